package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/** One thing that a dossier says, with the place where it says so. */
public interface Fact {

  /**
   * The JSON pointer (RFC 6901) of the object that states the fact, for example {@code /ratings/0}.
   */
  String pointer();

  /** Whose fact this is; {@link Subject#CANDIDATE} for facts that can only be the candidate's. */
  default Subject subject() {
    return Subject.CANDIDATE;
  }

  /**
   * Whether the fact says that {@code field} has no value, as opposed to being silent about it: a
   * body that is not ranked has no rank, whatever else is unknown.
   */
  default boolean surelyLacks(String field) {
    return false;
  }

  /**
   * Whether the value of {@code field} is still to be decided by someone, as the outcome of an open
   * review is.
   */
  default boolean awaits(String field) {
    return false;
  }

  /**
   * The JSON pointer of the value of {@code field} where it was taken from another object than this
   * fact's own; null where it is the fact's own.
   */
  default @Nullable String takenFrom(String field) {
    return null;
  }
}
