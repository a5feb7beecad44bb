package vn.xetkhen.bench;

import java.util.Arrays;
import java.util.List;

/** The middle of what was measured: one slow run on a shared machine does not move it. */
final class Medians {
  private Medians() {}

  /**
   * The middle value, the mean of the two in the middle where their number is even.
   *
   * @throws IllegalArgumentException where there is none
   */
  static double of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no median of nothing");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
