package vn.xetkhen.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * One value that a reading may give, present once for each value.
 *
 * @param reading the reading's id
 * @param value an {@link Integer} year, a {@link LocalDate}, or text
 * @param options the options of the reading that use this value
 */
public record Choice(String reading, Object value, List<String> options) implements Given {

  /** Keeps its own copy of the options. */
  public Choice {
    options = List.copyOf(options);
  }

  /** The value as a calendar year. */
  public int year() {
    return (Integer) value;
  }

  /** The value as a period: the year as text, or the text. */
  public String period() {
    return value.toString();
  }

  @Override
  public Unset whenUnset() {
    return Unset.UNKNOWN;
  }
}
