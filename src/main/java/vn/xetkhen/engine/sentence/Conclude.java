package vn.xetkhen.engine.sentence;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Quantifier;

/**
 * What the right side of a rule speaks to: every rule says exactly one sentence, a quantifier over
 * its evidence and then tests. One instance serves one session and is not shared between threads.
 */
public final class Conclude {
  private @Nullable Sentence said;

  /** The one fact with these identity fields. */
  public Required the(Evidence evidence) {
    return new Required(begin(Quantifier.THE, evidence));
  }

  /** Every fact found. */
  public Required each(Evidence evidence) {
    return new Required(begin(Quantifier.EACH, evidence));
  }

  /** The sum over all facts found. */
  public Required total(Evidence evidence) {
    return new Required(begin(Quantifier.TOTAL, evidence));
  }

  /** At least one fact that has all that follows. */
  public Described some(Evidence evidence) {
    return new Described(begin(Quantifier.SOME, evidence));
  }

  /** No fact that has all that follows. */
  public Described none(Evidence evidence) {
    return new Described(begin(Quantifier.NONE, evidence));
  }

  /** The sentence said since the last call. */
  public Sentence taken() {
    Sentence sentence = said;
    if (sentence == null) {
      throw new IllegalStateException("the rule said nothing");
    }
    said = null;
    return sentence;
  }

  private Sentence begin(Quantifier quantifier, Evidence evidence) {
    if (said != null) {
      throw new IllegalStateException("the rule said two sentences");
    }
    said = new Sentence(quantifier, evidence);
    return said;
  }
}
