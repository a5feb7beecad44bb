package vn.xetkhen.rulecheck.lint;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;

/**
 * What awards come to ask, directly or by way of clauses.
 *
 * @param clauses by kind of candidate
 * @param checks the kinds of candidates of whom each check is asked
 * @param byAward the checks asked, by award and kind
 */
record Reach(
    Map<Kind, Set<String>> clauses,
    Map<String, Set<Kind>> checks,
    Map<String, Map<Kind, Set<String>>> byAward) {

  static Reach of(Plan plan) {
    Reach reach =
        new Reach(new EnumMap<>(Kind.class), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Kind kind : Kind.values()) {
      reach.clauses.put(kind, new LinkedHashSet<>());
    }
    plan.awards()
        .forEach(
            (id, award) -> {
              Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
              award
                  .criteria()
                  .forEach(
                      (kind, tree) -> {
                        Set<String> clauses = new LinkedHashSet<>();
                        Set<String> checks = new LinkedHashSet<>();
                        follow(plan, kind, tree, clauses, checks);
                        kinds.put(kind, checks);
                        reach
                            .clauses
                            .computeIfAbsent(kind, k -> new LinkedHashSet<>())
                            .addAll(clauses);
                        checks.forEach(
                            check ->
                                reach
                                    .checks
                                    .computeIfAbsent(check, c -> EnumSet.noneOf(Kind.class))
                                    .add(kind));
                      });
              reach.byAward.put(id, kinds);
            });
    return reach;
  }

  private static void follow(
      Plan plan, Kind kind, Criteria tree, Set<String> clauses, Set<String> checks) {
    Trees.each(
        tree,
        node -> {
          if (node instanceof Criteria.Check check) {
            checks.add(check.id());
          } else if (node instanceof Criteria.Clause other && clauses.add(other.id())) {
            Plan.Clause clause = plan.clauses().get(other.id());
            Criteria own = clause == null ? null : clause.criteria().get(kind);
            if (own != null) {
              follow(plan, kind, own, clauses, checks);
            }
          }
        });
  }

  /** Whether an award asks a clause of a kind of candidate. */
  boolean clause(Kind kind, String id) {
    return clauses.getOrDefault(kind, Set.of()).contains(id);
  }

  /** The kinds of candidates of whom a check is asked. */
  Set<Kind> kinds(String check) {
    return checks.getOrDefault(check, Set.of());
  }

  /** Whether one award asks both checks of one kind of candidate. */
  boolean together(String one, String other) {
    return byAward.values().stream()
        .flatMap(kinds -> kinds.values().stream())
        .anyMatch(checks -> checks.contains(one) && checks.contains(other));
  }
}
