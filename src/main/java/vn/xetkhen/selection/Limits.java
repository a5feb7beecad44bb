package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;

/** Finds what bounds a candidate's places beside its group's number. */
final class Limits {
  private Limits() {}

  /**
   * The pools of a candidate, one for each limit of its group.
   *
   * @param unknown takes the dossier's fields without which a pool is not known
   */
  static List<Entry.Pool> of(
      Places.Group group, Decision.Candidate candidate, Facts facts, Set<String> unknown) {
    List<Entry.Pool> pools = new ArrayList<>();
    for (Places.Limit limit : group.limits()) {
      String key = null;
      String name = null;
      if (limit.per() == Places.Per.UNIT) {
        Decision.Unit unit = candidate.unit();
        key = unit == null || Identity.unit(unit).isEmpty() ? null : Identity.unit(unit);
        name = unit == null ? null : unit.name() == null ? unit.id() : unit.name();
      } else {
        String field = limit.per() == Places.Per.DISTRICT ? "district" : "province";
        name = (String) facts.value(Condition.Whose.CANDIDATE, field);
        key = name == null ? null : PlaceNames.key(name);
      }
      if (key == null || name == null) {
        unknown.add(
            limit.per() == Places.Per.UNIT
                ? "/candidate/unit/id"
                : limit.per() == Places.Per.DISTRICT
                    ? "/candidate/district"
                    : "/candidate/province");
      } else {
        pools.add(new Entry.Pool(key, name, places(limit, facts)));
      }
    }
    return pools;
  }

  /** The places of a limit for this candidate; where it may be one of two numbers, the smaller. */
  private static int places(Places.Limit limit, Facts facts) {
    int least = Integer.MAX_VALUE;
    for (Places.Limit.Exempt exception : limit.exceptions()) {
      Outcome holds = facts.of(exception.where(), new TreeSet<>());
      if (holds.satisfied()) {
        return Math.min(least, exception.places());
      }
      if (holds == Outcome.UNKNOWN) {
        least = Math.min(least, exception.places());
      }
    }
    return Math.min(least, limit.places());
  }
}
