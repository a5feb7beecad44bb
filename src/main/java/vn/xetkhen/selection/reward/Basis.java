package vn.xetkhen.selection.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Certificate;
import vn.xetkhen.plan.RewardNorms;

/**
 * What award money is computed from on one day: the multiplier times the base salary, rounded up
 * once, at the end (decree 91/2017/NĐ-CP, article 68, and the decrees after it).
 *
 * @param decidedOn the day on which the award decision is issued, in the locality's calendar
 * @param baseSalary the one in force on that day
 * @param norm the one in force on that day
 */
public record Basis(LocalDate decidedOn, RewardNorms.BaseSalary baseSalary, RewardNorms.Norm norm) {

  /** The money that goes with a certificate, or null where the norm has none for it. */
  public @Nullable Amount of(Certificate certificate, Kind kind) {
    BigDecimal own = norm.multipliers().get(certificate);
    if (own == null) {
      return null;
    }
    BigDecimal multiplier = kind == Kind.COLLECTIVE ? own.multiply(norm.collective()) : own;
    BigDecimal step = BigDecimal.valueOf(norm.roundUpTo());
    BigDecimal steps =
        multiplier
            .multiply(BigDecimal.valueOf(baseSalary.amount()))
            .divide(step, 0, RoundingMode.CEILING);
    return new Amount(multiplier.stripTrailingZeros(), steps.multiply(step).longValueExact());
  }

  /** Whether all that an amount rests on was read in an official or legal text. */
  public boolean confirmed() {
    return baseSalary.unconfirmed().isEmpty() && norm.unconfirmed().isEmpty();
  }
}
