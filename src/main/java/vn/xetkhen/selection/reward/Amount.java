package vn.xetkhen.selection.reward;

import java.math.BigDecimal;

/**
 * The money that goes with one certificate.
 *
 * @param multiplier how many base salaries it is worth, exactly; for a collective already
 *     multiplied
 * @param dong đồng, rounded up
 */
public record Amount(BigDecimal multiplier, long dong) {}
