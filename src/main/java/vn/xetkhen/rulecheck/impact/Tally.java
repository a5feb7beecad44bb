package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what comparing dossiers came to. Serves one thread. */
public final class Tally {
  private final Map<State, Map<State, Long>> kinds = new EnumMap<>(State.class);
  private final Map<Change.Difference, Long> differences = new EnumMap<>(Change.Difference.class);
  private final Map<String, Map<String, Long>> causes = new TreeMap<>();
  private long unchanged;
  private long undecided;
  private long changed;
  private long aside;
  private long refused;
  private long unexplained;

  /** What a state of the rules makes of a dossier. */
  public enum State {
    ELIGIBLE,
    INELIGIBLE,
    UNDETERMINED,
    REFUSED;

    static State of(Change.Judged judged) {
      return judged instanceof Change.Judged.Decided decided
          ? valueOf(decided.verdict().name())
          : REFUSED;
    }
  }

  /**
   * How many dossiers went from one state to another, or stayed there and changed otherwise.
   *
   * @param count above 0
   */
  public record Moved(State before, State after, long count) {}

  /**
   * How many dossiers an edit changes.
   *
   * @param edit the edit's key
   * @param count above 0
   */
  public record Caused(String plan, String edit, long count) {}

  /** Counts one. */
  public void add(Compared compared) {
    if (compared instanceof Compared.Changed one) {
      add(one.change());
    } else if (compared instanceof Compared.Unchanged same) {
      unchanged += same.decided() ? 1 : 0;
      undecided += same.decided() ? 0 : 1;
    } else if (compared instanceof Compared.Aside) {
      aside++;
    } else {
      refused++;
    }
  }

  private void add(Change change) {
    changed++;
    kinds
        .computeIfAbsent(State.of(change.before()), state -> new EnumMap<>(State.class))
        .merge(State.of(change.after()), 1L, Long::sum);
    change.differences().forEach(one -> differences.merge(one, 1L, Long::sum));
    Map<String, Long> own = causes.computeIfAbsent(change.plan(), plan -> new LinkedHashMap<>());
    change.causes().forEach(edit -> own.merge(edit.key(), 1L, Long::sum));
    unexplained += change.causes().isEmpty() ? 1 : 0;
  }

  /** All dossiers seen. */
  public long dossiers() {
    return changed + unchanged + undecided + aside + refused;
  }

  /** Those that change. */
  public long changed() {
    return changed;
  }

  /** Those that were decided under both and do not change. */
  public long unchanged() {
    return unchanged;
  }

  /** Those that were not decided, for their plan's pack is the same to the byte. */
  public long undecided() {
    return undecided;
  }

  /** Those of plans that were not asked for. */
  public long aside() {
    return aside;
  }

  /** Those that neither state can decide. */
  public long refused() {
    return refused;
  }

  /** Those that change by no edit that could be told. */
  public long unexplained() {
    return unexplained;
  }

  /** The kinds of change that occur. */
  public List<Moved> kinds() {
    List<Moved> moved = new ArrayList<>();
    kinds.forEach((was, to) -> to.forEach((is, count) -> moved.add(new Moved(was, is, count))));
    return moved;
  }

  /** How many dossiers differ in what; one may differ in several things. */
  public Map<Change.Difference, Long> differences() {
    return new EnumMap<>(differences);
  }

  /** How many dossiers each edit changes, those that change any; in the order of the edits. */
  public List<Caused> causes(Impact impact) {
    List<Caused> all = new ArrayList<>();
    for (Pair pair : impact.pairs()) {
      for (Edit edit : pair.edits()) {
        Long count = count(pair.id(), edit.key());
        if (count != null) {
          all.add(new Caused(pair.id(), edit.key(), count));
        }
      }
    }
    return all;
  }

  private @Nullable Long count(String plan, String key) {
    return causes.getOrDefault(plan, Map.of()).get(key);
  }
}
