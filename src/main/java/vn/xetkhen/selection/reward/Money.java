package vn.xetkhen.selection.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import vn.xetkhen.text.Text;

/** Amounts, multipliers and days as people write them in each language. */
public final class Money {
  private Money() {}

  /** An amount in đồng, digits in groups of three: {@code 1.410.000 đồng}. */
  public static Text dong(long amount) {
    return new Text(digits(amount, '.') + " đồng", digits(amount, ',') + " đồng");
  }

  /** An amount without its unit: {@code 1.410.000}. */
  public static Text figure(long amount) {
    return new Text(digits(amount, '.'), digits(amount, ','));
  }

  /** A multiplier, exactly: {@code 0,3}. */
  public static Text times(BigDecimal multiplier) {
    String plain = multiplier.stripTrailingZeros().toPlainString();
    return new Text(plain.replace('.', ','), plain);
  }

  /** An exact figure, digits in groups of three: {@code 223.500,5}. */
  static Text exact(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    long whole = stripped.longValue();
    String plain = stripped.toPlainString();
    int point = plain.indexOf('.');
    String rest = point < 0 ? "" : plain.substring(point + 1);
    return point < 0
        ? figure(whole)
        : new Text(digits(whole, '.') + "," + rest, digits(whole, ',') + "." + rest);
  }

  /** A day: {@code 20/12/2021} and {@code 2021-12-20}. */
  public static Text day(LocalDate day) {
    return new Text(
        String.format(
            Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
        day.toString());
  }

  private static String digits(long amount, char separator) {
    return String.format(Locale.ROOT, "%,d", amount).replace(',', separator);
  }
}
