package vn.xetkhen.report;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Pair;
import vn.xetkhen.text.Text;

/** What people call the parts of a plan that an edit names by their ids. */
final class ImpactTitles {
  private ImpactTitles() {}

  /** The title of an award or the line of a group of places; null where a part has neither. */
  static @Nullable Text of(Pair pair, Edit edit) {
    return switch (edit.part()) {
      case AWARD, PLACES, WORDING, OTHER -> {
        Text now = of(pair.after().plan(), edit.id());
        yield now != null ? now : of(pair.before().plan(), edit.id());
      }
      case RULE, CLAUSE, READING, SETTING, CODE, PLACE -> null;
    };
  }

  private static @Nullable Text of(Plan plan, String id) {
    int slash = id.indexOf('/');
    Plan.Award award = plan.awards().get(slash < 0 ? id : id.substring(0, slash));
    if (award == null || slash < 0) {
      return award == null ? null : award.title();
    }
    Places.Group group = group(plan, award.id(), id.substring(slash + 1));
    return group == null ? null : group.line();
  }

  /** A group of an award's places; null where the plan has none of that id. */
  static Places.@Nullable Group group(@Nullable Plan plan, String award, @Nullable String id) {
    Plan.Award declared = plan == null ? null : plan.awards().get(award);
    Places places = declared == null ? null : declared.places();
    return places == null || id == null ? null : places.groups().get(id);
  }
}
