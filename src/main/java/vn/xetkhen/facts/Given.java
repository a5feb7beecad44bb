package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/**
 * A value that comes from elsewhere than the dossier's sections and may be unset; a sentence may
 * compare with it.
 */
public sealed interface Given permits AsOf, Setting, Choice {

  /** The value, or null where it is unset. */
  @Nullable Object value();

  /** What a comparison with an unset value means. */
  Unset whenUnset();

  /** What a comparison with an unset value means. */
  enum Unset {
    /** The requirement does not apply, because the plan has not yet set the value. */
    NOT_APPLICABLE,
    /** The outcome is unknown until the value is known. */
    UNKNOWN
  }
}
