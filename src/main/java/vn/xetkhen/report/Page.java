package vn.xetkhen.report;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines for a terminal or a printer, wrapped with a hanging indent; what they hold is made
 * harmless.
 */
final class Page {
  private final StringBuilder text = new StringBuilder();
  private final int width;

  Page(int width) {
    this.width = Math.max(60, width);
  }

  /** A paragraph. */
  Page line(int indent, String content) {
    return line(indent, "", content, UnaryOperator.identity());
  }

  /**
   * A paragraph with a mark in front, below which it goes on.
   *
   * @param style colours each line, mark included
   */
  Page line(int indent, String mark, String content, UnaryOperator<String> style) {
    String before = " ".repeat(indent);
    int hang = Cells.width(mark);
    List<String> lines = Cells.wrap(Cells.safe(content), Math.max(20, width - indent - hang));
    for (int i = 0; i < lines.size(); i++) {
      String shown = (i == 0 ? mark : " ".repeat(hang)) + lines.get(i);
      text.append(before).append(style.apply(shown)).append('\n');
    }
    return this;
  }

  /** An empty line. */
  Page gap() {
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
