package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest sets of checks that would have to be met for an ineligible candidate to be
 * eligible. A condition of the tree is a fact about the candidate and not a requirement: it stays
 * as it is.
 */
public final class Remedies {

  /** More sets than anyone reads; a bound on trees of many alternatives. */
  private static final int MOST = 64;

  private final Composition composition;

  private Remedies(Composition composition) {
    this.composition = composition;
  }

  /**
   * All sets of check ids with the fewest members, each in the order of the tree; none where the
   * verdict is not ineligible or no set of checks can change it.
   */
  public static List<List<String>> of(Composition composition) {
    if (composition.verdict() != Verdict.INELIGIBLE) {
      return List.of();
    }
    List<Set<String>> sets =
        new Remedies(composition)
            .of(composition.requirements().award()).stream()
                .filter(s -> composition.supposing(s).verdict() == Verdict.ELIGIBLE)
                .toList();
    int fewest = sets.stream().mapToInt(Set::size).min().orElse(0);
    return sets.stream().filter(s -> s.size() == fewest).map(List::copyOf).toList();
  }

  /** The sets that make a node satisfied, none holding another. */
  private List<Set<String>> of(@Nullable Criteria node) {
    if (node == null || composition.of(node).satisfied()) {
      return List.of(Set.of());
    }
    if (node instanceof Criteria.Check check) {
      return List.of(Set.of(check.id()));
    }
    if (node instanceof Criteria.Clause other) {
      return of(composition.requirements().clause(other.id()).criteria());
    }
    if (node instanceof Criteria.ByReading choice) {
      return of(composition.branch(choice));
    }
    if (node instanceof Criteria.Any any) {
      List<Set<String>> sets = new ArrayList<>();
      any.members().stream()
          .filter(member -> composition.of(member) != Outcome.NOT_APPLICABLE)
          .forEach(member -> sets.addAll(of(member)));
      return minimal(sets);
    }
    return together(parts(node));
  }

  /**
   * What has to be satisfied at once: all members, or the branches that a condition leaves open.
   */
  private List<Criteria> parts(Criteria node) {
    if (!(node instanceof Criteria.If choice)) {
      return node.children();
    }
    List<Criteria> parts = new ArrayList<>(2);
    Outcome condition = composition.of(choice.condition());
    if (condition != Outcome.NOT_MET && choice.then() != null) {
      parts.add(choice.then());
    }
    if (condition != Outcome.MET && choice.otherwise() != null) {
      parts.add(choice.otherwise());
    }
    return parts;
  }

  private List<Set<String>> together(List<Criteria> parts) {
    List<Set<String>> sets = List.of(Set.of());
    for (Criteria part : parts) {
      List<Set<String>> both = new ArrayList<>();
      for (Set<String> one : sets) {
        for (Set<String> other : of(part)) {
          Set<String> union = new LinkedHashSet<>(one);
          union.addAll(other);
          both.add(union);
        }
      }
      sets = minimal(both);
    }
    return sets;
  }

  /**
   * Those that hold no other, fewest checks first and otherwise in the order of the tree, so that
   * the bound drops the largest.
   */
  private static List<Set<String>> minimal(List<Set<String>> sets) {
    List<Set<String>> kept = new ArrayList<>();
    for (Set<String> set : sets.stream().sorted(Comparator.comparingInt(Set::size)).toList()) {
      boolean holdsSmaller =
          sets.stream().anyMatch(s -> s.size() < set.size() && set.containsAll(s))
              || kept.contains(set);
      if (!holdsSmaller && kept.size() < MOST) {
        kept.add(set);
      }
    }
    return kept;
  }
}
