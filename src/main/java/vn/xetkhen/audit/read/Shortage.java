package vn.xetkhen.audit.read;

import java.util.List;

/**
 * What a run lacks of what its numbers and its last lines promise. An entry that was taken away
 * leaves a gap in the numbers; where the rest was numbered anew, the counts of the end line tell.
 *
 * @param gaps the numbers that no entry has, ascending
 * @param promised how many entries the run held, as far as it tells itself
 * @param found how many it holds
 * @param twice how many of them bear a number that another bears, or stand before a lower number
 * @param closed whether the line stands there that ends a run
 */
public record Shortage(List<Gap> gaps, long promised, long found, long twice, boolean closed) {

  /**
   * Numbers that no entry has.
   *
   * @param from the first
   * @param to the last, not below the first
   */
  public record Gap(long from, long to) {
    /** As people write it: {@code 5}, {@code 5–6}. */
    public String written() {
      return from == to ? Long.toString(from) : from + "–" + to;
    }
  }

  /** Keeps its own copy. */
  public Shortage {
    gaps = List.copyOf(gaps);
  }

  /** Whether the run is as it tells itself. */
  public boolean none() {
    return gaps.isEmpty() && promised == found && twice == 0 && closed;
  }

  /** The numbers that no entry has, as people write them: {@code 5–6, 9}. */
  public String written() {
    return String.join(", ", gaps.stream().map(Gap::written).toList());
  }
}
