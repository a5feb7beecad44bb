package vn.xetkhen.dossier;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/**
 * Reads single values as the description of their field says; null, after adding a problem, where a
 * value is not one.
 */
final class Values {
  static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private final Problems problems;
  private final Codes codes;

  Values(Problems problems, Codes codes) {
    this.problems = problems;
    this.codes = codes;
  }

  /** The value of a field; {@code node} is not absent. */
  @Nullable Object read(FactType type, Field field, Node node) {
    return switch (field.type()) {
      case TEXT, PLACE ->
          text(field.type(), node, field.name().equals("id") || field.name().equals("name"));
      case CODE -> code(field, node);
      case CODES -> codes(field, node);
      case ENUM -> constant(type, field, node);
      case PERIOD -> period(node);
      case BOOLEAN -> truth(node);
      case YEAR, COUNT -> whole(field, node);
      case NUMBER -> number(field, node);
      case DATE -> date(node);
    };
  }

  /**
   * Text.
   *
   * @param line whether it has to stay in one line
   */
  @Nullable String text(Field.Type type, Node node, boolean line) {
    if (!(node instanceof Node.Str text)) {
      wrong(type, node);
      return null;
    }
    boolean acts =
        text.value().codePoints().anyMatch(c -> Shown.acts(c) && (line || "\t\n\r".indexOf(c) < 0));
    if (acts) {
      problems.add(node, "text.control", Shown.of(text.value()));
      return null;
    }
    return text.value();
  }

  /** A period. */
  @Nullable String period(Node node) {
    if (!(node instanceof Node.Str text)) {
      wrong(Field.Type.PERIOD, node);
      return null;
    }
    Matcher matcher = PERIOD.matcher(text.value());
    if (!matcher.matches()) {
      wrong(Field.Type.PERIOD, node);
      return null;
    }
    if (matcher.group(2) != null && matcher.group(1).compareTo(matcher.group(2)) >= 0) {
      problems.add(node, "period.order", Shown.of(text.value()));
      return null;
    }
    return text.value();
  }

  /** One of the constants of an enum. */
  <E extends Enum<E>> @Nullable E constant(Class<E> type, Node node) {
    Object value =
        constant(type, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), node);
    return value == null ? null : type.cast(value);
  }

  private @Nullable Object constant(FactType type, Field field, Node node) {
    Class<?> values = Objects.requireNonNull(field.values());
    List<String> names =
        Arrays.stream(values.getEnumConstants())
            .filter(c -> c != Subject.STAFF || type == FactType.DISCIPLINE)
            .map(c -> ((Enum<?>) c).name())
            .toList();
    boolean staff = node instanceof Node.Str text && text.value().equals(Subject.STAFF.name());
    if (staff && values == Subject.class && type != FactType.DISCIPLINE) {
      problems.add(node, "subject.staff", Shown.all(names));
      return null;
    }
    return constant(values, names, node);
  }

  private @Nullable Object constant(Class<?> values, List<String> names, Node node) {
    if (!(node instanceof Node.Str text)) {
      problems.add(
          node,
          "value.wrong",
          Shown.of(node),
          Problems.MESSAGES.text("expected.one", Shown.all(names)));
      return null;
    }
    if (names.contains(text.value())) {
      return Arrays.stream(values.getEnumConstants())
          .filter(c -> ((Enum<?>) c).name().equals(text.value()))
          .findFirst()
          .orElse(null);
    }
    String nearest = Nearest.to(text.value(), names);
    problems.add(
        node.at(),
        node.pointer(),
        nearest == null
            ? Problems.MESSAGES.text("constant.unknown", Shown.of(text.value()), Shown.all(names))
            : Problems.MESSAGES.text(
                text.value().toUpperCase(Locale.ROOT).equals(nearest)
                    ? "constant.case"
                    : "constant.near",
                Shown.of(text.value()),
                Shown.all(names),
                nearest));
    return null;
  }

  private @Nullable Object truth(Node node) {
    if (!(node instanceof Node.Bool truth)) {
      wrong(Field.Type.BOOLEAN, node);
      return null;
    }
    return truth.value();
  }

  private @Nullable Object code(Field field, Node node) {
    if (!(node instanceof Node.Str text)) {
      wrong(Field.Type.CODE, node);
      return null;
    }
    return codes.known(Objects.requireNonNull(field.codes()), text) ? text.value() : null;
  }

  private @Nullable Object codes(Field field, Node node) {
    if (!(node instanceof Node.Arr list)) {
      wrong(Field.Type.CODES, node);
      return null;
    }
    List<Object> read = new ArrayList<>();
    for (Node item : list.items()) {
      Object code = code(field, item);
      if (code != null) {
        read.add(code);
      }
    }
    return List.copyOf(read);
  }

  private @Nullable Object whole(Field field, Node node) {
    BigDecimal value = number(field, node);
    if (value == null) {
      return null;
    }
    if (value.stripTrailingZeros().scale() > 0) {
      wrong(field.type(), node);
      return null;
    }
    return value.intValueExact();
  }

  private @Nullable BigDecimal number(Field field, Node node) {
    if (!(node instanceof Node.Num number)) {
      wrong(field.type(), node);
      return null;
    }
    BigDecimal least = Bounds.least(field);
    BigDecimal most = Bounds.most(field);
    if (least != null && number.value().compareTo(least) < 0) {
      problems.add(node, "number.least", number.value(), least);
      return null;
    }
    if (most != null && number.value().compareTo(most) > 0) {
      problems.add(node, "number.most", number.value(), most);
      return null;
    }
    return number.value();
  }

  private @Nullable Object date(Node node) {
    if (!(node instanceof Node.Str text)) {
      wrong(Field.Type.DATE, node);
      return null;
    }
    Matcher matcher = ISO.matcher(text.value());
    if (!matcher.matches()) {
      wrong(Field.Type.DATE, node);
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      problems.add(node.at(), node.pointer(), impossible(matcher));
      return null;
    }
  }

  private static Text impossible(Matcher date) {
    int month = Integer.parseInt(date.group(2));
    if (month < 1 || month > 12) {
      return Problems.MESSAGES.text("date.month", date.group(), date.group(2));
    }
    int days = YearMonth.of(Integer.parseInt(date.group(1)), month).lengthOfMonth();
    return Problems.MESSAGES.text("date.day", date.group(), month, date.group(1), days);
  }

  private void wrong(Field.Type type, Node node) {
    Text expected = Problems.MESSAGES.text("expected." + type);
    String meant = Meant.by(type, node);
    problems.add(
        node.at(),
        node.pointer(),
        meant == null
            ? Problems.MESSAGES.text("value.wrong", Shown.of(node), expected)
            : Problems.MESSAGES.text("value.meant", Shown.of(node), expected, meant));
  }
}
