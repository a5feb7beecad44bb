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
 * Records what every rule concluded in one session: before a rule speaks, its evidence is told what was looked for; after it has, its
 * sentence is answered. Rules that the award does not ask are let go by.
 */
final class Recorder extends DefaultAgendaEventListener {
  private final Conclude conclude;
  private final Map<String, RuleDescription> rules;
  private final Set<String> asked;
  private final Plan plan;
  private final Dossier dossier;
  private final Map<FactType, Integer> sizes = new HashMap<>();
  private final Map<String, List<Check>> checks = new LinkedHashMap<>();

  Recorder(
      Conclude conclude, Map<String, RuleDescription> rules, Set<String> asked, Plan plan, Dossier dossier) {
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
      if (!checks.containsKey(id)) {
        throw new IllegalStateException("rule " + id + " did not speak");
      }
    }
    checks.values().forEach(values -> values.sort(Comparator.comparingInt(this::option)));
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
    checks
        .computeIfAbsent(rule.id(), id -> new ArrayList<>(1))
        .add(
            new Check(
                rule.id(),
                sentence.quantifier(),
                choice(event.getMatch()),
                answer.outcome(),
                new Check.RuleAt(rule.file(), rule.at().line()),
                answer.rows()));
  }

  private RuleDescription rule(Match match) {
    RuleDescription rule = rules.get(match.getRule().getName());
    if (rule == null) {
      throw new IllegalStateException("no description of rule " + match.getRule().getName());
    }
    return rule;
  }

  private static @Nullable Choice choice(Match match) {
    for (Object object : match.getObjects()) {
      vn.xetkhen.facts.Choice choice =
          object instanceof Year year ? year.choice() : object instanceof vn.xetkhen.facts.Choice c ? c : null;
      if (choice != null) {
        return new Choice(choice.reading(), choice.options());
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

  /** The place of a check's value among the values of its reading, in the order of the reading's options. */
  private int option(Check check) {
    Choice choice = check.choice();
    if (choice == null) {
      return 0;
    }
    Plan.Reading reading = Objects.requireNonNull(plan.readings().get(choice.reading()));
    return List.copyOf(reading.options().keySet()).indexOf(choice.options().get(0));
  }
}
