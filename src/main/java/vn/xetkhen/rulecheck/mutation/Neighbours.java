package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Plan;

/** What may stand in a place instead of a value: those next to it; any code for one alone. */
record Neighbours(Plan plan) {

  /**
   * For one of the values written; none where it is not written out.
   *
   * @param at its place among the values
   */
  List<Object> of(Field field, List<Operand> values, int at) {
    if (!(values.get(at) instanceof Operand.Literal literal)) {
      return List.of();
    }
    List<Object> written = new ArrayList<>();
    values.stream()
        .filter(Operand.Literal.class::isInstance)
        .forEach(o -> written.add(((Operand.Literal) o).value()));
    Object value = literal.value();
    if (value instanceof Enum<?> constant) {
      return constants(constant, written);
    }
    if (value instanceof String text && field.codes() != null) {
      return code(text, List.copyOf(plan.vocabulary().codes(field.codes())), written);
    }
    if (field.type() == Field.Type.PERIOD && value instanceof String period) {
      return period.matches("\\d{4}") ? List.of(year(period, -1), year(period, 1)) : List.of();
    }
    return value instanceof Integer year ? List.of(year - 1, year + 1) : List.of();
  }

  /** A declared code that is not among those written; null where there is none, or no list. */
  @Nullable Object added(Field field, List<Operand> values) {
    if (field.codes() == null
        || !values.stream()
            .allMatch(o -> o instanceof Operand.Literal one && one.value() instanceof String)) {
      return null;
    }
    List<Object> written = new ArrayList<>();
    values.forEach(o -> written.add(((Operand.Literal) o).value()));
    return plan.vocabulary().codes(field.codes()).stream()
        .filter(code -> !written.contains(code))
        .findFirst()
        .orElse(null);
  }

  private static Object year(String period, int years) {
    return Integer.toString(Integer.parseInt(period) + years);
  }

  /** The constants beside it on a scale; of a set without an order, the next one. */
  private static List<Object> constants(Enum<?> constant, List<Object> written) {
    Object[] all = constant.getDeclaringClass().getEnumConstants();
    int at = Arrays.asList(all).indexOf(constant);
    List<Object> others = new ArrayList<>();
    if (constant instanceof Scale) {
      if (at > 0) {
        others.add(all[at - 1]);
      }
      if (at + 1 < all.length) {
        others.add(all[at + 1]);
      }
    } else {
      int next = (at + 1) % all.length;
      boolean subject = constant instanceof Subject;
      others.add(all[next]);
      if (subject && constant == Subject.CANDIDATE) {
        others.add(Subject.STAFF);
      }
    }
    others.removeAll(written);
    return others;
  }

  /**
   * The next declared code that is not written there; where it stands alone, every other one, the
   * next first.
   */
  private static List<Object> code(String code, List<String> declared, List<Object> written) {
    int at = declared.indexOf(code);
    List<Object> others = new ArrayList<>();
    for (int i = 1; i < declared.size() && (others.isEmpty() || written.size() == 1); i++) {
      String next = declared.get((at + i) % declared.size());
      if (!written.contains(next)) {
        others.add(next);
      }
    }
    return others;
  }
}
