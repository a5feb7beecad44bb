package vn.xetkhen.rulecheck.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;

/** The values of a field that a test lets pass, as far as they are written out in the rule. */
sealed interface Allowed {

  /**
   * Some of the values, or all but some.
   *
   * @param all every value there is; empty where there is no end of them
   * @param except whether {@code values} are those that do not pass
   */
  record Values(Set<Object> values, boolean except, Set<Object> all) implements Allowed {
    private Set<Object> passing() {
      Set<Object> passing = new LinkedHashSet<>(all);
      passing.removeAll(values);
      return except ? passing : values;
    }
  }

  /**
   * Numbers, days counted from the epoch included.
   *
   * @param low null for none
   * @param open whether {@code low} itself does not pass
   * @param high itself passes; null for none
   */
  record Numbers(@Nullable BigDecimal low, boolean open, @Nullable BigDecimal high)
      implements Allowed {}

  /** Whether nothing passes both; false where that is not known. */
  static boolean apart(Allowed one, Allowed other) {
    if (one instanceof Numbers a && other instanceof Numbers b) {
      return above(a, b) || above(b, a);
    }
    if (one instanceof Values a && other instanceof Values b) {
      if (a.all.isEmpty() && a.except() && b.except()) {
        return false;
      }
      if (a.all.isEmpty() && a.except() != b.except()) {
        Values some = a.except() ? b : a;
        Values but = a.except() ? a : b;
        return but.values().containsAll(some.values());
      }
      return a.passing().stream().noneMatch(b.passing()::contains);
    }
    return false;
  }

  /** Whether everything passes one or the other; false where that is not known. */
  static boolean everything(Allowed one, Allowed other) {
    if (one instanceof Numbers a && other instanceof Numbers b) {
      return meets(a, b) || meets(b, a);
    }
    if (one instanceof Values a && other instanceof Values b && !a.all.isEmpty()) {
      Set<Object> both = new LinkedHashSet<>(a.passing());
      both.addAll(b.passing());
      return both.containsAll(a.all);
    }
    return one instanceof Values a
        && other instanceof Values b
        && a.except() != b.except()
        && (a.except() ? b : a).values().containsAll((a.except() ? a : b).values());
  }

  private static boolean above(Numbers high, Numbers low) {
    if (high.low() == null || low.high() == null) {
      return false;
    }
    int compared = high.low().compareTo(low.high());
    return compared > 0 || (compared == 0 && high.open());
  }

  private static boolean meets(Numbers high, Numbers low) {
    return high.low() != null
        && high.high() == null
        && low.high() != null
        && low.low() == null
        && high.low().compareTo(low.high()) <= 0;
  }

  /** What a test of one field lets pass; null where that depends on more than the rule. */
  static @Nullable Allowed of(Field field, RuleDescription.Asked asked) {
    List<Object> values =
        asked.arguments().stream()
            .filter(Operand.Literal.class::isInstance)
            .map(operand -> ((Operand.Literal) operand).value())
            .toList();
    if (values.isEmpty() || values.size() != asked.arguments().size()) {
      return null;
    }
    Object first = values.get(0);
    return switch (asked.verb()) {
      case IS, IS_ONE_OF -> new Values(new LinkedHashSet<>(values), false, all(field));
      case IS_NONE_OF -> new Values(new LinkedHashSet<>(values), true, all(field));
      case AT_LEAST -> bound(field, first, true, false);
      case AT_MOST -> bound(field, first, false, false);
      case MORE_THAN -> bound(field, first, true, true);
      case ON_OR_BEFORE -> bound(field, day(first), false, false);
      case ON_OR_AFTER -> bound(field, day(first), true, false);
      case IS_TRUE, INCLUDES, IS_STATED, MORE_THAN_ITS, BETTER_THAN, FALLS_IN, IS_THE_PLANS -> null;
    };
  }

  private static @Nullable Object day(Object written) {
    try {
      return BigDecimal.valueOf(LocalDate.parse(String.valueOf(written)).toEpochDay());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Set<Object> all(Field field) {
    Class<?> values = field.values();
    return values == null
        ? Set.of()
        : new LinkedHashSet<>(Arrays.asList(values.getEnumConstants()));
  }

  private static @Nullable Allowed bound(
      Field field, @Nullable Object value, boolean low, boolean open) {
    if (value instanceof Scale limit) {
      Set<Object> passing =
          all(field).stream()
              .filter(Scale.class::isInstance)
              .filter(
                  one ->
                      low
                          ? ((Scale) one).step() >= limit.step()
                          : ((Scale) one).step() <= limit.step())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return new Values(passing, false, all(field));
    }
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return low ? new Numbers(exact, open, null) : new Numbers(null, false, exact);
    }
    return null;
  }
}
