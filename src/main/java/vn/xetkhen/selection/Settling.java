package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.selection.Filling.Fate;

/** Gives the council's choice effect among those who compete in one group. */
final class Settling {
  private final Contest contest;
  private final Objections objections;

  /** What the council's choice comes to. */
  interface Objections {
    /** A name too many: the pool has only {@code open} places left for the contenders. */
    void tooMany(int named, int open, List<Rival> contenders);

    /** A name too few. */
    void tooFew(int named, int open, List<Rival> contenders);

    /** The worse of two is named. */
    void outOfOrder(Rival named, Rival better);

    /** Those that the choice is about, before it takes effect. */
    void about(Collection<Rival> contenders);

    /** One that is not for the council to decide about. */
    void notOpen(Rival named, Fate fate);
  }

  Settling(Contest contest, Objections objections) {
    this.contest = contest;
    this.objections = objections;
  }

  /**
   * Gives the council's choice effect: only where the council has to decide, and wherever its
   * decision then calls for another one.
   *
   * @param names those that the council chose in this group; empty where it chose nobody
   */
  void choose(Collection<Rival> names) {
    Set<Rival> left = new LinkedHashSet<>();
    for (Rival rival : names) {
      Fate fate = contest.fate(rival);
      if (fate == Fate.IN || fate == Fate.OUT) {
        objections.notOpen(rival, fate);
      } else {
        left.add(rival);
      }
    }
    boolean nobody = names.isEmpty();
    boolean moved = true;
    while (moved && (nobody || !left.isEmpty())) {
      moved = false;
      for (Set<Rival> component : components()) {
        List<Rival> named = left.stream().filter(component::contains).toList();
        if (nobody || !named.isEmpty() || mustFill(component)) {
          objections.about(component);
          if (!valid(named, component)) {
            return;
          }
          contest.settle(component, named);
          moved = true;
          left.removeAll(named);
        }
      }
      contest.fill();
    }
    left.forEach(rival -> objections.notOpen(rival, contest.fate(rival)));
  }

  /** Contenders that compete for the same places, directly or by way of others. */
  private List<Set<Rival>> components() {
    List<Set<Rival>> components = new ArrayList<>();
    Set<Rival> seen = new HashSet<>();
    Set<Integer> followed = new HashSet<>();
    for (Rival first : contest.pools().rivals()) {
      if (contest.fate(first) != Fate.COUNCIL || !seen.add(first)) {
        continue;
      }
      Set<Rival> component = new LinkedHashSet<>();
      List<Rival> reached = new ArrayList<>(List.of(first));
      for (int i = 0; i < reached.size(); i++) {
        component.add(reached.get(i));
        for (int pool : reached.get(i).pools()) {
          if (contest.contended(pool) && followed.add(pool)) {
            contest.contenders(pool).stream().filter(seen::add).forEach(reached::add);
          }
        }
      }
      components.add(component);
    }
    return components;
  }

  private boolean valid(List<Rival> named, Set<Rival> component) {
    Set<Integer> touched = new LinkedHashSet<>();
    component.forEach(rival -> touched.addAll(rival.pools()));
    for (int pool : touched) {
      int taken = (int) named.stream().filter(rival -> rival.pools().contains(pool)).count();
      if (taken > contest.open(pool)) {
        objections.tooMany(taken, contest.open(pool), contest.contenders(pool));
        return false;
      }
    }
    for (Rival rival : component) {
      if (named.contains(rival)) {
        continue;
      }
      if (mustFill(rival) && rival.pools().stream().allMatch(p -> room(p, named) > 0)) {
        int pool = contest.contended(rival);
        int taken = (int) named.stream().filter(other -> other.pools().contains(pool)).count();
        objections.tooFew(taken, contest.open(pool), contest.contenders(pool));
        return false;
      }
      for (Rival other : named) {
        if (Ranking.before(rival, other)
            && rival.pools().stream()
                .allMatch(p -> room(p, named) > 0 || other.pools().contains(p))) {
          objections.outOfOrder(other, rival);
          return false;
        }
      }
    }
    return true;
  }

  private int room(int pool, List<Rival> named) {
    return contest.open(pool)
        - (int) named.stream().filter(rival -> rival.pools().contains(pool)).count();
  }

  /** Whether every place has to be given that a contender competes for. */
  private boolean mustFill(Rival rival) {
    return rival.pools().stream()
        .anyMatch(pool -> contest.contended(pool) && !contest.ceiling(pool));
  }

  private boolean mustFill(Set<Rival> component) {
    return component.stream().anyMatch(this::mustFill);
  }
}
