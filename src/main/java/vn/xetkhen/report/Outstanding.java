package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Status;

/**
 * One thing that the council has to decide: whom of a group, or of a district, province or unit in
 * it, to give the places left.
 *
 * @param pool the limit within which the places count; null where that is the group's own number
 * @param open how many places there are to give; null where each candidate needs a vote instead
 * @param waiting who waits
 */
record Outstanding(
    Selection.Group group,
    Entry.@Nullable Pool pool,
    @Nullable Integer open,
    List<Placement> waiting) {

  /** Keeps its own copy. */
  Outstanding {
    waiting = List.copyOf(waiting);
  }

  /** What a group leaves to the council, in the order of its candidates. */
  static List<Outstanding> of(Selection.Group group) {
    Map<String, List<Placement>> sorted = new LinkedHashMap<>();
    for (Placement placement : group.of(Status.COUNCIL_DECIDES)) {
      Placement.Ranked ranked = ranked(placement);
      Entry.Pool pool = ranked == null || needsVote(placement) ? null : ranked.pool();
      String key = (needsVote(placement) ? "v" : "p") + (pool == null ? "" : " " + pool.key());
      sorted.computeIfAbsent(key, same -> new ArrayList<>()).add(placement);
    }
    return sorted.values().stream()
        .map(
            waiting -> {
              Placement.Ranked ranked = ranked(waiting.get(0));
              return ranked == null || needsVote(waiting.get(0))
                  ? new Outstanding(group, null, null, waiting)
                  : new Outstanding(group, ranked.pool(), ranked.open(), waiting);
            })
        .toList();
  }

  /** What all groups of an award leave to the council. */
  static List<Outstanding> of(Selection.Filled filled) {
    return filled.groups().stream().flatMap(group -> of(group).stream()).toList();
  }

  /** How many places are open, as far as a number is known. */
  static int places(List<Outstanding> all) {
    return all.stream().map(Outstanding::open).filter(Objects::nonNull).mapToInt(n -> n).sum();
  }

  private static Placement.@Nullable Ranked ranked(Placement placement) {
    return placement.reason() instanceof Placement.Ranked ranked ? ranked : null;
  }

  private static boolean needsVote(Placement placement) {
    return placement.reason().code() == Code.VOTE_ABSENT;
  }
}
