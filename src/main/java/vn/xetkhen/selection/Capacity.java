package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places.Count;

/**
 * How many places a group has.
 *
 * @param places null where the plan states no number
 * @param base how many candidates a share was taken of; null where the number is no share
 * @param exact the share before rounding; null where the number is no share
 * @param shrinks whether one candidate less leaves one place less
 * @param grows whether one candidate more gives one place more
 */
record Capacity(
    @Nullable Integer places,
    @Nullable Integer base,
    @Nullable BigDecimal exact,
    boolean shrinks,
    boolean grows) {

  /** The places that a count gives where so many candidates make up its base. */
  static Capacity of(Count count, int eligible, int candidates) {
    if (count instanceof Count.Fixed number) {
      return new Capacity(number.places(), null, null, false, false);
    }
    if (!(count instanceof Count.Share share)) {
      return new Capacity(null, null, null, false, false);
    }
    int base =
        switch (share.of()) {
          case ELIGIBLE -> eligible;
          case CANDIDATES -> candidates;
        };
    int places = rounded(share, base);
    return new Capacity(
        places,
        base,
        exact(share, base),
        base > 0 && rounded(share, base - 1) < places,
        rounded(share, base + 1) > places);
  }

  /** Percent of a whole number: exact, for a hundredth shifts the point. */
  static BigDecimal exact(Count.Share share, int base) {
    BigDecimal exact = share.percent().multiply(BigDecimal.valueOf(base)).movePointLeft(2);
    BigDecimal stripped = exact.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The share as a whole number, before its bounds. */
  static int unbounded(Count.Share share, int base) {
    RoundingMode mode =
        switch (share.rounding()) {
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
          case HALF_UP -> RoundingMode.HALF_UP;
        };
    return exact(share, base).setScale(0, mode).intValueExact();
  }

  private static int rounded(Count.Share share, int base) {
    int places = unbounded(share, base);
    Integer minimum = share.minimum();
    Integer maximum = share.maximum();
    int least = minimum == null ? places : Math.max(minimum, places);
    return maximum == null ? least : Math.min(maximum, least);
  }
}
