package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.text.Text;

/** A clause with its answered checks. */
abstract class Clause {
  private final String id;
  private final Role role;
  private final List<Answer> answers;

  /**
   * A clause.
   *
   * @param answers every check of it, those of readings not in use included
   */
  Clause(String id, Role role, List<Answer> answers) {
    this.id = id;
    this.role = role;
    this.answers = answers;
  }

  final String id() {
    return id;
  }

  final Role role() {
    return role;
  }

  /** What the clause comes to. */
  abstract Outcome outcome(Options options);

  /** Says why. */
  abstract void explain(Options options, Outcome outcome, Reason reason);

  /** The checks that it waits for where it is not known. */
  abstract List<Answer> waiting(Options options);

  /** The sets of checks of which each would satisfy it, where it is not satisfied. */
  abstract List<List<String>> ways(Options options);

  final Finding finding(Options options) {
    Outcome outcome = outcome(options);
    Reason reason = new Reason();
    explain(options, outcome, reason);
    List<Check> checks = new ArrayList<>(answers.size());
    answers.forEach(answer -> checks.add(answer.check()));
    Text text = reason.text();
    return new Finding(id, role, outcome, text, checks);
  }

  static List<Answer> unknown(List<Answer> some) {
    List<Answer> unknown = new ArrayList<>(some.size());
    for (Answer answer : some) {
      if (answer.outcome() == Outcome.UNKNOWN) {
        unknown.add(answer);
      }
    }
    return unknown;
  }

  static List<String> unsatisfied(List<Answer> some) {
    List<String> ids = new ArrayList<>(some.size());
    for (Answer answer : some) {
      if (!answer.outcome().satisfied()) {
        ids.add(answer.check().id());
      }
    }
    return ids;
  }

  static Outcome all(List<Answer> some) {
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (Answer answer : some) {
      outcome = Kleene.and(outcome, answer.outcome());
    }
    return outcome;
  }

  /** A clause that asks all of some checks; which ones may depend on how the plan is read. */
  static final class All extends Clause {
    private final Function<Options, List<Answer>> asked;

    All(String id, Role role, List<Answer> answers) {
      this(id, role, answers, options -> answers);
    }

    All(String id, Role role, List<Answer> answers, Function<Options, List<Answer>> asked) {
      super(id, role, answers);
      this.asked = asked;
    }

    @Override
    Outcome outcome(Options options) {
      return all(asked.apply(options));
    }

    @Override
    void explain(Options options, Outcome outcome, Reason reason) {
      for (Answer answer : asked.apply(options)) {
        if (answer.outcome() == outcome) {
          reason.add(answer);
        }
      }
    }

    @Override
    List<Answer> waiting(Options options) {
      return unknown(asked.apply(options));
    }

    @Override
    List<List<String>> ways(Options options) {
      return List.of(unsatisfied(asked.apply(options)));
    }
  }
}
