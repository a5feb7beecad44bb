package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.rulecheck.Scenario;

/** Every scenario of every pack, through the reader and the engine that users have. */
class ScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Installed.plans().stream()
        .flatMap(plan -> Installed.scenarios(plan).stream())
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.plan() + " / " + one.path() + " / " + one.name(), () -> holds(one)));
  }

  private static void holds(Scenario scenario) {
    Decision decision = Installed.decide(scenario);
    Map<String, String> actual = new LinkedHashMap<>();
    scenario.expected().keySet().forEach(id -> actual.put(id, actual(decision, id)));
    assertThat(actual).isEqualTo(scenario.expected());
    assertThat(decision.missing().isEmpty())
        .as("only an undetermined verdict asks for something, and it always does")
        .isEqualTo(decision.verdict() != Verdict.UNDETERMINED);
    for (Finding finding : decision.findings()) {
      for (Check check : finding.checks()) {
        boolean lacks = check.rows().stream().anyMatch(row -> !row.lacks().isEmpty());
        assertThat(lacks || check.outcome() != Outcome.UNKNOWN)
            .as("unknown check %s says what has to be known", check.id())
            .isTrue();
      }
    }
  }

  private static String actual(Decision decision, String id) {
    return switch (id) {
      case "verdict" -> decision.verdict().name();
      case "ground" -> String.valueOf(decision.ground());
      case "deferredUntil" -> String.valueOf(decision.deferredUntil());
      default -> id.contains("/") ? check(decision, id) : clause(decision, id);
    };
  }

  private static String clause(Decision decision, String id) {
    return decision.findings().stream()
        .filter(finding -> finding.clause().equals(id))
        .map(finding -> finding.outcome().name())
        .findFirst()
        .orElse("no such clause for this kind of candidate");
  }

  /** The outcome under the readings in use: all values have to hold. */
  private static String check(Decision decision, String id) {
    List<Outcome> outcomes =
        decision.findings().stream()
            .filter(finding -> finding.checks().stream().anyMatch(c -> c.id().equals(id)))
            .limit(1)
            .flatMap(finding -> finding.checks().stream())
            .filter(check -> check.id().equals(id) && inUse(decision, check))
            .map(Check::outcome)
            .toList();
    return outcomes.isEmpty()
        ? "no such check for this kind of candidate"
        : Outcome.all(outcomes).name();
  }

  private static boolean inUse(Decision decision, Check check) {
    Choice choice = check.choice();
    return choice == null || choice.options().contains(decision.readings().get(choice.reading()));
  }
}
