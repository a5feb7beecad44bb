package vn.xetkhen.rulecheck.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;

/**
 * Where a test's answer turns: the last value that passes and the first that does not. Counts, days
 * and scales go step by step; of a decimal number the limit itself is on one side.
 */
public final class Boundary {
  private Boundary() {}

  /**
   * Whether a test has a limit: an order is asked of it, or one value of a scale.
   *
   * @param field the field that is asked, the first of two
   */
  public static boolean of(Verb verb, Field field) {
    return switch (verb) {
      case AT_LEAST, AT_MOST, MORE_THAN, MORE_THAN_ITS, BETTER_THAN, ON_OR_BEFORE, ON_OR_AFTER ->
          true;
      case IS -> scale(field);
      case IS_TRUE, IS_ONE_OF, IS_NONE_OF, INCLUDES, IS_STATED, FALLS_IN, IS_THE_PLANS -> false;
    };
  }

  /**
   * How many steps a value is beyond the limit for a side to be tried: 0 where it is the limit
   * itself, 1 where it is more by one step, -1 where it is less.
   *
   * @param passes the side on which the test passes
   */
  public static int step(Verb verb, boolean passes) {
    return switch (verb) {
      case AT_LEAST, ON_OR_AFTER, IS -> passes ? 0 : -1;
      case AT_MOST, ON_OR_BEFORE -> passes ? 0 : 1;
      case MORE_THAN, MORE_THAN_ITS -> passes ? 1 : 0;
      case BETTER_THAN -> passes ? -1 : 0;
      case IS_TRUE, IS_ONE_OF, IS_NONE_OF, INCLUDES, IS_STATED, FALLS_IN, IS_THE_PLANS ->
          throw new IllegalArgumentException(verb + " has no limit");
    };
  }

  /**
   * A value right beside the limit, on one of its sides.
   *
   * @param required as a decision records it
   * @return a day, a whole or a decimal number, or the name of a constant
   */
  public static Object value(Field field, Verb verb, Object required, boolean passes) {
    int step = step(verb, passes);
    if (required instanceof LocalDate day) {
      return day.plusDays(step);
    }
    return scale(field)
        ? constant(field, Math.toIntExact(place(field, required)), step)
        : decimal(required).add(BigDecimal.valueOf(step));
  }

  /**
   * Whether a value is right beside the limit, on one of its sides.
   *
   * @param actual as a decision records it
   * @param required as a decision records it
   */
  static boolean tried(
      Field field, Verb verb, @Nullable Object actual, @Nullable Object required, boolean passes) {
    if (actual instanceof List<?> either) {
      return either.stream().anyMatch(one -> tried(field, verb, one, required, passes));
    }
    if (actual == null || required == null) {
      return false;
    }
    int step = step(verb, passes);
    if (field.type() == Field.Type.NUMBER) {
      return decimal(actual).compareTo(decimal(required)) == step;
    }
    long beyond = place(field, actual) - place(field, required);
    return beyond == step || (verb == Verb.IS && !passes && beyond == 1);
  }

  /**
   * Whether there is a value on a side. A limit that the rule does not write out leaves room on
   * both.
   */
  static boolean possible(RuleDescription.Asked asked, Field field, boolean passes) {
    if (asked.arguments().isEmpty()
        || !(asked.arguments().get(0) instanceof Operand.Literal literal)) {
      return true;
    }
    int step = step(asked.verb(), passes);
    if (scale(field)) {
      int wanted = ((Scale) literal.value()).step() + step;
      int last = constants(field).size() - 1;
      boolean there = wanted >= 0 && wanted <= last;
      return there || (asked.verb() == Verb.IS && last > 0);
    }
    return field.type() != Field.Type.COUNT
        || decimal(literal.value()).intValue() + step >= least(field);
  }

  /**
   * What a field has to be for a side to be tried: {@code = 4}, {@code = COMPLETED}, {@code < 100},
   * {@code = $lastDay + 1}.
   */
  static String wanted(RuleDescription.Asked asked, Field field, boolean passes) {
    int step = step(asked.verb(), passes);
    Operand operand = asked.arguments().get(0);
    if (operand instanceof Operand.Literal literal && asked.verb() != Verb.MORE_THAN_ITS) {
      Object value = literal.value();
      if (scale(field)) {
        return "= " + constant(field, ((Scale) value).step(), step);
      }
      if (field.type() == Field.Type.COUNT) {
        return "= " + (decimal(value).longValueExact() + step);
      }
      if (field.type() == Field.Type.DATE) {
        return "= " + LocalDate.parse(value.toString()).plusDays(step);
      }
    }
    if (operand instanceof Operand.Shifted shifted) {
      return "= " + shifted.name() + " + " + (shifted.days() + step);
    }
    String limit =
        operand instanceof Operand.Variable variable
            ? variable.name()
            : String.valueOf(((Operand.Literal) operand).value());
    if (field.type() == Field.Type.NUMBER) {
      return (step == 0 ? "= " : step < 0 ? "< " : "> ") + limit;
    }
    return "= " + limit + (step == 0 ? "" : step < 0 ? " - 1" : " + 1");
  }

  /** The constant next to one; the one on its other side where there is none. */
  private static String constant(Field field, int limit, int step) {
    String other = "";
    for (Object constant : constants(field)) {
      int place = ((Scale) constant).step();
      if (place == limit + step) {
        return ((Enum<?>) constant).name();
      }
      if (place == limit - step) {
        other = ((Enum<?>) constant).name();
      }
    }
    return other;
  }

  /** Ranks begin at 1, other counts at 0. */
  private static int least(Field field) {
    return List.of("rank", "outOf").contains(field.name()) ? 1 : 0;
  }

  private static boolean scale(Field field) {
    return field.values() != null && Scale.class.isAssignableFrom(field.values());
  }

  private static long place(Field field, Object value) {
    if (value instanceof LocalDate day) {
      return day.toEpochDay();
    }
    if (value instanceof String name && scale(field)) {
      return constants(field).stream()
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .mapToInt(constant -> ((Scale) constant).step())
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(field.name() + " is never " + name));
    }
    return decimal(value).longValueExact();
  }

  private static List<Object> constants(Field field) {
    Class<?> values = field.values();
    return values == null ? List.of() : Arrays.asList((Object[]) values.getEnumConstants());
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
