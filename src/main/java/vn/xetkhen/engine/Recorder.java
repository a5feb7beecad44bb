package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Conclude;
import vn.xetkhen.engine.sentence.Evidence;
import vn.xetkhen.engine.sentence.Sentence;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Year;
import vn.xetkhen.plan.Plan;

/**
 * Records what every rule concluded in one session: before a rule speaks, its evidence is told what
 * was looked for; after it has, its sentence is answered. Rules that the award does not ask are let
 * go by.
 */
final class Recorder extends DefaultAgendaEventListener {

  /**
   * Rules speak in no order of their own; the values of a reading are told in that of its options,
   * then by value.
   */
  private static final Comparator<Spoken> IN_ORDER =
      Comparator.comparingInt(Spoken::option).thenComparing(Spoken::value);

  /**
   * A check as recorded.
   *
   * @param option the place, among its reading's options, of the first that uses the value; 0 where
   *     it depends on none
   * @param value the reading's value as text, empty where it depends on none
   */
  private record Spoken(Check check, int option, String value) {}

  private final Conclude conclude;
  private final Map<String, RuleDescription> rules;
  private final Set<String> asked;
  private final Plan plan;
  private final Dossier dossier;
  private final Map<FactType, Integer> sizes = new HashMap<>();
  private final Map<String, List<Spoken>> spoken = new LinkedHashMap<>();

  Recorder(
      Conclude conclude,
      Map<String, RuleDescription> rules,
      Set<String> asked,
      Plan plan,
      Dossier dossier) {
    this.conclude = conclude;
    this.rules = rules;
    this.asked = asked;
    this.plan = plan;
    this.dossier = dossier;
    for (Fact fact : dossier.facts()) {
      sizes.merge(FactType.of(fact), 1, Integer::sum);
    }
  }

  /** The checks recorded, by id; one for each value of a reading, in the order of its options. */
  Map<String, List<Check>> checks() {
    for (String id : asked) {
      if (!spoken.containsKey(id)) {
        throw new IllegalStateException("rule " + id + " did not speak");
      }
    }
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    spoken.forEach(
        (id, values) ->
            checks.put(id, values.stream().sorted(IN_ORDER).map(Spoken::check).toList()));
    return checks;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    Match match = event.getMatch();
    RuleDescription rule = rule(match);
    for (RuleDescription.Pattern pattern : rule.evidence()) {
      Evidence evidence = (Evidence) match.getDeclarationValue(pattern.variable());
      evidence.about(
          new Evidence.Sought(
              pattern.type(),
              entry(pattern, match),
              dossier.declared().contains(pattern.type()),
              sizes.getOrDefault(pattern.type(), 0)));
    }
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    RuleDescription rule = rule(event.getMatch());
    Sentence sentence = conclude.taken();
    if (!asked.contains(rule.id())) {
      return;
    }
    Sentence.Answer answer = sentence.answer(plan.place());
    vn.xetkhen.facts.Choice value = value(event.getMatch());
    Check check =
        new Check(
            rule.id(),
            sentence.quantifier(),
            value == null ? null : new Choice(value.reading(), value.options()),
            answer.outcome(),
            new Check.RuleAt(rule.file(), rule.at().line()),
            answer.rows());
    spoken
        .computeIfAbsent(rule.id(), id -> new ArrayList<>(1))
        .add(
            value == null
                ? new Spoken(check, 0, "")
                : new Spoken(check, option(value), value.value().toString()));
  }

  private RuleDescription rule(Match match) {
    RuleDescription rule = rules.get(match.getRule().getName());
    if (rule == null) {
      throw new IllegalStateException("no description of rule " + match.getRule().getName());
    }
    return rule;
  }

  private static vn.xetkhen.facts.@Nullable Choice value(Match match) {
    for (Object object : match.getObjects()) {
      if (object instanceof Year year && year.choice() != null) {
        return year.choice();
      }
      if (object instanceof vn.xetkhen.facts.Choice choice) {
        return choice;
      }
    }
    return null;
  }

  private static Map<String, Object> entry(RuleDescription.Pattern pattern, Match match) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (Field field : pattern.type().fields()) {
      for (RuleDescription.Constraint constraint : pattern.constraints()) {
        if (constraint.field().equals(field)) {
          List<Object> values = constraint.operands().stream().map(o -> value(o, match)).toList();
          entry.put(field.name(), values.size() == 1 ? values.get(0) : values);
        }
      }
    }
    return entry;
  }

  private static Object value(Operand operand, Match match) {
    Object value =
        operand instanceof Operand.Variable variable
            ? match.getDeclarationValue(variable.name())
            : ((Operand.Literal) operand).value();
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  private int option(vn.xetkhen.facts.Choice value) {
    Plan.Reading reading = Objects.requireNonNull(plan.readings().get(value.reading()));
    return List.copyOf(reading.options().keySet()).indexOf(value.options().get(0));
  }
}
