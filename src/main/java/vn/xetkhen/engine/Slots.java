package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.AsOf;
import vn.xetkhen.facts.Award;
import vn.xetkhen.facts.Choice;
import vn.xetkhen.facts.Setting;
import vn.xetkhen.facts.Year;

/**
 * Where the values that a rule's variables stand for are found when the rule fires: Drools hands
 * over the recorder, then what the rule takes from elsewhere than the dossier, then its evidences.
 */
final class Slots {

  /** The recorder's own place. */
  static final int RECORDER = 0;

  /** What a rule takes once, however often it writes it. */
  record Source(RuleDescription.GivenKind kind, @Nullable String key) {

    /** Tells it from every other source. */
    String name() {
      return key == null ? kind.ruleName() : kind.ruleName() + " " + key;
    }

    /** The type of the facts. */
    Class<?> type() {
      return switch (kind) {
        case AWARD -> Award.class;
        case YEAR -> Year.class;
        case CHOICE -> Choice.class;
        case SETTING -> Setting.class;
        case AS_OF -> AsOf.class;
      };
    }

    /** Whether a fact of the type is meant. */
    boolean means(Object fact) {
      return switch (kind) {
        case CHOICE -> ((Choice) fact).reading().equals(key);
        case SETTING -> ((Setting) fact).key().equals(key);
        case AWARD, YEAR, AS_OF -> true;
      };
    }
  }

  /**
   * Where a variable's value is found.
   *
   * @param at the place among what Drools hands over
   * @param name of what it is, and which part
   * @param property what of it the variable stands for
   */
  record Slot(int at, String name, Function<Object, Object> property) {

    /** The value. */
    Object of(Object[] values) {
      return property.apply(Objects.requireNonNull(values[at]));
    }
  }

  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Slot> variables = new LinkedHashMap<>();
  private final int evidences;

  Slots(RuleDescription rule) {
    List<String> names = new ArrayList<>();
    for (RuleDescription.Given given : rule.givens()) {
      Source source = new Source(given.kind(), given.key());
      if (!names.contains(source.name())) {
        names.add(source.name());
        sources.add(source);
      }
      int at = 1 + names.indexOf(source.name());
      if (given.variable() != null) {
        variables.put(given.variable(), new Slot(at, source.name(), Function.identity()));
      }
      given
          .bindings()
          .forEach(
              (variable, part) ->
                  variables.put(
                      variable, new Slot(at, source.name() + "." + part, property(source, part))));
    }
    this.evidences = 1 + sources.size();
    for (int i = 0; i < rule.evidence().size(); i++) {
      String variable = rule.evidence().get(i).variable();
      variables.put(variable, new Slot(evidences + i, variable, Function.identity()));
    }
  }

  /** What the rule takes from elsewhere than the dossier, from place 1. */
  List<Source> sources() {
    return sources;
  }

  /** The place of the first evidence. */
  int evidences() {
    return evidences;
  }

  /** Where a variable's value is found. */
  Slot slot(String variable) {
    return Objects.requireNonNull(variables.get(variable), variable);
  }

  /** What an operand stands for when the rule fires. */
  Object value(Operand operand, Object[] values) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Shifted shifted) {
      return ((Setting) slot(shifted.name()).of(values)).plusDays(shifted.days());
    }
    return slot(((Operand.Variable) operand).name()).of(values);
  }

  private static Function<Object, Object> property(Source source, String name) {
    return switch (source.kind()) {
      case AWARD -> name.equals("id") ? a -> ((Award) a).id() : a -> ((Award) a).period();
      case YEAR ->
          switch (name) {
            case "value" -> y -> ((Year) y).value();
            case "previous" -> y -> ((Year) y).previous();
            case "period" -> y -> ((Year) y).period();
            default -> y -> ((Year) y).previousPeriod();
          };
      case CHOICE -> name.equals("year") ? c -> ((Choice) c).year() : c -> ((Choice) c).period();
      case SETTING, AS_OF -> throw new IllegalStateException(name + " of " + source);
    };
  }
}
