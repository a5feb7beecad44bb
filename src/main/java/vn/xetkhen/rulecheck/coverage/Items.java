package vn.xetkhen.rulecheck.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PlacesTrial;
import vn.xetkhen.rulecheck.Trial;

/** Everything that the scenarios of a pack should show, and which of it a trial shows. */
public final class Items {
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN);

  private final Pack pack;
  private final Dependence dependence;
  private final Map<String, RuleDescription> rules = new HashMap<>();
  private final Set<Item> all = new LinkedHashSet<>();

  /** What is to be shown of a pack. */
  public Items(Pack pack) {
    this.pack = pack;
    this.dependence = new Dependence(pack);
    for (RuleDescription rule : pack.rules()) {
      rules.put(rule.id(), rule);
      outcomes(rule);
    }
    pack.rules().forEach(this::limits);
    pack.plan().readings().values().forEach(this::options);
    pack.plan().clauses().keySet().forEach(id -> all.add(new Item.Asserted(id)));
  }

  /** All of it, kind by kind, in the order of rules and plan. */
  public List<Item> all() {
    return List.copyOf(all);
  }

  private void outcomes(RuleDescription rule) {
    for (Outcome outcome : OUTCOMES) {
      if (Possible.outcome(rule, outcome)) {
        all.add(new Item.Seen(rule.id(), outcome));
      }
    }
  }

  private void limits(RuleDescription rule) {
    List<RuleDescription.Asked> tests = rule.sentence().asked();
    for (int i = 0; i < tests.size(); i++) {
      RuleDescription.Asked asked = tests.get(i);
      Field field = field(rule, asked);
      if (Boundary.of(asked.verb(), field)) {
        for (boolean passes : List.of(true, false)) {
          if (Boundary.possible(asked, field, passes)) {
            all.add(limit(rule, i, passes));
          }
        }
      }
    }
  }

  private static Item.Limit limit(RuleDescription rule, int test, boolean passes) {
    RuleDescription.Asked asked = rule.sentence().asked().get(test);
    return new Item.Limit(
        rule.id(),
        test,
        Possible.type(rule).ruleName(),
        String.join("|", asked.fields()),
        asked.verb(),
        Boundary.wanted(asked, field(rule, asked), passes),
        passes);
  }

  private static Field field(RuleDescription rule, RuleDescription.Asked asked) {
    return Objects.requireNonNull(
        Possible.type(rule).field(asked.fields().get(0)), () -> rule.id() + " asks " + asked);
  }

  private void options(Plan.Reading reading) {
    List<String> clauses = dependence.clauses(reading.id());
    if (!clauses.isEmpty() || dependence.places(reading.id())) {
      reading
          .options()
          .keySet()
          .forEach(option -> all.add(new Item.Option(reading.id(), option, clauses)));
    }
  }

  /** What a trial shows. What it expects and does not find, it does not show. */
  public Set<Item> shown(Trial trial) {
    Decision decision = trial.decision();
    return decision == null
        ? Set.of()
        : shown(
            decision, trial.scenario().expected().keySet().stream().filter(trial::holds).toList());
  }

  /**
   * What a decision shows where a scenario expects its outcomes.
   *
   * @param expected the ids of the checks and clauses whose outcomes are expected
   */
  public Set<Item> shown(Decision decision, Collection<String> expected) {
    Set<Item> shown = new LinkedHashSet<>();
    for (String id : expected) {
      RuleDescription rule = rules.get(id);
      if (rule == null) {
        shown.add(new Item.Asserted(id));
      } else {
        List<Check> checks = Trial.inUse(decision, id);
        shown.add(new Item.Seen(id, Outcome.all(checks.stream().map(Check::outcome).toList())));
        checks.forEach(check -> limits(rule, check, shown));
      }
      options(decision, id, shown);
    }
    shown.retainAll(all);
    return shown;
  }

  /** What a trial of places shows: the options that it was filled under. */
  public Set<Item> shown(PlacesTrial trial) {
    Set<Item> shown = new LinkedHashSet<>();
    for (Plan.Reading reading : pack.plan().readings().values()) {
      if (trial.holds() && dependence.places(reading.id())) {
        String option =
            trial.scenario().readings().getOrDefault(reading.id(), reading.defaultOption());
        shown.add(new Item.Option(reading.id(), option, dependence.clauses(reading.id())));
      }
    }
    return shown;
  }

  private void options(Decision decision, String id, Set<Item> shown) {
    decision
        .readings()
        .forEach(
            (reading, option) -> {
              if (dependence.depends(reading, decision.plan().award(), id)) {
                shown.add(new Item.Option(reading, option, dependence.clauses(reading)));
              }
            });
  }

  /** The limits that rows of a check tried: those whose other tests all pass. */
  private static void limits(RuleDescription rule, Check check, Set<Item> shown) {
    List<RuleDescription.Asked> tests = rule.sentence().asked();
    for (Row row : check.rows()) {
      for (int i = 0; i < row.tests().size() && i < tests.size(); i++) {
        RuleDescription.Asked asked = tests.get(i);
        Field field = field(rule, asked);
        if (Boundary.of(asked.verb(), field) && decides(row, i)) {
          Test test = row.tests().get(i);
          for (boolean passes : List.of(true, false)) {
            if (Boundary.tried(field, asked.verb(), test.actual(), test.required(), passes)) {
              shown.add(limit(rule, i, passes));
            }
          }
        }
      }
    }
  }

  private static boolean decides(Row row, int test) {
    List<Test> others = new ArrayList<>(row.tests());
    others.remove(test);
    return others.stream().allMatch(other -> other.outcome() == Outcome.MET);
  }
}
