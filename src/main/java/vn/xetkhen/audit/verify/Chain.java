package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was done to a run whose lines do not follow one another. The last line is taken as it
 * is; each line vouches for the one before it by naming its hash, so the lines are followed from
 * the last to the first: the one that is named is as it was written, wherever it stands; where none
 * is, what bears its number was altered or is foreign, or nothing does and it was removed.
 */
final class Chain {
  private final List<Link> links;
  private final Set<Integer> unsound;
  private final Map<String, List<Link>> byHash = new HashMap<>();
  private final Map<Long, List<Link>> bySeq = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final NavigableMap<Long, Link> placed = new TreeMap<>();
  private final NavigableMap<Long, FaultKind> told = new TreeMap<>();

  /**
   * Of the lines of a run.
   *
   * @param links as they stand in the file
   * @param unsound the places of lines whose content does not fit their own hashes
   */
  Chain(List<Link> links, Set<Integer> unsound) {
    this.links = links;
    this.unsound = unsound;
    for (Link link : links) {
      byHash.computeIfAbsent(link.hash(), hash -> new ArrayList<>()).add(link);
      bySeq.computeIfAbsent(link.seq(), seq -> new ArrayList<>()).add(link);
      String prev = link.prev();
      if (prev != null) {
        named.add(prev);
      }
    }
  }

  /** What was done, by number of the entry: {@code ALTERED}, {@code FOREIGN}, {@code REMOVED}. */
  NavigableMap<Long, FaultKind> told() {
    return told;
  }

  /** The lines that have their place, by number. */
  NavigableMap<Long, Link> placed() {
    return placed;
  }

  /**
   * Follows the lines from the last to the first.
   *
   * @param odd whether the last is no line of any kind
   */
  void follow(Link top, boolean odd) {
    Link before = resolved(top.prev(), -1, top);
    boolean altered = before != null && before.seq() + 1 != top.seq();
    long number = altered && before != null ? before.seq() + 1 : number(top);
    boolean wrong = altered || odd || unsound.contains(top.at());
    place(number, top, wrong ? FaultKind.ALTERED : null);
    Link current = top;
    boolean trusted = legible(top);
    for (long seq = number - 1; seq >= 0; seq--) {
      Link next = trusted ? resolved(current.prev(), seq, current) : null;
      if (next != null) {
        place(seq, next, null);
        current = next;
        continue;
      }
      Link slip = slip(current.prev(), seq);
      if (slip != null) {
        told.put(seq + 1, FaultKind.ALTERED);
        place(seq, slip, null);
        current = slip;
        trusted = true;
        continue;
      }
      Link candidate = candidate(seq, current);
      if (candidate == null) {
        told.put(seq, FaultKind.REMOVED);
        trusted = false;
        continue;
      }
      boolean attached = attached(candidate, seq);
      FaultKind kind =
          trusted || candidate.seq() != seq
              ? (attached || unsound.contains(candidate.at())
                  ? FaultKind.ALTERED
                  : FaultKind.FOREIGN)
              : (unsound.contains(candidate.at()) ? FaultKind.ALTERED : null);
      place(seq, candidate, kind);
      trusted = kind == null || resolved(candidate.prev(), seq - 1, candidate) != null;
      current = candidate;
    }
  }

  private static boolean legible(Link link) {
    return link.heading() != null;
  }

  private long number(Link top) {
    return legible(top) ? top.seq() : links.size() - 1L;
  }

  private void place(long seq, Link link, @Nullable FaultKind kind) {
    placed.put(seq, link);
    if (kind != null) {
      told.put(seq, kind);
    }
  }

  /** The line of a hash and a number, whatever number where it is -1: of several the nearest. */
  private @Nullable Link resolved(@Nullable String hash, long seq, Link from) {
    Link best = null;
    for (Link link : byHash.getOrDefault(hash == null ? "" : hash, List.of())) {
      boolean fits = seq < 0 || link.seq() == seq;
      if (fits && (best == null || (link.at() < from.at() && link.at() > best.at()))) {
        best = link;
      }
    }
    return best;
  }

  /** The line of a number whose hash is nearly the one that is named. */
  private @Nullable Link slip(@Nullable String hash, long seq) {
    return bySeq.getOrDefault(seq, List.of()).stream()
        .filter(link -> Link.nearly(hash, link.hash()))
        .findFirst()
        .orElse(null);
  }

  /** What stands in the place of a line that is not there as it was written. */
  private @Nullable Link candidate(long seq, Link current) {
    Link best = null;
    for (Link link : bySeq.getOrDefault(seq, List.of())) {
      if (best == null || rank(link, seq, current) > rank(best, seq, current)) {
        best = link;
      }
    }
    if (best != null || current.at() == 0) {
      return best;
    }
    Link before = links.get(current.at() - 1);
    boolean free = !named.contains(before.hash()) && !placed.containsValue(before);
    boolean elsewhere = legible(before) && bySeq.getOrDefault(before.seq(), List.of()).size() == 1;
    boolean odd = !legible(before) || !elsewhere || before.seq() > placed.lastKey();
    return free && (odd || precedes(before, seq)) ? before : null;
  }

  private boolean precedes(Link link, long seq) {
    return link.prev() != null && resolved(link.prev(), seq - 1, link) != null;
  }

  private int rank(Link link, long seq, Link current) {
    return (attached(link, seq) ? 4 : 0)
        + (named.contains(link.hash()) ? 2 : 0)
        + (link.at() == current.at() - 1 ? 1 : 0);
  }

  /** Whether a line names the one before its number, or nearly: then it was written here. */
  private boolean attached(Link link, long seq) {
    if (!legible(link)) {
      return true;
    }
    return seq == 0
        ? link.prev() == null
        : precedes(link, seq) || slip(link.prev(), seq - 1) != null;
  }
}
