package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Requirements;

/**
 * The ways in which a criteria tree comes to be met or not met, each by as little as turns it: one
 * member of an {@code all} that fails, one of an {@code any} that is enough.
 *
 * @param readings the option in use, by reading
 */
record Ways(Requirements requirements, Map<String, String> readings) {
  private static final int MOST = 24;

  /** What the checks have to come to, for each way. */
  List<Map<String, Outcome>> of(Criteria node, Outcome wanted) {
    if (node instanceof Criteria.Check check) {
      return List.of(Map.of(check.id(), wanted));
    }
    if (node instanceof Criteria.Clause clause) {
      return of(requirements.clause(clause.id()).criteria(), wanted);
    }
    if (node instanceof Criteria.ByReading choice) {
      Criteria branch = choice.options().get(readings.get(choice.reading()));
      return branch == null ? List.of() : of(branch, wanted);
    }
    if (node instanceof Criteria.If choice) {
      List<Map<String, Outcome>> both = new ArrayList<>();
      branch(choice.condition(), Outcome.MET, choice.then(), wanted, both);
      branch(choice.condition(), Outcome.NOT_MET, choice.otherwise(), wanted, both);
      return few(both);
    }
    boolean all = node instanceof Criteria.All;
    return members(node.children(), all ? Outcome.MET : Outcome.NOT_MET, wanted);
  }

  private void branch(
      Criteria condition,
      Outcome holds,
      @Nullable Criteria branch,
      Outcome wanted,
      List<Map<String, Outcome>> into) {
    if (branch != null) {
      into.addAll(cross(of(condition, holds), of(branch, wanted)));
    } else if (wanted == Outcome.MET) {
      into.addAll(of(condition, holds));
    }
  }

  /**
   * Members of which every one has to come to {@code each} for the node to, and one that does not
   * turns it.
   */
  private List<Map<String, Outcome>> members(List<Criteria> members, Outcome each, Outcome wanted) {
    if (wanted == each) {
      return every(members, -1, each);
    }
    List<Map<String, Outcome>> ways = new ArrayList<>();
    for (int turned = 0; turned < members.size(); turned++) {
      ways.addAll(every(members, turned, each));
    }
    return few(ways);
  }

  private List<Map<String, Outcome>> every(List<Criteria> members, int turned, Outcome each) {
    List<Map<String, Outcome>> ways = List.of(Map.of());
    for (int i = 0; i < members.size(); i++) {
      ways = cross(ways, of(members.get(i), i == turned ? each.not() : each));
    }
    return ways;
  }

  private static List<Map<String, Outcome>> cross(
      List<Map<String, Outcome>> one, List<Map<String, Outcome>> other) {
    List<Map<String, Outcome>> both = new ArrayList<>();
    for (Map<String, Outcome> first : one) {
      for (Map<String, Outcome> second : other) {
        boolean agree =
            second.entrySet().stream()
                .allMatch(e -> first.getOrDefault(e.getKey(), e.getValue()) == e.getValue());
        if (agree) {
          Map<String, Outcome> joined = new LinkedHashMap<>(first);
          joined.putAll(second);
          both.add(joined);
        }
      }
    }
    return few(both);
  }

  private static List<Map<String, Outcome>> few(List<Map<String, Outcome>> ways) {
    Set<Map<String, Outcome>> distinct = new LinkedHashSet<>(ways);
    return distinct.stream().limit(MOST).toList();
  }
}
