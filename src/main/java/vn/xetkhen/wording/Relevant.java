package vn.xetkhen.wording;

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
  private final Set<Check> checks = new LinkedHashSet<>();
  private final Set<Check> conditions = new LinkedHashSet<>();

  private Relevant(Composition composition, Outcome target) {
    this.composition = composition;
    this.target = target;
  }

  /**
   * What decided.
   *
   * @param checks those with the outcome that carried it up
   * @param conditions those by which a part does not apply
   */
  record Deciding(List<Check> checks, List<Check> conditions) {}

  static Deciding of(Criteria tree, Composition composition) {
    Relevant relevant = new Relevant(composition, composition.of(tree));
    relevant.collect(tree);
    return new Deciding(List.copyOf(relevant.checks), List.copyOf(relevant.conditions));
  }

  private void collect(@Nullable Criteria node) {
    if (node == null || composition.of(node) != target) {
      return;
    }
    if (node instanceof Criteria.Check check) {
      add(check.id(), target, checks);
    } else if (node instanceof Criteria.Clause other) {
      collect(composition.requirements().clause(other.id()).criteria());
    } else if (node instanceof Criteria.ByReading choice) {
      collect(composition.branch(choice));
    } else if (node instanceof Criteria.If choice) {
      choice(choice);
    } else {
      node.children().forEach(this::collect);
    }
  }

  private void choice(Criteria.If choice) {
    Outcome condition = composition.of(choice.condition());
    if (condition == Outcome.UNKNOWN) {
      collect(choice.condition());
      collect(choice.then());
      collect(choice.otherwise());
      return;
    }
    Criteria branch = condition == Outcome.MET ? choice.then() : choice.otherwise();
    if (branch == null) {
      condition(choice.condition(), condition);
    }
    collect(branch);
  }

  private void condition(Criteria node, Outcome outcome) {
    if (node instanceof Criteria.Check check) {
      add(check.id(), outcome, conditions);
    }
    node.children().forEach(child -> condition(child, outcome));
  }

  private void add(String id, Outcome outcome, Set<Check> into) {
    for (Check check : composition.inUse(id)) {
      if (check.outcome() == outcome) {
        into.add(check);
      }
    }
  }
}
