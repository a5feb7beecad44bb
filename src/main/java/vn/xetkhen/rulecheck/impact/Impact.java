package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Problem;

/** Two states of a rules folder, held against each other plan by plan. */
public final class Impact {
  private final Installed before;
  private final Installed after;
  private final Map<String, Pair> pairs;
  private final List<String> onlyBefore;
  private final List<String> onlyAfter;

  private Impact(
      Installed before,
      Installed after,
      Map<String, Pair> pairs,
      Set<String> onlyBefore,
      Set<String> onlyAfter) {
    this.before = before;
    this.after = after;
    this.pairs = Collections.unmodifiableMap(pairs);
    this.onlyBefore = List.copyOf(onlyBefore);
    this.onlyAfter = List.copyOf(onlyAfter);
  }

  /**
   * Compares plans.
   *
   * @param ids the plans to look at
   * @return what is wrong with any pack of a plan that both have; nothing is then compared
   */
  public static Parsed<Impact> of(Installed before, Installed after, Collection<String> ids) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Pair> pairs = new LinkedHashMap<>();
    Set<String> onlyBefore = new TreeSet<>();
    Set<String> onlyAfter = new TreeSet<>();
    for (String id : new TreeSet<>(ids)) {
      boolean was = before.ids().contains(id);
      boolean is = after.ids().contains(id);
      if (was && is) {
        Pack old = ready(before, id, problems);
        Pack now = ready(after, id, problems);
        if (old != null && now != null) {
          pairs.put(id, Pair.of(before, old, after, now));
        }
      } else if (was) {
        onlyBefore.add(id);
      } else if (is) {
        onlyAfter.add(id);
      }
    }
    return problems.isEmpty()
        ? new Parsed.Good<>(new Impact(before, after, pairs, onlyBefore, onlyAfter))
        : new Parsed.Bad<>(problems);
  }

  private static @Nullable Pack ready(Installed engine, String id, List<Problem> problems) {
    PackResult made = engine.pack(id);
    if (made instanceof PackResult.Ready ready) {
      return ready.pack();
    }
    problems.addAll(((PackResult.Broken) made).problems());
    return null;
  }

  /** The plans that both states have, sorted by id. */
  public List<Pair> pairs() {
    return List.copyOf(pairs.values());
  }

  /** The ids of the plans that only the state before has. */
  public List<String> onlyBefore() {
    return onlyBefore;
  }

  /** The ids of the plans that only the state after has. */
  public List<String> onlyAfter() {
    return onlyAfter;
  }

  /** The plan's pair, or null where it is not compared. */
  @Nullable Pair pair(String id) {
    return pairs.get(id);
  }

  /** Whether a plan was asked for, though one state alone has it. */
  boolean oneSided(String id) {
    return onlyBefore.contains(id) || onlyAfter.contains(id);
  }

  /** Whether either state has a plan of that id. */
  boolean installed(String id) {
    return before.ids().contains(id) || after.ids().contains(id);
  }

  /** The packs before. */
  Installed before() {
    return before;
  }

  /** The packs after. */
  Installed after() {
    return after;
  }
}
