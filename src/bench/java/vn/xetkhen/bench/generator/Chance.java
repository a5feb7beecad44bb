package vn.xetkhen.bench.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** The draws that one dossier is made from; the same numbers give the same draws. */
final class Chance {
  private final SplittableRandom random;

  /** The draws of dossier {@code number} under a seed, whichever dossiers were drawn before. */
  Chance(long seed, long number) {
    random = new SplittableRandom(mixed(mixed(seed) + number));
  }

  /** Spreads neighbouring numbers apart (the finaliser of SplitMix64). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** True in so many of a hundred cases. */
  boolean in100(int cases) {
    return random.nextInt(100) < cases;
  }

  /** A number, both bounds included. */
  int from(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** A number with two decimals, both bounds included. */
  BigDecimal decimal(int least, int most) {
    return BigDecimal.valueOf(from(least * 100, most * 100), 2);
  }

  /** A day, both bounds included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
  }

  /** One of several, each as likely as the others. */
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A way to make or change a dossier, with how often it happens. */
  record Weighted<T>(int weight, T what) {}

  /** One of several, as often as their weights say. */
  <T> T weighted(List<Weighted<T>> of) {
    int left = random.nextInt(of.stream().mapToInt(Weighted::weight).sum());
    for (Weighted<T> one : of) {
      left -= one.weight();
      if (left < 0) {
        return one.what();
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
