package vn.xetkhen.audit.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Field;

/**
 * What a rule looked for beside the fact that it speaks of, as far as that fact's own identity
 * tells the values that the rule took from elsewhere.
 *
 * @param entry the identity fields of the fact that the rule speaks of
 */
record Sought(RuleDescription rule, Map<String, Object> entry) {

  /** The identity fields that a pattern constrains, and their values. */
  Map<String, Object> of(RuleDescription.Pattern pattern) {
    Map<String, Object> known = variables();
    Map<String, Object> sought = new LinkedHashMap<>();
    for (Field field : pattern.type().fields()) {
      for (RuleDescription.Constraint constraint : pattern.constraints()) {
        List<Operand> operands = constraint.operands();
        if (constraint.field().equals(field) && operands.size() == 1) {
          Object value = value(operands.get(0), known);
          if (value != null) {
            sought.put(field.name(), value);
          }
        }
      }
    }
    return sought;
  }

  private static @Nullable Object value(Operand operand, Map<String, Object> known) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value() instanceof Enum<?> constant ? constant.name() : literal.value();
    }
    return operand instanceof Operand.Variable variable ? known.get(variable.name()) : null;
  }

  /** The values of variables: those that the fact itself was looked for by, and their years. */
  private Map<String, Object> variables() {
    Map<String, Object> known = new HashMap<>();
    RuleDescription.Pattern subject = rule.subject();
    if (subject != null) {
      for (RuleDescription.Constraint constraint : subject.constraints()) {
        Object value = entry.get(constraint.field().name());
        List<Operand> operands = constraint.operands();
        if (value != null
            && operands.size() == 1
            && operands.get(0) instanceof Operand.Variable variable) {
          known.put(variable.name(), value);
        }
      }
    }
    for (RuleDescription.Given given : rule.givens()) {
      if (given.kind() == RuleDescription.GivenKind.YEAR) {
        years(given.bindings(), known);
      }
    }
    return known;
  }

  private static void years(Map<String, String> bindings, Map<String, Object> known) {
    Integer year = null;
    for (Map.Entry<String, String> binding : bindings.entrySet()) {
      Object value = known.get(binding.getKey());
      if (value != null && value.toString().matches("[0-9]{4}")) {
        int back = binding.getValue().startsWith("previous") ? 1 : 0;
        year = Integer.parseInt(value.toString()) + back;
      }
    }
    if (year == null) {
      return;
    }
    for (Map.Entry<String, String> binding : bindings.entrySet()) {
      int of = binding.getValue().startsWith("previous") ? year - 1 : year;
      boolean text = binding.getValue().toLowerCase(java.util.Locale.ROOT).endsWith("period");
      known.putIfAbsent(binding.getKey(), text ? (Object) Integer.toString(of) : of);
    }
  }
}
