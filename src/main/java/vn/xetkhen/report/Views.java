package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/**
 * Decisions beside the plans they were made under; what depends on a plan alone is made once, by
 * the plan's id. Safe for use by several threads.
 */
final class Views {

  /**
   * A decision with what is needed to show it.
   *
   * @param composition recomposes the recorded checks, under the readings in use
   */
  record View(Decision decision, Plan plan, Wording wording, Composition composition) {

    /** What the award is called. */
    Text award() {
      Plan.Award award = plan.awards().get(decision.plan().award());
      return award == null ? Text.same(decision.plan().award()) : award.title();
    }

    /** The findings that decided an ineligible verdict, those that give it its ground first. */
    List<Finding> deciding() {
      List<String> ids = composition.deciding().stream().map(Requirement::id).toList();
      List<Finding> first = new ArrayList<>();
      List<Finding> rest = new ArrayList<>();
      for (Finding finding : decision.findings()) {
        if (ids.contains(finding.clause())) {
          (finding.role() == decision.ground() ? first : rest).add(finding);
        }
      }
      first.addAll(rest);
      return first;
    }

    /** The findings that an undetermined verdict waits for. */
    List<Finding> waiting() {
      List<String> ids =
          decision.missing().stream().map(Missing::clauses).flatMap(List::stream).toList();
      return decision.findings().stream().filter(f -> ids.contains(f.clause())).toList();
    }
  }

  private record Key(String plan, String award, Kind kind) {}

  private record Prepared(Wording wording, Requirements requirements) {}

  private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();

  /** The decision beside its plan. */
  View of(Decision decision, Plan plan) {
    Key wanted = new Key(plan.id(), decision.plan().award(), decision.candidate().kind());
    Prepared ready = prepared.computeIfAbsent(wanted, key -> prepare(plan, key));
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      for (Check check : finding.checks()) {
        List<Check> same = checks.computeIfAbsent(check.id(), id -> new ArrayList<>());
        if (!same.contains(check)) {
          same.add(check);
        }
      }
    }
    return new View(
        decision,
        plan,
        ready.wording(),
        new Composition(ready.requirements(), checks, decision.readings()));
  }

  private static Prepared prepare(Plan plan, Key key) {
    Map<String, Requirement> clauses = new LinkedHashMap<>();
    plan.clauses()
        .forEach(
            (id, clause) -> {
              Criteria criteria = clause.criteria().get(key.kind());
              if (criteria != null) {
                clauses.put(id, new Requirement(id, clause.role(), criteria));
              }
            });
    Map<String, List<String>> readings = new LinkedHashMap<>();
    plan.readings()
        .forEach((id, reading) -> readings.put(id, List.copyOf(reading.options().keySet())));
    Plan.Award award = plan.awards().get(key.award());
    Criteria tree = award == null ? null : award.criteria().get(key.kind());
    if (tree == null) {
      throw new IllegalArgumentException(
          "plan " + plan.id() + " gives no " + key.award() + " to a " + key.kind());
    }
    return new Prepared(new Wording(plan), new Requirements(tree, clauses, readings, Map.of()));
  }
}
