package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a rule anew from what was understood of it, which is what is handed to Drools. A rule
 * whose own text says more, or other, than this is refused: nobody reads in a file what is not
 * evaluated.
 */
final class Canonical {
  private Canonical() {}

  /** The rule in DRL, in the order and form that the language has. */
  static String rule(
      String name,
      List<RuleDescription.Given> givens,
      List<RuleDescription.Pattern> evidence,
      RuleDescription.Sentence sentence) {
    List<String> left = new ArrayList<>();
    givens.forEach(given -> left.add(given(given)));
    evidence.forEach(pattern -> left.add(pattern(pattern)));
    return "rule \""
        + name
        + "\"\nwhen\n    "
        + String.join("\n    ", left)
        + "\nthen\n    "
        + sentence.text()
        + ";\nend\n";
  }

  private static String given(RuleDescription.Given given) {
    List<String> parts = new ArrayList<>();
    if (given.key() != null) {
      String key = given.kind() == RuleDescription.GivenKind.CHOICE ? "reading" : "key";
      parts.add(key + " == \"" + given.key() + "\"");
    }
    given.bindings().forEach((variable, property) -> parts.add(variable + " : " + property));
    String whole = given.variable() == null ? "" : given.variable() + " : ";
    return whole + given.kind().ruleName() + "( " + String.join(", ", parts) + " )";
  }

  private static String pattern(RuleDescription.Pattern pattern) {
    String constraints =
        pattern.constraints().stream().map(Canonical::constraint).collect(Collectors.joining(", "));
    return pattern.variable()
        + " : Evidence() from collect( "
        + pattern.type().ruleName()
        + "( "
        + constraints
        + " ) )";
  }

  private static String constraint(RuleDescription.Constraint constraint) {
    String name = constraint.field().name();
    List<String> operands = constraint.operands().stream().map(Operand::written).toList();
    return constraint.list()
        ? name + " in ( " + String.join(", ", operands) + " )"
        : name + " == " + operands.get(0);
  }

  /** Whether two texts say the same, blanks and comments aside. */
  static boolean same(String text, String other) {
    return bare(text).equals(bare(other));
  }

  /** A text without blanks and comments outside quotes. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '"') {
        int quote = text.indexOf('"', i + 1);
        end = quote < 0 ? text.length() : quote + 1;
        bare.append(text, i, end);
      } else if (text.startsWith("//", i)) {
        int line = text.indexOf('\n', i);
        end = line < 0 ? text.length() : line;
      } else if (text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        end = close < 0 ? text.length() : close + 2;
      } else if (!Character.isWhitespace(c)) {
        bare.append(c);
      }
      i = end;
    }
    return bare.toString();
  }
}
