package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;

/** What a rule says, whatever it calls its variables. */
final class Likeness {
  private final RuleDescription rule;
  private final Map<String, String> stands = new HashMap<>();

  Likeness(RuleDescription rule) {
    this.rule = rule;
    for (RuleDescription.Given given : rule.givens()) {
      String source = given.kind() + "[" + given.key() + "]";
      if (given.variable() != null) {
        stands.put(given.variable(), source);
      }
      given
          .bindings()
          .forEach((variable, property) -> stands.put(variable, source + "." + property));
    }
    rule.evidence().forEach(pattern -> stands.put(pattern.variable(), entries(pattern)));
  }

  /** Of which entries the sentence speaks. */
  String subject() {
    return stands.getOrDefault(rule.sentence().subject(), rule.sentence().subject());
  }

  /** The whole sentence, with the entries it speaks of. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(rule.sentence().quantifier() + "(" + subject() + ")");
    rule.sentence().asked().forEach(asked -> parts.add(test(asked)));
    return String.join(" ", parts);
  }

  /** One test. */
  String test(RuleDescription.Asked asked) {
    return asked.fields() + "." + asked.verb() + operands(asked.arguments());
  }

  private String entries(RuleDescription.Pattern pattern) {
    return pattern.type()
        + pattern.constraints().stream()
            .map(constraint -> constraint.field().name() + operands(constraint.operands()))
            .sorted()
            .toList()
            .toString();
  }

  private String operands(List<Operand> operands) {
    return operands.stream().map(this::operand).sorted().toList().toString();
  }

  private String operand(Operand operand) {
    if (operand instanceof Operand.Variable variable) {
      return stands.getOrDefault(variable.name(), variable.name());
    }
    if (operand instanceof Operand.Shifted shifted) {
      return stands.getOrDefault(shifted.name(), shifted.name()) + "+" + shifted.days();
    }
    return operand.written();
  }
}
