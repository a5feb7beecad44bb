package vn.xetkhen.engine.sentence;

import java.util.List;

/** A sentence that may end here or go on with a further test of the same fact. */
public final class Further {
  private final Sentence sentence;

  Further(Sentence sentence) {
    this.sentence = sentence;
  }

  /** A further field to be tested. */
  public Tests and(String field) {
    return new Tests(sentence, List.of(field));
  }

  /** Two fields of which either may pass the next test. */
  public Tests either(String field, String other) {
    return new Tests(sentence, List.of(field, other));
  }
}
