package vn.xetkhen.engine.language;

import vn.xetkhen.text.Position;

/** A rule file's text, and the line and column of a character in it. */
record Source(String file, String text) {

  /** The position of the character at {@code offset}, from 0. */
  Position at(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new Position(line, text.codePointCount(start, end) + 1);
  }
}
