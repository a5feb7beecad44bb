package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/**
 * The year that the award looks at: its period's last year, or the year that a reading gives for
 * the award.
 *
 * @param value a calendar year
 * @param choice the reading that gives the year; null where the plan leaves no doubt
 */
public record Year(int value, @Nullable Choice choice) {

  /** The year before. */
  public int previous() {
    return value - 1;
  }

  /** The year as a period of ratings, recognitions and measures. */
  public String period() {
    return Integer.toString(value);
  }

  /** The year before as a period. */
  public String previousPeriod() {
    return Integer.toString(previous());
  }
}
