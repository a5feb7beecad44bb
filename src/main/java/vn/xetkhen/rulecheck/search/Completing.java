package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Requirements;

/** States more, so that what was begun is what decides. */
record Completing(Scene scene, Trying trying, Answers answers, Ways ways) {
  private static final int LEAVES = 4;
  private static final int STEPS = 400;

  /**
   * Sketches that state what was begun, and more, so that checks come to outcomes; where what was
   * begun brings some of them there, nothing is stated for those.
   */
  List<Sketch> extended(Sketch begun, Map<String, Outcome> goals) {
    List<Decision> decided = trying.decide(scene, begun);
    if (decided == null) {
      return List.of();
    }
    Map<String, Outcome> now = Trying.outcomes(decided);
    Map<String, Outcome> open = new LinkedHashMap<>(goals);
    open.entrySet().removeIf(goal -> there(now.get(goal.getKey()), goal.getValue()));
    List<Map.Entry<String, Outcome>> order = new ArrayList<>(open.entrySet());
    List<Sketch> leaves = new ArrayList<>();
    extend(begun, order, 0, leaves, new int[] {STEPS});
    if (leaves.isEmpty()) {
      Collections.reverse(order);
      extend(begun, order, 0, leaves, new int[] {STEPS});
    }
    return leaves;
  }

  private static boolean there(@Nullable Outcome now, Outcome wanted) {
    return now == wanted || (now == Outcome.NOT_APPLICABLE && wanted == Outcome.MET);
  }

  /** What no sketch brings to an outcome is left as it is. */
  private void extend(
      Sketch begun,
      List<Map.Entry<String, Outcome>> goals,
      int next,
      List<Sketch> leaves,
      int[] steps) {
    if (next == goals.size()) {
      leaves.add(begun);
      return;
    }
    String check = goals.get(next).getKey();
    Outcome wanted = goals.get(next).getValue();
    List<Sketch> known = answers.of(check, wanted);
    int before = leaves.size();
    for (Sketch one : known.isEmpty() ? List.of(Sketch.EMPTY) : known) {
      if (leaves.size() >= LEAVES || steps[0]-- <= 0) {
        return;
      }
      Sketch more = begun.and(one);
      if (more != null) {
        extend(more, goals, next + 1, leaves, steps);
      }
    }
    if (leaves.size() == before && next > 0 && holds(begun, check, wanted)) {
      extend(begun, goals, next + 1, leaves, steps);
    }
  }

  private boolean holds(Sketch sketch, String check, Outcome wanted) {
    List<Decision> decided = trying.decide(scene, sketch);
    return decided != null && there(Trying.outcomes(decided).get(check), wanted);
  }

  /**
   * A sketch that states what was begun and, as far as it can be found, all that the award's other
   * members ask.
   *
   * @param changed the ids of clauses that are left as they are
   */
  Sketch whole(Sketch begun, Requirements requirements, Set<String> changed) {
    Criteria award = requirements.award();
    List<Criteria> members = award instanceof Criteria.All all ? all.members() : List.of(award);
    Sketch whole = begun;
    for (Criteria member : members) {
      Set<String> reached = new LinkedHashSet<>();
      reach(member, requirements, reached);
      if (reached.stream().noneMatch(changed::contains)) {
        whole = met(whole, member, reached);
      }
    }
    return whole;
  }

  private Sketch met(Sketch begun, Criteria member, Set<String> reached) {
    Set<String> wanted = member instanceof Criteria.Clause c ? Set.of(c.id()) : Set.of();
    List<Decision> decided = trying.decide(scene, begun);
    if (decided == null) {
      return begun;
    }
    Set<String> before = satisfied(decided.get(0));
    if (before.containsAll(reached) || (!wanted.isEmpty() && before.containsAll(wanted))) {
      return begun;
    }
    for (Map<String, Outcome> way : ways.of(member, Outcome.MET)) {
      for (Sketch more : extended(begun, way)) {
        List<Decision> now = trying.decide(scene, more);
        if (now != null
            && satisfied(now.get(0)).containsAll(wanted)
            && satisfied(now.get(0)).containsAll(before)) {
          return more;
        }
      }
    }
    return begun;
  }

  /** The clauses that are met or do not apply. */
  private static Set<String> satisfied(Decision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome().satisfied())
        .map(Finding::clause)
        .collect(Collectors.toSet());
  }

  /** The clauses that a node names, and those that they name. */
  static void reach(Criteria node, Requirements requirements, Set<String> into) {
    if (node instanceof Criteria.Clause clause && into.add(clause.id())) {
      reach(requirements.clause(clause.id()).criteria(), requirements, into);
    }
    node.children().forEach(child -> reach(child, requirements, into));
  }
}
