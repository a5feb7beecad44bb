package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of fixed columns for a terminal or a printer; long text goes on below, within its column.
 *
 * @param indent blanks before each row
 */
record Grid(int indent, List<Column> columns) {
  private static final String GAP = "  ";
  private static final String DASH = "- ";

  /** Keeps its own copy. */
  Grid {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param width in characters of a terminal
   * @param right whether its text ends at its right edge, as figures do
   */
  record Column(String heading, int width, boolean right) {}

  /** How wide a row is. */
  int width() {
    return indent
        + columns.stream().mapToInt(Column::width).sum()
        + GAP.length() * (columns.size() - 1);
  }

  /** The headings and a line below them. */
  String head() {
    StringBuilder rule = new StringBuilder(" ".repeat(indent));
    for (int i = 0; i < columns.size(); i++) {
      rule.append(i == 0 ? "" : GAP).append("─".repeat(columns.get(i).width()));
    }
    return row(columns.stream().map(column -> List.of(column.heading())).toList())
        + rule.append('\n');
  }

  /** A row; each cell is a list of paragraphs. */
  String row(List<List<String>> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = new ArrayList<>();
      for (String paragraph : cells.get(i)) {
        lines.addAll(wrapped(Cells.safe(paragraph), columns.get(i).width()));
      }
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < height; line++) {
      StringBuilder one = new StringBuilder(" ".repeat(indent));
      for (int i = 0; i < wrapped.size(); i++) {
        List<String> lines = wrapped.get(i);
        one.append(i == 0 ? "" : GAP)
            .append(cell(columns.get(i), line < lines.size() ? lines.get(line) : ""));
      }
      text.append(one.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** A paragraph that begins with a dash goes on below its text, not below the dash. */
  private static List<String> wrapped(String paragraph, int width) {
    if (!paragraph.startsWith(DASH) || width <= 2 * DASH.length()) {
      return Cells.wrap(paragraph, width);
    }
    List<String> lines = new ArrayList<>();
    for (String line : Cells.wrap(paragraph.substring(DASH.length()), width - DASH.length())) {
      lines.add((lines.isEmpty() ? DASH : " ".repeat(DASH.length())) + line);
    }
    return lines;
  }

  private static String cell(Column column, String text) {
    return column.right()
        ? " ".repeat(Math.max(0, column.width() - Cells.width(text))) + text
        : Cells.pad(text, column.width());
  }
}
