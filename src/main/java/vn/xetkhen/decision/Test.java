package vn.xetkhen.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question about one value.
 *
 * @param field the field as the rule names it; two that may either of them answer are joined by
 *     {@code |}
 * @param actual what the fact states: text, number, boolean, date or a list of them; null where it
 *     is silent
 * @param required what was compared with; null where the operator needs nothing, or it is unset
 * @param distance how far a value that does not satisfy is from one that does, in {@code unit};
 *     null where there is none
 * @param at JSON pointer of the value where it stands in for the fact's own; otherwise null
 * @param against JSON pointer of the fact that {@code required} was taken from; otherwise null
 * @param lacks what has to be known where the outcome is unknown; otherwise empty
 */
public record Test(
    String field,
    Op op,
    @Nullable Object actual,
    @Nullable Object required,
    Outcome outcome,
    @Nullable Number distance,
    @Nullable Unit unit,
    @Nullable String at,
    @Nullable String against,
    List<Lack> lacks) {

  /** What a distance is counted in. */
  public enum Unit {
    RANKS,
    DAYS,
    /** Percentage points. */
    POINTS,
    /** Steps of a scale of levels, groups or forms. */
    STEPS,
    /** The field's own unit. */
    NUMBER
  }
}
