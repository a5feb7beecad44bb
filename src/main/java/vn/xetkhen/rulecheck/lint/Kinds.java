package vn.xetkhen.rulecheck.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** Looks for rules that speak of facts which the candidates they are asked of never have. */
final class Kinds {
  private final Understood draft;
  private final Findings found;
  private final Reach reach;

  Kinds(Understood draft, Findings found, Reach reach) {
    this.draft = draft;
    this.found = found;
    this.reach = reach;
  }

  /** Checks. */
  void check(List<RuleDescription> rules) {
    for (RuleDescription rule : rules) {
      for (RuleDescription.Pattern pattern : rule.evidence()) {
        RuleDescription.Constraint subject = subject(pattern);
        if (subject != null && only(subject, Subject.STAFF) && !staff(pattern.type())) {
          found.say(
              Lint.RULE_NEVER_FIRES,
              "rule-never-fires.staff",
              draft.file(rule),
              subject.at(),
              pattern.type().ruleName());
          continue;
        }
        reach.kinds(rule.id()).forEach(kind -> kind(rule, pattern, subject, kind));
      }
    }
  }

  private void kind(
      RuleDescription rule,
      RuleDescription.Pattern pattern,
      RuleDescription.@Nullable Constraint subject,
      Kind kind) {
    Position at = subject == null ? pattern.at() : subject.at();
    Text whom = Findings.text("kind." + kind);
    if (pattern.type() == FactType.PERSON && kind == Kind.COLLECTIVE) {
      found.say(
          Lint.WRONG_KIND, "wrong-kind.person", draft.file(rule), pattern.at(), rule.id(), whom);
    } else if (subject != null && kind == Kind.COLLECTIVE && only(subject, Subject.UNIT)) {
      found.say(Lint.WRONG_KIND, "wrong-kind.unit", draft.file(rule), at, rule.id(), whom);
    } else if (subject != null
        && kind == Kind.INDIVIDUAL
        && pattern.type() == FactType.ORGANISATION
        && only(subject, Subject.CANDIDATE)) {
      found.say(Lint.WRONG_KIND, "wrong-kind.organisation", draft.file(rule), at, rule.id(), whom);
    }
  }

  private static RuleDescription.@Nullable Constraint subject(RuleDescription.Pattern pattern) {
    return pattern.constraints().stream()
        .filter(constraint -> constraint.field().values() == Subject.class)
        .findFirst()
        .orElse(null);
  }

  private static boolean only(RuleDescription.Constraint constraint, Subject subject) {
    return constraint.operands().stream()
        .allMatch(
            operand -> operand instanceof Operand.Literal literal && literal.value() == subject);
  }

  private static boolean staff(FactType type) {
    return type == FactType.DISCIPLINE;
  }
}
