package vn.xetkhen.engine.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Text;

/**
 * Reads the values that rules write: text in quotes, numbers, constants of closed sets, variables.
 */
final class Literals {
  /** Text in quotes without escapes: what is read is what is written, whoever reads it. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");

  private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w+)\\.([A-Z_]+)");

  private static final Map<String, Class<? extends Enum<?>>> CLOSED_SETS =
      Map.of(
          "Subject", Subject.class,
          "Level", Level.class,
          "Group", Group.class,
          "Form", Form.class,
          "Status", Status.class);

  private Literals() {}

  /** The operand that a rule writes, or null where it is none of the language. */
  static @Nullable Operand operand(String text) {
    if (text.matches("\\$\\w+")) {
      return new Operand.Variable(text);
    }
    Object value = value(text);
    return value == null ? null : new Operand.Literal(value);
  }

  /**
   * The value of a text in quotes, a number or a constant such as {@code Level.GOOD}; null where it
   * is none of them.
   */
  static @Nullable Object value(String text) {
    if (QUOTED.matcher(text).matches()) {
      return text.substring(1, text.length() - 1);
    }
    if (text.matches("-?\\d{1,9}")) {
      return Integer.valueOf(text);
    }
    if (text.matches("-?\\d{1,9}\\.\\d{1,9}")) {
      return new BigDecimal(text);
    }
    Matcher constant = CONSTANT.matcher(text);
    return constant.matches() ? constant(constant.group(1), constant.group(2)) : null;
  }

  /**
   * What a constant that is none was probably meant to be, as the end of a message; empty where the
   * text does not look like one.
   */
  static Text meant(String text) {
    if (!text.matches("\\w+\\.\\w+")) {
      return Text.same("");
    }
    List<String> constants =
        CLOSED_SETS.entrySet().stream()
            .flatMap(
                set ->
                    Arrays.stream(set.getValue().getEnumConstants())
                        .map(constant -> set.getKey() + "." + constant.name()))
            .toList();
    return Complaints.meant(text, constants);
  }

  /** Whether an operand is a text in quotes that is a day as YEAR-MONTH-DAY. */
  static boolean isDay(Operand operand) {
    if (!(operand instanceof Operand.Literal literal)
        || !(literal.value() instanceof String text)) {
      return false;
    }
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static @Nullable Object constant(String set, String name) {
    Class<? extends Enum<?>> type = CLOSED_SETS.get(set);
    if (type == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
