package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has to be known about one fact, and who waits for it.
 *
 * @param clauses ids of the clauses that wait, in the order of the tree
 */
public record Wanted(Lack lack, List<String> clauses) {

  /** Both together; they concern one fact. */
  Wanted with(Wanted other) {
    Lack theirs = other.lack;
    Lack.Action action =
        lack.action().compareTo(theirs.action()) <= 0 ? lack.action() : theirs.action();
    return new Wanted(
        new Lack(
            lack.pointer(),
            lack.type(),
            lack.entry(),
            union(lack.fields(), theirs.fields()),
            action),
        union(clauses, other.clauses));
  }

  private static List<String> union(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return new ArrayList<>(all);
  }
}
