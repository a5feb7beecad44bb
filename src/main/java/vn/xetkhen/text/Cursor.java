package vn.xetkhen.text;

/**
 * Turns offsets in a text into positions, walking forward so that a text of one long line costs one
 * pass.
 */
final class Cursor {
  private final String text;
  private final int firstLine;
  private int offset;
  private int line;
  private int column = 1;

  Cursor(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.line = firstLine;
  }

  /** The position of a UTF-16 offset; an offset outside of the text counts as its nearest end. */
  Position at(long target) {
    if (target < offset) {
      offset = 0;
      line = firstLine;
      column = 1;
    }
    while (offset < target && offset < text.length()) {
      char c = text.charAt(offset++);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    return new Position(line, column);
  }
}
