package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;

/**
 * A check of a decision as far as the readings in use ask it.
 *
 * @param answers what it found: each fact, how it fared and what is lacking of it
 */
record Seen(Outcome outcome, Check.RuleAt rule, List<List<@Nullable Object>> answers) {

  /** The checks in use, by id, in the order of the findings. */
  static Map<String, Seen> of(Decision decision) {
    Map<String, List<Check>> inUse = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      for (Check check : finding.checks()) {
        List<Check> same = inUse.computeIfAbsent(check.id(), id -> new ArrayList<>());
        if (inUse(decision, check) && !same.contains(check)) {
          same.add(check);
        }
      }
    }
    Map<String, Seen> seen = new LinkedHashMap<>();
    inUse.forEach(
        (id, checks) -> {
          if (!checks.isEmpty()) {
            seen.put(id, of(checks));
          }
        });
    return seen;
  }

  private static boolean inUse(Decision decision, Check check) {
    Choice choice = check.choice();
    return choice == null || choice.options().contains(decision.readings().get(choice.reading()));
  }

  private static Seen of(List<Check> checks) {
    List<List<@Nullable Object>> answers = new ArrayList<>();
    for (Check check : checks) {
      for (Row row : check.rows()) {
        List<Outcome> tests = row.tests().stream().map(Test::outcome).toList();
        answers.add(Arrays.asList(row.pointer(), row.outcome(), tests, row.lacks()));
      }
    }
    return new Seen(
        Outcome.all(checks.stream().map(Check::outcome).toList()), checks.get(0).rule(), answers);
  }

  /** Whether another state answers the same of the same facts. */
  boolean same(Seen other) {
    return outcome == other.outcome && answers.equals(other.answers);
  }

  /** What is told of it. */
  Change.Answer answer() {
    return new Change.Answer(outcome, rule);
  }
}
