package vn.xetkhen.engine.sentence;

import java.util.List;

/** A sentence that goes on with what describes the facts that count. */
public final class Described {
  private final Sentence sentence;

  Described(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The first field to be tested. */
  public Tests with(String field) {
    return new Tests(sentence, List.of(field));
  }

  /** Two fields of which either may pass the first test. */
  public Tests withEither(String field, String other) {
    return new Tests(sentence, List.of(field, other));
  }

  /** Nothing more is asked than to be there. */
  public void listed() {}

  /** {@link Phrase#COUNTS_IN}. */
  public Further countsIn(int year) {
    return sentence.say(Phrase.COUNTS_IN, year);
  }

  /** {@link Phrase#VIOLATED_IN}. */
  public Further violatedIn(int year) {
    return sentence.say(Phrase.VIOLATED_IN, year);
  }
}
