package vn.xetkhen.text;

import java.util.Collection;
import java.util.Locale;

/**
 * Values of a text as messages show them: in one line, shortened, and without characters that would
 * act on a terminal.
 */
public final class Shown {
  /** Enough to recognise a value by. */
  private static final int LONGEST = 60;

  /** More names than these are not read. */
  private static final int MOST = 24;

  private static final Messages MESSAGES = Messages.beside(Shown.class);

  private Shown() {}

  /** A piece of text in quotation marks. */
  public static String of(String text) {
    return "“" + plain(text) + "”";
  }

  /** A piece of text without quotation marks. */
  public static String plain(String text) {
    StringBuilder out = new StringBuilder();
    int end =
        Math.min(
            text.length(),
            text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    text.substring(0, end).codePoints().forEach(c -> append(out, c));
    return end < text.length() ? out.append('…').toString() : out.toString();
  }

  /** A value with its type: text “x”, number 5, true, a list. */
  public static Text of(Node node) {
    if (node instanceof Node.Str text) {
      return MESSAGES.text("seen.text", of(text.value()));
    }
    if (node instanceof Node.Num number) {
      return MESSAGES.text("seen.number", number.value());
    }
    if (node instanceof Node.Bool truth) {
      return Text.same(truth.value());
    }
    if (node instanceof Node.Arr list) {
      return MESSAGES.text("seen.list", list.items().size());
    }
    return node instanceof Node.Null ? Text.same("null") : MESSAGES.text("seen.object");
  }

  /** Names in a row, the first few where there are many. */
  public static String all(Collection<String> names) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count++ == MOST) {
        return out.append(", …").toString();
      }
      out.append(count == 1 ? "" : ", ").append(plain(name));
    }
    return out.toString();
  }

  /**
   * Whether a character steers a terminal or the direction of writing instead of standing for
   * itself.
   */
  public static boolean acts(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static void append(StringBuilder out, int codePoint) {
    boolean alone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (acts(codePoint) || alone) {
      out.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
    } else {
      out.appendCodePoint(codePoint);
    }
  }
}
