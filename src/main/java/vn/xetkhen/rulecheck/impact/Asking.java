package vn.xetkhen.rulecheck.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;

/**
 * What a rule asks, written so that two rules that ask the same are written the same: without its
 * name, its place, its comments and the names of its variables.
 */
final class Asking {
  private final Map<String, String> bound = new HashMap<>();

  private Asking(RuleDescription rule) {
    for (RuleDescription.Given given : rule.givens()) {
      String whole = whole(given);
      if (given.variable() != null) {
        bound.put(given.variable(), whole);
      }
      given.bindings().forEach((variable, property) -> bound.put(variable, whole + "." + property));
    }
    rule.evidence().forEach(pattern -> bound.put(pattern.variable(), pattern(pattern)));
  }

  /** All that a rule asks. */
  static String of(RuleDescription rule) {
    Asking asking = new Asking(rule);
    List<String> givens = rule.givens().stream().map(Asking::whole).distinct().sorted().toList();
    List<String> tests = rule.sentence().asked().stream().map(asking::test).toList();
    return String.join(
        " ",
        givens.toString(),
        rule.sentence().quantifier().name(),
        asking.bound.getOrDefault(rule.sentence().subject(), ""),
        tests.toString());
  }

  private static String whole(RuleDescription.Given given) {
    return given.kind().ruleName() + "(" + given.key() + ")";
  }

  private String pattern(RuleDescription.Pattern pattern) {
    return pattern.constraints().stream()
        .map(one -> one.field().name() + " in " + sorted(one.operands()))
        .sorted()
        .collect(Collectors.joining(", ", pattern.type().ruleName() + "(", ")"));
  }

  private String test(RuleDescription.Asked asked) {
    return String.join("|", asked.fields())
        + " "
        + asked.verb().word()
        + " "
        + sorted(asked.arguments());
  }

  private List<String> sorted(List<Operand> operands) {
    List<String> written = new ArrayList<>(operands.stream().map(this::operand).toList());
    written.sort(null);
    return written;
  }

  private String operand(Operand operand) {
    if (operand instanceof Operand.Variable variable) {
      return bound.getOrDefault(variable.name(), variable.name());
    }
    if (operand instanceof Operand.Shifted shifted) {
      return bound.getOrDefault(shifted.name(), shifted.name()) + " + " + shifted.days();
    }
    Object value = ((Operand.Literal) operand).value();
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
