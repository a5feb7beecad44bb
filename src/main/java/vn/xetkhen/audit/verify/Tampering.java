package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts into words what was done to the lines of a run. */
final class Tampering {
  private static final Set<String> TYPES =
      Set.of("run", "decision", "refusal", "selection", "end", "head");

  private final int run;
  private final List<Link> links;
  private final boolean cut;
  private final Chain chain;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Of a run.
   *
   * @param cut whether the file ends in the middle
   * @param unsound the places of lines whose content does not fit their own hashes
   */
  Tampering(int run, List<Link> links, boolean cut, Set<Integer> unsound) {
    this.run = run;
    this.links = links;
    this.cut = cut;
    this.chain = new Chain(links, unsound);
  }

  /** The faults, by entry. */
  List<Fault> faults() {
    Link top = top();
    if (top == null) {
      return List.of(Fault.from(FaultKind.CUT_OFF, run, 0, "run.empty"));
    }
    chain.follow(top, odd(top));
    told();
    leftOver();
    moved();
    boolean ended = top.is("head") || (top.at() == links.size() - 1 && odd(top));
    if (cut || !ended) {
      long last = chain.placed().lastKey();
      faults.add(Fault.from(FaultKind.CUT_OFF, run, last + 1, "run.cut", last));
    }
    if (faults.isEmpty()) {
      faults.add(Fault.run(FaultKind.CONTENT, run, "chain.broken"));
    }
    faults.sort(
        (one, other) ->
            Long.compare(
                one.entry() == null ? -1 : one.entry(),
                other.entry() == null ? -1 : other.entry()));
    return faults;
  }

  /** The number of the last line that has a place; -1 where none has. */
  long last() {
    return chain.placed().isEmpty() ? -1 : chain.placed().lastKey();
  }

  /** The line from which the others are followed: the head, or what is left of it, or the last. */
  private @Nullable Link top() {
    Link best = null;
    Set<String> hashes = new HashSet<>();
    links.forEach(link -> hashes.add(link.hash()));
    for (Link link : links) {
      if (link.is("head")
          && (best == null || hashes.contains(link.prev()) || !hashes.contains(best.prev()))) {
        best = link;
      }
    }
    if (best != null || links.isEmpty()) {
      return best;
    }
    Link last = links.get(links.size() - 1);
    if (odd(last) && !cut) {
      return last;
    }
    for (Link link : links) {
      if (!odd(link) && (best == null || link.seq() > best.seq())) {
        best = link;
      }
    }
    return best == null ? last : best;
  }

  private static boolean odd(Link link) {
    return link.heading() == null || !TYPES.contains(link.heading().type());
  }

  private void told() {
    List<Map.Entry<Long, FaultKind>> all = new ArrayList<>(chain.told().entrySet());
    for (int i = 0; i < all.size(); i++) {
      long first = all.get(i).getKey();
      FaultKind kind = all.get(i).getValue();
      if (kind == FaultKind.REMOVED) {
        while (i + 1 < all.size()
            && all.get(i + 1).getValue() == FaultKind.REMOVED
            && all.get(i + 1).getKey() == all.get(i).getKey() + 1) {
          i++;
        }
        long last = all.get(i).getKey();
        faults.add(Fault.entries(kind, run, first, last, "entry.removed", last - first + 1));
      } else {
        boolean head = !cut && first == last();
        String altered = head ? "head.altered" : "entry.altered";
        String key = kind == FaultKind.ALTERED ? altered : "entry.foreign";
        faults.add(
            head
                ? Fault.head(kind, run, first, key, first + 1)
                : Fault.entry(kind, run, first, key, first + 1));
      }
    }
  }

  /** What has no place: it stands there twice, or comes from elsewhere. */
  private void leftOver() {
    Set<Integer> used = new HashSet<>();
    Set<String> hashes = new HashSet<>();
    Set<Integer> altered = new HashSet<>();
    chain
        .placed()
        .forEach(
            (seq, link) -> {
              used.add(link.at());
              hashes.add(link.hash());
              if (chain.told().get(seq) == FaultKind.ALTERED) {
                altered.add(link.at());
              }
            });
    for (Link link : links) {
      boolean beside = altered.contains(link.at() - 1) || altered.contains(link.at() + 1);
      boolean rest = link.heading() == null && beside && !used.contains(link.at());
      if (rest) {
        altered.add(link.at()); // a part of an altered line that was cut in two
      } else if (!used.contains(link.at())) {
        long number = link.heading() == null ? link.at() : link.seq();
        boolean twice = hashes.contains(link.hash());
        faults.add(
            Fault.entry(
                twice ? FaultKind.DUPLICATED : FaultKind.FOREIGN,
                run,
                number,
                twice ? "entry.twice" : "entry.inserted",
                link.at() + 1));
      }
    }
  }

  /** The fewest lines that had to be moved. */
  private void moved() {
    List<Long> numbers = new ArrayList<>(chain.placed().keySet());
    int[] places = chain.placed().values().stream().mapToInt(Link::at).toArray();
    Set<Integer> kept = longestRise(places);
    for (int i = 0; i < places.length; i++) {
      if (!kept.contains(i)) {
        faults.add(
            Fault.entry(FaultKind.REORDERED, run, numbers.get(i), "entry.moved", places[i] + 1));
      }
    }
  }

  /** The indexes of a longest rising subsequence (patience sorting). */
  static Set<Integer> longestRise(int[] values) {
    List<Integer> piles = new ArrayList<>();
    int[] before = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int low = 0;
      int high = piles.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[piles.get(middle)] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : piles.get(low - 1);
      if (low == piles.size()) {
        piles.add(i);
      } else {
        piles.set(low, i);
      }
    }
    Set<Integer> kept = new TreeSet<>();
    for (int i = piles.isEmpty() ? -1 : piles.get(piles.size() - 1); i >= 0; i = before[i]) {
      kept.add(i);
    }
    return kept;
  }
}
