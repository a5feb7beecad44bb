package vn.xetkhen.engine.sentence;

import java.util.List;

/** A sentence that goes on with what is required of the facts. */
public final class Required {
  private final Sentence sentence;

  Required(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The first field to be tested. */
  public Tests require(String field) {
    return new Tests(sentence, List.of(field));
  }
}
