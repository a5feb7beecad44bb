package vn.xetkhen.rulecheck.coverage;

import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.sentence.Verb;

/** One thing that the scenarios of a pack should show. */
public sealed interface Item {

  /** The kinds of things, in the order in which they are told. */
  enum Part {
    /** A check seen met, not met or unknown. */
    OUTCOMES,
    /** A limit tried right on one of its sides. */
    LIMITS,
    /** An option of an unclear point. */
    OPTIONS,
    /** A clause that some scenario expects an outcome of. */
    CLAUSES
  }

  /** What kind of thing it is. */
  Part part();

  /**
   * The clauses whose scenarios it belongs among, the nearest first; empty for an option that only
   * bears on places.
   */
  List<String> clauses();

  /** A check comes to an outcome, and a scenario expects that it does. */
  record Seen(String check, Outcome outcome) implements Item {
    @Override
    public Part part() {
      return Part.OUTCOMES;
    }

    @Override
    public List<String> clauses() {
      return List.of(clause(check));
    }
  }

  /**
   * A limit is tried with a value right beside it, by a fact that it decides about, in a scenario
   * that expects the check's outcome.
   *
   * @param test the place of the test in the sentence, from 0
   * @param type the kind of fact asked, by its name in rules
   * @param field the field asked; two of which either may answer are joined by {@code |}
   * @param wanted what the field has to be, {@code = 4}, {@code < 100}, {@code = $lastDay + 1}
   * @param passes whether the value is the last that passes, or else the first that does not; of a
   *     decimal number the limit itself is on one side, and on the other any value will do
   */
  record Limit(
      String check, int test, String type, String field, Verb verb, String wanted, boolean passes)
      implements Item {
    @Override
    public Part part() {
      return Part.LIMITS;
    }

    @Override
    public List<String> clauses() {
      return List.of(clause(check));
    }
  }

  /**
   * A scenario decided under an option of an unclear point expects an outcome that depends on it.
   *
   * @param clauses those that depend on it
   */
  record Option(String reading, String option, List<String> clauses) implements Item {

    /** Keeps its own copy. */
    public Option {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Part part() {
      return Part.OPTIONS;
    }
  }

  /** A scenario expects an outcome of a clause. */
  record Asserted(String clause) implements Item {
    @Override
    public Part part() {
      return Part.CLAUSES;
    }

    @Override
    public List<String> clauses() {
      return List.of(clause);
    }
  }

  private static String clause(String check) {
    return check.substring(0, check.indexOf('/'));
  }
}
