package vn.xetkhen.rulecheck.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Scale;

/** On which side of its bound a test saw a value. */
final class Sides {
  private Sides() {}

  /**
   * The side right at the bound that the value stands on; null where it stands farther off, or the
   * test has no bound.
   */
  static @Nullable Side of(Test test) {
    Object actual = test.actual();
    Object required = test.required();
    if (actual == null || required == null) {
      return null;
    }
    Integer over =
        switch (test.op()) {
          case AT_LEAST, ON_OR_AFTER -> steps(test.field(), required, actual);
          case AT_MOST, ON_OR_BEFORE -> steps(test.field(), actual, required);
          case MORE_THAN -> less(steps(test.field(), required, actual));
          case BETTER_THAN -> less(steps(test.field(), actual, required));
          default -> null;
        };
    if (over == null) {
      return null;
    }
    return over == 0 ? Side.AT : over == -1 ? Side.BEYOND : null;
  }

  private static @Nullable Integer less(@Nullable Integer steps) {
    return steps == null ? null : steps - 1;
  }

  /** How many steps {@code to} is more than {@code from}; null where they are not so near. */
  private static @Nullable Integer steps(String field, Object from, Object to) {
    if (from instanceof LocalDate one && to instanceof LocalDate other) {
      return near(other.toEpochDay() - one.toEpochDay());
    }
    if (from instanceof Number && to instanceof Number) {
      BigDecimal one = new BigDecimal(from.toString());
      BigDecimal other = new BigDecimal(to.toString());
      BigDecimal step = Bounds.step(one.scale() > other.scale() ? one : other);
      BigDecimal difference = other.subtract(one).divide(step);
      return difference.abs().compareTo(BigDecimal.TEN) > 0 ? null : difference.intValueExact();
    }
    Scale one = scale(field, from);
    Scale other = scale(field, to);
    return one == null || other == null ? null : other.step() - one.step();
  }

  private static @Nullable Integer near(long days) {
    return Math.abs(days) > 10 ? null : (int) days;
  }

  private static @Nullable Scale scale(String field, Object value) {
    Scale[] values =
        switch (field) {
          case "level" -> Level.values();
          case "group" -> Group.values();
          case "form" -> Form.values();
          default -> new Scale[0];
        };
    for (Scale one : values) {
      if (one.toString().equals(value.toString())) {
        return one;
      }
    }
    return null;
  }
}
