package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Filling.Fate;

/** Where each of those who compete stands in what decides about it. */
final class Lines {
  private final Contest contest;
  private final Pools pools;
  private final boolean ordered;
  private final int[] steps;
  private final boolean[] floating;

  Lines(Contest contest) {
    this.contest = contest;
    this.pools = contest.pools();
    this.ordered = !contest.group().order().isEmpty();
    this.steps = new int[pools.rivals().size()];
    this.floating = new boolean[steps.length];
    number(contest.ranking(), 0);
  }

  /** Where each stands. */
  Map<Rival, Line> all() {
    Map<Rival, Line> lines = new HashMap<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      walk(pool, lines);
    }
    return lines;
  }

  /** Whether it may belong anywhere in the order. */
  boolean floating(Rival rival) {
    return floating[rival.number()];
  }

  /** Where a rival stands in the pool that decides about it. */
  record Line(
      int pool,
      @Nullable Integer position,
      int equal,
      @Nullable Integer reserve,
      @Nullable Integer reserveLast,
      @Nullable Rival above,
      @Nullable Rival below) {}

  /** Numbers the steps from the best; the floating have numbers of their own behind the rest. */
  private int number(Ranking ranking, int from) {
    int next = from;
    if (ranking instanceof Ranking.Tie tie) {
      for (Rival rival : tie.rivals()) {
        steps[rival.number()] = next;
      }
      return next + 1;
    }
    Ranking.Ordered order = (Ranking.Ordered) ranking;
    for (Ranking step : order.steps()) {
      next = number(step, next);
    }
    for (Rival rival : order.floating()) {
      floating[rival.number()] = true;
      steps[rival.number()] = next++;
    }
    return next;
  }

  private void walk(int pool, Map<Rival, Line> lines) {
    List<Rival> members = new ArrayList<>(contest.members(pool));
    members.sort(Comparator.comparingInt(this::step).thenComparing(contest::refused));
    int placed = 0;
    int waiting = 0;
    boolean open = false;
    int from = 0;
    while (from < members.size()) {
      int to = end(members, from);
      List<Rival> equal = members.subList(from, to);
      int waitingHere = (int) equal.stream().filter(this::waits).count();
      open = open || equal.stream().anyMatch(rival -> contest.fate(rival) == Fate.COUNCIL);
      for (int i = from; i < to; i++) {
        Rival rival = members.get(i);
        if (deciding(rival) == pool) {
          boolean unplaced = !ordered || floating(rival);
          boolean numbered = waits(rival) && !open;
          lines.put(
              rival,
              new Line(
                  pool,
                  unplaced ? null : placed + 1,
                  equal.size(),
                  numbered ? waiting + 1 : null,
                  numbered ? waiting + waitingHere : null,
                  ordered ? beside(members, from, i, -1) : null,
                  ordered ? beside(members, to - 1, i, 1) : null));
        }
      }
      waiting += waitingHere;
      placed += floating(members.get(from)) ? 0 : equal.size();
      from = to;
    }
  }

  private int end(List<Rival> members, int from) {
    int to = from + 1;
    while (to < members.size() && step(members.get(to)) == step(members.get(from))) {
      to++;
    }
    return to;
  }

  /** The nearest that is not equal, or on which the council decided otherwise. */
  private @Nullable Rival beside(List<Rival> members, int last, int from, int way) {
    int i = from;
    while (i != last && contest.refused(members.get(i)) == contest.refused(members.get(from))) {
      i += way;
    }
    boolean apart = contest.refused(members.get(i)) != contest.refused(members.get(from));
    int next = apart ? i : i + way;
    return next < 0 || next >= members.size() ? null : members.get(next);
  }

  private int step(Rival rival) {
    return steps[rival.number()];
  }

  private boolean waits(Rival rival) {
    return switch (contest.fate(rival)) {
      case AWAITS -> true;
      case OUT -> ordered && !without(rival);
      case IN, COUNCIL -> false;
    };
  }

  /** Whether there are no places for it at all. */
  boolean without(Rival rival) {
    return rival.pools().stream().anyMatch(pool -> pools.places(pool) == 0);
  }

  /** The pool that decides about a rival: where it is full or wanted, limits before the group. */
  private int deciding(Rival rival) {
    if (contest.chosen(rival) || contest.refused(rival)) {
      return contest.settled(rival).pool();
    }
    List<Integer> own = new ArrayList<>(rival.pools().subList(1, rival.pools().size()));
    own.add(0);
    Fate fate = contest.fate(rival);
    for (int pool : own) {
      boolean decides =
          switch (fate) {
            case IN -> contest.members(pool).size() > pools.places(pool);
            case OUT -> contest.open(pool) - contest.contending(pool) <= 0;
            case COUNCIL, AWAITS -> contest.contended(pool);
          };
      if (decides) {
        return pool;
      }
    }
    return own.get(0);
  }
}
