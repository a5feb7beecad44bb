package vn.xetkhen.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;

/** What someone probably meant who wrote a value in a form that is not the field's. */
final class Meant {
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?:T.*)?");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,9})(?:[.,][0-9]{1,9})?");
  private static final Pattern YEARS =
      Pattern.compile("[^0-9]*([0-9]{4})(?:[^0-9]+([0-9]{4}))?[^0-9]*");

  private Meant() {}

  /** The value as JSON, or null where it cannot be guessed. */
  static @Nullable String by(Field.Type type, Node node) {
    if (node instanceof Node.Num number) {
      String plain = number.value().toPlainString();
      return switch (type) {
        case TEXT, PLACE, CODE -> quoted(plain);
        case PERIOD -> period(plain);
        case BOOLEAN -> plain.equals("1") ? "true" : plain.equals("0") ? "false" : null;
        default -> null;
      };
    }
    if (!(node instanceof Node.Str text)) {
      return null;
    }
    String written = text.value().strip();
    return switch (type) {
      case BOOLEAN -> truth(written.toLowerCase(Locale.ROOT));
      case YEAR, COUNT, NUMBER ->
          NUMBER.matcher(written).matches() ? written.replace(',', '.') : null;
      case PERIOD -> period(written);
      case DATE -> date(written);
      case CODES -> "[" + quoted(written) + "]";
      default -> null;
    };
  }

  private static @Nullable String truth(String word) {
    return switch (word) {
      case "true", "yes", "có", "đúng", "x", "1" -> "true";
      case "false", "no", "không", "sai", "0" -> "false";
      default -> null;
    };
  }

  private static @Nullable String period(String written) {
    Matcher years = YEARS.matcher(written);
    if (written.length() > 40 || !years.matches()) {
      return null;
    }
    return quoted(years.group(2) == null ? years.group(1) : years.group(1) + "-" + years.group(2));
  }

  private static @Nullable String date(String written) {
    Matcher matcher = DAY_FIRST.matcher(written);
    boolean dayFirst = matcher.matches();
    if (!dayFirst) {
      matcher = YEAR_FIRST.matcher(written);
      if (!matcher.matches()) {
        return null;
      }
    }
    try {
      int year = Integer.parseInt(matcher.group(dayFirst ? 3 : 1));
      int day = Integer.parseInt(matcher.group(dayFirst ? 1 : 3));
      return quoted(LocalDate.of(year, Integer.parseInt(matcher.group(2)), day).toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String quoted(String text) {
    return "\"" + Shown.plain(text) + "\"";
  }
}
