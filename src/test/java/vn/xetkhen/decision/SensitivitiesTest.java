package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;
import static vn.xetkhen.decision.Sketch.all;
import static vn.xetkhen.decision.Sketch.any;
import static vn.xetkhen.decision.Sketch.by;
import static vn.xetkhen.decision.Sketch.check;
import static vn.xetkhen.decision.Sketch.clause;
import static vn.xetkhen.decision.Verdict.ELIGIBLE;
import static vn.xetkhen.decision.Verdict.INELIGIBLE;
import static vn.xetkhen.decision.Verdict.UNDETERMINED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensitivitiesTest {

  private static Criteria by2(String reading, Criteria a, Criteria b) {
    return by(reading, Map.of("a", a, "b", b));
  }

  @Test
  void nothingWhereNoReadingMovesTheVerdict() {
    Sketch sketch =
        new Sketch(all(by2("R", check("A/a"), check("A/b")), check("B/b")))
            .reading("R", "a", "b")
            .check("A/a", NOT_MET)
            .check("A/b", MET)
            .check("B/b", NOT_MET);
    assertThat(Sensitivities.of(sketch.composition())).isEmpty();
  }

  @Test
  void namesEveryOptionUnderWhichTheVerdictIsAnother() {
    Sketch sketch =
        new Sketch(clause("A"))
            .clause(
                "A",
                Role.CRITERION,
                by(
                    "R",
                    Map.of(
                        "a",
                        check("A/a"),
                        "b",
                        check("A/b"),
                        "c",
                        check("A/c"),
                        "d",
                        check("A/d"))))
            .reading("R", "a", "b", "c", "d")
            .check("A/a", NOT_MET)
            .check("A/b", MET)
            .check("A/c", UNKNOWN)
            .check("A/d", NOT_MET);
    assertThat(Sensitivities.of(sketch.composition()))
        .containsExactly(
            new Sensitivity(Map.of("R", "b"), ELIGIBLE),
            new Sensitivity(Map.of("R", "c"), UNDETERMINED));
  }

  @Test
  void twoReadingsThatOnlyTogetherChangeTheVerdict() {
    Sketch sketch =
        new Sketch(all(by2("R", check("A/a"), check("A/b")), by2("S", check("B/a"), check("B/b"))))
            .reading("R", "a", "b")
            .reading("S", "a", "b")
            .check("A/a", NOT_MET)
            .check("A/b", MET)
            .check("B/a", NOT_MET)
            .check("B/b", MET);
    assertThat(Sensitivities.of(sketch.composition()))
        .containsExactly(new Sensitivity(Map.of("R", "b", "S", "b"), ELIGIBLE));
  }

  @Test
  void twoReadingsOfOneNodeThatOnlyTogetherChangeTheVerdict() {
    Sketch sketch =
        new Sketch(clause("A"))
            .clause(
                "A",
                Role.CRITERION,
                any(
                    check("A/no"),
                    all(
                        by2("R", check("A/no"), check("A/yes")),
                        by2("S", check("A/no"), check("A/yes")))))
            .reading("R", "a", "b")
            .reading("S", "a", "b")
            .check("A/no", NOT_MET)
            .check("A/yes", MET);
    assertThat(Sensitivities.of(sketch.composition()))
        .containsExactly(new Sensitivity(Map.of("R", "b", "S", "b"), ELIGIBLE));
  }

  /**
   * The set of both readings leads to a third verdict, but holds a smaller set: it is not listed.
   */
  @Test
  void smallestSetsOnlyWhateverTheOtherVerdict() {
    Sketch sketch =
        new Sketch(all(by2("R", check("A/a"), check("A/b")), by2("S", check("B/a"), check("B/b"))))
            .reading("R", "a", "b")
            .reading("S", "a", "b")
            .check("A/a", MET)
            .check("A/b", UNKNOWN)
            .check("B/a", MET)
            .check("B/b", NOT_MET);
    assertThat(Sensitivities.of(sketch.composition()))
        .containsExactly(
            new Sensitivity(Map.of("R", "b"), UNDETERMINED),
            new Sensitivity(Map.of("S", "b"), INELIGIBLE));
  }

  @Test
  void aReadingThatGivesAValueMovesTheVerdictToo() {
    Map<List<String>, Outcome> values = new LinkedHashMap<>();
    values.put(List.of("a", "both"), MET);
    values.put(List.of("b", "both"), NOT_MET);
    Sketch sketch =
        new Sketch(all(clause("A"), clause("B")))
            .clause("A", Role.CRITERION, check("A/a"))
            .clause("B", Role.CRITERION, check("B/b"))
            .reading("R", "a", "b", "both")
            .check("A/a", "R", values)
            .check("B/b", MET);
    assertThat(Sensitivities.of(sketch.composition()))
        .containsExactly(
            new Sensitivity(Map.of("R", "b"), INELIGIBLE),
            new Sensitivity(Map.of("R", "both"), INELIGIBLE));
  }

  @Test
  void readingsThatTheTreeDoesNotReachAreLeftOut() {
    Sketch sketch =
        new Sketch(check("A/a"))
            .clause("Z", Role.CRITERION, by2("R", check("Z/a"), check("Z/b")))
            .reading("R", "a", "b")
            .check("A/a", NOT_MET);
    assertThat(Sensitivities.of(sketch.composition())).isEmpty();
  }
}
