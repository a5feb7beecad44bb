package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.Trial;

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
    assertThat(Trial.of(scenario, decision).actual()).isEqualTo(scenario.expected());
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
}
