package vn.xetkhen.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.report.Cells;
import vn.xetkhen.report.Paint;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * Where a run reads and writes.
 *
 * @param out results, in UTF-8; remembers how it failed
 * @param err everything else, in UTF-8
 * @param environment the environment's variables
 * @param terminal whether results and messages go to a terminal
 * @param language what the run speaks
 */
record Console(
    InputStream in,
    StandardOutput out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminal,
    Language language) {
  private static final int WIDTH = 120;
  private static final Messages MESSAGES = Messages.beside(Console.class);

  /** A message in the run's language. */
  String text(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }

  /** A message in both languages. */
  static Text both(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** Writes a line for people, made harmless. */
  void say(String line) {
    err.print(Cells.safe(line) + "\n");
    err.flush();
  }

  /** Writes problems for people, a line each. */
  void say(List<Problem> problems) {
    problems.forEach(problem -> say(problem.line(language)));
  }

  /** Writes a result; where that fails, {@link #out} knows. */
  void print(String text) {
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.print(text);
    writer.flush();
  }

  /** Colours on a terminal, unless NO_COLOR is set to something (no-color.org). */
  Paint paint() {
    return new Paint(colour());
  }

  boolean colour() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** The width of the terminal where the environment tells it, otherwise 120 columns. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return terminal && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : WIDTH;
  }
}
