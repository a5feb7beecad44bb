package vn.xetkhen.rulecheck.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;

/** In what two decisions about one dossier may differ. */
public enum Difference {
  VERDICT,
  GROUND,
  /** Until when an ineligible candidate has to wait. */
  DEFERRAL,
  /** What has to be supplied, whatever the words. */
  MISSING,
  /** The outcome of a clause that both decide, or a clause that one of them does not ask. */
  CLAUSE,
  /** The outcome of a check that both ask, under the readings in use. */
  CHECK;

  /** Whether two decisions differ in this. */
  public boolean between(Decision before, Decision after) {
    return switch (this) {
      case VERDICT -> before.verdict() != after.verdict();
      case GROUND -> before.ground() != after.ground();
      case DEFERRAL -> !Objects.equals(before.deferredUntil(), after.deferredUntil());
      case MISSING -> !missing(before).equals(missing(after));
      case CLAUSE -> !clauses(before).equals(clauses(after));
      case CHECK -> checksDiffer(checks(before), checks(after));
    };
  }

  private static List<List<Object>> missing(Decision decision) {
    return decision.missing().stream()
        .map(m -> List.<Object>of(m.pointer(), m.entry(), m.fields(), m.action(), m.clauses()))
        .toList();
  }

  /** The outcome of every clause. */
  static Map<String, Outcome> clauses(Decision decision) {
    Map<String, Outcome> outcomes = new HashMap<>();
    decision.findings().forEach(finding -> outcomes.put(finding.clause(), finding.outcome()));
    return outcomes;
  }

  private static boolean checksDiffer(Map<String, Outcome> before, Map<String, Outcome> after) {
    return before.entrySet().stream()
        .anyMatch(e -> after.containsKey(e.getKey()) && after.get(e.getKey()) != e.getValue());
  }

  /** The outcome of every check under the readings in use, in the order of the clauses. */
  public static Map<String, Outcome> checks(Decision decision) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      Map<String, Outcome> own = new LinkedHashMap<>();
      for (Check check : finding.checks()) {
        if (inUse(decision, check)) {
          own.merge(check.id(), check.outcome(), (one, other) -> Outcome.all(List.of(one, other)));
        }
      }
      own.forEach(outcomes::putIfAbsent);
    }
    return outcomes;
  }

  private static boolean inUse(Decision decision, Check check) {
    Choice choice = check.choice();
    return choice == null || choice.options().contains(decision.readings().get(choice.reading()));
  }
}
