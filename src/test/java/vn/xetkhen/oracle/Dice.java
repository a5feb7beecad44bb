package vn.xetkhen.oracle;

import java.util.List;

/**
 * Choices read off a tape of numbers not below zero; past its end, and for a zero, the first option
 * is taken.
 */
final class Dice {
  /** Divisible by every count of options up to twelve, so that no option is favoured. */
  static final int SIDES = 27_720;

  private final int[] tape;
  private int next;

  Dice(int... tape) {
    this.tape = tape;
  }

  int below(int count) {
    return next < tape.length ? tape[next++] % count : 0;
  }

  boolean oneIn(int count) {
    return below(count) == count - 1;
  }

  Object of(Object... options) {
    return options[below(options.length)];
  }

  String text(String... options) {
    return options[below(options.length)];
  }

  <T> T from(List<T> options) {
    return options.get(below(options.size()));
  }
}
