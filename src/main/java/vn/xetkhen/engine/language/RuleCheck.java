package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.BoundCheck.Bound;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/**
 * Checks one rule's words against the fields that facts have, the codes that are declared and the
 * plan's readings and settings.
 */
final class RuleCheck {
  private final Plan plan;
  private final Complaints complaints;
  private Map<String, Bound> bound = Map.of();

  RuleCheck(Plan plan, Complaints complaints) {
    this.plan = plan;
    this.complaints = complaints;
  }

  void check(RuleDescription rule) {
    bound = new BoundCheck(plan, complaints).check(rule);
    rule.evidence().forEach(this::pattern);
    sentence(rule);
  }

  private void pattern(RuleDescription.Pattern pattern) {
    for (RuleDescription.Constraint constraint : pattern.constraints()) {
      Field field = constraint.field();
      for (Operand operand : constraint.operands()) {
        if (!fits(constraint.at(), field, operand)) {
          complaints.add(
              constraint.at(),
              "rule.value-does-not-fit",
              field.name(),
              Complaints.constant(operand, field));
        }
      }
    }
  }

  private void sentence(RuleDescription rule) {
    RuleDescription.Sentence sentence = rule.sentence();
    RuleDescription.Pattern subject = rule.subject();
    if (subject == null) {
      complaints.add(
          sentence.at(),
          "rule.unbound",
          sentence.subject(),
          Complaints.instead(sentence.subject(), bound.keySet()));
      return;
    }
    if (sentence.quantifier() == Quantifier.THE) {
      unique(subject);
    }
    if (sentence.quantifier() == Quantifier.TOTAL) {
      sentence.asked().stream()
          .filter(
              a ->
                  a.verb().op() != Verb.MORE_THAN.op()
                      && a.verb() != Verb.AT_LEAST
                      && a.verb() != Verb.AT_MOST)
          .forEach(a -> complaints.add(a.at(), "rule.total", a.verb().word()));
    }
    for (RuleDescription.Asked asked : sentence.asked()) {
      for (String name : asked.fields()) {
        field(subject.type(), name, asked, rule);
      }
    }
  }

  /** The one fact is only one where every identity field is given one value. */
  private void unique(RuleDescription.Pattern subject) {
    List<String> open = new ArrayList<>();
    for (Field field : subject.type().fields()) {
      boolean given =
          subject.constraints().stream()
              .anyMatch(c -> c.field().equals(field) && c.operands().size() == 1);
      if (field.unique() && !given) {
        open.add(field.name());
      }
    }
    boolean several =
        subject.type().world() == FactType.World.DECLARED || subject.type() == FactType.DOCUMENT;
    boolean keyed = subject.type().fields().stream().anyMatch(Field::unique);
    if (!open.isEmpty()) {
      complaints.add(
          subject.at(),
          "rule.the-needs-identity",
          subject.type().ruleName(),
          String.join(", ", open));
    } else if (several && !keyed) {
      complaints.add(subject.at(), "rule.the-of-several", subject.type().ruleName());
    }
  }

  private void field(
      FactType type, String name, RuleDescription.Asked asked, RuleDescription rule) {
    Field field = type.field(name);
    if (field == null) {
      complaints.add(
          asked.at(),
          "rule.unknown-field",
          name,
          type.ruleName(),
          Complaints.instead(name, names(type)));
      return;
    }
    Verb verb = asked.verb();
    if (!fits(verb, field)) {
      List<String> fitting =
          Arrays.stream(Verb.values()).filter(v -> fits(v, field)).map(Verb::word).toList();
      complaints.add(
          asked.at(), "rule.verb-does-not-fit", verb.word(), name, String.join(", ", fitting));
      return;
    }
    if (badArguments(type, field, asked, rule)) {
      complaints.add(
          asked.at(),
          "rule.argument",
          verb.word(),
          name,
          Complaints.needed(verb),
          meant(type, field, asked));
    }
  }

