package vn.xetkhen.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** A recorded check in words. */
final class Phrases {
  /** How many facts one reason names before it only counts them. */
  private static final int NAMED = 3;

  /** What needs no repeating where it is met: the value says it. */
  private static final Set<Op> PLAIN = Set.of(Op.IS_TRUE, Op.IS, Op.IS_ONE_OF, Op.IS_THE_PLANS);

  private final Labels labels;
  private final Entries entries;
  private final Messages messages;
  private final Lacks lacks;
  private final Tests tests;
  private final Text or;
  private final Text and;

  Phrases(Labels labels, Entries entries, Lacks lacks, Tests tests) {
    this.labels = labels;
    this.entries = entries;
    this.messages = labels.messages();
    this.lacks = lacks;
    this.tests = tests;
    this.or = messages.text("or.part");
    this.and = messages.text("and.part");
  }

  /** What stands between ways of which one would do. */
  Text or() {
    return or;
  }

  /** What stands between what is needed together. */
  Text and() {
    return and;
  }

  /** Why a check came to its outcome, in one line. */
  Text check(Check check) {
    return Said.line(messages, says(check));
  }

  /** Why a check came to its outcome, statement by statement. */
  List<Said> says(Check check) {
    return switch (check.outcome()) {
      case NOT_MET -> notMet(check);
      case UNKNOWN -> unknown(check);
      case MET -> met(check);
      case NOT_APPLICABLE -> List.of(Said.whole(notApplicable(check)));
    };
  }

  /** What a check found, without what it asked for: the case that a condition is about. */
  Text found(Check check) {
    return records(check.rows());
  }

  private Text records(List<Row> rows) {
    return Said.line(messages, named(rows, row -> List.of(record(row))));
  }

  /** What would meet a check that is not met, with what there is now. */
  Text need(Check check) {
    List<Row> rows = present(check);
    if (check.outcome() == Outcome.UNKNOWN) {
      return messages.text("need.unknown", check(check));
    }
    if (check.quantifier() == Quantifier.NONE) {
      return Said.line(
          messages, named(with(rows, Outcome.MET), row -> List.of(Said.whole(uncounted(row)))));
    }
    if (check.quantifier() == Quantifier.SOME) {
      return rows.isEmpty()
          ? messages.text("need.there", sought(check))
          : ways(rows.stream().limit(NAMED).map(this::need).toList());
    }
    return Said.line(
        messages,
        named(with(check.rows(), Outcome.NOT_MET), row -> List.of(Said.whole(need(row)))));
  }

  private Text ways(List<Text> needs) {
    return new Text(Text.join(or.vi(), needs).vi(), Text.join(or.en(), needs).en());
  }

  private Text need(Row row) {
    List<Text> needs = new ArrayList<>();
    for (Test test : row.tests()) {
      if (test.outcome() == Outcome.NOT_MET) {
        needs.add(tests.need(row, test));
      }
    }
    return needs.isEmpty()
        ? messages.text("need.there", name(row))
        : messages.text("row", name(row), Text.join("; ", needs));
  }

  private Text uncounted(Row row) {
    return row.tests().isEmpty()
        ? messages.text("row.absent", name(row))
        : messages.text("need.none", name(row), record(row).detail());
  }

  private List<Said> notMet(Check check) {
    List<Row> rows = present(check);
    return switch (check.quantifier()) {
      case NONE ->
          List.of(Said.whole(messages.text("none.notMet", records(with(rows, Outcome.MET)))));
      case SOME ->
          rows.isEmpty()
              ? List.of(Said.whole(messages.text("some.nothing", sought(check))))
              : List.of(
                  Said.whole(
                      messages.text(
                          "some.notMet",
                          sought(check),
                          Said.line(
                              messages, named(rows, r -> List.of(row(r, Outcome.NOT_MET)))))));
      default -> {
        List<Row> failing = with(check.rows(), Outcome.NOT_MET);
        yield named(
            failing.isEmpty() ? check.rows() : failing, r -> List.of(row(r, Outcome.NOT_MET)));
      }
    };
  }

  private List<Said> met(Check check) {
    List<Row> rows = present(check);
    return switch (check.quantifier()) {
      case NONE ->
          List.of(
              Said.whole(
                  rows.isEmpty()
                      ? messages.text("none.empty", sought(check))
                      : messages.text("none.met", rows.size(), sought(check))));
      case SOME -> named(with(rows, Outcome.MET), r -> List.of(row(r, Outcome.MET)));
      default -> named(check.rows(), r -> List.of(row(r, Outcome.MET)));
    };
  }

