package vn.xetkhen.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Role;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/**
 * A locality's emulation plan as its pack declares it. All maps keep the order of the file.
 *
 * @param number the plan's number and date, as printed
 * @param from the first day in force
 * @param to the last day in force; null where the plan names none
 * @param delegated awards that someone else decides, by id
 * @param vocabulary the common codes and the plan's own
 * @param notes what every decision under the plan says
 */
public record Plan(
    String id,
    Text title,
    Text number,
    Text authority,
    Place place,
    LocalDate from,
    @Nullable LocalDate to,
    Map<String, Award> awards,
    Map<String, Delegated> delegated,
    Map<String, Clause> clauses,
    Map<String, Reading> readings,
    Map<String, Setting> settings,
    Vocabulary vocabulary,
    Map<String, Text> notes) {

  /**
   * An award that the plan gives.
   *
   * @param periods the periods it may be given for
   * @param defaultPeriod the period of a dossier that names none; null where it has to name one
   * @param year the id of the reading that gives the year the award looks at; null where it is the
   *     period's last year
   * @param places how many may be given it, and in what order; null where the plan is silent
   * @param reward the money that goes with it; null where the plan has no clause on money
   * @param overlaps the awards that may reward the same achievement; two awards overlap where
   *     either names the other
   * @param criteria what is required, by kind of candidate; a kind that is not a key cannot be
   *     given the award
   */
  public record Award(
      String id,
      Text title,
      List<String> periods,
      @Nullable String defaultPeriod,
      @Nullable String year,
      @Nullable Places places,
      @Nullable RewardClause reward,
      List<String> overlaps,
      Map<Kind, Criteria> criteria) {}

  /** An award that the plan leaves to someone else: who decides it. */
  public record Delegated(String id, Text title, Text to) {}

  /**
   * One citable requirement.
   *
   * @param citation where it stands in the plan
   * @param line what it asks, in our own words
   * @param supply what a candidate hands in to show it
   * @param criteria how its checks, or other clauses, make it, by kind of candidate
   * @param deferral the name of the field that says until when an exclusion lasts; null where it
   *     does not end by itself
   * @param at where plan.yaml declares it
   */
  public record Clause(
      String id,
      Text citation,
      Role role,
      Text line,
      @Nullable Text supply,
      Map<Kind, Criteria> criteria,
      @Nullable String deferral,
      Position at) {

    /** Whether the clause asks checks of its own. */
    public boolean leaf(Kind kind) {
      Criteria tree = criteria.get(kind);
      return tree != null && asksOwnChecks(tree);
    }

    private boolean asksOwnChecks(Criteria node) {
      return (node instanceof Criteria.Check check && check.id().startsWith(id + "/"))
          || node.children().stream().anyMatch(this::asksOwnChecks);
    }
  }

  /**
   * An unclear point.
   *
   * @param question what is unclear
   * @param clauses the clauses it concerns
   * @param options by id
   */
  public record Reading(
      String id,
      Text question,
      List<String> clauses,
      String defaultOption,
      Map<String, Option> options) {}

  /**
   * One way to read an unclear point.
   *
   * @param values the values that rules read under it, by award id, or under {@code *} for every
   *     award; each an Integer year, a LocalDate or text. Empty where the option only chooses
   *     branches of the tree. With several values a check has to hold for each.
   */
  public record Option(String id, Text line, Map<String, List<Object>> values) {

    /** The values for an award. */
    public List<Object> valuesFor(String award) {
      List<Object> own = values.get(award);
      return own != null ? own : values.getOrDefault("*", List.of());
    }
  }

  /** A day that the plan leaves to a later notice. */
  public record Setting(String key, Text line) {}

  /**
   * Where the plan is in force, in every spelling that counts as the place.
   *
   * @param districts empty for a province's plan
   */
  public record Place(List<String> provinces, List<String> districts) {}
}
