package vn.xetkhen.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as people in Viet Nam read them: UTC+7 all the year, since 1975 for the whole country.
 */
public final class VietnamTime {
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private VietnamTime() {}

  /**
   * A moment with its day and its zone.
   *
   * @param moment in UTC as RFC 3339 writes it, {@code 2026-11-21T23:32:58Z}; anything else is
   *     shown as it is
   */
  public static Text of(String moment) {
    try {
      OffsetDateTime here = Instant.parse(moment).atOffset(ZONE);
      String clock = CLOCK.format(here);
      String day = DAY.format(here);
      return new Text(
          clock + " ngày " + day + " (giờ Việt Nam)", clock + " on " + day + " (UTC+7)");
    } catch (DateTimeException e) {
      return Text.same(moment);
    }
  }
}
