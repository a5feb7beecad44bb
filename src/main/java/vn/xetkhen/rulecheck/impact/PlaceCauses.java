package vn.xetkhen.rulecheck.impact;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The edits that make the places of an award see a candidate otherwise. */
final class PlaceCauses {
  private PlaceCauses() {}

  /**
   * Adds the edits of the groups it was and is in; where those are none, of any group of the award,
   * and then of the readings and the award that an order or a condition goes by.
   */
  static void add(Pair pair, String award, Change.OfPlaces places, Set<Edit> edits) {
    Set<Edit> found = new LinkedHashSet<>();
    group(pair, award, places.before().group(), found);
    group(pair, award, places.after().group(), found);
    if (found.isEmpty()) {
      of(pair, Edit.Part.PLACES, award, found);
    }
    if (found.isEmpty()) {
      pair.edits().stream().filter(e -> e.part() == Edit.Part.READING).forEach(found::add);
      of(pair, Edit.Part.AWARD, award, found);
    }
    edits.addAll(found);
  }

  private static void group(Pair pair, String award, @Nullable String group, Set<Edit> into) {
    Edit edit = group == null ? null : pair.edit(Edit.Part.PLACES, award + "/" + group);
    if (edit != null) {
      into.add(edit);
    }
  }

  private static void of(Pair pair, Edit.Part part, String award, Set<Edit> into) {
    for (Edit edit : pair.edits()) {
      boolean own = edit.id().equals(award) || edit.id().startsWith(award + "/");
      if (edit.part() == part && own) {
        into.add(edit);
      }
    }
  }
}
