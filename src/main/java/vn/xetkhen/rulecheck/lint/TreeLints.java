package vn.xetkhen.rulecheck.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;

/** Looks at criteria trees by themselves: members and branches that say nothing of their own. */
final class TreeLints {
  private final Understood draft;
  private final Findings found;
  private final Set<Criteria> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  TreeLints(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** Checks. */
  void check(Plan plan) {
    plan.awards().values().forEach(award -> trees(award.criteria().values()));
    plan.clauses().values().forEach(clause -> trees(clause.criteria().values()));
  }

  private void trees(Collection<Criteria> trees) {
    trees.stream().filter(seen::add).forEach(tree -> Trees.each(tree, this::node));
  }

  private void node(Criteria node) {
    if (node instanceof Criteria.All all) {
      members(all.members());
    } else if (node instanceof Criteria.Any any) {
      members(any.members());
    } else if (node instanceof Criteria.If choice) {
      condition(choice);
    } else if (node instanceof Criteria.ByReading choice
        && new HashSet<>(choice.options().values()).size() == 1) {
      found.say(Lint.EQUAL_BRANCHES, "equal-branches.reading", file(), at(node), choice.reading());
    }
  }

  private void members(List<Criteria> members) {
    for (int i = 0; i < members.size(); i++) {
      int first = members.indexOf(members.get(i));
      if (first < i) {
        Position at = at(members.get(first));
        found.add(
            Lint.DUPLICATE_MEMBER,
            file(),
            at(members.get(i)),
            Written.of(members.get(i)),
            at.line(),
            at.column());
      }
    }
  }

  private void condition(Criteria.If choice) {
    String condition = Written.of(choice.condition());
    Criteria then = choice.then();
    Criteria otherwise = choice.otherwise();
    if (then != null && then.equals(otherwise)) {
      found.add(Lint.EQUAL_BRANCHES, file(), at(choice), condition);
    } else if (then != null && choice.condition().equals(then)) {
      found.say(Lint.ALWAYS_MET, "always-met.condition", file(), at(then), condition);
    } else if (otherwise != null && choice.condition().equals(otherwise)) {
      found.say(Lint.NEVER_MET, "never-met.condition", file(), at(otherwise), condition);
    }
  }

  private String file() {
    return draft.planFile();
  }

  private Position at(Criteria node) {
    return draft.written() == null ? Position.START : draft.written().at(node);
  }
}
