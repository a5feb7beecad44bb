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
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Outcome;
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
   * @param checks the recorded checks by id
   */
  record View(
      Decision decision,
      Plan plan,
      Wording wording,
      Composition composition,
      Map<String, List<Check>> checks) {

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

    /**
     * The readings that bear on this kind of candidate: those of clauses that decided or are open
     * first, then in the plan's order.
     */
    List<Plan.Reading> readings() {
      List<Plan.Reading> first = new ArrayList<>();
      List<Plan.Reading> rest = new ArrayList<>();
      for (Plan.Reading reading : plan.readings().values()) {
        List<Finding> concerned =
            decision.findings().stream()
                .filter(f -> reading.clauses().contains(f.clause()))
                .filter(f -> asked(f.clause()))
                .toList();
        boolean open =
            concerned.stream()
                .anyMatch(f -> f.outcome() == Outcome.NOT_MET || f.outcome() == Outcome.UNKNOWN);
        if (!concerned.isEmpty()) {
          (open ? first : rest).add(reading);
        }
      }
      first.addAll(rest);
      return first;
    }

    private boolean asked(String id) {
      Plan.Clause clause = plan.clauses().get(id);
      return clause != null && clause.criteria().containsKey(decision.candidate().kind());
    }

    /** Whether something of a clause is missing that a paper can show. */
    boolean supplies(String clause) {
      return decision.missing().stream()
          .anyMatch(m -> m.clauses().contains(clause) && m.action() != Lack.Action.SET);
    }

    /** Whether a clause waits for several ways of which one is enough. */
    boolean hasOpenAlternatives(String id) {
      Plan.Clause clause = plan.clauses().get(id);
      Criteria tree = clause == null ? null : clause.criteria().get(decision.candidate().kind());
      return tree != null && hasOpenAlternatives(tree);
    }

    private boolean hasOpenAlternatives(Criteria node) {
      if (composition.of(node) != Outcome.UNKNOWN) {
        return false;
      }
      List<Criteria> children =
          node instanceof Criteria.ByReading choice
              ? List.of(composition.branch(choice))
              : node.children();
      long open = children.stream().filter(c -> composition.of(c) == Outcome.UNKNOWN).count();
      return (node instanceof Criteria.Any && open > 1)
          || children.stream().anyMatch(this::hasOpenAlternatives);
    }

    /** The outcomes as they would be if one check had another. */
    Composition supposing(String id, Outcome outcome) {
      Map<String, List<Check>> changed = new LinkedHashMap<>(checks);
      changed.computeIfPresent(
          id,
          (same, recorded) ->
              recorded.stream()
                  .map(
                      c ->
                          new Check(
                              c.id(), c.quantifier(), c.choice(), outcome, c.rule(), c.rows()))
                  .toList());
      return new Composition(composition.requirements(), changed, composition.readings());
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
        new Composition(ready.requirements(), checks, decision.readings()),
        checks);
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
