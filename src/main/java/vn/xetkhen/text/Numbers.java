package vn.xetkhen.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON writes them (RFC 8259, section 6), within bounds. */
final class Numbers {
  /**
   * The most characters of a number, and the most digits after its point or zeros before it:
   * dossiers hold counts, ranks, scores and years, and a huge exponent would swell when computed
   * with.
   */
  static final int LONGEST = 64;

  private static final Pattern JSON =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private Numbers() {}

  /** Whether a text is a number in JSON's way of writing; one beyond the bounds counts as one. */
  static boolean written(String text) {
    return text.length() > LONGEST || JSON.matcher(text).matches();
  }

  /** The number exactly as written, or null where it is beyond the bounds. */
  static @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) > LONGEST ? null : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
