package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.selection.Placement.Vote;
import vn.xetkhen.selection.Placement.Who;

/**
 * Fills a group once more with one of those of whom too little is known, as if it were eligible.
 */
final class Foresight {
  /**
   * Beyond so many candidates times so many trials a run would take longer than its worth: 500
   * trials in a group of 500 are within.
   */
  private static final long MOST_WORK = 250_000;

  private final Places.Group group;
  private final int eligible;
  private final int members;
  private final List<Entry> competing;
  private final IdentityHashMap<Entry, Placement> now;
  private final IdentityHashMap<Entry, Vote> votes;

  /**
   * Prepares for a group.
   *
   * @param eligible how many of the group are eligible
   * @param members how many stand for the group, whatever the verdict
   * @param competing those who compete, in the order in which candidates are listed
   * @param placements what they end as now, the council's choice included
   */
  Foresight(
      Places.Group group,
      int eligible,
      int members,
      List<Entry> competing,
      List<Placement> placements,
      IdentityHashMap<Entry, Vote> votes) {
    this.group = group;
    this.eligible = eligible;
    this.members = members;
    this.competing = List.copyOf(competing);
    this.now = new IdentityHashMap<>();
    placements.forEach(placement -> now.put(placement.entry(), placement));
    this.votes = votes;
  }

  /**
   * What the places would come to; null where the group is too large to try.
   *
   * @param trials how many such questions there are about the group
   */
  @SuppressWarnings(
      "ReferenceEquality") // an entry is itself alone, and all it states is long to compare
  Selection.@Nullable Effect with(Entry entry, int trials) {
    if ((long) trials * (competing.size() + 1) > MOST_WORK) {
      return null;
    }
    Capacity capacity = Capacity.of(group.count(), eligible + 1, members);
    List<Entry> all = new ArrayList<>(competing);
    all.add(entry);
    all.sort(ByCodePoints.ENTRIES);
    Pools pools = new Pools(all, capacity.places(), group.limits().size());
    Contest contest = new Contest(group, pools);
    IdentityHashMap<Entry, Placement> then = new IdentityHashMap<>();
    new Details(contest, votes, capacity.shrinks(), null)
        .placements()
        .forEach(placement -> then.put(placement.entry(), placement));
    Placement own = then.get(entry);
    if (own == null || !(own.reason() instanceof Ranked ranked)) {
      throw new IllegalStateException(entry.dossier().id() + " competes nowhere");
    }
    List<Who> contenders = new ArrayList<>();
    List<Who> losing = new ArrayList<>();
    List<Who> waiting = new ArrayList<>();
    for (Rival rival : contest.ranking().listed()) {
      Placement placement = then.get(rival.entry());
      Placement before = now.get(rival.entry());
      if (placement == null || rival.entry() == entry) {
        continue;
      }
      boolean proposed = before != null && before.status() == Status.PROPOSED;
      if (placement.status() == Status.COUNCIL_DECIDES) {
        if (own.status() == Status.COUNCIL_DECIDES && same(ranked, placement)) {
          contenders.add(Who.of(rival.entry()));
        } else if (proposed) {
          waiting.add(Who.of(rival.entry()));
        }
      } else if (proposed && placement.status() != Status.PROPOSED) {
        losing.add(Who.of(rival.entry()));
      }
    }
    return new Selection.Effect(
        ranked.code(),
        ranked.position(),
        ranked.open(),
        ranked.contending(),
        contenders,
        losing,
        waiting);
  }

  /** Whether another competes for the same places. */
  private static boolean same(Ranked own, Placement other) {
    return other.reason() instanceof Ranked ranked
        && ranked.code() != Code.VOTE_ABSENT
        && Objects.equals(own.pool(), ranked.pool());
  }
}
