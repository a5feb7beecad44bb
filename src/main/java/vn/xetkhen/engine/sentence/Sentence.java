package vn.xetkhen.engine.sentence;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.plan.Plan;

/** A sentence as a rule said it, ready to be answered. */
public final class Sentence {
  private final Quantifier quantifier;
  private final Evidence evidence;
  private final List<Asked> asked;

  /**
   * A whole sentence.
   *
   * @param asked the tests, in order
   */
  public Sentence(Quantifier quantifier, Evidence evidence, List<Asked> asked) {
    this.quantifier = quantifier;
    this.evidence = evidence;
    this.asked = asked;
  }

  /** The beginning of one. */
  Sentence(Quantifier quantifier, Evidence evidence) {
    this(quantifier, evidence, new ArrayList<>(4));
  }

  /** How it speaks of its evidence. */
  public Quantifier quantifier() {
    return quantifier;
  }

  /**
   * Answers the sentence.
   *
   * @param place the plan's own place
   */
  public Answer answer(Plan.Place place) {
    return new Answering(quantifier, evidence, asked, new Testing(place)).answer();
  }

  /**
   * The answer of a sentence.
   *
   * @param rows each fact it speaks of, or one row without pointer that says what was not there
   */
  public record Answer(Outcome outcome, List<Row> rows) {}

  Further ask(Asked test) {
    asked.add(test);
    return new Further(this);
  }

  Further say(Phrase phrase, Object argument) {
    for (Phrase.Part part : phrase.parts()) {
      boolean needs = part.verb().argument() != Verb.Argument.NOTHING;
      asked.add(new Asked(part.fields(), part.verb().op(), needs ? argument : null));
    }
    return new Further(this);
  }
}
