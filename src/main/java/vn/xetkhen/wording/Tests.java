package vn.xetkhen.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** A recorded test in words: the actual value, the required one, and how far they are apart. */
final class Tests {
  private static final List<String> TIMES = List.of("year", "period");

  private final Labels labels;
  private final Values values;
  private final Entries entries;
  private final Messages messages;

  Tests(Labels labels, Values values, Entries entries) {
    this.labels = labels;
    this.values = values;
    this.entries = entries;
    this.messages = labels.messages();
  }

  /** A test of a check, as it stands below the fact. */
  Text of(Check check, Row row, Test test) {
    if (check.quantifier() == Quantifier.NONE) {
      return messages.text("test.none", value(row, test, "; "), required(row, test));
    }
    return line(row, test);
  }

  /** Actual and required value. */
  Text line(Row row, Test test) {
    Text value = value(row, test, "; ");
    if (test.op() == Op.IS_STATED) {
      return value;
    }
    Text gap = gap(test);
    return gap == null
        ? messages.text("test.line", value, required(row, test))
        : messages.text("test.gap", value, required(row, test), gap);
  }

  /** The actual value alone; of two fields that may either of them answer, each with its own. */
  Text value(Row row, Test test, String separator) {
    int bar = test.field().indexOf('|');
    if (bar < 0) {
      return value(row.type(), test.field(), test.actual(), test);
    }
    List<?> actual = test.actual() instanceof List<?> list ? list : List.of();
    List<Text> each = new ArrayList<>(2);
    for (String field : List.of(test.field().substring(0, bar), test.field().substring(bar + 1))) {
      Object own = each.size() < actual.size() ? actual.get(each.size()) : null;
      each.add(
          messages.text("test.value", labels.field(row.type(), field), written(row, field, own)));
    }
    return Text.join(separator, each);
  }

  /**
   * Whether the value is known and falls short of what can still be completed, rather than waiting
   * for another value.
   */
  static boolean shortfall(Test test) {
    return test.lacks().stream()
            .allMatch(l -> l.action() == Lack.Action.SUPPLY && !l.fields().isEmpty())
        && (test.op() == Op.IS_STATED || test.op() == Op.IS_TRUE || test.required() != null);
  }

  /** What would meet the test, with what stands there now. */
  Text need(Row row, Test test) {
    return messages.text(
        "need.test",
        labels.field(row.type(), test.field()),
        required(row, test),
        actual(row.type(), test.field(), test.actual(), test));
  }

  private Text value(String type, String field, @Nullable Object value, Test test) {
    return messages.text("test.value", labels.field(type, field), actual(type, field, value, test));
  }

  private Text actual(String type, String field, @Nullable Object value, Test test) {
    boolean none = value == null && test.outcome() == Outcome.NOT_MET;
    return none ? messages.text("value.empty") : values.of(type, field, value);
  }

  private Text written(Row row, String field, @Nullable Object value) {
    return values.of(row.type(), field, value);
  }

  /** What was required alone. */
  Text required(Row row, Test test) {
    Op op = test.op();
    if (test.required() == null && op != Op.IS_TRUE && op != Op.IS_STATED) {
      return absent(row, test);
    }
    boolean ordinal =
        op == Op.AT_LEAST
            && !(test.required() instanceof Number)
            && !(test.required() instanceof LocalDate);
    boolean plural = op == Op.IS_ONE_OF || op == Op.IS_NONE_OF || op == Op.IS_THE_PLANS;
    Text value =
        plural
            ? values.anyOf(row.type(), test.field(), test.required())
            : values.of(row.type(), test.field(), test.required());
    Text asked = messages.text("required." + op.name() + (ordinal ? ".scale" : ""), value);
    if (test.field().indexOf('|') >= 0) {
      asked = messages.text("either.some", asked);
    }
    return at(test, asked);
  }

  /** What was required where it is not known, or where what to compare with has no such value. */
  private Text absent(Row row, Test test) {
    Text field = labels.field(row.type(), test.field());
    for (Lack lack : test.lacks()) {
      if (lack.action() == Lack.Action.SET) {
        return compared(test, messages.text("required.asOf"));
      }
      if (!lack.entry().equals(row.entry())) {
        return compared(test, of(field, lack));
      }
      if (!lack.fields().contains(test.field())) {
        return compared(test, labels.field(lack.type(), String.join(", ", lack.fields())));
      }
    }
    boolean compared = test.outcome() == Outcome.NOT_MET;
    return at(test, compared ? messages.text("required.nothing", field) : unset());
  }

  private Text unset() {
    return messages.text("required.unset");
  }

  private Text of(Text field, Lack lack) {
    for (String time : TIMES) {
      Object value = lack.entry().get(time);
      if (value != null) {
        return messages.text("required.of", field, values.anyOf(lack.type(), time, value));
      }
    }
    return messages.text("required.ofEntry", field, entries.name(lack.type(), lack.entry()));
  }

  private Text compared(Test test, Text with) {
    String key = "required." + test.op().name();
    Text asked = messages.text(messages.has(key + ".absent") ? key + ".absent" : key, with);
    return messages.text("required.absent", asked);
  }

  private Text at(Test test, Text asked) {
    return test.against() == null ? asked : messages.text("required.at", asked, test.against());
  }

  /** A value that has to be more and is the limit itself lacks no number that can be named. */
  private static boolean none(Number distance) {
    return new BigDecimal(distance.toString()).signum() == 0;
  }

  /** How far the value is from a required one; null where it is not, or no number says it. */
  @Nullable Text gap(Test test) {
    if (test.distance() == null || test.unit() == null || none(test.distance())) {
      return null;
    }
    String key = "gap." + test.unit().name();
    boolean over = test.op() == Op.AT_MOST || test.op() == Op.ON_OR_BEFORE;
    return messages.text(
        over && messages.has(key + ".over") ? key + ".over" : key,
        values.of("", "", test.distance()));
  }
}
