package vn.xetkhen.rulecheck.mutation;

import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.language.RuleDescription.Constraint;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** How things are written in rules and in plan.yaml. */
final class Written {
  private static final Messages MESSAGES = Messages.beside(Written.class);

  private Written() {}

  /** What stands there becomes something else. */
  static Text becomes(String seen, String instead) {
    return MESSAGES.text("becomes", seen, instead);
  }

  /** What stands there is left out. */
  static Text without(String seen) {
    return MESSAGES.text("without", seen);
  }

  /** A test's verb and what it compares with. */
  static String verb(Asked asked) {
    return asked.verb().word() + "(" + all(asked.arguments()) + ")";
  }

  /** A test with its fields. */
  static String test(Asked asked) {
    String fields =
        asked.fields().stream().map(f -> "\"" + f + "\"").collect(Collectors.joining(", "));
    return "(" + fields + ")." + verb(asked);
  }

  /** A constraint. */
  static String of(Constraint constraint) {
    String name = constraint.field().name();
    return constraint.list()
        ? name + " in ( " + all(constraint.operands()) + " )"
        : name + " == " + all(constraint.operands());
  }

  private static String all(List<Operand> operands) {
    return operands.stream().map(Operand::written).collect(Collectors.joining(", "));
  }

  /** A text as part of an id: without quotation marks, spaces and the names of closed sets. */
  static String id(String written) {
    return written
        .replaceAll("\\b(Subject|Level|Group|Form|Status)\\.", "")
        .replace("\"", "")
        .replace(" in ", ":in")
        .replace(" ", "");
  }

  /** A criteria tree. */
  static String of(Criteria node) {
    if (node instanceof Criteria.Check check) {
      return check.id().substring(check.id().indexOf('/') + 1);
    }
    if (node instanceof Criteria.Clause clause) {
      return clause.id();
    }
    if (node instanceof Criteria.If choice) {
      return "{if: "
          + of(choice.condition())
          + (choice.then() == null ? "" : ", then: " + of(choice.then()))
          + (choice.otherwise() == null ? "" : ", else: " + of(choice.otherwise()))
          + "}";
    }
    if (node instanceof Criteria.ByReading choice) {
      return choice.options().entrySet().stream()
          .map(e -> e.getKey() + ": " + of(e.getValue()))
          .collect(Collectors.joining(", ", "{reading: " + choice.reading() + ", ", "}"));
    }
    return node.children().stream()
        .map(Written::of)
        .collect(
            Collectors.joining(", ", node instanceof Criteria.All ? "{all: [" : "{any: [", "]}"));
  }
}
