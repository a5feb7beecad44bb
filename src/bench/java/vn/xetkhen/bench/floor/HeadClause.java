package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;

/** III.2.b-4: nothing of one's own; for a head of unit, also nothing of the staff. */
final class HeadClause extends Clause {
  private final Answer head;
  private final Cases own;
  private final Cases ownViolated;
  private final Cases staff;
  private final Cases staffViolated;

  HeadClause(Answer head, Cases own, Cases ownViolated, Cases staff, Cases staffViolated) {
    super("III.2.b-4", Role.CRITERION, List.of(own, head, staff, ownViolated, staffViolated));
    this.head = head;
    this.own = own;
    this.ownViolated = ownViolated;
    this.staff = staff;
    this.staffViolated = staffViolated;
  }

  private Cases own(Options options) {
    return options.violated() ? ownViolated : own;
  }

  private Cases staff(Options options) {
    return options.violated() ? staffViolated : staff;
  }

  /** What a head answers for; of someone else, nothing; unless it is clean, it may matter. */
  private Outcome answeredFor(Options options) {
    Outcome outcome = staff(options).outcome();
    return switch (head.outcome()) {
      case MET -> outcome;
      case UNKNOWN -> outcome == Outcome.MET ? Outcome.MET : Outcome.UNKNOWN;
      default -> Outcome.NOT_APPLICABLE;
    };
  }

  @Override
  Outcome outcome(Options options) {
    return Kleene.and(own(options).outcome(), answeredFor(options));
  }

  @Override
  void explain(Options options, Outcome outcome, Reason reason) {
    telling(options, outcome).forEach(reason::add);
  }

  @Override
  List<Answer> waiting(Options options) {
    return telling(options, Outcome.UNKNOWN);
  }

  /** The checks that carry an outcome. */
  private List<Answer> telling(Options options, Outcome outcome) {
    List<Answer> telling = new ArrayList<>(3);
    if (own(options).outcome() == outcome) {
      telling.add(own(options));
    }
    if (answeredFor(options) == outcome) {
      if (head.outcome() == Outcome.UNKNOWN && outcome == Outcome.UNKNOWN) {
        telling.add(head);
      }
      if (staff(options).outcome() == outcome) {
        telling.add(staff(options));
      }
    }
    return telling;
  }

  @Override
  List<List<String>> ways(Options options) {
    List<String> ids = new ArrayList<>(unsatisfied(List.of(own(options))));
    if (!answeredFor(options).satisfied()) {
      ids.addAll(unsatisfied(List.of(staff(options))));
    }
    return List.of(ids);
  }
}