  private List<Said> unknown(Check check) {
    List<Row> open = with(check.rows(), Outcome.UNKNOWN);
    return named(open.isEmpty() ? check.rows() : open, this::unknownRow);
  }

  private Text notApplicable(Check check) {
    for (Row row : check.rows()) {
      for (Test test : row.tests()) {
        if (test.outcome() == Outcome.NOT_APPLICABLE && test.required() == null) {
          return messages.text("na.unset", labels.field(row.type(), test.field()));
        }
      }
    }
    return messages.text("na.nothing", sought(check));
  }

  private List<Said> unknownRow(Row row) {
    List<Said> parts = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Test test : row.tests()) {
      if (test.outcome() == Outcome.UNKNOWN && test.actual() != null && Tests.shortfall(test)) {
        test.lacks().forEach(lack -> shown.addAll(lack.fields()));
        parts.add(new Said(name(row), messages.text("test.completable", tests.line(row, test))));
      }
    }
    for (Lack lack : row.lacks()) {
      boolean told = !lack.fields().isEmpty() && shown.containsAll(lack.fields());
      if (!told && !waitsAnyway(row, lack)) {
        parts.add(Said.whole(lacks.state(lack)));
      }
    }
    return parts.isEmpty() ? List.of(Said.whole(messages.text("row.unknown", name(row)))) : parts;
  }

  /** Whether someone else has yet to decide the fact, so that what it lacks need not be told. */
  private static boolean waitsAnyway(Row row, Lack lack) {
    return lack.action() == Lack.Action.SUPPLY
        && row.lacks().stream()
            .anyMatch(l -> l.action() == Lack.Action.AWAIT && l.pointer().equals(lack.pointer()));
  }

  private Said row(Row row, Outcome outcome) {
    List<Text> parts = new ArrayList<>();
    for (Test test : row.tests()) {
      if (test.outcome() == outcome) {
        boolean plain = outcome == Outcome.MET && PLAIN.contains(test.op());
        parts.add(plain ? tests.value(row, test, "; ") : tests.line(row, test));
      }
    }
    Text name = name(row);
    if (!parts.isEmpty()) {
      return new Said(name, Text.join("; ", parts));
    }
    return Said.whole(
        row.pointer() == null && outcome == Outcome.NOT_MET
            ? messages.text("row.absent", name)
            : row.pointer() == null ? name : messages.text("row.present", name));
  }

  private Said record(Row row) {
    List<Text> parts = new ArrayList<>();
    for (Test test : row.tests()) {
      parts.add(tests.value(row, test, ", "));
    }
    Text name = name(row);
    return parts.isEmpty() ? Said.whole(name) : new Said(name, Text.join(", ", parts));
  }

  private Text name(Row row) {
    return entries.numbered(row.type(), row.entry(), row.pointer());
  }

  private Text sought(Check check) {
    if (check.rows().isEmpty()) {
      return messages.text("sought.nothing");
    }
    Row first = check.rows().get(0);
    return check.rows().size() == 1
        ? entries.name(first.type(), first.entry())
        : labels.type(first.type());
  }

  private List<Said> named(List<Row> rows, Function<Row, List<Said>> phrase) {
    if (rows.size() == 1) {
      return phrase.apply(rows.get(0));
    }
    Set<Said> told = new LinkedHashSet<>();
    for (Row row : rows.subList(0, Math.min(NAMED, rows.size()))) {
      told.addAll(phrase.apply(row));
    }
    List<Said> all = new ArrayList<>(told);
    if (rows.size() > NAMED) {
      all.add(more(rows.size() - NAMED));
    }
    return all;
  }

  private Said more(int others) {
    return Said.whole(messages.text("more", others));
  }

  private static List<Row> present(Check check) {
    return kept(check.rows(), row -> row.pointer() != null);
  }

  private static List<Row> with(List<Row> rows, Outcome outcome) {
    return kept(rows, row -> row.outcome() == outcome);
  }

  private static List<Row> kept(List<Row> rows, Predicate<Row> which) {
    List<Row> kept = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (which.test(row)) {
        kept.add(row);
      }
    }
    return kept;
  }
}
