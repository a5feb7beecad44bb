package vn.xetkhen.engine.sentence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Test.Unit;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.facts.Scale;

/**
 * What comparing a known value with a known requirement gives.
 *
 * @param holds whether the value satisfies
 * @param distance how far a value that does not is from one that does; null where it satisfies or
 *     no distance is defined
 * @param unit what the distance is counted in; null where there is none
 */
record Comparison(boolean holds, @Nullable Number distance, @Nullable Unit unit) {
  private static final Comparison HOLDS = new Comparison(true, null, null);
  private static final Comparison FAILS = new Comparison(false, null, null);

  /**
   * Compares.
   *
   * @param field the field's name, which gives a number its unit
   * @param required null for the operators that need nothing
   */
  static Comparison of(String field, Op op, Object actual, @Nullable Object required) {
    return switch (op) {
      case IS_STATED -> HOLDS;
      case IS_TRUE -> plain(actual.equals(true));
      case IS -> scaled(actual.equals(required), actual, required);
      case IS_ONE_OF -> plain(list(required).contains(actual));
      case IS_NONE_OF -> plain(!list(required).contains(actual));
      case INCLUDES -> plain(list(actual).contains(required));
      case IS_THE_PLANS ->
          plain(
              list(required).stream().anyMatch(p -> PlaceNames.same((String) p, (String) actual)));
      case FALLS_IN -> plain(((LocalDate) actual).getYear() == (Integer) known(required));
      case ON_OR_BEFORE -> days((LocalDate) actual, (LocalDate) known(required));
      case ON_OR_AFTER -> days((LocalDate) known(required), (LocalDate) actual);
      case AT_LEAST -> atLeast(field, actual, known(required));
      case AT_MOST ->
          actual instanceof Scale
              ? atLeast(field, known(required), actual)
              : number(field, decimal(actual).subtract(decimal(known(required))), false);
      case MORE_THAN -> number(field, decimal(known(required)).subtract(decimal(actual)), true);
      case BETTER_THAN -> rank((Integer) actual, (Integer) known(required));
    };
  }

  /** The number exactly as it was written. */
  static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private static Comparison atLeast(String field, Object actual, Object required) {
    if (actual instanceof Scale have && required instanceof Scale need) {
      return scaled(have.step() >= need.step(), actual, required);
    }
    return number(field, decimal(required).subtract(decimal(actual)), false);
  }

  private static Comparison scaled(boolean holds, Object actual, @Nullable Object required) {
    if (!holds && actual instanceof Scale have && required instanceof Scale need) {
      return new Comparison(false, Math.abs(have.step() - need.step()), Unit.STEPS);
    }
    return plain(holds);
  }

  private static Comparison days(LocalDate earlier, LocalDate later) {
    long late = ChronoUnit.DAYS.between(later, earlier);
    return late <= 0 ? HOLDS : new Comparison(false, late, Unit.DAYS);
  }

  private static Comparison rank(int actual, int required) {
    return actual < required ? HOLDS : new Comparison(false, actual - required + 1, Unit.RANKS);
  }

  private static Comparison number(String field, BigDecimal shortfall, boolean strict) {
    int sign = shortfall.signum();
    return sign < 0 || (sign == 0 && !strict)
        ? HOLDS
        : new Comparison(false, shortfall, unit(field));
  }

  private static Unit unit(String field) {
    if (field.equals("rank")) {
      return Unit.RANKS;
    }
    return field.endsWith("Percent") ? Unit.POINTS : Unit.NUMBER;
  }

  private static Comparison plain(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  private static List<?> list(@Nullable Object values) {
    return (List<?>) known(values);
  }

  private static Object known(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("compared with nothing");
    }
    return value;
  }
}
