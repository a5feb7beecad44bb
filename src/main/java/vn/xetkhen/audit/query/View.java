package vn.xetkhen.audit.query;

import java.util.List;
import java.util.stream.Stream;
import vn.xetkhen.text.Text;

/**
 * A view of a record: what can be asked about.
 *
 * @param name as SQL names it
 * @param text what a row is
 * @param columns what it offers, in order
 * @param reads the members of a line that it needs, each a name and a type of the database; empty
 *     where it reads no entries
 * @param sql how it is made, from {@code lines}, {@code own.started} and {@code own.declared}
 */
public record View(String name, Text text, List<Column> columns, List<String> reads, String sql) {
  private static final List<String> NAMES =
      List.of(
          "decisions",
          "findings",
          "checks",
          "tests",
          "missing",
          "sensitivity",
          "notes",
          "refusals",
          "selections",
          "runs",
          "pack_readings",
          "entries");

  /** Keeps its own copies. */
  public View {
    columns = List.copyOf(columns);
    reads = List.copyOf(reads);
  }

  /** All views, in the order in which they are documented. */
  public static List<View> all() {
    return NAMES.stream().map(View::read).toList();
  }

  private static View read(String name) {
    Script script = Script.read("views/" + name + ".sql");
    List<String> own = List.of("type VARCHAR", "seq BIGINT");
    List<String> reads =
        script.reads().isEmpty()
            ? List.of()
            : Stream.concat(own.stream(), script.reads().stream()).toList();
    return new View(name, script.text(), script.columns(), reads, script.sql());
  }
}
