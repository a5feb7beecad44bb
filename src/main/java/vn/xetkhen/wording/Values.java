package vn.xetkhen.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Text;

/**
 * Values as people write them: days as 19/12/2021 in Vietnamese and 2021-12-19 in English, decimals
 * with a comma in Vietnamese and a point in English, no grouping of digits, codes by the
 * vocabulary's line.
 */
final class Values {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final Labels labels;
  private final Vocabulary vocabulary;
  private final Text yes;
  private final Text no;
  private final Text unknown;
  private final Text or;

  Values(Labels labels, Vocabulary vocabulary) {
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.yes = labels.messages().text("value.true");
    this.no = labels.messages().text("value.false");
    this.unknown = labels.messages().text("value.null");
    this.or = labels.messages().text("or");
  }

  /** The value of a field, named as in a test. */
  Text of(String type, String name, @Nullable Object value) {
    FactType described = FactType.named(type);
    int bar = name.indexOf('|');
    Field field =
        described == null ? null : described.field(bar < 0 ? name : name.substring(0, bar));
    return of(field, value, ", ");
  }

  /** Several values that each would do. */
  Text anyOf(String type, String name, @Nullable Object value) {
    FactType described = FactType.named(type);
    Field field = described == null ? null : described.field(name);
    if (!(value instanceof List<?> list)) {
      return of(field, value, ", ");
    }
    List<Text> each = each(field, list);
    return new Text(Text.join(or.vi(), each).vi(), Text.join(or.en(), each).en());
  }

  private Text of(@Nullable Field field, @Nullable Object value, String separator) {
    if (value == null) {
      return unknown;
    }
    if (value instanceof Boolean flag) {
      return flag ? yes : no;
    }
    if (value instanceof Enum<?> constant) {
      return labels.of(constant);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? labels.messages().text("value.empty")
          : Text.join(separator, each(field, list));
    }
    if (value instanceof LocalDate day) {
      return new Text(DAY.format(day), day.toString());
    }
    if (value instanceof BigDecimal number) {
      String plain = number.toPlainString();
      return new Text(plain.replace('.', ','), plain);
    }
    return value instanceof String text ? word(field, text) : Text.same(value);
  }

  private List<Text> each(@Nullable Field field, List<?> list) {
    List<Text> texts = new ArrayList<>(list.size());
    list.forEach(item -> texts.add(of(field, item, ", ")));
    return texts;
  }

  private Text word(@Nullable Field field, String text) {
    if (field != null && field.codes() != null) {
      Text line = vocabulary.line(field.codes(), text);
      return line == null ? Text.same(text) : line;
    }
    if (field != null && field.values() != null) {
      return labels.constant(field.values(), text);
    }
    return Text.same(text);
  }
}
