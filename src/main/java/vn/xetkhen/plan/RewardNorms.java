package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * What award money is computed from: the base salaries and the norms of the Government's decrees,
 * each with the days on which it is in force. Days without a base salary or a norm are days of
 * which the file knows none.
 *
 * @param baseSalaries by the day on which they begin; no two on one day
 * @param norms by the day on which they begin; no two on one day
 * @param sha256 the hash of the file's bytes (FIPS 180-4), in lower-case hexadecimal
 */
public record RewardNorms(List<BaseSalary> baseSalaries, List<Norm> norms, String sha256) {

  /** Keeps its own copies. */
  public RewardNorms {
    baseSalaries = List.copyOf(baseSalaries);
    norms = List.copyOf(norms);
  }

  /** A part of a base salary or of a norm that may want checking against the text of the decree. */
  public enum Part {
    /** How much it is. */
    AMOUNT,
    /** Which decree says so. */
    DECREE,
    /** How many base salaries a certificate is worth. */
    MULTIPLIERS,
    /** How an amount is rounded. */
    ROUNDING,
    /** Which day's base salary counts. */
    DAY
  }

  /**
   * Something that is in force for a time.
   *
   * @param <T> what it is
   */
  public sealed interface Dated<T> {

    /** The decree's number, as {@code 73/2024/NĐ-CP}. */
    String decree();

    /** The first day in force; null where it is not known and was before all that is. */
    @Nullable LocalDate from();

    /** The last day in force; null where none is known yet. */
    @Nullable LocalDate to();

    /** Where its figures were read. */
    Text source();

    /** What was not confirmed by an official or legal text; empty where all was. */
    List<Part> unconfirmed();

    /** The same with a last day in force. */
    T ending(LocalDate last);

    /** Whether it is in force on a day. */
    default boolean on(LocalDate day) {
      LocalDate from = from();
      LocalDate to = to();
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * A base salary (lương cơ sở).
   *
   * @param amount đồng a month
   */
  public record BaseSalary(
      String decree,
      long amount,
      LocalDate from,
      @Nullable LocalDate to,
      Text source,
      List<Part> unconfirmed)
      implements Dated<BaseSalary> {

    /** Keeps its own copy of the list. */
    public BaseSalary {
      unconfirmed = List.copyOf(unconfirmed);
    }

    @Override
    public BaseSalary ending(LocalDate last) {
      return new BaseSalary(decree, amount, from, last, source, unconfirmed);
    }
  }

  /**
   * The norm of award money.
   *
   * @param articles where the decree has it, by article
   * @param multipliers how many base salaries go to an individual, by certificate; a certificate
   *     that is not a key has no norm
   * @param collective how many times the individual's amount goes to a collective
   * @param roundUpTo amounts are rounded up to a multiple of so many đồng
   */
  public record Norm(
      String decree,
      List<Integer> articles,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Map<Certificate, BigDecimal> multipliers,
      BigDecimal collective,
      long roundUpTo,
      Text source,
      List<Part> unconfirmed)
      implements Dated<Norm> {

    /** Keeps its own copies. */
    public Norm {
      articles = List.copyOf(articles);
      Map<Certificate, BigDecimal> sorted = new EnumMap<>(Certificate.class);
      sorted.putAll(multipliers);
      multipliers = Collections.unmodifiableMap(sorted);
      unconfirmed = List.copyOf(unconfirmed);
    }

    @Override
    public Norm ending(LocalDate last) {
      return new Norm(
          decree, articles, from, last, multipliers, collective, roundUpTo, source, unconfirmed);
    }
  }
}
