package vn.xetkhen.rulecheck.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;

/** What depends on the unclear points of a plan: checks that take a value, clauses, places. */
final class Dependence {
  private final Plan plan;
  private final List<RuleDescription> rules;

  Dependence(Pack pack) {
    this.plan = pack.plan();
    this.rules = pack.rules();
  }

  /** Whether an outcome of a clause or a check depends on a reading where an award is asked for. */
  boolean depends(String reading, String award, String id) {
    return checks(reading, award).contains(id) || clauses(reading, award).contains(id);
  }

  /** The clauses that depend on a reading in some award, in the plan's order. */
  List<String> clauses(String reading) {
    Set<String> found = new LinkedHashSet<>();
    plan.awards().keySet().forEach(award -> found.addAll(clauses(reading, award)));
    return plan.clauses().keySet().stream().filter(found::contains).toList();
  }

  /** Whether who competes for places, or in what order, depends on a reading. */
  boolean places(String reading) {
    return plan.awards().values().stream()
        .map(Plan.Award::places)
        .anyMatch(places -> places != null && places(places, reading));
  }

  private static boolean places(Places places, String reading) {
    List<Condition> conditions = new ArrayList<>();
    for (Places.Group group : places.groups().values()) {
      if (group.where() != null) {
        conditions.add(group.where());
      }
      group
          .limits()
          .forEach(limit -> limit.exceptions().forEach(except -> conditions.add(except.where())));
      for (Places.OrderKey key : group.order()) {
        if (key instanceof Places.OrderKey.Has has) {
          conditions.add(has.where());
        } else if (key instanceof Places.OrderKey.Of of
            && of.when() instanceof Places.When.OfReading given
            && given.reading().equals(reading)) {
          return true;
        }
      }
    }
    return conditions.stream().anyMatch(condition -> asks(condition, reading));
  }

  private static boolean asks(Condition condition, String reading) {
    if (condition instanceof Condition.ByReading choice) {
      return choice.reading().equals(reading)
          || choice.options().values().stream().anyMatch(one -> asks(one, reading));
    }
    if (condition instanceof Condition.All all) {
      return all.members().stream().anyMatch(one -> asks(one, reading));
    }
    if (condition instanceof Condition.Any any) {
      return any.members().stream().anyMatch(one -> asks(one, reading));
    }
    return condition instanceof Condition.Not not && asks(not.other(), reading);
  }

  private Set<String> checks(String reading, String award) {
    Set<String> found = new LinkedHashSet<>();
    Plan.Award asked = plan.awards().get(award);
    for (RuleDescription rule : rules) {
      boolean byYear =
          rule.reading() == null
              && rule.takesYear()
              && asked != null
              && reading.equals(asked.year());
      if (byYear || reading.equals(rule.reading())) {
        found.add(rule.id());
      }
    }
    return found;
  }

  private Set<String> clauses(String reading, String award) {
    Set<String> checks = checks(reading, award);
    Set<String> found = new LinkedHashSet<>();
    int before = -1;
    while (found.size() > before) {
      before = found.size();
      for (Plan.Clause clause : plan.clauses().values()) {
        if (clause.criteria().values().stream().anyMatch(t -> moves(t, reading, checks, found))) {
          found.add(clause.id());
        }
      }
    }
    return found;
  }

  private static boolean moves(
      Criteria node, String reading, Set<String> checks, Set<String> clauses) {
    return (node instanceof Criteria.ByReading choice && choice.reading().equals(reading))
        || (node instanceof Criteria.Check check && checks.contains(check.id()))
        || (node instanceof Criteria.Clause other && clauses.contains(other.id()))
        || node.children().stream().anyMatch(child -> moves(child, reading, checks, clauses));
  }
}
