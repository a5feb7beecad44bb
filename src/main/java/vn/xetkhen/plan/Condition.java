package vn.xetkhen.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.decision.Outcome;

/**
 * What a candidate has to be in order to compete for some places, asked of who it is and never of
 * what it achieved. Three-valued: a field that is not stated makes it {@link Outcome#UNKNOWN}.
 */
public sealed interface Condition {

  /**
   * Met where all members are.
   *
   * @param members never empty
   */
  record All(List<Condition> members) implements Condition {

    /** Keeps its own copy. */
    public All {
      members = List.copyOf(members);
    }
  }

  /**
   * Met where one member is.
   *
   * @param members never empty
   */
  record Any(List<Condition> members) implements Condition {

    /** Keeps its own copy. */
    public Any {
      members = List.copyOf(members);
    }
  }

  /** Met where the other is not. */
  record Not(Condition other) implements Condition {}

  /**
   * The condition that the option in use gives.
   *
   * @param options one for every option of the reading
   */
  record ByReading(String reading, Map<String, Condition> options) implements Condition {

    /** Keeps its own copy, in the same order. */
    public ByReading {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * Met where the field has one of the values; for a list of codes, where it has one of them among
   * others.
   *
   * @param whose the candidate itself, or the unit of an individual
   * @param field the dossier's field, {@code category}
   * @param values codes; for a place every name that will do, compared as place names; for a yes or
   *     no {@code true} or {@code false}
   */
  record Is(Whose whose, String field, List<String> values) implements Condition {

    /** Keeps its own copy. */
    public Is {
      values = List.copyOf(values);
    }
  }

  /** Of whom a field is asked. */
  enum Whose {
    CANDIDATE,
    /** The unit of an individual. */
    UNIT
  }
}
