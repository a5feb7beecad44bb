package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/**
 * How many candidates may be given an award, who competes with whom, and in what order.
 *
 * @param citation where the plan says so
 * @param groups by id, in the order of the file; a candidate competes in the first one of its kind
 *     whose condition it meets
 */
public record Places(Text citation, Map<String, Group> groups) {

  /**
   * Candidates who compete for the same places.
   *
   * @param line who competes, a noun phrase in our own words
   * @param where who belongs to the group; null where every candidate of the kind does
   * @param count how many places the group has in all
   * @param limits what bounds the places further; a candidate has to fit into every one
   * @param votes the smallest share of the council's votes, in percent; null where none is asked
   * @param order what comes first, the weightiest key first; empty where the plan gives no order
   * @param requires what a candidate needs beside being eligible
   * @param at where plan.yaml declares it
   */
  public record Group(
      String id,
      Kind kind,
      Text line,
      @Nullable Condition where,
      Count count,
      List<Limit> limits,
      @Nullable BigDecimal votes,
      List<OrderKey> order,
      List<Requirement> requires,
      Position at) {

    /** Keeps its own copies. */
    public Group {
      limits = List.copyOf(limits);
      order = List.copyOf(order);
      requires = List.copyOf(requires);
    }
  }

  /** How many places there are. */
  public sealed interface Count {

    /** The plan states no number: everyone who may compete is proposed. */
    record Unstated() implements Count {}

    /**
     * A number.
     *
     * @param places 0 or more
     * @param ceiling whether fewer may be given though more are eligible
     */
    record Fixed(int places, boolean ceiling) implements Count {}

    /**
     * A share of those who compete in the group.
     *
     * @param percent more than 0, at most 100
     * @param minimum the fewest places, whatever the share; null where none is stated
     * @param maximum the most places, whatever the share; null where none is stated
     * @param ceiling whether fewer may be given though more are eligible
     * @param at where plan.yaml declares it
     */
    record Share(
        BigDecimal percent,
        Base of,
        Rounding rounding,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        boolean ceiling,
        Position at)
        implements Count {}
  }

  /** What a share is of. */
  public enum Base {
    /** The candidates of the group that are eligible. */
    ELIGIBLE,
    /** All candidates of the group, whatever was decided about them. */
    CANDIDATES
  }

  /** How a share becomes a whole number. */
  public enum Rounding {
    UP,
    DOWN,
    HALF_UP
  }

  /**
   * At most so many within each district, province or unit.
   *
   * @param places 0 or more
   * @param ceiling whether fewer may be given though more are eligible
   * @param exceptions the first one whose condition a candidate meets holds instead
   */
  public record Limit(Per per, int places, boolean ceiling, List<Exempt> exceptions) {

    /** Keeps its own copy. */
    public Limit {
      exceptions = List.copyOf(exceptions);
    }

    /** Another number for some. */
    public record Exempt(Condition where, int places) {}
  }

  /** Within what a limit counts. */
  public enum Per {
    PROVINCE,
    DISTRICT,
    /** The unit of an individual. */
    UNIT
  }

  /** What decides who comes first. */
  public sealed interface OrderKey {

    /**
     * Those who meet a condition come before those who do not.
     *
     * @param absent what becomes of a candidate of whom it is not known
     */
    record Has(Condition where, Absent absent) implements OrderKey {}

    /**
     * A value of one fact of the dossier.
     *
     * @param type a kind of fact that names what it is about: ranking, rating or measure
     * @param code the index, task or measure
     * @param field the field compared: a number, a level or a group
     * @param lowestFirst whether the lowest value comes first, as for ranks
     * @param absent what becomes of a candidate without the fact
     */
    record Of(
        FactType type,
        String code,
        Subject subject,
        When when,
        String field,
        boolean lowestFirst,
        Absent absent)
        implements OrderKey {}

    /** What becomes of a candidate whose place in the order is not known. */
    Absent absent();
  }

  /** What becomes of a candidate whose place in the order is not known. */
  public enum Absent {
    /** It may belong anywhere: the council decides wherever that could matter. */
    COUNCIL,
    /** It comes after all others. */
    LAST
  }

  /** Of which year or period a fact is taken. */
  public sealed interface When {

    /** Of the award's: for a year, the one that the award looks at; for a period, its own. */
    record OfAward() implements When {}

    /** Of one that the plan names: a calendar year, or a period. */
    record Named(String period) implements When {}

    /** Of the one that a reading gives. */
    record OfReading(String reading) implements When {}
  }

  /**
   * A place that someone needs first.
   *
   * @param whose the candidate itself, or the unit of an individual
   * @param award the award in which the place has to be, of this plan; for the same period, or the
   *     award's only one
   */
  public record Requirement(Condition.Whose whose, String award) {}
}
