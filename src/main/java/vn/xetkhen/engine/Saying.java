package vn.xetkhen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Asked;
import vn.xetkhen.engine.sentence.Evidence;
import vn.xetkhen.engine.sentence.Sentence;
import vn.xetkhen.facts.Choice;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Year;

/**
 * What a rule does when it fires: it says its sentence of the evidence that it is handed. What is
 * the same each time is made once.
 */
final class Saying {
  private static final Object[] NOTHING = {};

  private final RuleDescription rule;
  private final Slots slots;
  private final Slots.Slot subject;
  private final @Nullable List<Asked> asked;
  private final List<@Nullable Map<String, Object>> entries = new ArrayList<>();

  Saying(RuleDescription rule, Slots slots) {
    this.rule = rule;
    this.slots = slots;
    this.subject = slots.slot(rule.sentence().subject());
    boolean asksTheSame = rule.sentence().asked().stream().allMatch(a -> written(a.arguments()));
    this.asked = asksTheSame ? asked(NOTHING) : null;
    for (RuleDescription.Pattern pattern : rule.evidence()) {
      boolean seeksTheSame = pattern.constraints().stream().allMatch(c -> written(c.operands()));
      entries.add(seeksTheSame ? entry(pattern, NOTHING) : null);
    }
  }

  /** The rule. */
  RuleDescription rule() {
    return rule;
  }

  /**
   * The evidence of one of the rule's patterns.
   *
   * @param pattern from 0
   * @param values what Drools hands over, see {@link Slots}
   */
  Evidence evidence(int pattern, Object[] values) {
    return (Evidence) values[slots.evidences() + pattern];
  }

  /** The identity fields that a pattern constrains, and their values; unmodifiable. */
  Map<String, Object> entry(int pattern, Object[] values) {
    Map<String, Object> entry = entries.get(pattern);
    return entry == null ? entry(rule.evidence().get(pattern), values) : entry;
  }

  /** The sentence. */
  Sentence sentence(Object[] values) {
    return new Sentence(
        rule.sentence().quantifier(),
        (Evidence) subject.of(values),
        asked == null ? asked(values) : asked);
  }

  /** The value of a reading that the rule fired for, or null where it depends on none. */
  @Nullable Choice choice(Object[] values) {
    for (int at = 1; at < slots.evidences(); at++) {
      if (values[at] instanceof Year year && year.choice() != null) {
        return year.choice();
      }
      if (values[at] instanceof Choice choice) {
        return choice;
      }
    }
    return null;
  }

  private static boolean written(List<Operand> operands) {
    return operands.stream().allMatch(Operand.Literal.class::isInstance);
  }

  private Map<String, Object> entry(RuleDescription.Pattern pattern, Object[] values) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (Field field : pattern.type().fields()) {
      for (RuleDescription.Constraint constraint : pattern.constraints()) {
        if (constraint.field().name().equals(field.name())) {
          List<Object> sought = new ArrayList<>(1);
          constraint.operands().forEach(o -> sought.add(shown(slots.value(o, values))));
          entry.put(field.name(), sought.size() == 1 ? sought.get(0) : List.copyOf(sought));
        }
      }
    }
    return Collections.unmodifiableMap(entry);
  }

  private List<Asked> asked(Object[] values) {
    List<Asked> all = new ArrayList<>();
    for (RuleDescription.Asked one : rule.sentence().asked()) {
      all.add(new Asked(one.fields(), one.verb().op(), argument(one, values)));
    }
    return all;
  }

  private @Nullable Object argument(RuleDescription.Asked asked, Object[] values) {
    List<Operand> arguments = asked.arguments();
    return switch (asked.verb().argument()) {
      case NOTHING -> null;
      case VALUES -> arguments.stream().map(o -> slots.value(o, values)).toList();
      case FIELD -> new Asked.OwnField((String) slots.value(arguments.get(0), values));
      case DAY -> day(slots.value(arguments.get(0), values));
      case VALUE, BOUND, EVIDENCE, YEAR -> slots.value(arguments.get(0), values);
    };
  }

  /** A day that the rule writes, or what it takes the day from. */
  private static Object day(Object value) {
    return value instanceof String text ? LocalDate.parse(text) : value;
  }

  private static Object shown(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
