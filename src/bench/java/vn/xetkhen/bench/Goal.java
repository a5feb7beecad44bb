package vn.xetkhen.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is to be.
 *
 * @param atMost whether the bound is the greatest value, and not the least
 */
record Goal(boolean atMost, double bound) {
  private static final Pattern WRITTEN = Pattern.compile("([≤≥]) ([0-9]+(?:\\.[0-9]+)?)");

  /**
   * Reads a goal as the page writes it: {@code ≤ 12}, {@code ≥ 1.7}; null where it writes none.
   *
   * @throws IllegalArgumentException where it is something else
   */
  static @Nullable Goal of(String written) {
    if (written.isEmpty()) {
      return null;
    }
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "no goal: “" + written + "”; write ≤ or ≥, a blank, and a number");
    }
    return new Goal(matcher.group(1).equals("≤"), Double.parseDouble(matcher.group(2)));
  }

  boolean reachedBy(double value) {
    return atMost ? value <= bound : value >= bound;
  }
}
