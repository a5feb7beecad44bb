package vn.xetkhen.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;

/**
 * Finds the checks that an outcome came from: those with that outcome, reached through nodes with
 * that outcome only.
 */
final class Relevant {
  private final Composition composition;
  private final Outcome target;
  private final Set<Check> conditions = new LinkedHashSet<>();

  private Relevant(Composition composition, Outcome target) {
    this.composition = composition;
    this.target = target;
  }

  /** What carried an outcome up the tree. */
  sealed interface Found {

    /** A check. */
    record One(Check check) implements Found {}

    /**
     * Several of them.
     *
     * @param alternatives whether any one of them would have been enough
     */
    record Several(List<Found> members, boolean alternatives) implements Found {}
  }

  /**
   * What decided.
   *
   * @param found the checks with the outcome that carried it up
   * @param conditions those by which a part does not apply
   */
  record Deciding(Found found, List<Check> conditions) {

    /** The checks, in the order of the tree, each once; the conditions last. */
    List<Check> checks() {
      Set<Check> checks = new LinkedHashSet<>();
      gather(found, checks);
      checks.addAll(conditions);
      return List.copyOf(checks);
    }

    private static void gather(Found found, Set<Check> into) {
      if (found instanceof Found.One one) {
        into.add(one.check());
      } else if (found instanceof Found.Several several) {
        several.members().forEach(member -> gather(member, into));
      }
    }
  }

  static Deciding of(Criteria tree, Composition composition) {
    Relevant relevant = new Relevant(composition, composition.of(tree));
    Found found = relevant.find(tree);
    return new Deciding(found, List.copyOf(relevant.conditions));
  }

  private Found find(@Nullable Criteria node) {
    if (node == null || composition.of(node) != target) {
      return all(List.of());
    }
    if (node instanceof Criteria.Check check) {
      return checks(check.id(), target);
    }
    if (node instanceof Criteria.Clause other) {
      return find(composition.requirements().clause(other.id()).criteria());
    }
    if (node instanceof Criteria.ByReading choice) {
      return find(composition.branch(choice));
    }
    if (node instanceof Criteria.If choice) {
      return choice(choice);
    }
    return new Found.Several(
        node.children().stream().map(this::find).toList(), node instanceof Criteria.Any);
  }

  private Found choice(Criteria.If choice) {
    Outcome condition = composition.of(choice.condition());
    if (condition == Outcome.UNKNOWN) {
      return all(List.of(find(choice.condition()), find(choice.then()), find(choice.otherwise())));
    }
    Criteria branch = condition == Outcome.MET ? choice.then() : choice.otherwise();
    if (branch == null) {
      condition(choice.condition(), condition);
    }
    return find(branch);
  }

  private void condition(Criteria node, Outcome outcome) {
    if (node instanceof Criteria.Check check) {
      for (Check recorded : composition.inUse(check.id())) {
        if (recorded.outcome() == outcome) {
          conditions.add(recorded);
        }
      }
    }
    node.children().forEach(child -> condition(child, outcome));
  }

  private Found checks(String id, Outcome outcome) {
    List<Found> found = new ArrayList<>();
    for (Check check : composition.inUse(id)) {
      if (check.outcome() == outcome) {
        found.add(new Found.One(check));
      }
    }
    return all(found);
  }

  private static Found all(List<Found> members) {
    return new Found.Several(members, false);
  }
}
