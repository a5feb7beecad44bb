package vn.xetkhen.rulecheck.impact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;

/**
 * What trees would come to with the recorded outcomes of one decision, or some of another's.
 *
 * @param trees the tree of every clause, by id
 * @param checks the outcome of every check, by id
 * @param supposed outcomes of clauses that are taken for given, by id
 * @param readings the option in use of every reading
 */
record Recomposed(
    Map<String, Criteria> trees,
    Map<String, Outcome> checks,
    Map<String, Outcome> supposed,
    Map<String, String> readings) {

  /** The outcome of a node; what is not there does not apply. */
  Outcome of(@Nullable Criteria node) {
    if (node == null) {
      return Outcome.NOT_APPLICABLE;
    }
    if (node instanceof Criteria.Check check) {
      return checks.getOrDefault(check.id(), Outcome.NOT_APPLICABLE);
    }
    if (node instanceof Criteria.Clause other) {
      Outcome given = supposed.get(other.id());
      return given != null ? given : of(trees.get(other.id()));
    }
    if (node instanceof Criteria.All all) {
      return Outcome.all(each(all.members()));
    }
    if (node instanceof Criteria.Any any) {
      return Outcome.any(each(any.members()));
    }
    if (node instanceof Criteria.If choice) {
      return Outcome.choose(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
    }
    Criteria.ByReading choice = (Criteria.ByReading) node;
    return of(choice.options().get(readings.getOrDefault(choice.reading(), "")));
  }

  private List<Outcome> each(List<Criteria> members) {
    return members.stream().map(this::of).toList();
  }

  /** The readings that a tree's own nodes ask for. */
  static void readings(@Nullable Criteria node, Set<String> into) {
    if (node instanceof Criteria.ByReading choice) {
      into.add(choice.reading());
    }
    if (node != null) {
      node.children().forEach(child -> readings(child, into));
    }
  }
}
