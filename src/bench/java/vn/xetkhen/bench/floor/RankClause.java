package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;

/** III.2.a-4: ranked third or better, or risen by a leap. */
final class RankClause extends Clause {
  private final Answer top;
  private final Answer rise;
  private final Answer leap;

  RankClause(Answer top, Answer rise, Answer leap) {
    super("III.2.a-4", Role.CRITERION, List.of(top, rise, leap));
    this.top = top;
    this.rise = rise;
    this.leap = leap;
  }

  private List<Answer> risen(Options options) {
    return options.anyRise() ? List.of(rise) : List.of(rise, leap);
  }

  @Override
  Outcome outcome(Options options) {
    return Kleene.or(top.outcome(), all(risen(options)));
  }

  /** Where the clause is not met, both ways are told, with “or” between them. */
  @Override
  void explain(Options options, Outcome outcome, Reason reason) {
    List<Answer> risen = risen(options);
    boolean first = top.outcome() == outcome;
    boolean second = all(risen) == outcome;
    if (first) {
      reason.add(top);
    }
    if (!second) {
      return;
    }
    List<Answer> telling = risen.stream().filter(a -> a.outcome() == outcome).toList();
    boolean ways = first && outcome != Outcome.MET && telling.stream().noneMatch(reason::repeats);
    for (int i = 0; i < telling.size(); i++) {
      if (ways) {
        reason.add(telling.get(i), i == 0 ? Reason.OR : Reason.AND, Reason.AND);
      } else {
        reason.add(telling.get(i));
      }
    }
  }

  @Override
  List<Answer> waiting(Options options) {
    List<Answer> waiting = new ArrayList<>(unknown(List.of(top)));
    List<Answer> risen = risen(options);
    if (all(risen) == Outcome.UNKNOWN) {
      waiting.addAll(unknown(risen));
    }
    return waiting;
  }

  @Override
  List<List<String>> ways(Options options) {
    return List.of(List.of(top.check().id()), unsatisfied(risen(options)));
  }
}
