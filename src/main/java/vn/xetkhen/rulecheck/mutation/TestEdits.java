package vn.xetkhen.rulecheck.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;
import vn.xetkhen.plan.Plan;

/** Changes of one test: its verb, its bound, its code, its day. */
record TestEdits(Plan plan, List<Field> fields, Asked test) {

  List<Asked> all() {
    List<Asked> edits = new ArrayList<>();
    switch (test.verb().argument()) {
      case NOTHING -> {
        if (test.verb() != Verb.IS_STATED) {
          edits.add(asked(Verb.IS_STATED, List.of()));
        }
      }
      case VALUE, VALUES -> values(edits);
      case BOUND -> bounds(edits);
      case FIELD -> turned(edits);
      case EVIDENCE -> {}
      case YEAR -> years(edits);
      case DAY -> days(edits);
    }
    return edits;
  }

  private void values(List<Asked> edits) {
    List<Operand> arguments = test.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (test.verb().argument() == Verb.Argument.VALUES && arguments.size() > 1) {
        edits.add(asked(test.verb(), Changed.without(arguments, i)));
      }
      for (Object other : new Neighbours(plan).of(field(), arguments, i)) {
        edits.add(asked(test.verb(), Changed.with(arguments, i, new Operand.Literal(other))));
      }
    }
    Object added = new Neighbours(plan).added(field(), arguments);
    if (added != null) {
      edits.add(asked(Verb.IS_ONE_OF, Changed.and(arguments, new Operand.Literal(added))));
    }
    if (arguments.size() == 1 && value(arguments.get(0)) instanceof Scale scale) {
      int most = scale.getClass().getEnumConstants().length - 1;
      if (scale.step() < most) {
        edits.add(asked(Verb.AT_LEAST, arguments));
      }
      if (scale.step() > 0) {
        edits.add(asked(Verb.AT_MOST, arguments));
      }
    }
  }

  private void bounds(List<Asked> edits) {
    Operand operand = test.arguments().get(0);
    Object bound = value(operand);
    if (bound instanceof Scale scale) {
      int most = scale.getClass().getEnumConstants().length - 1;
      for (Object other : new Neighbours(plan).of(field(), test.arguments(), 0)) {
        edits.add(asked(test.verb(), List.of(new Operand.Literal(other))));
      }
      boolean end = test.verb() == Verb.AT_LEAST ? scale.step() == most : scale.step() == 0;
      if (!end) {
        edits.add(asked(Verb.IS, test.arguments()));
      }
      return;
    }
    BigDecimal number = new BigDecimal(String.valueOf(bound));
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
    for (BigDecimal other : List.of(number.subtract(step), number.add(step))) {
      Object written = bound instanceof Integer ? (Object) other.intValueExact() : other;
      edits.add(asked(test.verb(), List.of(new Operand.Literal(written))));
    }
    if (test.verb() == Verb.AT_LEAST) {
      edits.add(asked(Verb.MORE_THAN, test.arguments()));
    } else if (test.verb() == Verb.MORE_THAN) {
      edits.add(asked(Verb.AT_LEAST, test.arguments()));
    }
  }

  /** A field compared with another, the other way round. */
  private void turned(List<Asked> edits) {
    if (test.fields().size() == 1 && value(test.arguments().get(0)) instanceof String other) {
      edits.add(
          new Asked(
              List.of(other),
              test.verb(),
              List.of(new Operand.Literal(test.fields().get(0))),
              test.at()));
    }
  }

  private void years(List<Asked> edits) {
    if (value(test.arguments().get(0)) instanceof Integer year) {
      edits.add(asked(test.verb(), List.of(new Operand.Literal(year - 1))));
      edits.add(asked(test.verb(), List.of(new Operand.Literal(year + 1))));
    }
  }

  private void days(List<Asked> edits) {
    Operand operand = test.arguments().get(0);
    for (int days : new int[] {-1, 1}) {
      Operand moved = moved(operand, days);
      if (moved != null) {
        edits.add(asked(test.verb(), List.of(moved)));
      }
    }
    Verb other = test.verb() == Verb.ON_OR_BEFORE ? Verb.ON_OR_AFTER : Verb.ON_OR_BEFORE;
    edits.add(asked(other, test.arguments()));
  }

  private static @Nullable Operand moved(Operand operand, int days) {
    if (operand instanceof Operand.Literal literal && literal.value() instanceof String day) {
      return new Operand.Literal(LocalDate.parse(day).plusDays(days).toString());
    }
    if (operand instanceof Operand.Shifted shifted) {
      return new Operand.Shifted(shifted.name(), shifted.days() + days);
    }
    return operand instanceof Operand.Variable variable
        ? new Operand.Shifted(variable.name(), days)
        : null;
  }

  private Asked asked(Verb verb, List<Operand> arguments) {
    return new Asked(test.fields(), verb, List.copyOf(arguments), test.at());
  }

  private Field field() {
    return fields.stream()
        .filter(f -> f.name().equals(test.fields().get(0)))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Object value(Operand operand) {
    return operand instanceof Operand.Literal literal ? literal.value() : null;
  }
}
