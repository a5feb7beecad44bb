package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.selection.Lines.Line;
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
  private final Lines lines;
  private final @Nullable String minutes;
  private final boolean[] inDoubt;

  /**
   * Looks at a contest.
   *
   * @param votes what the council's minutes record, by entry
   * @param shrinks whether one candidate less leaves the group one place less
   * @param minutes the number of the minutes of the council's choice; null where it has not chosen
   */
  Details(
      Contest contest,
      IdentityHashMap<Entry, Vote> votes,
      boolean shrinks,
      @Nullable String minutes) {
    this.contest = contest;
    this.pools = contest.pools();
    this.ordered = !contest.group().order().isEmpty();
    this.votes = votes;
    this.lines = new Lines(contest);
    this.minutes = minutes;
    if (contest.group().votes() != null) {
      pools.rivals().stream()
          .filter(rival -> !votes.containsKey(rival.entry()))
          .forEach(unvoted::add);
    }
    this.withdrawal = new Withdrawal(contest, unvoted, shrinks);
    this.inDoubt = new boolean[pools.size()];
    for (Rival rival : pools.rivals()) {
      if (lines.floating(rival) && contest.fate(rival) == Fate.COUNCIL) {
        rival.pools().forEach(pool -> inDoubt[pool] = true);
      }
    }
  }

  /** The placement of each, in the order in which the group lists them. */
  List<Placement> placements() {
    Map<Rival, Line> all = lines.all();
    List<Placement> placements = new ArrayList<>();
    for (Rival rival : contest.ranking().listed()) {
      Line line = all.get(rival);
      if (line == null) {
        throw new IllegalStateException(rival + " competes nowhere");
      }
      placements.add(placement(rival, line));
    }
    return placements;
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
            settled ? contest.settled(rival).given() : null,
            settled ? minutes : null,
            rival.entry().standing().keys(),
            neighbour(rival, line.above()),
            neighbour(rival, line.below()),
            status == Status.RESERVE ? line.reserve() : null,
            status == Status.RESERVE ? line.reserveLast() : null,
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
          lines.without(rival)
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
    boolean cut = ordered && contest.members(pool).size() > pools.places(pool);
    if (!cut && contest.group().votes() != null) {
      return Code.VOTE_REACHED;
    }
    if (rival.pools().stream().allMatch(p -> pools.places(p) == Pools.UNBOUNDED)) {
      return Code.NO_NUMBER;
    }
    return cut ? Code.ABOVE_CUT : Code.ALL_FIT;
  }

  private Code council(int pool) {
    if (!ordered) {
      return Code.NO_ORDER;
    }
    return inDoubt[pool] ? Code.KEY_ABSENT : Code.TIE_AT_CUT;
  }
}
