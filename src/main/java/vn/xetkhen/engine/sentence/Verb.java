package vn.xetkhen.engine.sentence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.facts.Field;

/**
 * The tests a sentence may make: the word, what it does, and the fields it fits. The methods of
 * {@link Tests} follow this list.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // the sets are made once and never change; the JDK has no type that
// says so
public enum Verb {
  IS_TRUE("isTrue", Op.IS_TRUE, Argument.NOTHING, EnumSet.of(Field.Type.BOOLEAN)),
  IS("is", Op.IS, Argument.VALUE, EnumSet.of(Field.Type.CODE, Field.Type.ENUM, Field.Type.PERIOD)),
  IS_ONE_OF("isOneOf", Op.IS_ONE_OF, Argument.VALUES, EnumSet.of(Field.Type.CODE)),
  IS_NONE_OF("isNoneOf", Op.IS_NONE_OF, Argument.VALUES, EnumSet.of(Field.Type.CODE)),
  INCLUDES("includes", Op.INCLUDES, Argument.VALUE, EnumSet.of(Field.Type.CODES)),
  IS_STATED("isStated", Op.IS_STATED, Argument.NOTHING, EnumSet.allOf(Field.Type.class)),
  AT_LEAST(
      "atLeast",
      Op.AT_LEAST,
      Argument.BOUND,
      EnumSet.of(Field.Type.ENUM, Field.Type.COUNT, Field.Type.NUMBER)),
  AT_MOST(
      "atMost",
      Op.AT_MOST,
      Argument.BOUND,
      EnumSet.of(Field.Type.ENUM, Field.Type.COUNT, Field.Type.NUMBER)),
  MORE_THAN(
      "moreThan", Op.MORE_THAN, Argument.BOUND, EnumSet.of(Field.Type.COUNT, Field.Type.NUMBER)),
  MORE_THAN_ITS(
      "moreThanIts", Op.MORE_THAN, Argument.FIELD, EnumSet.of(Field.Type.COUNT, Field.Type.NUMBER)),
  BETTER_THAN("betterThan", Op.BETTER_THAN, Argument.EVIDENCE, EnumSet.of(Field.Type.COUNT)),
  FALLS_IN("fallsIn", Op.FALLS_IN, Argument.YEAR, EnumSet.of(Field.Type.DATE)),
  ON_OR_BEFORE("onOrBefore", Op.ON_OR_BEFORE, Argument.DAY, EnumSet.of(Field.Type.DATE)),
  ON_OR_AFTER("onOrAfter", Op.ON_OR_AFTER, Argument.DAY, EnumSet.of(Field.Type.DATE)),
  IS_THE_PLANS("isThePlans", Op.IS_THE_PLANS, Argument.NOTHING, EnumSet.of(Field.Type.PLACE));

  /** What a verb is given. */
  public enum Argument {
    NOTHING,
    /** A code or a value of a closed set. */
    VALUE,
    /** One or more codes. */
    VALUES,
    /** A value of a closed set that has an order, or a number. */
    BOUND,
    /** The name of another field of the same fact. */
    FIELD,
    /** Another evidence bound on the left side. */
    EVIDENCE,
    /** A year bound on the left side, or a number. */
    YEAR,
    /** A choice, a setting or the as-of date bound on the left side, or a day in quotes. */
    DAY
  }

  private final String word;
  private final Op op;
  private final Argument argument;
  private final Set<Field.Type> fits;

  Verb(String word, Op op, Argument argument, Set<Field.Type> fits) {
    this.word = word;
    this.op = op;
    this.argument = argument;
    this.fits = fits;
  }

  /** The word as rules write it. */
  public String word() {
    return word;
  }

  /** What it does. */
  public Op op() {
    return op;
  }

  /** What it is given. */
  public Argument argument() {
    return argument;
  }

  /** Whether it can ask a field of that type. */
  public boolean fits(Field.Type type) {
    return fits.contains(type);
  }

  /** The verb written so, or null where there is none. */
  public static @Nullable Verb of(String word) {
    return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst().orElse(null);
  }
}
