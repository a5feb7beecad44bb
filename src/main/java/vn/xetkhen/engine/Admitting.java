package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;

/**
 * A constraint of a pattern: the fact's identity field is one of the values admitted.
 *
 * @param name tells it from every other constraint
 * @param literals the values that the rule writes
 * @param taken the values that it takes from elsewhere
 */
record Admitting(String name, Field field, List<Object> literals, List<Slots.Slot> taken) {

  static Admitting of(FactType type, RuleDescription.Constraint constraint, Slots slots) {
    List<Object> literals = new ArrayList<>();
    List<Slots.Slot> taken = new ArrayList<>();
    StringBuilder name = new StringBuilder(type.ruleName() + "." + constraint.field().name());
    for (Operand operand : constraint.operands()) {
      if (operand instanceof Operand.Literal literal) {
        literals.add(literal.value());
        name.append(" '").append(literal.value()).append('\'');
      } else {
        Slots.Slot slot = slots.slot(((Operand.Variable) operand).name());
        taken.add(slot);
        name.append(' ').append(slot.name());
      }
    }
    return new Admitting(name.toString(), constraint.field(), literals, taken);
  }

  /** From where values are taken, each place once: the award, the year, a reading's value. */
  List<Integer> places() {
    return taken.stream().map(Slots.Slot::at).distinct().toList();
  }

  /**
   * Whether the fact's field is admitted.
   *
   * @param from what stands in each of {@link #places}
   */
  boolean admits(Object fact, Object... from) {
    Object value = field.of((Fact) fact);
    return value != null && (literals.contains(value) || takes(value, from));
  }

  private boolean takes(Object value, Object[] from) {
    for (Slots.Slot slot : taken) {
      Object given = from[from.length == 1 ? 0 : places().indexOf(slot.at())];
      if (slot.property().apply(given).equals(value)) {
        return true;
      }
    }
    return false;
  }
}
