package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.language.RuleDescription.Constraint;
import vn.xetkhen.engine.language.RuleDescription.Given;
import vn.xetkhen.engine.language.RuleDescription.Pattern;
import vn.xetkhen.engine.language.RuleDescription.Sentence;

/** Rules of which one part is another. */
final class Changed {
  private Changed() {}

  static RuleDescription sentence(RuleDescription rule, Quantifier quantifier, List<Asked> asked) {
    Sentence old = rule.sentence();
    return new RuleDescription(
        rule.id(),
        rule.file(),
        rule.at(),
        rule.lastLine(),
        rule.givens(),
        rule.evidence(),
        new Sentence(quantifier, old.subject(), List.copyOf(asked), old.text(), old.at()));
  }

  /** The rule that says its sentence of another evidence. */
  static RuleDescription about(RuleDescription rule, String subject, List<Asked> asked) {
    Sentence old = rule.sentence();
    return new RuleDescription(
        rule.id(),
        rule.file(),
        rule.at(),
        rule.lastLine(),
        rule.givens(),
        rule.evidence(),
        new Sentence(old.quantifier(), subject, List.copyOf(asked), old.text(), old.at()));
  }

  static RuleDescription givens(RuleDescription rule, List<Given> givens) {
    return new RuleDescription(
        rule.id(),
        rule.file(),
        rule.at(),
        rule.lastLine(),
        List.copyOf(givens),
        rule.evidence(),
        rule.sentence());
  }

  /** The rule with other constraints in the pattern at a place. */
  static RuleDescription constraints(
      RuleDescription rule, int pattern, List<Constraint> constraints) {
    Pattern old = rule.evidence().get(pattern);
    return new RuleDescription(
        rule.id(),
        rule.file(),
        rule.at(),
        rule.lastLine(),
        rule.givens(),
        with(
            rule.evidence(),
            pattern,
            new Pattern(old.variable(), old.type(), List.copyOf(constraints), old.at())),
        rule.sentence());
  }

  /** A list with another element at a place. */
  static <T> List<T> with(List<T> list, int at, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(at, element);
    return List.copyOf(changed);
  }

  /** A list with one element more. */
  static <T> List<T> and(List<T> list, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.add(element);
    return List.copyOf(changed);
  }

  /** A list without the element at a place. */
  static <T> List<T> without(List<T> list, int at) {
    List<T> changed = new ArrayList<>(list);
    changed.remove(at);
    return List.copyOf(changed);
  }
}
