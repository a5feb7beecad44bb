package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bounds the places of a group: pool 0 is the group itself, each other a district, province or
 * unit within which a limit counts. Immutable once made.
 */
final class Pools {
  /** More than there are candidates. */
  static final int UNBOUNDED = Integer.MAX_VALUE / 4;

  private final List<Entry.@Nullable Pool> named = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Rival> rivals = new ArrayList<>();
  private final List<Map<String, Integer>> numbers = new ArrayList<>();

  /**
   * The pools of those who compete.
   *
   * @param entries in the order in which candidates are listed
   * @param count the group's own number of places; null where the plan states none
   * @param dimensions how many limits the group has
   */
  Pools(List<Entry> entries, @Nullable Integer count, int dimensions) {
    named.add(null);
    limits.add(-1);
    places.add(count == null ? UNBOUNDED : count);
    for (int limit = 0; limit < dimensions; limit++) {
      numbers.add(new HashMap<>());
    }
    for (Entry entry : entries) {
      List<Integer> own = new ArrayList<>();
      own.add(0);
      for (int limit = 0; limit < dimensions; limit++) {
        Entry.Pool pool = entry.standing().pools().get(limit);
        Integer number = numbers.get(limit).get(pool.key());
        if (number == null) {
          number = named.size();
          numbers.get(limit).put(pool.key(), number);
          named.add(pool);
          limits.add(limit);
          places.add(pool.places());
        } else if (pool.places() < places.get(number)) {
          places.set(number, pool.places());
        }
        own.add(number);
      }
      rivals.add(new Rival(rivals.size(), entry, own));
    }
  }

  /** Those who compete, in the order in which candidates are listed. */
  List<Rival> rivals() {
    return List.copyOf(rivals);
  }

  /** How many pools there are, the group itself included. */
  int size() {
    return places.size();
  }

  /** How many limits bound each candidate beside the group's own number. */
  int dimensions() {
    return numbers.size();
  }

  /** The pool of a limit, from 0, that has that key; null where nobody competes in it. */
  @Nullable Integer find(int limit, String key) {
    return numbers.get(limit).get(key);
  }

  /** How many places a pool has. */
  int places(int pool) {
    return places.get(pool);
  }

  /** The limit, from 0, that a pool belongs to; -1 for the group itself. */
  int limit(int pool) {
    return limits.get(pool);
  }

  /** What a pool is called and how many places it has; null for the group itself. */
  Entry.@Nullable Pool named(int pool) {
    Entry.Pool first = named.get(pool);
    return first == null ? null : new Entry.Pool(first.key(), first.name(), places(pool));
  }
}
