package vn.xetkhen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Two ways of doing the same, held against each other in turns, so that a machine that is busy for
 * a while slows down both.
 *
 * @param one a way: does item {@code i}, and gives something of what it made, so that it is made
 * @param other the other way
 * @param items how many items there are
 */
record Duel(IntToLongFunction one, IntToLongFunction other, int items) {

  /**
   * What came out.
   *
   * @param oneMicros microseconds an item, the median of the rounds
   * @param otherMicros likewise
   * @param ratio of one to other, the median of the rounds' ratios
   */
  record Outcome(double oneMicros, double otherMicros, double ratio) {}

  /** Runs {@code rounds} turns, after as many again, but at least six, to warm up. */
  Outcome run(int rounds, int roundMillis) {
    Sink sink = new Sink();
    for (int i = 0; i < Math.max(6, rounds); i++) {
      sink.time(one, items, roundMillis);
      sink.time(other, items, roundMillis);
    }
    List<Double> ones = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      boolean oneFirst = i % 2 == 0;
      double first = sink.time(oneFirst ? one : other, items, roundMillis);
      double second = sink.time(oneFirst ? other : one, items, roundMillis);
      ones.add(oneFirst ? first : second);
      others.add(oneFirst ? second : first);
      ratios.add(oneFirst ? first / second : second / first);
    }
    if (sink.sum == 0) {
      throw new IllegalStateException("nothing was made");
    }
    return new Outcome(Medians.of(ones), Medians.of(others), Medians.of(ratios));
  }

  /** Takes what is made. */
  private static final class Sink {
    private long sum;

    /** Microseconds an item, over whole passes through the items. */
    double time(IntToLongFunction way, int items, int millis) {
      long begin = System.nanoTime();
      long end = begin + millis * 1_000_000L;
      long passes = 0;
      long now;
      do {
        for (int i = 0; i < items; i++) {
          sum += way.applyAsLong(i);
        }
        passes++;
        now = System.nanoTime();
      } while (now < end);
      return (now - begin) / 1000.0 / (passes * items);
    }
  }
}
