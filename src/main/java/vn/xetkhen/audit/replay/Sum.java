package vn.xetkhen.audit.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many entries of a run came to what. For use by one thread. */
public final class Sum {
  private final Map<Replayed.Why, Long> not = new EnumMap<>(Replayed.Why.class);
  private long equal;
  private long otherVersion;
  private long differ;

  /** Counts one. */
  public void add(Replayed one) {
    if (one instanceof Replayed.Equal same) {
      equal += same.toTheByte() ? 1 : 0;
      otherVersion += same.toTheByte() ? 0 : 1;
    } else if (one instanceof Replayed.Not none) {
      not.merge(none.why(), 1L, Long::sum);
    } else {
      differ++;
    }
  }

  /** How many are the same to the byte. */
  public long equal() {
    return equal;
  }

  /** How many another version decided, and are the same but for that. */
  public long otherVersion() {
    return otherVersion;
  }

  /** How many are something else. */
  public long differ() {
    return differ;
  }

  /** How many were not decided again, by why. */
  public Map<Replayed.Why, Long> not() {
    return Collections.unmodifiableMap(not);
  }

  /** How many were not decided again. */
  public long notInAll() {
    return not.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether nothing was counted. */
  public boolean none() {
    return equal + otherVersion + differ + notInAll() == 0;
  }

  /** Whether something was not decided again because something is wrong. */
  public boolean fault() {
    return not.keySet().stream().anyMatch(Replayed.Why::fault);
  }
}
