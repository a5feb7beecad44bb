package vn.xetkhen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page that holds the figures. It is Markdown; a line of a table whose first cell is an id in
 * backticks is a figure, with cells id, what, goal, value. The page says what the goals are. A line
 * whose first cell is a name of {@link Machine} says where and when.
 */
final class Page {
  private static final int ID = 0;
  private static final int GOAL = 2;
  private static final int VALUE = 3;

  /** Where nothing was measured. */
  private static final String NOTHING = "–";

  private final List<String> lines;

  /**
   * A figure of the page.
   *
   * @param goal null where it has none
   * @param value NaN where nothing was measured
   */
  record Figure(String id, @Nullable Goal goal, double value) {}

  Page(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Reads a page. */
  static Page read(Path file) {
    try {
      return new Page(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the page cannot be read", e);
    }
  }

  /** Writes the page. */
  void write(Path file) {
    try {
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page cannot be written", e);
    }
  }

  /** Its figures by id, in its order. */
  Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = cells(line);
      if (figure(cells)) {
        String id = id(cells);
        figures.put(id, new Figure(id, Goal.of(cells.get(GOAL)), value(cells.get(VALUE))));
      }
    }
    return figures;
  }

  /** The page with other results: every value and every fact on the machine anew. */
  Page with(Results results) {
    List<String> changed = new ArrayList<>(lines.size());
    for (String line : lines) {
      List<String> cells = cells(line);
      if (figure(cells)) {
        Row row = results.rows().get(id(cells));
        cells.set(VALUE, row == null ? NOTHING : shown(row.value()) + " " + row.unit());
        changed.add(line(cells));
      } else if (cells.size() == 2 && results.machine().containsKey(cells.get(0))) {
        cells.set(1, String.valueOf(results.machine().get(cells.get(0))));
        changed.add(line(cells));
      } else {
        changed.add(line);
      }
    }
    return new Page(changed);
  }

  List<String> lines() {
    return lines;
  }

  /** A number with three digits that count, or all before the point where it has more. */
  static String shown(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static List<String> cells(String line) {
    String stripped = line.strip();
    if (!stripped.startsWith("|") || !stripped.endsWith("|") || stripped.length() < 2) {
      return new ArrayList<>();
    }
    return Arrays.stream(stripped.substring(1, stripped.length() - 1).split("\\|", -1))
        .map(String::strip)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean figure(List<String> cells) {
    return cells.size() == VALUE + 1 && cells.get(ID).matches("`[a-z0-9.-]+`");
  }

  private static String id(List<String> cells) {
    return cells.get(ID).replace("`", "");
  }

  private static double value(String cell) {
    return cell.equals(NOTHING) ? Double.NaN : Double.parseDouble(cell.split(" ", 2)[0]);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
