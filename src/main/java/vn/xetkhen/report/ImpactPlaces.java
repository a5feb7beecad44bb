package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.KeyValue;
import vn.xetkhen.selection.PlacesWording;

/** Says how the places of an award see a candidate before and after. */
record ImpactPlaces(ImpactWords words, Change change, Change.OfPlaces places) {

  /** Both on one line. */
  String line() {
    String was = standing(false);
    String is = standing(true);
    if (!was.equals(is)) {
      return words.pair(was, is);
    }
    String old = terms(false);
    String now = terms(true);
    return old.equals(now)
        ? words.say("places.terms", is)
        : words.say("places.count", is, old, now);
  }

  /** One side by itself. */
  String side(boolean now) {
    String own = standing(now);
    if (!own.equals(standing(!now))) {
      return own;
    }
    boolean same = terms(false).equals(terms(true));
    if (same) {
      return now ? words.say("places.terms", own) : own;
    }
    return own + "; " + terms(now);
  }

  /** How the group's places are given: their number, or all where that is the same. */
  private String terms(boolean now) {
    String count = count(now);
    if (!count.equals(count(!now))) {
      return count;
    }
    Plan plan = words.plan(change.plan(), now);
    Places.Group group = group(now);
    return plan == null || group == null
        ? ""
        : new PlacesWording(plan).group(group).in(words.language());
  }

  private String count(boolean now) {
    Plan plan = words.plan(change.plan(), now);
    Places.Group group = group(now);
    return plan == null || group == null
        ? ""
        : new PlacesWording(plan).count(group).in(words.language());
  }

  private Places.@Nullable Group group(boolean now) {
    Change.Judged judged = now ? change.after() : change.before();
    String id = (now ? places.after() : places.before()).group();
    return judged instanceof Change.Judged.Decided decided
        ? ImpactTitles.group(words.plan(change.plan(), now), decided.award(), id)
        : null;
  }

  private String standing(boolean now) {
    Change.Standing standing = now ? places.after() : places.before();
    List<String> parts = new ArrayList<>();
    if (standing.group() == null) {
      parts.add(
          standing.unknown().isEmpty()
              ? words.say("group.none")
              : words.say("group.unknown", String.join(", ", standing.unknown())));
    } else {
      Places.Group group = group(now);
      parts.add(
          words.say("group", group == null ? standing.group() : group.line().in(words.language())));
    }
    if (!standing.keys().isEmpty()) {
      List<String> keys = standing.keys().stream().map(this::key).toList();
      parts.add(words.say("keys", String.join(", ", keys)));
    }
    for (Entry.Pool pool : standing.pools()) {
      parts.add(words.say("pool", pool.name(), pool.places()));
    }
    return String.join("; ", parts);
  }

  private String key(KeyValue key) {
    if (key instanceof KeyValue.Known known) {
      Object value = known.value();
      if (value instanceof Boolean yes) {
        return words.say(yes ? "key.yes" : "key.no");
      }
      return value instanceof Enum<?> constant ? words.label(constant) : value.toString();
    }
    return words.say(key instanceof KeyValue.None ? "key.none" : "key.unstated");
  }
}
