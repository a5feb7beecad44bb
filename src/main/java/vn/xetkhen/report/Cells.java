package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text for a terminal or a printer: made harmless, measured, and wrapped at words. */
public final class Cells {
  private Cells() {}

  /**
   * The text with everything that a terminal would act on, or that would reorder or hide what
   * stands beside it, shown as an escape ({@code \\u202e}): control characters, format characters
   * such as bidirectional overrides, line separators, lone surrogates.
   */
  public static String safe(String text) {
    int clean = 0;
    while (clean < text.length() && text.charAt(clean) >= ' ' && text.charAt(clean) < 0x7f) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              if (acts(c)) {
                out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%06x" : "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * How many columns the text takes: none for a combining mark, two for a wide East Asian
   * character.
   */
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1f9ff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /**
   * The text in lines of at most {@code columns}, broken between words; a word that is longer than
   * a line is broken after a slash where it has one, and anywhere where it has not.
   */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      String glue = used > 0 ? " " : "";
      for (String piece : pieces(word, columns)) {
        if (used > 0 && used + glue.length() + width(piece) > columns) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
          glue = "";
        }
        line.append(glue).append(piece);
        used += glue.length() + width(piece);
        glue = "";
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String word, int columns) {
    if (width(word) <= columns) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : word.codePoints().toArray()) {
      if (used + width(c) > columns) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += width(c);
      if (c == '/') {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The text with blanks after it up to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }
}
