package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.selection.Placement.Next;
import vn.xetkhen.selection.Placement.Who;

/** What would become of the others if one of those who compete were withdrawn. */
final class Withdrawal {
  private final Contest contest;
  private final Set<Rival> unvoted;
  private final int fewer;
  private final Map<Rival, Integer> nodes = new HashMap<>();
  private final Map<Alike, Next> known = new HashMap<>();
  private int node = 1;

  /**
   * Rivals whose withdrawal has the same effect on all others.
   *
   * @param node the tie or the floating they belong to; 0 for those who have their place by the
   *     order
   */
  private record Alike(List<Integer> pools, int node) {}

  /**
   * Looks at a contest.
   *
   * @param unvoted those that may have a place only after a vote
   * @param shrinks whether one candidate less leaves the group one place less, as a share may
   */
  Withdrawal(Contest contest, Set<Rival> unvoted, boolean shrinks) {
    this.contest = contest;
    this.unvoted = unvoted;
    this.fewer = shrinks ? 1 : 0;
    number(contest.ranking());
  }

  /** What would become of the others if that one were withdrawn. */
  Next of(Rival rival) {
    return switch (contest.fate(rival)) {
      case IN, COUNCIL -> {
        boolean sure =
            contest.fate(rival) == Fate.IN
                && !contest.chosen(rival)
                && contest.pools().dimensions() < 2;
        int own = node(rival);
        Alike alike = new Alike(rival.pools(), sure && own > 0 ? 0 : own);
        Next known = this.known.get(alike);
        Next next = known == null ? refilled(rival, alike) : known;
        yield contest.revisited(rival.pools()) ? toTheCouncil(next) : next;
      }
      case OUT, AWAITS -> Next.NOBODY;
    };
  }

  /** Where the council left places empty on purpose, it also decides about one that comes free. */
  private static Next toTheCouncil(Next next) {
    List<Who> all = new ArrayList<>(next.who());
    all.addAll(next.among());
    return new Next(List.of(), all);
  }

  /** Those of a tie share a number from 1, the floating of one order a negative one. */
  private void number(Ranking ranking) {
    if (ranking instanceof Ranking.Tie tie) {
      int own = node++;
      tie.rivals().forEach(rival -> nodes.put(rival, own));
    } else if (ranking instanceof Ranking.Ordered ordered) {
      ordered.steps().forEach(this::number);
      int own = -node++;
      ordered.floating().forEach(rival -> nodes.put(rival, own));
    }
  }

  private int node(Rival rival) {
    return nodes.getOrDefault(rival, 0);
  }

  /** The places are filled once more without the candidate, and what becomes of all compared. */
  private Next refilled(Rival withdrawn, Alike alike) {
    List<Integer> bounded = withdrawn.pools().stream().filter(this::bounded).toList();
    List<Rival> affected = bounded.size() == 1 ? contest.members(bounded.get(0)) : everyone();
    Map<Rival, Fate> after = bounded.size() < 2 ? among(affected, withdrawn) : all(withdrawn);
    Map<Integer, Integer> taken = new HashMap<>();
    after.forEach(
        (rival, fate) -> {
          if (fate == Fate.IN) {
            rival.pools().forEach(pool -> taken.merge(pool, 1, Integer::sum));
          }
        });
    List<Who> who = new ArrayList<>();
    List<Who> among = new ArrayList<>();
    boolean fellows = false;
    for (Rival rival : affected) {
      Fate then = after.getOrDefault(rival, Fate.OUT);
      boolean in = then == Fate.IN && contest.fate(rival) != Fate.IN;
      boolean open =
          then == Fate.COUNCIL && (contest.fate(rival) != Fate.COUNCIL || eased(rival, taken));
      if (rival != withdrawn && (in || open)) {
        (open || unvoted.contains(rival) ? among : who).add(Who.of(rival.entry()));
        fellows = fellows || node(rival) == alike.node();
      }
    }
    Next next = new Next(who, among);
    if (!fellows) {
      known.put(alike, next);
    }
    return next;
  }

  private boolean bounded(int pool) {
    return contest.pools().places(pool) != Pools.UNBOUNDED;
  }

  private List<Rival> everyone() {
    return contest.ranking().listed();
  }

  /** Where several bounds cross, everyone may be affected. */
  private Map<Rival, Fate> all(Rival withdrawn) {
    List<Fate> fates = contest.without(withdrawn, fewer);
    Map<Rival, Fate> after = new HashMap<>();
    contest.pools().rivals().forEach(rival -> after.put(rival, fates.get(rival.number())));
    return after;
  }

  /** Where one bound alone counts, only those within it. */
  private Map<Rival, Fate> among(List<Rival> members, Rival withdrawn) {
    List<Rival> left =
        members.stream()
            .filter(rival -> rival != withdrawn)
            .sorted(Comparator.comparingInt(Rival::number))
            .toList();
    int places = contest.pools().places(0);
    Pools pools =
        new Pools(
            left.stream().map(Rival::entry).toList(),
            places == Pools.UNBOUNDED ? null : places,
            contest.pools().dimensions());
    Set<Rival> chosen = new HashSet<>();
    for (Rival rival : pools.rivals()) {
      if (contest.chosen(left.get(rival.number()))) {
        chosen.add(rival);
      }
    }
    Ranking ranking = Ranking.of(pools.rivals(), contest.group().order().size());
    int[] closed = new int[pools.size()];
    closed[0] = fewer;
    List<Fate> fates = Filling.of(pools, ranking, chosen, Set.of(), closed);
    Map<Rival, Fate> after = new HashMap<>();
    for (Rival rival : pools.rivals()) {
      after.put(left.get(rival.number()), fates.get(rival.number()));
    }
    return after;
  }

  /** Whether the council has a place more to give where it chooses, although it still chooses. */
  private boolean eased(Rival rival, Map<Integer, Integer> taken) {
    return rival.pools().stream()
        .filter(contest::contended)
        .anyMatch(
            pool ->
                contest.pools().places(pool) - (pool == 0 ? fewer : 0) - taken.getOrDefault(pool, 0)
                    > contest.open(pool));
  }
}
