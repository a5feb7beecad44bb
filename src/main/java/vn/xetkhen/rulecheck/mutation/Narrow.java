package vn.xetkhen.rulecheck.mutation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;

/**
 * A plan of which every award asks for some clauses only: what these and their checks come to is
 * the same as under the whole plan, and is known sooner.
 */
final class Narrow {
  private Narrow() {}

  /** The clauses of which the tree asks a check, or is the one that is named. */
  static Set<String> clauses(Plan plan, String touched) {
    Set<String> clauses = new LinkedHashSet<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      if (clause.id().equals(touched)
          || clause.criteria().values().stream().anyMatch(tree -> asks(tree, touched))) {
        clauses.add(clause.id());
      }
    }
    return clauses;
  }

  /** The plan with awards that ask for these clauses alone. */
  static Plan plan(Plan plan, Set<String> clauses) {
    Map<Kind, Criteria> trees = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Criteria> members =
          clauses.stream()
              .map(plan.clauses()::get)
              .filter(clause -> clause != null && clause.criteria().containsKey(kind))
              .<Criteria>map(clause -> new Criteria.Clause(clause.id()))
              .toList();
      if (!members.isEmpty()) {
        trees.put(kind, new Criteria.All(members));
      }
    }
    Map<String, Plan.Award> awards = new LinkedHashMap<>();
    plan.awards()
        .forEach(
            (id, award) ->
                awards.put(id, PlanEdits.with(award, Collections.unmodifiableMap(trees))));
    return PlanEdits.with(plan, awards, plan.clauses(), plan.readings());
  }

  private static boolean asks(Criteria node, String check) {
    return (node instanceof Criteria.Check one && one.id().equals(check))
        || node.children().stream().anyMatch(child -> asks(child, check));
  }
}
