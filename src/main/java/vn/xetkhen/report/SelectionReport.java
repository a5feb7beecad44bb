package vn.xetkhen.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.PlacesWording;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.reward.Rewards;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * A selection with all that is told about it.
 *
 * @param rewards one for each award of the selection, in its order
 * @param rewardsSha256 the hash of the file of base salaries and norms in lower-case hexadecimal;
 *     null where none was needed
 * @param plans the plans of the selection's awards, by id
 * @param refused the dossiers that could not be decided, by source and line
 * @param engine the versions that decided
 * @param council the file of the council's choice; null where none was given
 * @param judged every dossier that was decided, in the order of the input
 */
public record SelectionReport(
    Selection selection,
    Rewards rewards,
    @Nullable String rewardsSha256,
    Map<String, Plan> plans,
    List<Refusal> refused,
    Decision.EngineRef engine,
    @Nullable Council council,
    List<Judged> judged) {
  private static final Messages MESSAGES = Messages.beside(SelectionReport.class);

  /** Keeps its own copies. */
  public SelectionReport {
    plans = Map.copyOf(plans);
    refused = List.copyOf(refused);
    judged = List.copyOf(judged);
  }

  /**
   * One award with what is needed to tell of it.
   *
   * @param wording tells why, under the award's plan
   */
  record Award(
      Selection.Filled filled, Rewards.OfAward rewards, Plan plan, SelectionWording wording) {

    /** What the award is called. */
    Text title() {
      Plan.Award award = plan.awards().get(filled.plan().award());
      return award == null ? Text.same(filled.plan().award()) : award.title();
    }

    /** What the plan says of the award's places; null where it says nothing. */
    @Nullable Places places() {
      Plan.Award award = plan.awards().get(filled.plan().award());
      return award == null ? null : award.places();
    }

    /** What the plan says of the places of the whole award, in one line. */
    Text line() {
      Plan.Award award = plan.awards().get(filled.plan().award());
      Text line = award == null ? null : wording.places(award);
      return line == null ? MESSAGES.text("select.places.none") : line;
    }

    /** How the places of a group are given; null where the plan says nothing of places. */
    @Nullable Text rule(Selection.Group group) {
      Places places = places();
      Places.Group declared = places == null ? null : places.groups().get(group.id());
      return declared == null ? null : new PlacesWording(plan).group(declared);
    }

    /** What the keys of a candidate's group are called, the weightiest first. */
    List<Text> keys(Entry entry) {
      return wording.order(entry).stream().map(key -> wording.key(key, entry)).toList();
    }

    /** What becomes of a candidate once it is completed. */
    Text undetermined(Selection.Undetermined undetermined) {
      return filled.groups().stream()
          .filter(group -> group.id().equals(undetermined.group()))
          .map(group -> MESSAGES.text("select.undetermined", group.line()))
          .findFirst()
          .orElseGet(() -> MESSAGES.text("select.undetermined.group"));
    }
  }

  /** The minutes of the council where its file has a choice about the award; otherwise null. */
  Selection.@Nullable Minutes minutes(Selection.Filled filled) {
    Council used = council;
    if (used == null) {
      return null;
    }
    Decision.PlanRef plan = filled.plan();
    boolean about =
        used.choices().stream()
            .anyMatch(
                choice -> {
                  Council.Named period = choice.period();
                  return choice.plan().name().equals(plan.id())
                      && choice.award().name().equals(plan.award())
                      && (period == null || period.name().equals(plan.period()));
                });
    return about ? used.minutes() : null;
  }

  /** The awards in the order of the selection. */
  List<Award> awards() {
    Map<String, SelectionWording> wordings = new HashMap<>();
    return IntStream.range(0, selection.awards().size())
        .mapToObj(
            i -> {
              Selection.Filled filled = selection.awards().get(i);
              Plan plan = plans.get(filled.plan().id());
              if (plan == null) {
                throw new IllegalArgumentException("no plan " + filled.plan().id());
              }
              SelectionWording wording =
                  wordings.computeIfAbsent(plan.id(), id -> new SelectionWording(plan));
              return new Award(filled, rewards.awards().get(i), plan, wording);
            })
        .toList();
  }
}
