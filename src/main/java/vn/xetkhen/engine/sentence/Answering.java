package vn.xetkhen.engine.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.FactType.World;
import vn.xetkhen.facts.Field;

/**
 * Answers a sentence: each fact gives a row, what is not there gives a row without pointer, and the
 * quantifier joins the rows. A row of {@code some} or {@code none} that is MET has all that is
 * asked.
 */
record Answering(Quantifier quantifier, Evidence evidence, List<Asked> asked, Testing testing) {

  Sentence.Answer answer() {
    Evidence.Sought sought = evidence.sought();
    if (quantifier == Quantifier.THE) {
      List<Fact> facts = evidence.inOrder();
      Row row = row(facts.isEmpty() ? null : facts.get(0), sought);
      return new Sentence.Answer(row.outcome(), List.of(row));
    }
    if (sought.type().world() == World.DECLARED && !sought.declared()) {
      return new Sentence.Answer(Outcome.UNKNOWN, List.of(undeclared(sought)));
    }
    List<Row> rows = new ArrayList<>();
    evidence.inOrder().forEach(fact -> rows.add(row(fact, sought)));
    return switch (quantifier) {
      case SOME -> joined(rows, sought, false);
      case NONE -> joined(rows, sought, true);
      case EACH -> each(rows, sought);
      case TOTAL -> total(sought);
      case THE -> throw new IllegalStateException("answered above");
    };
  }

  /**
   * Some or none: where the section may hold more than it states, rows that all fail decide
   * nothing.
   */
  private Sentence.Answer joined(List<Row> rows, Evidence.Sought sought, boolean negated) {
    boolean open = sought.type().world() == World.OPEN;
    if (rows.isEmpty() && !open) {
      rows.add(nothing(sought, Outcome.NOT_MET));
    }
    Outcome any = rows.isEmpty() ? Outcome.NOT_MET : Outcome.any(outcomes(rows));
    if (any == Outcome.NOT_MET && open) {
      rows.add(absent(sought));
      return new Sentence.Answer(Outcome.UNKNOWN, rows);
    }
    return new Sentence.Answer(negated ? any.not() : any, rows);
  }

  private Sentence.Answer each(List<Row> rows, Evidence.Sought sought) {
    Sentence.Answer empty = whenNothingFound(sought);
    return empty != null ? empty : new Sentence.Answer(Outcome.all(outcomes(rows)), rows);
  }

  /**
   * The sums are compared as one row at the section; one value that is not known leaves the sum
   * unknown.
   */
  private Sentence.Answer total(Evidence.Sought sought) {
    Sentence.Answer empty = whenNothingFound(sought);
    if (empty != null) {
      return empty;
    }
    List<Test> tests = asked.stream().map(a -> sum(a, sought)).toList();
    Outcome outcome = Outcome.all(tests.stream().map(Test::outcome).toList());
    Row row =
        new Row(
            sought.type().section(),
            sought.type().ruleName(),
            sought.entry(),
            outcome,
            tests,
            lacks(outcome, tests));
    return new Sentence.Answer(outcome, List.of(row));
  }

  private Test sum(Asked test, Evidence.Sought sought) {
    List<Lack> lacks = new ArrayList<>();
    BigDecimal actual = sum(test.fields().get(0), sought.type(), lacks);
    Object required =
        test.argument() instanceof Asked.OwnField own
            ? sum(own.name(), sought.type(), lacks)
            : test.argument();
    boolean known = lacks.isEmpty() && actual != null && required != null;
    String field = test.fields().get(0);
    Comparison comparison =
        known && actual != null
            ? Comparison.of(field, test.op(), actual, required)
            : new Comparison(false, null, null);
    return new Test(
        field,
        test.op(),
        actual,
        required,
        known ? Outcome.of(comparison.holds()) : Outcome.UNKNOWN,
        comparison.distance(),
        comparison.unit(),
        null,
        null,
        List.copyOf(lacks));
  }

  private @Nullable BigDecimal sum(String name, FactType type, List<Lack> lacks) {
    BigDecimal sum = BigDecimal.ZERO;
    Field field = type.field(name);
    for (Fact fact : evidence.inOrder()) {
      Object value = field == null ? null : field.of(fact);
      if (value == null) {
        lacks.add(
            new Lack(
                fact.pointer(),
                type.ruleName(),
                Testing.identity(fact, type),
                List.of(name),
                Lack.Action.SUPPLY));
      } else {
        sum = sum.add(Comparison.decimal(value));
      }
    }
    return lacks.isEmpty() ? sum : null;
  }

  /**
   * Each and total: an empty declaration asks nothing, and entries of which none matches leave the
   * question open.
   */
  private Sentence.@Nullable Answer whenNothingFound(Evidence.Sought sought) {
    if (!evidence.isEmpty()) {
      return null;
    }
    return sought.type().world() == World.DECLARED && sought.sectionSize() == 0
        ? new Sentence.Answer(
            Outcome.NOT_APPLICABLE, List.of(nothing(sought, Outcome.NOT_APPLICABLE)))
        : new Sentence.Answer(Outcome.UNKNOWN, List.of(absent(sought)));
  }

  private Row row(@Nullable Fact fact, Evidence.Sought sought) {
    List<Test> tests = new ArrayList<>(asked.size());
    List<Outcome> outcomes = new ArrayList<>(asked.size());
    for (Asked one : asked) {
      Test test = testing.test(fact, sought, one);
      tests.add(test);
      outcomes.add(test.outcome());
    }
    Outcome outcome = tests.isEmpty() ? Outcome.MET : Outcome.all(outcomes);
    String type = sought.type().ruleName();
    return fact == null
        ? new Row(null, type, sought.entry(), outcome, tests, lacks(outcome, tests))
        : new Row(
            fact.pointer(),
            type,
            Testing.identity(fact, sought.type()),
            outcome,
            tests,
            lacks(outcome, tests));
  }

  /** What a complete section does not hold. */
  private static Row nothing(Evidence.Sought sought, Outcome outcome) {
    return new Row(null, sought.type().ruleName(), sought.entry(), outcome, List.of(), List.of());
  }

  private Row absent(Evidence.Sought sought) {
    Set<String> fields = new LinkedHashSet<>();
    for (Asked test : asked) {
      test.fields().forEach(name -> fields.add(source(sought.type(), name)));
      if (test.argument() instanceof Asked.OwnField own) {
        fields.add(source(sought.type(), own.name()));
      }
    }
    return new Row(
        null,
        sought.type().ruleName(),
        sought.entry(),
        Outcome.UNKNOWN,
        List.of(),
        List.of(Testing.lackOfEntry(sought, List.copyOf(fields))));
  }

  private static String source(FactType type, String name) {
    Field field = type.field(name);
    return field == null ? name : field.source();
  }

  private static Row undeclared(Evidence.Sought sought) {
    String type = sought.type().ruleName();
    Lack lack = new Lack(sought.type().section(), type, Map.of(), List.of(), Lack.Action.SUPPLY);
    return new Row(null, type, sought.entry(), Outcome.UNKNOWN, List.of(), List.of(lack));
  }

  private static List<Lack> lacks(Outcome outcome, List<Test> tests) {
    return outcome == Outcome.UNKNOWN
        ? tests.stream().flatMap(t -> t.lacks().stream()).toList()
        : List.of();
  }

  private static List<Outcome> outcomes(List<Row> rows) {
    return rows.stream().map(Row::outcome).toList();
  }
}
