package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_APPLICABLE;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;
import static vn.xetkhen.decision.Sketch.all;
import static vn.xetkhen.decision.Sketch.any;
import static vn.xetkhen.decision.Sketch.by;
import static vn.xetkhen.decision.Sketch.check;
import static vn.xetkhen.decision.Sketch.clause;
import static vn.xetkhen.decision.Sketch.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {

  @Test
  void onlyAnIneligibleVerdictHasRemedies() {
    assertThat(Remedies.of(new Sketch(check("A/a")).check("A/a", MET).composition())).isEmpty();
    assertThat(Remedies.of(new Sketch(check("A/a")).check("A/a", UNKNOWN).composition())).isEmpty();
  }

  @Test
  void allNeedsEveryCheckThatIsNotMetAndEveryUnknownOne() {
    Composition composition =
        new Sketch(all(check("A/no"), check("A/met"), check("A/unknown"), check("A/none")))
            .check("A/no", NOT_MET)
            .check("A/met", MET)
            .check("A/unknown", UNKNOWN)
            .check("A/none", NOT_APPLICABLE)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("A/no", "A/unknown"));
  }

  @Test
  void anyOffersItsAlternativesInTheOrderOfTheTree() {
    Composition composition =
        new Sketch(any(check("A/b"), all(check("A/x"), check("A/y")), check("A/a")))
            .check("A/a", NOT_MET)
            .check("A/b", NOT_MET)
            .check("A/x", NOT_MET)
            .check("A/y", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("A/b"), List.of("A/a"));
  }

  @Test
  void fewestChecksWinOverFewerClauses() {
    Composition composition =
        new Sketch(
                any(all(check("A/x"), check("A/y"), check("A/z")), all(clause("B"), clause("C"))))
            .clause("B", Role.CRITERION, check("B/b"))
            .clause("C", Role.CRITERION, check("C/c"))
            .check("A/x", NOT_MET)
            .check("A/y", NOT_MET)
            .check("A/z", NOT_MET)
            .check("B/b", NOT_MET)
            .check("C/c", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("B/b", "C/c"));
  }

  @Test
  void aCheckThatTwoClausesShareCountsOnce() {
    Composition composition =
        new Sketch(all(clause("A"), clause("B")))
            .clause("A", Role.CRITERION, any(check("A/own"), check("S/shared")))
            .clause("B", Role.CRITERION, any(check("B/own"), check("S/shared")))
            .check("A/own", NOT_MET)
            .check("B/own", NOT_MET)
            .check("S/shared", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("S/shared"));
  }

  @Test
  void aMemberThatDoesNotApplyIsNoAlternative() {
    Composition composition =
        new Sketch(any(when(check("K/k"), check("A/then"), null), check("A/own")))
            .check("K/k", NOT_MET)
            .check("A/then", NOT_MET)
            .check("A/own", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("A/own"));
  }

  @ParameterizedTest
  @CsvSource({
    "MET,     A/then",
    "NOT_MET, A/else",
    "UNKNOWN, A/then A/else",
  })
  void aConditionStaysAsItIs(Outcome condition, String expected) {
    Composition composition =
        new Sketch(when(check("K/k"), check("A/then"), check("A/else")))
            .check("K/k", condition)
            .check("A/then", NOT_MET)
            .check("A/else", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of(expected.split(" ")));
  }

  @Test
  void branchesThatAreNotThereAskNothing() {
    Sketch then =
        new Sketch(all(check("A/no"), when(check("K/k"), check("A/then"), null)))
            .check("A/no", NOT_MET)
            .check("A/then", NOT_MET)
            .check("K/k", UNKNOWN);
    assertThat(Remedies.of(then.composition())).containsExactly(List.of("A/no", "A/then"));
    Sketch otherwise =
        new Sketch(all(check("A/no"), when(check("K/k"), null, check("A/else"))))
            .check("A/no", NOT_MET)
            .check("A/else", UNKNOWN)
            .check("K/k", UNKNOWN);
    assertThat(Remedies.of(otherwise.composition())).containsExactly(List.of("A/no", "A/else"));
  }

  @Test
  void readingsStayAsTheyAre() {
    Composition composition =
        new Sketch(by("R", Map.of("a", all(check("A/x"), check("A/y")), "b", check("A/b"))))
            .reading("R", "a", "b")
            .check("A/x", NOT_MET)
            .check("A/y", NOT_MET)
            .check("A/b", NOT_MET)
            .composition();
    assertThat(Remedies.of(composition)).containsExactly(List.of("A/x", "A/y"));
  }

  @Test
  void noneWhereNoChecksCanChangeTheVerdict() {
    Composition empty =
        new Sketch(all(clause("A")))
            .clause(
                "A", Role.CRITERION, all(check("A/if"), when(check("A/if"), check("B/b"), null)))
            .check("A/if", NOT_MET)
            .check("B/b", NOT_MET)
            .composition();
    assertThat(Remedies.of(empty)).isEmpty();
  }

  /** Two to the seventh alternatives of seven checks, and one check alone that is enough. */
  @Test
  void manyAlternativesDoNotHideTheSmallest() {
    List<Criteria> pairs = new ArrayList<>();
    Sketch sketch;
    for (int i = 0; i < 7; i++) {
      pairs.add(any(check("A/a" + i), check("A/b" + i)));
    }
    sketch = new Sketch(any(new Criteria.All(pairs), check("B/alone")));
    for (int i = 0; i < 7; i++) {
      sketch.check("A/a" + i, NOT_MET).check("A/b" + i, NOT_MET);
    }
    assertThat(Remedies.of(sketch.check("B/alone", NOT_MET).composition()))
        .containsExactly(List.of("B/alone"));
  }
}
