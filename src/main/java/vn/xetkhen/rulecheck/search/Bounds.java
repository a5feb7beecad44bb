package vn.xetkhen.rulecheck.search;

import java.math.BigDecimal;

/** How numbers lie beside each other. */
final class Bounds {
  private Bounds() {}

  /** One step of a number as it is written: 1 of 90, 0.1 of 7.5. */
  static BigDecimal step(BigDecimal number) {
    return BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
  }
}
