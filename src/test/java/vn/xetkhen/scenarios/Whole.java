package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** A pack in any rules folder: it can be read, and its scenarios hold and show all of it. */
record Whole(PackTrials.Tried tried) {

  /** Opens a pack and tries its scenarios. */
  static Whole in(Path rules, String id) {
    Engine engine = Engine.open(rules);
    assertThat(said(engine.problems())).isEmpty();
    PackTrials trials = PackTrials.run(new Target(engine, id), name -> true);
    if (trials instanceof PackTrials.Broken broken) {
      throw new AssertionError(said(broken.problems()));
    }
    return new Whole((PackTrials.Tried) trials);
  }

  /** The pack. */
  Pack pack() {
    return tried.pack();
  }

  /** Every scenario comes out as expected, and all of the pack is shown. */
  void holds() {
    assertThat(tried.trials())
        .allSatisfy(
            trial ->
                assertThat(trial.holds())
                    .as(
                        "%s: %s instead of %s%s",
                        trial.scenario().name(),
                        trial.actual(),
                        trial.scenario().expected(),
                        said(trial.problems()))
                    .isTrue());
    assertThat(tried.places())
        .isNotEmpty()
        .allSatisfy(
            trial ->
                assertThat(trial.holds())
                    .as(
                        "%s: %s instead of %s%s",
                        trial.scenario().name(),
                        trial.actual(),
                        trial.scenario().expected(),
                        said(trial.problems()))
                    .isTrue());
    assertThat(Coverage.of(tried).missing()).isEmpty();
  }

  private static String said(List<Problem> problems) {
    return problems.stream().map(p -> p.line(Language.EN)).collect(Collectors.joining("\n"));
  }
}
