package vn.xetkhen.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  private final Values values;
  private final Entries entries;
  private final Messages messages;
  private final Lacks lacks;

  Phrases(Labels labels, Values values, Entries entries, Lacks lacks) {
    this.labels = labels;
    this.values = values;
    this.entries = entries;
    this.messages = labels.messages();
    this.lacks = lacks;
  }

  /** Why a check came to its outcome. */
  Text check(Check check) {
    return switch (check.outcome()) {
      case NOT_MET -> notMet(check);
      case UNKNOWN -> unknown(check);
      case MET -> met(check);
      case NOT_APPLICABLE -> notApplicable(check);
    };
  }

  /** A test: actual, required, and how far they are apart. */
  Text test(Check check, String type, Test test) {
    if (check.quantifier() == Quantifier.NONE) {
      return messages.text(
          "test.none",
          labels.field(type, test.field()),
          values.of(type, test.field(), test.actual()),
          required(type, test));
    }
    return line(type, test);
  }

  private Text notMet(Check check) {
    List<Row> rows = present(check);
    return switch (check.quantifier()) {
      case NONE -> messages.text("none.notMet", named(with(rows, Outcome.MET), this::record));
      case SOME ->
          rows.isEmpty()
              ? messages.text("some.nothing", sought(check))
              : messages.text(
                  "some.notMet", sought(check), named(rows, r -> row(r, Outcome.NOT_MET)));
      default -> {
        List<Row> failing = with(check.rows(), Outcome.NOT_MET);
        yield named(failing.isEmpty() ? check.rows() : failing, r -> row(r, Outcome.NOT_MET));
      }
    };
  }

  private Text met(Check check) {
    List<Row> rows = present(check);
    return switch (check.quantifier()) {
      case NONE ->
          rows.isEmpty()
              ? messages.text("none.empty", sought(check))
              : messages.text("none.met", rows.size(), sought(check));
      case SOME -> named(with(rows, Outcome.MET), r -> row(r, Outcome.MET));
      default -> named(check.rows(), r -> row(r, Outcome.MET));
    };
  }

  private Text unknown(Check check) {
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

  private Text unknownRow(Row row) {
    List<Text> parts = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Test test : row.tests()) {
      if (test.outcome() == Outcome.UNKNOWN && test.actual() != null && shortfall(test)) {
        test.lacks().forEach(lack -> shown.addAll(lack.fields()));
        parts.add(
            messages.text(
                "row",
                entries.numbered(row.type(), row.entry(), row.pointer()),
                messages.text("test.completable", line(row.type(), test))));
      }
    }
    for (Lack lack : row.lacks()) {
      if (lack.fields().isEmpty() || !shown.containsAll(lack.fields())) {
        parts.add(lacks.state(lack));
      }
    }
    return parts.isEmpty()
        ? messages.text("row.unknown", entries.numbered(row.type(), row.entry(), row.pointer()))
        : Text.join("; ", parts.stream().distinct().toList());
  }

  /**
   * Whether the value is known and falls short of what can still be completed, rather than waiting
   * for another value.
   */
  private static boolean shortfall(Test test) {
    return test.lacks().stream()
            .allMatch(l -> l.action() == Lack.Action.SUPPLY && !l.fields().isEmpty())
        && (test.op() == Op.IS_STATED || test.op() == Op.IS_TRUE || test.required() != null);
  }

  private Text row(Row row, Outcome outcome) {
    List<Text> parts = new ArrayList<>();
    for (Test test : row.tests()) {
      if (test.outcome() == outcome) {
        boolean plain = outcome == Outcome.MET && PLAIN.contains(test.op());
        parts.add(plain ? value(row.type(), test) : line(row.type(), test));
      }
    }
    Text name = entries.numbered(row.type(), row.entry(), row.pointer());
    if (!parts.isEmpty()) {
      return messages.text("row", name, Text.join("; ", parts));
    }
    return row.pointer() == null && outcome == Outcome.NOT_MET
        ? messages.text("row.absent", name)
        : row.pointer() == null ? name : messages.text("row.present", name);
  }

  private Text record(Row row) {
    List<Text> parts = new ArrayList<>();
    for (Test test : row.tests()) {
      parts.add(value(row.type(), test));
    }
    Text name = entries.numbered(row.type(), row.entry(), row.pointer());
    return parts.isEmpty() ? name : messages.text("row", name, Text.join(", ", parts));
  }

  private Text value(String type, Test test) {
    return messages.text(
        "test.value",
        labels.field(type, test.field()),
        values.of(type, test.field(), test.actual()));
  }

  private Text line(String type, Test test) {
    Text field = labels.field(type, test.field());
    boolean none = test.actual() == null && test.outcome() == Outcome.NOT_MET;
    Text actual =
        none ? messages.text("value.empty") : values.of(type, test.field(), test.actual());
    if (test.op() == Op.IS_STATED) {
      return messages.text("test.value", field, actual);
    }
    Text gap = gap(test);
    return gap == null
        ? messages.text("test.line", field, actual, required(type, test))
        : messages.text("test.gap", field, actual, required(type, test), gap);
  }

  private Text required(String type, Test test) {
    Op op = test.op();
    if (test.required() == null && op != Op.IS_TRUE && op != Op.IS_STATED) {
      return messages.text("required.unset");
    }
    boolean ordinal =
        op == Op.AT_LEAST
            && !(test.required() instanceof Number)
            && !(test.required() instanceof LocalDate);
    boolean plural = op == Op.IS_ONE_OF || op == Op.IS_NONE_OF || op == Op.IS_THE_PLANS;
    Text value =
        plural
            ? values.anyOf(type, test.field(), test.required())
            : values.of(type, test.field(), test.required());
    Text asked = messages.text("required." + op.name() + (ordinal ? ".scale" : ""), value);
    return test.against() == null ? asked : messages.text("required.at", asked, test.against());
  }

  private @Nullable Text gap(Test test) {
    if (test.distance() == null || test.unit() == null) {
      return null;
    }
    String key = "gap." + test.unit().name();
    boolean over = test.op() == Op.AT_MOST || test.op() == Op.ON_OR_BEFORE;
    return messages.text(
        over && messages.has(key + ".over") ? key + ".over" : key,
        values.of("", "", test.distance()));
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

  private Text named(List<Row> rows, Function<Row, Text> phrase) {
    List<Text> texts = rows.stream().limit(NAMED).map(phrase).distinct().toList();
    Text text = Text.join("; ", texts);
    return rows.size() <= NAMED ? text : messages.text("more", text, rows.size() - NAMED);
  }

  private static List<Row> present(Check check) {
    return check.rows().stream().filter(r -> r.pointer() != null).toList();
  }

  private static List<Row> with(List<Row> rows, Outcome outcome) {
    return rows.stream().filter(r -> r.outcome() == outcome).toList();
  }
}
