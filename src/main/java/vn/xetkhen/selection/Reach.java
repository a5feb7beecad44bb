package vn.xetkhen.selection;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.selection.Placement.Dependent;
import vn.xetkhen.selection.Placement.Vote;

/** Which of those of whom too little is known could take a place if they were eligible. */
final class Reach {
  private final Book book;
  private final Contest contest;
  private final Required required;
  private final IdentityHashMap<Entry, Vote> votes;
  private final Capacity capacity;
  private final Foresight foresight;
  private final Map<Integer, Optional<Rival>> last = new HashMap<>();

  Reach(
      Book book,
      Contest contest,
      Required required,
      IdentityHashMap<Entry, Vote> votes,
      Capacity capacity,
      Foresight foresight) {
    this.book = book;
    this.contest = contest;
    this.required = required;
    this.votes = votes;
    this.capacity = capacity;
    this.foresight = foresight;
  }

  /** Those who could, in their order. */
  List<Selection.Undetermined> of(List<Entry> undetermined) {
    List<Entry> within = undetermined.stream().filter(this::could).toList();
    return within.stream()
        .map(
            entry ->
                new Selection.Undetermined(
                    entry, contest.group().id(), effect(entry, within.size())))
        .toList();
  }

  private Selection.@Nullable Effect effect(Entry entry, int all) {
    boolean known =
        entry.standing().unknown().isEmpty()
            && required.missing(book, contest.group(), entry) == null;
    return known ? foresight.with(entry, all) : null;
  }

  private boolean could(Entry entry) {
    if (GroupFilling.tooLow(contest.group(), votes.get(entry))) {
      return false;
    }
    Dependent missing = required.missing(book, contest.group(), entry);
    if (missing != null && missing.code() != Code.REQUIRED_PLACE_OPEN) {
      return false;
    }
    if (!capacity.grows() && full(0, entry)) {
      return false;
    }
    if (!entry.standing().unknown().isEmpty()) {
      return true;
    }
    List<Entry.Pool> own = entry.standing().pools();
    for (int limit = 0; limit < own.size(); limit++) {
      Integer pool = contest.pools().find(limit, own.get(limit).key());
      if (own.get(limit).places() == 0 || (pool != null && full(pool, entry))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a pool's places all went to others who surely come first. */
  private boolean full(int pool, Entry entry) {
    if (contest.pools().places(pool) == 0) {
      return true;
    }
    Rival last = last(pool);
    return contest.open(pool) <= 0
        && last != null
        && Ranking.before(last, new Rival(-1, entry, List.of()));
  }

  private @Nullable Rival last(int pool) {
    return last.computeIfAbsent(pool, key -> Optional.ofNullable(contest.last(key, Fate.IN)))
        .orElse(null);
  }
}
