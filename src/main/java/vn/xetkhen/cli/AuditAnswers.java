package vn.xetkhen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.Unfinished;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.Gap;
import vn.xetkhen.audit.query.QueryException;
import vn.xetkhen.audit.query.RecordDatabase;
import vn.xetkhen.report.AnswerFormat;
import vn.xetkhen.text.Text;

/** Opens records and writes what their database answers. */
final class AuditAnswers {
  /** What is looked at where nothing was found. */
  interface Empty {
    void found() throws IOException, QueryException;
  }

  private final Console console;
  private final AnswerFormat form;
  private final @Nullable String out;
  private final int width;

  /**
   * For one run.
   *
   * @throws UsageException where there is no such form or width
   */
  AuditAnswers(Console console, String format, @Nullable String out, @Nullable String width) {
    this.console = console;
    this.form = form(format);
    this.out = out;
    this.width = Numbers.width(width, console);
  }

  /** The record of that name, as written on the command line. */
  static RecordFolder record(String name) throws RecordException {
    try {
      return RecordFolder.open(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    }
  }

  /** How many columns a table may have. */
  int width() {
    return width;
  }

  /** Whether people are to read it. */
  boolean table() {
    return form == AnswerFormat.TABLE;
  }

  /** Says on standard error that runs are left out which were never closed. */
  void unfinished(String name, RecordFolder record) throws RecordException {
    int unfinished = Unfinished.of(record);
    if (unfinished > 0) {
      console.say(console.text("audit.unfinished", name, unfinished));
    }
  }

  /**
   * Writes an answer; that there is none is said below what stands above a table, and otherwise on
   * standard error.
   *
   * @param before what stands above a table; empty where nothing does
   * @param headings of its columns; empty where their names do
   * @param plain whether codes and NULL stay as they are in a table
   * @param empty looks again where there is no row, before a file takes its place
   * @return how many rows it has
   */
  long write(Answer answer, String before, List<String> headings, boolean plain, Empty empty)
      throws IOException, QueryException {
    AnswerFormat.Layout layout =
        new AnswerFormat.Layout(console.language(), headings, plain, width, out != null);
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      output.writer().write(table() ? before : "");
      long rows = form.write(answer, output.writer(), layout);
      if (rows == 0) {
        empty.found();
        if (table() && !before.isEmpty()) {
          output.writer().write(console.text("audit.none") + "\n");
        } else {
          console.say(console.text("audit.nothing"));
        }
      }
      output.done();
      return rows;
    }
  }

  /** Writes a text. */
  void write(String text) throws IOException {
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      output.writer().write(text);
      output.done();
    }
  }

  /** Says why there is no answer, a line at a time. */
  static int refuse(Console console, QueryException refused) {
    List<String> lines = refused.text().in(console.language()).lines().toList();
    console.say(console.text("error", lines.get(0)));
    lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(console::say);
    return (refused.record() ? Exit.REFUSED : Exit.USAGE).code();
  }

  /**
   * Opens the record's database. While its native code is loaded nothing is written to the
   * process's standard error: where that fails it tells so itself, in words for programmers.
   */
  RecordDatabase open(RecordFolder record) throws IOException, QueryException {
    return open(record, 0);
  }

  /**
   * As {@link #open(RecordFolder)}, to read a single run.
   *
   * @param only its number; 0 for all
   */
  RecordDatabase open(RecordFolder record, int only) throws IOException, QueryException {
    PrintStream before = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return only == 0
          ? RecordDatabase.open(record, console.language())
          : RecordDatabase.open(record, console.language(), only);
    } finally {
      System.setErr(before);
    }
  }

  /**
   * Tells of runs that are damaged or were taken away, and of entries that are missing in others;
   * the exit code that this gives.
   */
  int sound(String name, RecordDatabase database) throws IOException {
    boolean whole = whole(name, database);
    for (int run : database.broken()) {
      console.say(console.text("audit.broken", run, name));
    }
    if (!database.damaged().isEmpty()) {
      console.say(console.text("audit.damaged", name, numbers(database.damaged())));
    }
    boolean complete = complete(console, name, database.missing());
    boolean sound = database.broken().isEmpty() && database.damaged().isEmpty();
    return whole && complete && sound ? 0 : Exit.REFUSED.code();
  }

  /** Tells of runs that were taken away; whether none was. */
  static boolean complete(Console console, String name, List<Integer> missing) {
    if (!missing.isEmpty()) {
      console.say(console.text("audit.missing", name, numbers(missing)));
    }
    return missing.isEmpty();
  }

  private boolean whole(String name, RecordDatabase database) throws IOException {
    try {
      List<Gap> gaps = Gap.all(database);
      for (Gap gap : gaps) {
        Gap.Count told = gap.declared();
        Gap.Count held = gap.held();
        String missing = String.join(", ", gap.missing());
        console.say(
            missing.isEmpty()
                ? console.text(
                    "audit.counts",
                    gap.run(),
                    held.entries(),
                    held.decisions(),
                    held.refusals(),
                    told.entries(),
                    told.decisions(),
                    told.refusals(),
                    name)
                : console.text(
                    "audit.gaps", gap.run(), missing, told.entries(), held.entries(), name));
      }
      return gaps.isEmpty();
    } catch (QueryException e) {
      refuse(console, e);
      return false;
    }
  }

  private static String numbers(List<Integer> runs) {
    String some = runs.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
    return runs.size() > 20 ? some + ", …" : some;
  }

  private static AnswerFormat form(String format) {
    for (AnswerFormat one : AnswerFormat.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(format)) {
        return one;
      }
    }
    throw new UsageException(Console.both("format.wrong", format));
  }

  /** What is not known, with what is, and what is nearest to it. */
  static UsageException unknown(String option, String given, List<String> known) {
    String nearest = vn.xetkhen.text.Nearest.to(given, known);
    String all = known.stream().limit(40).collect(Collectors.joining(", "));
    String shown = known.isEmpty() ? "–" : known.size() > 40 ? all + ", …" : all;
    Text seen = Console.both("audit.unknown", option, given, shown);
    return new UsageException(
        nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
  }
}