  /** Whether a verb can ask a field; a closed set without an order has no bounds. */
  private static boolean fits(Verb verb, Field field) {
    boolean unordered =
        verb.argument() == Verb.Argument.BOUND && field.values() != null && !scale(field);
    return verb.fits(field.type()) && !unordered;
  }

  /** The end of a message that guesses which other field, or which constant, was meant. */
  private static Text meant(FactType type, Field field, RuleDescription.Asked asked) {
    if (asked.arguments().size() != 1) {
      return Text.same("");
    }
    Operand only = asked.arguments().get(0);
    return asked.verb().argument() != Verb.Argument.FIELD
        ? Complaints.constant(only, field)
        : only instanceof Operand.Literal own && own.value() instanceof String written
            ? Complaints.meant(written, names(type))
            : Text.same("");
  }

  private boolean badArguments(
      FactType type, Field field, RuleDescription.Asked asked, RuleDescription rule) {
    List<Operand> given = asked.arguments();
    Operand only = given.size() == 1 ? given.get(0) : null;
    return switch (asked.verb().argument()) {
      case NOTHING -> !given.isEmpty();
      case VALUE -> only == null || !fits(asked.at(), field, only);
      case VALUES -> given.isEmpty() || !given.stream().allMatch(o -> fits(asked.at(), field, o));
      case BOUND -> only == null || !bound(asked.at(), field, only);
      case FIELD ->
          !(only instanceof Operand.Literal own
              && own.value() instanceof String s
              && type.field(s) != null);
      case EVIDENCE ->
          !(only instanceof Operand.Variable v
              && bound.get(v.name()) == Bound.EVIDENCE
              && sameType(type, v.name(), rule));
      case YEAR -> !(only != null && (is(only, Bound.YEAR) || isYear(only)));
      case DAY ->
          !(only != null
              && (is(only, Bound.DAY)
                  || is(only, Bound.SETTING)
                  || Literals.isDay(only)
                  || (only instanceof Operand.Shifted s && bound.get(s.name()) == Bound.SETTING)));
    };
  }

  private static boolean sameType(FactType type, String variable, RuleDescription rule) {
    RuleDescription.Pattern other = rule.pattern(variable);
    return other != null && other.type() == type;
  }

  private boolean bound(Position at, Field field, Operand operand) {
    return field.values() != null ? fits(at, field, operand) : isNumber(operand);
  }

  private static boolean isNumber(Operand operand) {
    return operand instanceof Operand.Literal literal && literal.value() instanceof Number;
  }

  private static boolean isYear(Operand operand) {
    return operand instanceof Operand.Literal literal && literal.value() instanceof Integer;
  }

  /**
   * Whether a value can stand in the field; an unknown code has its own message and counts as
   * fitting.
   */
  private boolean fits(Position at, Field field, Operand operand) {
    return switch (field.type()) {
      case YEAR -> is(operand, Bound.YEAR) || isYear(operand);
      case PERIOD -> is(operand, Bound.PERIOD) || isText(operand);
      case ENUM -> operand instanceof Operand.Literal l && l.value().getClass() == field.values();
      case CODE, CODES -> isText(operand) && code(at, field, operand);
      case TEXT, PLACE -> isText(operand);
      case BOOLEAN, COUNT, NUMBER, DATE -> false;
    };
  }

  private boolean code(Position at, Field field, Operand operand) {
    String list = String.valueOf(field.codes());
    Set<String> codes = plan.vocabulary().codes(list);
    if (operand instanceof Operand.Literal l
        && l.value() instanceof String code
        && !codes.contains(code)) {
      complaints.add(at, "rule.unknown-code", code, list, Complaints.instead(code, codes));
    }
    return true;
  }

  private boolean is(Operand operand, Bound what) {
    return operand instanceof Operand.Variable v && bound.get(v.name()) == what;
  }

  private static boolean isText(Operand operand) {
    return operand instanceof Operand.Literal literal && literal.value() instanceof String;
  }

  private static boolean scale(Field field) {
    Class<?> values = field.values();
    return values != null && Scale.class.isAssignableFrom(values);
  }

  private static List<String> names(FactType type) {
    return type.fields().stream().map(Field::name).toList();
  }
}
