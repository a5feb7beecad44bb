package vn.xetkhen.rulecheck.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;

/** Looks for what is declared and never used, and for what is written and never asked. */
final class Uses {
  private final Understood draft;
  private final Findings found;
  private final Reach reach;

  Uses(Understood draft, Findings found, Reach reach) {
    this.draft = draft;
    this.found = found;
    this.reach = reach;
  }

  /** Checks. */
  void check(Plan plan) {
    clauses(plan);
    rules(plan);
    Set<String> used = used();
    for (Plan.Reading reading : plan.readings().values()) {
      if (!used.contains(reading.id())) {
        String clauses = String.join(", ", reading.clauses());
        found.add(
            Lint.READING_NOT_USED,
            draft.planFile(),
            draft.declared("readings", reading.id()),
            reading.id(),
            clauses);
      }
    }
    for (String key : plan.settings().keySet()) {
      if (!used.contains(key)) {
        found.add(Lint.SETTING_NOT_USED, draft.planFile(), draft.declared("settings", key), key);
      }
    }
    codes(used);
  }

  private void clauses(Plan plan) {
    for (Plan.Clause clause : plan.clauses().values()) {
      boolean asked = false;
      for (Kind kind : clause.criteria().keySet()) {
        asked |= reach.clause(kind, clause.id());
      }
      if (!asked) {
        found.add(Lint.CLAUSE_NOT_REQUIRED, draft.planFile(), clause.at(), clause.id());
      }
    }
  }

  /** Rules that a tree asks, of a clause that awards ask, and still never come to be asked. */
  private void rules(Plan plan) {
    Set<String> idle = new HashSet<>();
    plan.clauses().values().stream()
        .filter(c -> c.criteria().keySet().stream().noneMatch(k -> reach.clause(k, c.id())))
        .forEach(clause -> idle.add(clause.id()));
    Set<String> asked = Trees.asked(plan).keySet();
    for (RuleDescription rule : draft.rules()) {
      if (asked.contains(rule.id())
          && reach.kinds(rule.id()).isEmpty()
          && !idle.contains(rule.clause())) {
        found.add(Lint.RULE_NEVER_FIRES, draft.file(rule), rule.at(), rule.id(), rule.clause());
      }
    }
  }

  /** Every name that rules, scenarios, and the plan outside its declarations mention. */
  private Set<String> used() {
    Set<String> used = new HashSet<>();
    for (RuleDescription rule : draft.rules()) {
      rule.givens().forEach(given -> used.add(String.valueOf(given.key())));
      rule.evidence().stream()
          .flatMap(pattern -> pattern.constraints().stream())
          .forEach(constraint -> literals(constraint.operands(), used));
      rule.sentence().asked().forEach(asked -> literals(asked.arguments(), used));
    }
    draft
        .scenarioTrees()
        .values()
        .forEach(tree -> Trees.strings(tree, text -> used.add(text.value())));
    if (draft.written() != null && draft.written().root() instanceof Node.Obj root) {
      root.members().values().stream()
          .filter(member -> !List.of("readings", "settings", "codes").contains(member.name()))
          .forEach(member -> Trees.strings(member.value(), text -> used.add(text.value())));
    }
    return used;
  }

  private static void literals(List<Operand> operands, Set<String> used) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal) {
        used.add(String.valueOf(literal.value()));
      }
    }
  }

  private void codes(Set<String> used) {
    Node.Member codes = draft.written() == null ? null : draft.written().member("codes");
    if (codes == null || !(codes.value() instanceof Node.Obj lists)) {
      return;
    }
    for (Node.Member list : lists.members().values()) {
      if (!(list.value() instanceof Node.Obj own)) {
        continue;
      }
      if (own.members().isEmpty()) {
        found.say(
            Lint.CODE_NOT_USED, "code-not-used.list", draft.planFile(), list.keyAt(), list.name());
      }
      for (Node.Member code : own.members().values()) {
        if (!used.contains(code.name())) {
          found.add(Lint.CODE_NOT_USED, draft.planFile(), code.keyAt(), code.name(), list.name());
        }
      }
    }
  }

  /** Whether a tree only chooses by a node, and does not ask it. */
  static boolean onlyCondition(Criteria tree, Criteria node) {
    if (tree.equals(node)) {
      return false;
    }
    if (tree instanceof Criteria.If choice) {
      return (choice.then() == null || onlyCondition(choice.then(), node))
          && (choice.otherwise() == null || onlyCondition(choice.otherwise(), node));
    }
    return tree.children().stream().allMatch(child -> onlyCondition(child, node));
  }
}
