package vn.xetkhen.audit.verify;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * Something wrong with a record.
 *
 * @param key names what was seen; with {@code kind} it tells what that means
 * @param run the number of the run, from 1; null where it is of no one run
 * @param lastRun the last of several runs in a row; equal to {@code run} where it is one
 * @param entry the number of the entry in the run, from 0; null where it is of the whole run
 * @param lastEntry the last of several entries in a row; equal to {@code entry} where it is one
 * @param file the file, from the record's folder, with {@code /}; null where it is of no file
 * @param where the same in words, with whose dossier it is where that can still be read
 * @param seen what was seen there
 * @param meaning what that means for an auditor, and what to do
 */
public record Fault(
    FaultKind kind,
    String key,
    @Nullable Integer run,
    @Nullable Integer lastRun,
    @Nullable Long entry,
    @Nullable Long lastEntry,
    @Nullable String file,
    Text where,
    Text seen,
    Text meaning) {
  private static final Messages MESSAGES = Messages.beside(Fault.class);

  /** After these any entry of the run may be another. */
  private static final Set<String> WHOLE_RUN =
      Set.of(
          "run.rewritten",
          "run.joint-altered",
          "run.renumbered",
          "head.altered",
          "head.json",
          "head.form",
          "key.bad",
          "receipt.other");

  static Fault entry(FaultKind kind, int run, long entry, String key, @Nullable Object... seen) {
    return entries(kind, run, entry, entry, key, seen);
  }

  static Fault entries(
      FaultKind kind, int run, long first, long last, String key, @Nullable Object... seen) {
    Text where =
        first == last
            ? MESSAGES.text("where.entry", run, first)
            : MESSAGES.text("where.entries", run, first, last);
    return made(kind, key, run, run, first, last, file(run), where, seen);
  }

  /** Of the last line of a run, and so of the run. */
  static Fault head(FaultKind kind, int run, long entry, String key, @Nullable Object... seen) {
    return entry(kind, run, entry, key, seen).at(MESSAGES.text("where.run", run));
  }

  /** Of all that followed from an entry on. */
  static Fault from(FaultKind kind, int run, long entry, String key, @Nullable Object... seen) {
    return entry(kind, run, entry, key, seen).at(MESSAGES.text("where.from", run, entry));
  }

  static Fault run(FaultKind kind, int run, String key, @Nullable Object... seen) {
    return runs(kind, run, run, key, seen);
  }

  static Fault runs(FaultKind kind, int first, int last, String key, @Nullable Object... seen) {
    Text where =
        first == last
            ? MESSAGES.text("where.run", first)
            : MESSAGES.text("where.runs", first, last);
    return made(kind, key, first, last, null, null, file(first), where, seen);
  }

  static Fault file(FaultKind kind, String file, String key, @Nullable Object... seen) {
    return made(kind, key, null, null, null, null, file, Text.same(file), seen);
  }

  private static Fault made(
      FaultKind kind,
      String key,
      @Nullable Integer run,
      @Nullable Integer lastRun,
      @Nullable Long entry,
      @Nullable Long lastEntry,
      String file,
      Text where,
      @Nullable Object... seen) {
    Text meaning = meaning(kind, key, run);
    Text said = MESSAGES.text(key, seen);
    return new Fault(kind, key, run, lastRun, entry, lastEntry, file, where, said, meaning);
  }

  private static Text meaning(FaultKind kind, String key, @Nullable Integer run) {
    if (run != null && WHOLE_RUN.contains(key)) {
      Text whole = MESSAGES.text("meaning.run", run);
      return run == 1
          ? whole
          : Text.join(" ", List.of(whole, MESSAGES.text("meaning.run.earlier", run)));
    }
    return switch (key) {
      case "entry.altered" -> MESSAGES.text("meaning.entry");
      case "record.altered", "record.gone" -> MESSAGES.text("meaning.record");
      case "rules.gone" -> FaultKind.RULES_NOT_HASHED.meaning();
      default -> kind.meaning();
    };
  }

  private static String file(int run) {
    return String.format(Locale.ROOT, "runs/%06d.jsonl.zst", run);
  }

  /** The same, with its place in other words. */
  Fault at(Text words) {
    return new Fault(kind, key, run, lastRun, entry, lastEntry, file, words, seen, meaning);
  }

  /** The same where nothing else of the run is vouched for. */
  Fault alone() {
    return new Fault(kind, key, run, lastRun, entry, lastEntry, file, where, seen, kind.meaning());
  }

  /** Whether it leaves nothing of its run as it surely was. */
  boolean ofWholeRun() {
    return WHOLE_RUN.contains(key);
  }

  /** Whether it speaks of the head of its run itself. */
  boolean ofHead() {
    return key.startsWith("head.");
  }

  /** Whether a receipt is of another run of the same number. */
  boolean ofReceipt() {
    return key.equals("receipt.other");
  }

  /** Where it is: {@code 12:345}, {@code 12:3–7}, {@code 12}, {@code 12–14}, or the file. */
  public String place() {
    if (run == null) {
      return String.valueOf(file);
    }
    if (entry == null) {
      return run + (run.equals(lastRun) ? "" : "–" + lastRun);
    }
    return run + ":" + entry + (entry.equals(lastEntry) ? "" : "–" + lastEntry);
  }

  /** Whether it names an entry. */
  boolean names(long number) {
    return entry != null && lastEntry != null && entry <= number && number <= lastEntry;
  }
}
