package vn.xetkhen.rulecheck.scaffold;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * An answer as it is kept, or why it does not fit.
 *
 * @param value composed (Unicode NFC), without blanks around it; empty where it does not fit
 * @param refusal what was seen, what was expected; null where it fits
 */
record Written(String value, @Nullable Text refusal) {
  private static final Messages MESSAGES = Messages.beside(Written.class);
  private static final int FIRST_YEAR = 1901;
  private static final int LAST_YEAR = 2100;

  /** What stands in a text where bytes were no UTF-8. */
  private static final int UNREADABLE = 0xFFFD;

  private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:\\s*[-–]\\s*([0-9]{4}))?");
  private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");

  private static Written refused(String key, Object... arguments) {
    return new Written("", MESSAGES.text("refused." + key, arguments));
  }

  /** A text of one line. */
  static Written line(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    if (text.isEmpty()) {
      return refused("blank");
    }
    if (text.codePoints().anyMatch(c -> c == UNREADABLE)) {
      return refused("unreadable");
    }
    return text.codePoints().anyMatch(Written::unfit) ? refused("lines") : new Written(text, null);
  }

  /** Characters that no line of text has: ends of lines, controls, halves of a character. */
  private static boolean unfit(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** A year, or a span of years, the first before the last: {@code 2025}, {@code 2021-2025}. */
  static Written period(String raw) {
    Matcher years = PERIOD.matcher(raw.strip());
    if (!years.matches()) {
      return refused("period", raw.strip());
    }
    int first = Integer.parseInt(years.group(1));
    int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
    if (first < FIRST_YEAR || last > LAST_YEAR) {
      return refused("year", raw.strip(), FIRST_YEAR, LAST_YEAR);
    }
    if (years.group(2) == null) {
      return new Written(years.group(1), null);
    }
    return first < last ? new Written(first + "-" + last, null) : refused("backwards", raw.strip());
  }

  /** A calendar day, {@code 2025-12-20} or {@code 20/12/2025}; kept in the first form. */
  static Written day(String raw) {
    Matcher iso = ISO_DAY.matcher(raw.strip());
    Matcher own = DAY.matcher(raw.strip());
    try {
      if (iso.matches()) {
        return new Written(day(iso.group(1), iso.group(2), iso.group(3)), null);
      }
      if (own.matches()) {
        return new Written(day(own.group(3), own.group(2), own.group(1)), null);
      }
    } catch (DateTimeException e) {
      return refused("no-day", raw.strip());
    }
    return refused("day", raw.strip());
  }

  /** A day that is not before another. */
  static Written day(String raw, LocalDate from) {
    Written day = day(raw);
    return day.refusal == null && LocalDate.parse(day.value).isBefore(from)
        ? refused("before", day.value, from)
        : day;
  }

  private static String day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .toString();
  }
}
