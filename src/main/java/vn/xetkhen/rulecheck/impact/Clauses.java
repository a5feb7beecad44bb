package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;

/**
 * The recorded outcomes of two decisions on one dossier, under the names afterwards, and what trees
 * would come to with either's.
 */
final class Clauses {
  private final State before;
  private final State after;

  /**
   * What one state recorded, under the names afterwards.
   *
   * @param awardTree the tree of the award; null where the plan does not give it to the kind
   */
  record State(
      Decision decision,
      Map<String, Finding> findings,
      Map<String, Seen> checks,
      Map<String, Criteria> trees,
      @Nullable Criteria awardTree) {

    static State of(Decision decision, Plan plan, Names names) {
      Kind kind = decision.candidate().kind();
      Map<String, Finding> findings = new LinkedHashMap<>();
      decision.findings().forEach(f -> findings.put(names.clause(f.clause()), f));
      Map<String, Seen> checks = new LinkedHashMap<>();
      Seen.of(decision).forEach((id, seen) -> checks.put(names.check(id), seen));
      Map<String, Criteria> trees = new LinkedHashMap<>();
      for (Plan.Clause clause : plan.clauses().values()) {
        Criteria tree = names.tree(clause.criteria().get(kind));
        if (tree != null) {
          trees.put(names.clause(clause.id()), tree);
        }
      }
      Plan.Award award = plan.awards().get(decision.plan().award());
      return new State(
          decision,
          findings,
          checks,
          trees,
          award == null ? null : names.tree(award.criteria().get(kind)));
    }

    private Map<String, Outcome> outcomes() {
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      checks.forEach((id, seen) -> outcomes.put(id, seen.outcome()));
      return outcomes;
    }

    private Map<String, Outcome> clauses() {
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      findings.forEach((id, finding) -> outcomes.put(id, finding.outcome()));
      return outcomes;
    }

    /** The ids of a clause's checks that are in use. */
    Set<String> asked(String clause, Names names) {
      Set<String> ids = new LinkedHashSet<>();
      Finding finding = findings.get(clause);
      if (finding != null) {
        finding.checks().stream().map(Check::id).map(names::check).forEach(ids::add);
      }
      ids.retainAll(checks.keySet());
      return ids;
    }

    /** The verdict if one clause had come to something else. */
    Verdict supposing(String clause, Outcome outcome) {
      Map<String, Outcome> supposed = Map.of(clause, outcome);
      return Verdict.of(
          new Recomposed(trees, outcomes(), supposed, decision.readings()).of(awardTree));
    }
  }

  Clauses(State before, State after) {
    this.before = before;
    this.after = after;
  }

  /** The state before. */
  State before() {
    return before;
  }

  /** The state after. */
  State after() {
    return after;
  }

  /** The clauses that either asks, in the order of the plan afterwards, those removed last. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(after.findings().keySet());
    all.addAll(before.findings().keySet());
    return all;
  }

  /** The outcome before, or null where the clause was not asked. */
  @Nullable Outcome was(String clause) {
    Finding finding = before.findings().get(clause);
    return finding == null ? null : finding.outcome();
  }

  /** The outcome after, or null where the clause is not asked any more. */
  @Nullable Outcome is(String clause) {
    Finding finding = after.findings().get(clause);
    return finding == null ? null : finding.outcome();
  }

  /** Whether the verdict is what it is by this clause alone, or would be another without it. */
  boolean decisive(String clause) {
    Outcome was = was(clause);
    Outcome is = is(clause);
    Verdict applied =
        was == null
            ? before.decision().verdict()
            : before.supposing(clause, is == null ? Outcome.NOT_APPLICABLE : is);
    Verdict reverted =
        is == null
            ? after.decision().verdict()
            : after.supposing(clause, was == null ? Outcome.NOT_APPLICABLE : was);
    return applied == after.decision().verdict() || reverted != after.decision().verdict();
  }

  /**
   * Whether a tree's own change makes a difference: the other one would have come to something else
   * with the same outcomes below it.
   */
  boolean treeMatters(@Nullable Criteria was, @Nullable Criteria is) {
    return with(before, after, is) != with(before, after, was)
        || with(after, before, was) != with(after, before, is);
  }

  /** Whether a tree comes to something else under the options in use afterwards. */
  boolean readingsMatter(@Nullable Criteria was) {
    Map<String, Outcome> checks = before.outcomes();
    Map<String, Outcome> clauses = before.clauses();
    Outcome old = new Recomposed(Map.of(), checks, clauses, before.decision().readings()).of(was);
    Outcome now = new Recomposed(Map.of(), checks, clauses, after.decision().readings()).of(was);
    return old != now;
  }

  /** A tree with one state's outcomes, and the other's where it has none. */
  private static Outcome with(State own, State other, @Nullable Criteria tree) {
    Map<String, Outcome> checks = new LinkedHashMap<>(other.outcomes());
    checks.putAll(own.outcomes());
    Map<String, Outcome> clauses = new LinkedHashMap<>(other.clauses());
    clauses.putAll(own.clauses());
    return new Recomposed(Map.of(), checks, clauses, own.decision().readings()).of(tree);
  }

  /** The readings that a tree asks for and that have another option in use. */
  Set<String> moved(@Nullable Criteria tree) {
    Set<String> asked = new LinkedHashSet<>();
    Recomposed.readings(tree, asked);
    List<String> still = new ArrayList<>();
    for (String id : asked) {
      String was = before.decision().readings().get(id);
      if (was != null && was.equals(after.decision().readings().get(id))) {
        still.add(id);
      }
    }
    still.forEach(asked::remove);
    return asked;
  }
}
