package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Problem;

/**
 * Holds a pack's rules against its plan: one check, one rule; and each rule against what facts and
 * the plan declare.
 */
public final class PackCheck {
  private final Plan plan;
  private final Complaints planFile;
  private final Map<String, Complaints> byFile = new LinkedHashMap<>();
  private final Map<String, String> shown;

  private PackCheck(Plan plan, String planFile, Map<String, String> shown) {
    this.plan = plan;
    this.planFile = new Complaints(planFile);
    this.shown = shown;
  }

  /**
   * Everything that does not fit.
   *
   * @param planFile how problems name plan.yaml
   * @param shown how problems name a rule file, by its name in the pack
   * @param rules in the order of the files
   */
  public static List<Problem> problems(
      Plan plan, String planFile, Map<String, String> shown, List<RuleDescription> rules) {
    PackCheck check = new PackCheck(plan, planFile, shown);
    check.names(rules);
    check.values(rules);
    rules.forEach(rule -> new RuleCheck(plan, check.in(rule)).check(rule));
    List<Problem> problems = new ArrayList<>(check.planFile.problems());
    check.byFile.values().forEach(c -> problems.addAll(c.problems()));
    return problems;
  }

  private Complaints in(RuleDescription rule) {
    String file = shown.getOrDefault(rule.file(), rule.file());
    return byFile.computeIfAbsent(file, Complaints::new);
  }

  private void names(List<RuleDescription> rules) {
    Map<String, RuleDescription> byName = new LinkedHashMap<>();
    for (RuleDescription rule : rules) {
      RuleDescription first = byName.putIfAbsent(rule.id(), rule);
      if (first != null) {
        in(rule).add(rule.at(), "pack.same-name", rule.id(), first.file(), first.at().line());
      }
    }
    Set<String> asked = new LinkedHashSet<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      Set<String> own = new LinkedHashSet<>();
      clause.criteria().values().forEach(node -> checks(node, own));
      for (String check : own) {
        if (!byName.containsKey(check)) {
          planFile.add(
              clause.at(),
              "pack.no-rule",
              clause.id(),
              check,
              Complaints.instead(check, byName.keySet()));
        }
      }
      asked.addAll(own);
    }
    for (RuleDescription rule : rules) {
      if (!asked.contains(rule.id())) {
        boolean known = plan.clauses().containsKey(rule.clause());
        in(rule)
            .add(
                rule.at(),
                known ? "pack.not-asked" : "pack.unknown-clause",
                rule.id(),
                known ? rule.clause() : Complaints.instead(rule.clause(), plan.clauses().keySet()));
      }
    }
  }

  /**
   * A reading that gives no value for an award would leave a rule of the award without a word to
   * say.
   */
  private void values(List<RuleDescription> rules) {
    for (Plan.Award award : plan.awards().values()) {
      Set<String> asked = new LinkedHashSet<>();
      award.criteria().forEach((kind, tree) -> reach(kind, tree, asked, new HashSet<>()));
      for (RuleDescription rule : rules) {
        Plan.Reading reading = plan.readings().get(String.valueOf(rule.reading()));
        if (reading != null
            && asked.contains(rule.id())
            && reading.options().values().stream().noneMatch(o -> o.values().isEmpty())
            && reading.options().values().stream()
                .anyMatch(o -> o.valuesFor(award.id()).isEmpty())) {
          in(rule).add(rule.at(), "pack.no-value", rule.id(), reading.id(), award.id());
        }
      }
    }
  }

  private void reach(Kind kind, Criteria node, Set<String> into, Set<String> seen) {
    checks(node, into);
    if (node instanceof Criteria.Clause other && seen.add(other.id())) {
      Plan.Clause clause = plan.clauses().get(other.id());
      Criteria tree = clause == null ? null : clause.criteria().get(kind);
      if (tree != null) {
        reach(kind, tree, into, seen);
      }
    }
    node.children().forEach(child -> reach(kind, child, into, seen));
  }

  private static void checks(Criteria node, Set<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
