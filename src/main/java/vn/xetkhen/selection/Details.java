package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.selection.Placement.Neighbour;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.selection.Placement.Vote;
import vn.xetkhen.selection.Placement.Who;

/** Says of each of those who compete in a group what it ends as, and why. */
final class Details {
  private final Contest contest;
  private final Pools pools;
  private final boolean ordered;
  private final IdentityHashMap<Entry, Vote> votes;
  private final Set<Rival> unvoted = new HashSet<>();
  private final Withdrawal withdrawal;
  private final int[] steps;
  private final boolean[] floating;
  private final boolean[] inDoubt;

  /**
   * Looks at a contest.
   *
   * @param votes what the council's minutes record, by entry
   * @param shrinks whether one candidate less leaves the group one place less
   */
  Details(Contest contest, IdentityHashMap<Entry, Vote> votes, boolean shrinks) {
    this.contest = contest;
    this.pools = contest.pools();
    this.ordered = !contest.group().order().isEmpty();
    this.votes = votes;
    this.steps = new int[pools.rivals().size()];
    this.floating = new boolean[steps.length];
    if (contest.group().votes() != null) {
      pools.rivals().stream()
          .filter(rival -> !votes.containsKey(rival.entry()))
          .forEach(unvoted::add);
    }
    this.withdrawal = new Withdrawal(contest, unvoted, shrinks);
    number(contest.ranking(), 0);
    this.inDoubt = new boolean[pools.size()];
    for (Rival rival : pools.rivals()) {
      if (floating[rival.number()] && contest.fate(rival) == Fate.COUNCIL) {
        rival.pools().forEach(pool -> inDoubt[pool] = true);
      }
    }
  }

  /** The placement of each, in the order in which the group lists them. */
  List<Placement> placements() {
    Map<Rival, Line> lines = new HashMap<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      walk(pool, lines);
    }
    List<Placement> placements = new ArrayList<>();
    for (Rival rival : contest.ranking().listed()) {
      Line line = lines.get(rival);
      if (line == null) {
        throw new IllegalStateException(rival + " competes nowhere");
      }
      placements.add(placement(rival, line));
    }
    return placements;
  }

  /** Where a rival stands in the pool that decides about it. */
  private record Line(
      int pool,
      @Nullable Integer position,
      int equal,
      @Nullable Integer reserve,
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
    List<Rival> members = contest.members(pool);
    int placed = 0;
    int waiting = 0;
    int from = 0;
    while (from < members.size()) {
      int to = from + 1;
      while (to < members.size() && step(members.get(to)) == step(members.get(from))) {
        to++;
      }
      List<Rival> equal = members.subList(from, to);
      int waitingHere = 0;
      for (int i = from; i < to; i++) {
        Rival rival = members.get(i);
        waitingHere += waits(rival) ? 1 : 0;
        if (deciding(rival) == pool) {
          boolean unplaced = !ordered || floating[rival.number()];
          lines.put(
              rival,
              new Line(
                  pool,
                  unplaced ? null : placed + 1,
                  equal.size(),
                  waits(rival) ? waiting + 1 : null,
                  !ordered || i == 0 ? null : members.get(i - 1),
                  !ordered || i + 1 == members.size() ? null : members.get(i + 1)));
        }
      }
      waiting += waitingHere;
      placed += floating[members.get(from).number()] ? 0 : equal.size();
      from = to;
    }
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

  private boolean without(Rival rival) {
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

  private Placement placement(Rival rival, Line line) {
    Code code = code(rival, line.pool());
    Status status = code.status();
    int places = pools.places(line.pool());
    boolean settled = contest.chosen(rival) || contest.refused(rival);
    boolean council = contest.fate(rival) == Fate.COUNCIL;
    Integer open = settled ? contest.settled(rival).open() : contest.open(line.pool());
    Integer contending =
        settled ? contest.settled(rival).contending() : contest.contending(line.pool());
    Ranked reason =
        new Ranked(
            code,
            pools.named(line.pool()),
            places == Pools.UNBOUNDED ? null : places,
            contest.members(line.pool()).size(),
            line.position(),
            line.equal(),
            settled || council ? open : null,
            settled || council ? contending : null,
            rival.entry().standing().keys(),
            neighbour(rival, line.above()),
            neighbour(rival, line.below()),
            status == Status.RESERVE ? line.reserve() : null,
            withdrawal.of(rival),
            votes.get(rival.entry()));
    return new Placement(rival.entry(), contest.group().id(), status, reason);
  }

  private static @Nullable Neighbour neighbour(Rival rival, @Nullable Rival other) {
    return other == null
        ? null
        : new Neighbour(
            Who.of(other.entry()),
            other.entry().standing().keys(),
            Ranking.difference(rival, other));
  }

  private Code code(Rival rival, int pool) {
    return switch (contest.fate(rival)) {
      case IN -> in(rival, pool);
      case COUNCIL -> council(pool);
      case AWAITS -> Code.AWAITS_COUNCIL;
      case OUT ->
          without(rival)
              ? Code.ZERO_PLACES
              : !ordered
                  ? Code.NOT_CHOSEN
                  : contest.refused(rival) ? Code.TIE_NOT_CHOSEN : Code.BELOW_CUT;
    };
  }

  private Code in(Rival rival, int pool) {
    if (unvoted.contains(rival)) {
      return Code.VOTE_ABSENT;
    }
    if (contest.chosen(rival)) {
      return Code.CHOSEN;
    }
    if (rival.pools().stream().allMatch(p -> pools.places(p) == Pools.UNBOUNDED)) {
      return Code.NO_NUMBER;
    }
    boolean cut = ordered && contest.members(pool).size() > pools.places(pool);
    return cut ? Code.ABOVE_CUT : Code.ALL_FIT;
  }

  private Code council(int pool) {
    if (!ordered) {
      return Code.NO_ORDER;
    }
    return inDoubt[pool] ? Code.KEY_ABSENT : Code.TIE_AT_CUT;
  }
}
