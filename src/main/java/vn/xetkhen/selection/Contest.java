package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Filling.Fate;

/** The rivals of one group, what becomes of each, and what the council chose among them. */
final class Contest {
  private final Places.Group group;
  private final Pools pools;
  private final Ranking ranking;
  private final Set<Rival> chosen = new HashSet<>();
  private final Set<Rival> refused = new HashSet<>();
  private final Map<Rival, Settled> settled = new HashMap<>();
  private final List<List<Rival>> members = new ArrayList<>();
  private final int[] in;
  private final int[] council;
  private final int[] closed;
  private final boolean[] revisited;
  private List<Fate> fates = List.of();

  /**
   * What the council decided about a rival, as it was before.
   *
   * @param pool the pool in which more competed than there were places
   * @param open how many places it had left
   * @param contending how many competed for those
   * @param given how many of them the council gave a place
   */
  record Settled(int pool, int open, int contending, int given) {}

  Contest(Places.Group group, Pools pools) {
    this.group = group;
    this.pools = pools;
    this.ranking = Ranking.of(pools.rivals(), group.order().size());
    this.in = new int[pools.size()];
    this.council = new int[pools.size()];
    this.closed = new int[pools.size()];
    this.revisited = new boolean[pools.size()];
    for (int pool = 0; pool < pools.size(); pool++) {
      members.add(new ArrayList<>());
    }
    ranking.listed().forEach(rival -> rival.pools().forEach(pool -> members.get(pool).add(rival)));
    fill();
  }

  Places.Group group() {
    return group;
  }

  Pools pools() {
    return pools;
  }

  Ranking ranking() {
    return ranking;
  }

  /** What becomes of a rival. */
  Fate fate(Rival rival) {
    return fates.get(rival.number());
  }

  /** Whether the council gave it a place. */
  boolean chosen(Rival rival) {
    return chosen.contains(rival);
  }

  /** Whether the council gave others the places that it competed for. */
  boolean refused(Rival rival) {
    return refused.contains(rival);
  }

  /** What the council had to decide about a rival that it decided about. */
  Settled settled(Rival rival) {
    Settled before = settled.get(rival);
    if (before == null) {
      throw new IllegalArgumentException(rival.entry().dossier().id() + " is not settled");
    }
    return before;
  }

  /**
   * Gives some of those who compete for the same places a place, and the others none. Where the
   * plan lets places stay empty, those that are not given stay so: nobody moves up into them.
   *
   * @param component contenders
   * @param named those of them that the council chose
   */
  void settle(Collection<Rival> component, Collection<Rival> named) {
    Set<Integer> touched = new HashSet<>();
    for (Rival rival : component) {
      int pool = contended(rival);
      settled.put(rival, new Settled(pool, open(pool), contending(pool), given(pool, named)));
      rival.pools().stream().filter(this::contended).filter(this::ceiling).forEach(touched::add);
    }
    for (int pool : touched) {
      closed[pool] += open(pool) - given(pool, named);
      revisited[pool] = true;
    }
    chosen.addAll(named);
    component.stream().filter(rival -> !named.contains(rival)).forEach(refused::add);
  }

  private static int given(int pool, Collection<Rival> named) {
    return (int) named.stream().filter(rival -> rival.pools().contains(pool)).count();
  }

  /** Whether a pool's number is the most that may be given, so that places may stay empty. */
  boolean ceiling(int pool) {
    if (pool > 0) {
      return group.limits().get(pools.limit(pool)).ceiling();
    }
    if (group.count() instanceof Places.Count.Fixed number) {
      return number.ceiling();
    }
    return !(group.count() instanceof Places.Count.Share share) || share.ceiling();
  }

  /** Whether the council chose in one of these pools how many it gives. */
  boolean revisited(List<Integer> own) {
    return own.stream().anyMatch(pool -> revisited[pool]);
  }

  /** The pool that a contender competes for: its limits come before the group's own number. */
  int contended(Rival rival) {
    return rival.pools().stream().skip(1).filter(this::contended).findFirst().orElse(0);
  }

  /** Whether more may have a place in a pool than it has. */
  boolean contended(int pool) {
    return contending(pool) > open(pool);
  }

  /** How many places of a pool are not given yet. */
  int open(int pool) {
    return pools.places(pool) - closed[pool] - in[pool];
  }

  /** How many the council chooses among in a pool. */
  int contending(int pool) {
    return council[pool];
  }

  /** All rivals of a pool, as they are listed. */
  List<Rival> members(int pool) {
    return members.get(pool);
  }

  /** The last of a pool, as they are listed, of whom that becomes; null where nobody is. */
  @Nullable Rival last(int pool, Fate fate) {
    List<Rival> all = members(pool);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (fate(all.get(i)) == fate) {
        return all.get(i);
      }
    }
    return null;
  }

  /** What would become of every rival, by its number, if one of them were withdrawn. */
  List<Fate> without(Rival rival, int fewer) {
    Set<Rival> others = new HashSet<>(chosen);
    others.remove(rival);
    int[] less = closed.clone();
    less[0] += fewer;
    return Filling.of(pools, ranking, others, Set.of(rival), less);
  }

  /** Those in a pool that the council chooses among. */
  List<Rival> contenders(int pool) {
    return members(pool).stream().filter(rival -> fate(rival) == Fate.COUNCIL).toList();
  }

  /** Fills the places again, after the council settled some of them. */
  final void fill() {
    fates = Filling.of(pools, ranking, chosen, refused, closed);
    Arrays.fill(in, 0);
    Arrays.fill(council, 0);
    for (Rival rival : pools.rivals()) {
      for (int pool : rival.pools()) {
        in[pool] += fate(rival) == Fate.IN ? 1 : 0;
        council[pool] += fate(rival) == Fate.COUNCIL ? 1 : 0;
      }
    }
  }
}
