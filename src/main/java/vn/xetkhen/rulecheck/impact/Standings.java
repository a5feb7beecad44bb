package vn.xetkhen.rulecheck.impact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Judgement;

/** How the places of an award see a dossier, before and after an edit. Safe for many threads. */
final class Standings {
  private final Intake intake = new Intake();

  /** One state's side of a dossier. */
  record Side(Plan plan, Dossier dossier, Decision decision) {}

  /**
   * What differs for the places; null where nothing does. A verdict that changes is no difference
   * here: where one state alone lets it compete, both are asked as if they did.
   */
  Change.@Nullable OfPlaces difference(Side before, Side after) {
    boolean competes =
        before.decision().verdict() != Verdict.INELIGIBLE
            || after.decision().verdict() != Verdict.INELIGIBLE;
    Change.Standing was = standing(before, competes);
    Change.Standing is = standing(after, competes);
    return was.equals(is) ? null : new Change.OfPlaces(was, is);
  }

  private Change.Standing standing(Side side, boolean competes) {
    Decision decision = side.decision();
    Judgement judgement =
        new Judgement(
            decision.plan().rulesSha256(),
            competes ? Verdict.ELIGIBLE : Verdict.INELIGIBLE,
            null,
            List.of(),
            decision.readings());
    Entry entry = intake.entry(side.plan(), "", null, side.dossier(), judgement);
    Entry.Competing place = entry.standing();
    Plan.Award award = Objects.requireNonNull(side.plan().awards().get(entry.plan().award()));
    Places places = award.places();
    Places.Group group =
        places == null || place.group() == null || !competes
            ? null
            : places.groups().get(place.group());
    return new Change.Standing(
        place.group(),
        place.unknown(),
        place.keys(),
        place.pools(),
        group == null ? null : PlaceEdits.terms(group));
  }
}
