package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the places of a group from the best down, and keeps, for every pool, the fewest and the
 * most places that those so far can have taken: who fits even behind the most is in, who does not
 * fit even behind the fewest is out, and between the two the council decides. So a tie, a missing
 * order and a value that is not stated are all treated alike, and none is broken silently.
 */
final class Filling {
  private final Pools pools;
  private final Set<Rival> chosen;
  private final Set<Rival> refused;
  private final Fate[] fates;
  private final int[] fewest;
  private final int[] most;
  private final int[] sums;
  private final boolean[] waits;
  private final int[] closed;
  private boolean open;

  /** What becomes of a rival. */
  enum Fate {
    IN,
    OUT,
    /** The council decides. */
    COUNCIL,
    /** What the council decides about others tells. */
    AWAITS
  }

  private Filling(Pools pools, Set<Rival> chosen, Set<Rival> refused, int[] closed) {
    this.pools = pools;
    this.closed = closed;
    this.chosen = chosen;
    this.refused = refused;
    this.fates = new Fate[pools.rivals().size()];
    this.fewest = new int[pools.size()];
    this.most = new int[pools.size()];
    this.sums = new int[pools.dimensions()];
    this.waits = new boolean[pools.size()];
  }

  /**
   * The fate of every rival, by its number.
   *
   * @param chosen those that the council gave a place
   * @param refused those that the council gave none, and those who do not compete
   * @param closed how many places of each pool are not to be given
   */
  static List<Fate> of(
      Pools pools, Ranking ranking, Set<Rival> chosen, Set<Rival> refused, int[] closed) {
    Filling filling = new Filling(pools, chosen, refused, closed);
    Arrays.fill(filling.fates, Fate.OUT);
    for (Rival rival : chosen) {
      filling.fates[rival.number()] = Fate.IN;
      for (int pool : rival.pools()) {
        filling.fewest[pool]++;
        filling.raise(pool, 1);
      }
    }
    filling.fill(ranking);
    return List.of(filling.fates);
  }

  private void fill(Ranking ranking) {
    if (ranking instanceof Ranking.Tie tie) {
      Step step = new Step(tie.rivals());
      step.rivals.forEach(rival -> settle(rival, step));
      step.take(true);
    } else if (ranking instanceof Ranking.Ordered ordered) {
      if (ordered.floating().isEmpty()) {
        ordered.steps().forEach(this::fill);
      } else {
        fillAround(ordered);
      }
    }
  }

  /** Those without the key may come before all steps, or after. */
  private void fillAround(Ranking.Ordered ordered) {
    int[] fewestBefore = fewest.clone();
    int[] mostBefore = most.clone();
    int[] sumsBefore = sums.clone();
    boolean openBefore = open;
    Step whole = new Step(ordered.listed());
    Step floating = new Step(ordered.floating());
    floating.rivals.forEach(rival -> settle(rival, whole));
    floating.take(false);
    open = open || !floating.rivals.isEmpty();
    ordered.steps().forEach(this::fill);
    open = openBefore;
    if (pools.dimensions() < 2) {
      System.arraycopy(fewestBefore, 0, fewest, 0, fewest.length);
    }
    System.arraycopy(mostBefore, 0, most, 0, most.length);
    System.arraycopy(sumsBefore, 0, sums, 0, sums.length);
    whole.take(pools.dimensions() < 2);
    if (pools.dimensions() > 1) {
      floating.takeApart();
    }
  }

  private void settle(Rival rival, Step step) {
    if (rival.pools().stream().allMatch(pool -> fits(pool, step))) {
      fates[rival.number()] = Fate.IN;
    } else {
      boolean unsettled = !open && rival.pools().stream().anyMatch(pool -> waits[pool]);
      fates[rival.number()] = unsettled ? Fate.AWAITS : Fate.COUNCIL;
    }
  }

  private boolean fits(int pool, Step step) {
    int taken = pool == 0 ? step.most() : most[pool] + step.wanted(pool);
    return taken <= places(pool);
  }

  /** Counts places that may be taken; all pools of one limit together hold the group to theirs. */
  private void raise(int pool, int by) {
    int rise = Math.min(by, places(pool) - most[pool]);
    most[pool] += rise;
    if (pool > 0) {
      sums[pools.limit(pool)] += rise;
    }
  }

  private int places(int pool) {
    return pools.places(pool) - closed[pool];
  }

  /** Those of one step that are not out already, and how many places they want of each pool. */
  private final class Step {
    private final List<Rival> rivals = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    Step(List<Rival> all) {
      for (Rival rival : all) {
        boolean free = !chosen.contains(rival) && !refused.contains(rival);
        if (free && rival.pools().stream().allMatch(pool -> fewest[pool] < places(pool))) {
          rivals.add(rival);
          rival.pools().forEach(pool -> counts.merge(pool, 1, Integer::sum));
        }
      }
    }

    /**
     * How many of the group's places can be taken when they have theirs, as far as each limit tells
     * by what its pools still hold beyond what is {@code taken}.
     */
    private int bound(int[] taken, int[] before) {
      int[] bounds = before.clone();
      counts.forEach(
          (pool, count) -> {
            if (pool > 0) {
              bounds[pools.limit(pool)] += Math.min(count, places(pool) - taken[pool]);
            }
          });
      return Arrays.stream(bounds).min().orElse(wanted(0) + taken[0]);
    }

    /** How many of the group's places can be taken with these at the most. */
    int most() {
      return bound(most, sums);
    }

    /** How many of a pool's places they want at the most. */
    int wanted(int pool) {
      return counts.getOrDefault(pool, 0);
    }

    /**
     * Counts the places that they take.
     *
     * @param surely whether that many are taken at the least, too
     */
    void take(boolean surely) {
      boolean exact = pools.dimensions() < 2;
      if (surely && exact && !rivals.isEmpty()) {
        int[] before = new int[pools.dimensions()];
        Arrays.fill(before, fewest[0]);
        fewest[0] = Math.min(places(0), bound(fewest, before));
      }
      counts.forEach(
          (pool, count) -> {
            if (surely && exact && pool > 0) {
              fewest[pool] = Math.min(places(pool), fewest[pool] + count);
            }
            raise(pool, count);
          });
      if (surely && !exact) {
        takeApart();
      }
    }

    /** Where two limits cross, only what is settled surely takes a place. */
    void takeApart() {
      for (Rival rival : rivals) {
        boolean in = fates[rival.number()] == Fate.IN;
        for (int pool : rival.pools()) {
          if (in) {
            fewest[pool]++;
          } else {
            waits[pool] = true;
          }
        }
      }
    }
  }
}
