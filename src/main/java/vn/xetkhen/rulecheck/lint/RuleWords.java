package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.text.Position;

/** Looks at the words of a rule: its comment, and the variables that it binds. */
final class RuleWords {
  /** A comment that begins with a clause's id and a dash. */
  private static final Pattern COMMENT =
      Pattern.compile("\\s*//\\s*([A-Z0-9][A-Za-z0-9.-]*)\\s+[—–-].*");

  private final Understood draft;
  private final Findings found;

  RuleWords(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** Checks. */
  void check(List<RuleDescription> rules) {
    rules.forEach(this::variables);
    if (draft.plan() != null) {
      rules.stream()
          .filter(rule -> draft.plan().clauses().containsKey(rule.clause()))
          .forEach(this::comment);
    }
  }

  private void variables(RuleDescription rule) {
    Set<String> used = new HashSet<>(Set.of(rule.sentence().subject()));
    List<Operand> operands = new ArrayList<>();
    rule.evidence()
        .forEach(
            p -> p.constraints().forEach(constraint -> operands.addAll(constraint.operands())));
    rule.sentence().asked().forEach(asked -> operands.addAll(asked.arguments()));
    for (Operand operand : operands) {
      if (operand instanceof Operand.Variable variable) {
        used.add(variable.name());
      } else if (operand instanceof Operand.Shifted shifted) {
        used.add(shifted.name());
      }
    }
    for (RuleDescription.Given given : rule.givens()) {
      if (given.variable() != null && !used.contains(given.variable())) {
        unused(rule, given.variable(), given.at());
      }
      given.bindings().keySet().stream()
          .filter(name -> !used.contains(name))
          .forEach(name -> unused(rule, name, given.at()));
    }
    rule.evidence().stream()
        .filter(pattern -> !used.contains(pattern.variable()))
        .forEach(pattern -> unused(rule, pattern.variable(), pattern.at()));
  }

  private void unused(RuleDescription rule, String variable, Position at) {
    found.add(Lint.VARIABLE_NOT_USED, draft.file(rule), at, variable, rule.id());
  }

  private void comment(RuleDescription rule) {
    TextAt text = draft.texts().get(draft.file(rule));
    int above = rule.at().line() - 1;
    if (text == null || above < 1) {
      return;
    }
    Matcher matcher = COMMENT.matcher(text.line(above));
    if (matcher.matches()
        && !matcher.group(1).equals(rule.clause())
        && draft.plan() != null
        && draft.plan().clauses().containsKey(matcher.group(1))) {
      int from = text.starts().get(above - 1) + matcher.start(1);
      int to = text.starts().get(above - 1) + matcher.end(1);
      String file = draft.file(rule);
      found.add(
          new Finding(
              Lint.COMMENT_NAMES_ANOTHER_CLAUSE,
              file,
              text.at(from),
              Findings.text(
                  Lint.COMMENT_NAMES_ANOTHER_CLAUSE.id(),
                  matcher.group(1),
                  rule.id(),
                  rule.clause()),
              new Fix(
                  Findings.text("fix.comment-names-another-clause", rule.clause()),
                  List.of(text.edit(file, from, to, rule.clause())))));
    }
  }
}
