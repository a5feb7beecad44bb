package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order among rivals, as far as it is known: a list of steps, the best first. Those of one step
 * are equal, or a key of some of them is not stated; then the step has an order within, to which
 * those without the key do not belong.
 */
sealed interface Ranking {

  /** Rivals that are equal on every key. */
  record Tie(List<Rival> rivals) implements Ranking {

    /** Keeps its own copy. */
    public Tie {
      rivals = List.copyOf(rivals);
    }
  }

  /**
   * Rivals in an order.
   *
   * @param floating those that may belong anywhere among the steps
   * @param steps the others, the best first
   */
  record Ordered(List<Rival> floating, List<Ranking> steps) implements Ranking {

    /** Keeps its own copies. */
    public Ordered {
      floating = List.copyOf(floating);
      steps = List.copyOf(steps);
    }
  }

  /** The order that some keys give. */
  static Ranking of(List<Rival> rivals, int keys) {
    return of(rivals, 0, keys);
  }

  /**
   * All rivals as they are listed: the better first, the floating after those they belong among.
   */
  default List<Rival> listed() {
    List<Rival> all = new ArrayList<>();
    list(all);
    return all;
  }

  private void list(List<Rival> into) {
    if (this instanceof Tie tie) {
      into.addAll(tie.rivals());
    } else if (this instanceof Ordered ordered) {
      ordered.steps().forEach(step -> step.list(into));
      into.addAll(ordered.floating());
    }
  }

  /** Whether someone's place in the order is not known. */
  default boolean open() {
    return this instanceof Ordered ordered
        && (!ordered.floating().isEmpty() || ordered.steps().stream().anyMatch(Ranking::open));
  }

  /** The first key on which two differ, from 0; -1 where they are equal or cannot be compared. */
  static int difference(Rival a, Rival b) {
    for (int key = 0; key < a.entry().standing().keys().size(); key++) {
      if (floats(a.key(key)) || floats(b.key(key))) {
        return -1;
      }
      if (compare(a.key(key), b.key(key)) != 0) {
        return key;
      }
    }
    return -1;
  }

  /** Whether one surely comes before the other. */
  static boolean before(Rival a, Rival b) {
    int key = difference(a, b);
    return key >= 0 && compare(a.key(key), b.key(key)) < 0;
  }

  private static Ranking of(List<Rival> rivals, int key, int keys) {
    if (key == keys || rivals.size() < 2) {
      return new Tie(rivals);
    }
    List<Rival> floating = rivals.stream().filter(rival -> floats(rival.key(key))).toList();
    List<Rival> placed =
        rivals.stream()
            .filter(rival -> !floats(rival.key(key)))
            .sorted(
                Comparator.<Rival, KeyValue>comparing(rival -> rival.key(key), Ranking::compare)
                    .thenComparingInt(Rival::number))
            .toList();
    List<Ranking> steps = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= placed.size(); to++) {
      if (to == placed.size() || compare(placed.get(from).key(key), placed.get(to).key(key)) != 0) {
        steps.add(of(placed.subList(from, to), key + 1, keys));
        from = to;
      }
    }
    return floating.isEmpty() && steps.size() == 1 ? steps.get(0) : new Ordered(floating, steps);
  }

  private static boolean floats(KeyValue value) {
    return value instanceof KeyValue.Unstated unstated && !unstated.last();
  }

  /** Which of two values that have their place comes first. */
  private static int compare(KeyValue a, KeyValue b) {
    if (a instanceof KeyValue.Known first && b instanceof KeyValue.Known second) {
      return first.weight().compareTo(second.weight());
    }
    return Boolean.compare(!(a instanceof KeyValue.Known), !(b instanceof KeyValue.Known));
  }
}
