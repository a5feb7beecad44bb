package vn.xetkhen.rulecheck.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.text.Position;

/** Looks for checks that no scenario tries, and for bases that no scenario starts from. */
final class Exercise {
  private final Understood draft;
  private final Findings found;
  private final Reach reach;

  Exercise(Understood draft, Findings found, Reach reach) {
    this.draft = draft;
    this.found = found;
    this.reach = reach;
  }

  /** Checks. */
  void check() {
    List<Scenario> scenarios = draft.all();
    if (scenarios.isEmpty()) {
      found.say(
          Lint.CHECK_WITHOUT_SCENARIO,
          "check-without-scenario.none",
          draft.planFile(),
          Position.START);
      return;
    }
    Set<String> expected = new HashSet<>();
    scenarios.forEach(scenario -> expected.addAll(scenario.expected().keySet()));
    for (RuleDescription rule : draft.rules()) {
      boolean asked = !reach.kinds(rule.id()).isEmpty();
      if (asked && !expected.contains(rule.id()) && !alone(rule, expected)) {
        found.add(Lint.CHECK_WITHOUT_SCENARIO, draft.file(rule), rule.at(), rule.id());
      }
    }
    draft.scenarios().forEach(this::bases);
  }

  /** Whether the check is all of a clause of which an outcome is expected. */
  private boolean alone(RuleDescription rule, Set<String> expected) {
    Plan.Clause clause = draft.plan() == null ? null : draft.plan().clauses().get(rule.clause());
    return clause != null
        && expected.contains(clause.id())
        && clause.criteria().values().stream()
            .allMatch(tree -> tree.equals(new Criteria.Check(rule.id())));
  }

  private void bases(ScenarioFile file) {
    Set<String> used = new HashSet<>();
    file.scenarios().forEach(scenario -> used.add(String.valueOf(scenario.base())));
    file.bases().values().stream()
        .filter(base -> !used.contains(base.name()))
        .forEach(
            base ->
                found.add(
                    Lint.BASE_NOT_USED,
                    file.scenarios().isEmpty() ? file.path() : file.scenarios().get(0).file(),
                    base.at(),
                    base.name()));
  }
}
