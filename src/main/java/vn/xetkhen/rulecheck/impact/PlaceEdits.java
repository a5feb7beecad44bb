package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** Which groups of places were added, removed, or are filled otherwise. */
final class PlaceEdits {
  private static final Text SILENT = Text.same("");

  private final List<Edit> edits = new ArrayList<>();

  PlaceEdits(Written before, Written after) {
    for (Plan.Award award : after.plan().awards().values()) {
      Plan.Award was = before.plan().awards().get(award.id());
      if (was != null) {
        groups(before, after, was, award);
      }
    }
  }

  /** The edits, by award. */
  List<Edit> edits() {
    return edits;
  }

  private void groups(Written before, Written after, Plan.Award was, Plan.Award award) {
    Map<String, Places.Group> olds = of(was);
    Map<String, Places.Group> news = of(award);
    for (String id : PlanEdits.all(news.keySet(), olds.keySet())) {
      Places.Group gone = olds.get(id);
      Places.Group group = news.get(id);
      if (gone != null && group != null && terms(gone).equals(terms(group))) {
        continue;
      }
      Edit.Change change =
          gone == null
              ? Edit.Change.ADDED
              : group == null ? Edit.Change.REMOVED : Edit.Change.EDITED;
      edits.add(
          new Edit(
              Edit.Part.PLACES,
              change,
              award.id() + "/" + id,
              null,
              Set.of(),
              gone == null ? null : before.part("awards", award.id(), "places", "groups", id),
              group == null ? null : after.part("awards", award.id(), "places", "groups", id)));
    }
    boolean sameOrder = List.copyOf(olds.keySet()).equals(List.copyOf(news.keySet()));
    if (!sameOrder && olds.keySet().equals(news.keySet())) {
      edits.add(
          new Edit(
              Edit.Part.PLACES,
              Edit.Change.EDITED,
              award.id(),
              null,
              Set.of(),
              before.part("awards", award.id(), "places"),
              after.part("awards", award.id(), "places")));
    }
  }

  private static Map<String, Places.Group> of(Plan.Award award) {
    Places places = award.places();
    return places == null ? Map.of() : places.groups();
  }

  /** What fills a group's places: all of it but its words and where they stand. */
  static Places.Group terms(Places.Group group) {
    Places.Count count = group.count();
    if (count instanceof Places.Count.Share share) {
      count =
          new Places.Count.Share(
              share.percent(),
              share.of(),
              share.rounding(),
              share.minimum(),
              share.maximum(),
              share.ceiling(),
              Position.START);
    }
    return new Places.Group(
        group.id(),
        group.kind(),
        SILENT,
        group.where(),
        count,
        group.limits(),
        group.votes(),
        group.order(),
        group.requires(),
        Position.START);
  }
}
