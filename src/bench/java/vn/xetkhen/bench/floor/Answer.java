package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.text.Text;

/** An answered check, with what it lacks and what is said of it. */
abstract class Answer {
  private static final int NAMED = 3;

  private final Check check;
  private final List<Open> lacks;

  /**
   * An answer.
   *
   * @param lacks what its rows lack, in their order
   */
  Answer(Check check, List<Open> lacks) {
    this.check = check;
    this.lacks = lacks;
  }

  final Check check() {
    return check;
  }

  final Outcome outcome() {
    return check.outcome();
  }

  final List<Open> lacks() {
    return lacks;
  }

  /** Why it came to its outcome. */
  abstract List<Statement> says();

  /** What is lacking, each once. */
  final List<Statement> saysLacks() {
    List<Statement> says = new ArrayList<>(lacks.size());
    lacks.forEach(lack -> says.add(new Statement(null, lack.state())));
    return says;
  }

  /** Adds what is said of one more fact; of more than three the others are only counted. */
  static void each(
      List<Statement> says, int facts, java.util.function.IntFunction<List<Statement>> of) {
    for (int i = 0; i < Math.min(NAMED, facts); i++) {
      for (Statement statement : of.apply(i)) {
        if (!says.contains(statement)) {
          says.add(statement);
        }
      }
    }
    if (facts > NAMED) {
      int others = facts - NAMED;
      says.add(
          new Statement(
              null, new Text("và " + others + " trường hợp khác", "and " + others + " more")));
    }
  }
}
