package vn.xetkhen.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;

/**
 * What stays the same of a check from one dossier to the next.
 *
 * @param rule where the rule stands that asks the same
 */
record Spec(String id, Check.RuleAt rule) {

  /** Finds where rules stand. */
  static Function<String, Spec> from(Map<String, Check.RuleAt> rules) {
    return id -> {
      Check.RuleAt at = rules.get(id);
      if (at == null) {
        throw new IllegalArgumentException("the pack has no rule " + id);
      }
      return new Spec(id, at);
    };
  }

  Check check(Quantifier quantifier, @Nullable Choice choice, Outcome outcome, List<Row> rows) {
    return new Check(id, quantifier, choice, outcome, rule, rows);
  }
}
