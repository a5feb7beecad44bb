package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.coverage.Coverage;

/**
 * The scenarios of every pack show all of it: every check in every outcome that it can come to,
 * every limit from both sides, every option of every unclear point, every clause.
 */
class CoverageTest {

  @TestFactory
  Stream<DynamicTest> theScenariosShowTheWholePack() {
    return Installed.plans().stream()
        .map(plan -> DynamicTest.dynamicTest(plan, () -> covered(plan)));
  }

  private static void covered(String plan) {
    PackTrials trials = PackTrials.run(new Target(Installed.ENGINE, plan), name -> true);
    assertThat(trials).isInstanceOf(PackTrials.Tried.class);
    Coverage coverage = Coverage.of((PackTrials.Tried) trials);
    assertThat(coverage.missing()).isEmpty();
    assertThat(coverage.whole().all()).isPositive();
    assertThat(coverage.whole().covered()).isEqualTo(coverage.whole().all());
  }
}
