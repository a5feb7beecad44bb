package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.selection.Placement.Next;
import vn.xetkhen.selection.Placement.Who;

/** Who would have a place if one of those who compete were withdrawn. */
final class Withdrawal {
  private final Contest contest;
  private final Set<Rival> unvoted;
  private final boolean shrinks;
  private final List<List<Rival>> steps = new ArrayList<>();
  private final Map<List<Integer>, Next> known = new HashMap<>();

  /**
   * Looks at a contest.
   *
   * @param unvoted those that may have a place only after a vote
   * @param shrinks whether one candidate less leaves the group one place less, as a share may
   */
  Withdrawal(Contest contest, Set<Rival> unvoted, boolean shrinks) {
    this.contest = contest;
    this.unvoted = unvoted;
    this.shrinks = shrinks;
    collect(contest.ranking());
  }

  /** Who would have a place if that one were withdrawn. */
  Next of(Rival rival) {
    return switch (contest.fate(rival)) {
      case IN -> {
        Next next = known.get(rival.pools());
        if (next == null) {
          boolean one = rival.pools().stream().filter(this::bounded).count() < 2;
          next = one ? freed(rival.pools()) : refilled(rival);
          if (contest.pools().dimensions() < 2) {
            known.put(rival.pools(), next);
          }
        }
        yield contest.revisited(rival.pools()) ? new Next(next.who(), !next.who().isEmpty()) : next;
      }
      case OUT, AWAITS, COUNCIL -> Next.NOBODY;
    };
  }

  private void collect(Ranking ranking) {
    if (ranking instanceof Ranking.Tie tie) {
      steps.add(waiting(tie.rivals()));
    } else if (ranking instanceof Ranking.Ordered ordered && ordered.floating().isEmpty()) {
      ordered.steps().forEach(this::collect);
    } else {
      steps.add(waiting(ranking.listed()));
    }
  }

  private List<Rival> waiting(List<Rival> rivals) {
    return rivals.stream().filter(rival -> contest.fate(rival) != Fate.IN).toList();
  }

  private boolean bounded(int pool) {
    return contest.pools().places(pool) != Pools.UNBOUNDED;
  }

  /** Where several bounds cross, the places are filled once more without the candidate. */
  private Next refilled(Rival withdrawn) {
    List<Fate> after = contest.without(withdrawn, shrinks ? 1 : 0);
    List<Who> who = new ArrayList<>();
    boolean council = false;
    for (Rival rival : contest.ranking().listed()) {
      Fate then = after.get(rival.number());
      boolean in = then == Fate.IN && contest.fate(rival) != Fate.IN;
      boolean doubtful =
          then == Fate.COUNCIL
              && (contest.fate(rival) != Fate.COUNCIL
                  || rival.pools().stream()
                      .anyMatch(pool -> helps(pool, rival, withdrawn.pools())));
      if (in || doubtful) {
        who.add(Who.of(rival.entry()));
        council = council || doubtful || unvoted.contains(rival);
      }
    }
    return who.isEmpty() ? Next.NOBODY : new Next(who, council);
  }

  /** Who follows when a place becomes free in each of these pools, of which one is bounded. */
  private Next freed(List<Integer> free) {
    List<Who> who = new ArrayList<>();
    Map<Integer, Integer> taken = new HashMap<>();
    for (List<Rival> step : steps) {
      List<Rival> fitting =
          step.stream()
              .filter(rival -> rival.pools().stream().anyMatch(pool -> helps(pool, rival, free)))
              .filter(rival -> fits(rival, free, taken))
              .toList();
      if (fitting.isEmpty()) {
        continue;
      }
      Map<Integer, Integer> wanted = new HashMap<>(taken);
      fitting.forEach(rival -> rival.pools().forEach(p -> wanted.merge(p, 1, Integer::sum)));
      boolean all =
          wanted.entrySet().stream().allMatch(e -> e.getValue() <= room(e.getKey(), free));
      fitting.forEach(rival -> who.add(Who.of(rival.entry())));
      if (!all || contest.ranking().open() || fitting.stream().anyMatch(unvoted::contains)) {
        return new Next(who, true);
      }
      taken.putAll(wanted);
    }
    return who.isEmpty() ? Next.NOBODY : new Next(who, false);
  }

  private boolean fits(Rival rival, List<Integer> free, Map<Integer, Integer> taken) {
    return rival.pools().stream().allMatch(pool -> taken.getOrDefault(pool, 0) < room(pool, free));
  }

  /** Whether a rival lacks its place for want of one in that pool, and one becomes free there. */
  private boolean helps(int pool, Rival rival, List<Integer> free) {
    boolean wanting =
        contest.fate(rival) == Fate.COUNCIL
            ? contest.contended(pool)
            : contest.open(pool) <= contest.contending(pool);
    return wanting && gains(pool, free);
  }

  private int room(int pool, List<Integer> free) {
    return contest.open(pool) + (gains(pool, free) ? 1 : 0);
  }

  private boolean gains(int pool, List<Integer> free) {
    return free.contains(pool) && !(pool == 0 && shrinks);
  }
}
