package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;

/** Looks whether the rules of a file stand in the plan's order of clauses, and puts them in it. */
final class RuleOrder {
  private final Understood draft;
  private final Findings found;

  RuleOrder(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** A rule with the comment lines right above it. */
  private record Block(RuleDescription rule, int place, int from, int to) {}

  /** Checks. */
  void check() {
    Plan plan = draft.plan();
    if (plan == null) {
      return;
    }
    List<String> order = List.copyOf(plan.clauses().keySet());
    Map<String, List<RuleDescription>> files =
        draft.rules().stream().collect(Collectors.groupingBy(draft::file));
    files.forEach((file, rules) -> file(file, rules, order));
  }

  private void file(String file, List<RuleDescription> rules, List<String> order) {
    TextAt text = draft.texts().get(file);
    if (text == null || rules.stream().anyMatch(rule -> !order.contains(rule.clause()))) {
      return;
    }
    RuleDescription last = null;
    for (RuleDescription rule : rules) {
      if (last != null && order.indexOf(rule.clause()) < order.indexOf(last.clause())) {
        found.add(
            new Finding(
                Lint.RULE_ORDER,
                file,
                rule.at(),
                Findings.text(Lint.RULE_ORDER.id(), rule.id(), last.id()),
                fix(file, text, rules, order)));
        return;
      }
      last = rule;
    }
  }

  /** Null where a rule shares a line with another, or the file was not read whole. */
  private @Nullable Fix fix(
      String file, TextAt text, List<RuleDescription> rules, List<String> order) {
    List<Block> blocks = new ArrayList<>();
    int free = 1;
    for (RuleDescription rule : rules) {
      int first = rule.at().line();
      if (first < free || !text.line(first).stripLeading().startsWith("rule")) {
        return null;
      }
      while (first - 1 >= free && text.line(first - 1).stripLeading().startsWith("//")) {
        first--;
      }
      int to = text.starts().get(rule.lastLine() - 1) + text.line(rule.lastLine()).length();
      blocks.add(new Block(rule, order.indexOf(rule.clause()), text.starts().get(first - 1), to));
      free = rule.lastLine() + 1;
    }
    for (int i = 1; i < blocks.size(); i++) {
      if (!text.text().substring(blocks.get(i - 1).to(), blocks.get(i).from()).isBlank()) {
        return null;
      }
    }
    List<Block> sorted = blocks.stream().sorted(Comparator.comparingInt(Block::place)).toList();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block old = blocks.get(i);
      Block now = sorted.get(i);
      if (now.from() != old.from()) {
        edits.add(
            text.edit(file, old.from(), old.to(), text.text().substring(now.from(), now.to())));
      }
    }
    return new Fix(Findings.text("fix.rule-order"), edits);
  }
}
