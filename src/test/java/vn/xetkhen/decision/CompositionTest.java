package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.xetkhen.decision.Lack.Action.AWAIT;
import static vn.xetkhen.decision.Lack.Action.SET;
import static vn.xetkhen.decision.Lack.Action.SUPPLY;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

  /** A plan with one clause of each role, in an order that is not the order of roles. */
  private static Sketch fourRoles(
      Outcome procedure, Outcome criterion, Outcome scope, Outcome exclusion) {
    return new Sketch(all(clause("P"), clause("C"), clause("S"), clause("E")))
        .clause("P", Role.PROCEDURE, check("P/p"))
        .clause("C", Role.CRITERION, check("C/c"))
        .clause("S", Role.SCOPE, check("S/s"))
        .clause("E", Role.EXCLUSION, check("E/e"))
        .check("P/p", procedure)
        .check("C/c", criterion)
        .check("S/s", scope)
        .check("E/e", exclusion);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_MET, NOT_MET, NOT_MET, NOT_MET, EXCLUSION",
    "NOT_MET, NOT_MET, NOT_MET, MET,     SCOPE",
    "NOT_MET, NOT_MET, NOT_MET, UNKNOWN, SCOPE",
    "NOT_MET, NOT_MET, UNKNOWN, UNKNOWN, CRITERION",
    "NOT_MET, MET,     MET,     MET,     PROCEDURE",
    "UNKNOWN, UNKNOWN, UNKNOWN, NOT_MET, EXCLUSION",
  })
  void groundTakesTheFirstRoleNotMet(Outcome p, Outcome c, Outcome s, Outcome e, Role ground) {
    Composition composition = fourRoles(p, c, s, e).composition();
    assertThat(composition.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(composition.ground()).isEqualTo(ground);
  }

  @Test
  void otherVerdictsHaveNoGround() {
    Composition eligible = fourRoles(MET, NOT_APPLICABLE, MET, MET).composition();
    assertThat(eligible.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(eligible.ground()).isNull();
    assertThat(eligible.deciding()).isEmpty();
    Composition undetermined = fourRoles(MET, UNKNOWN, MET, MET).composition();
    assertThat(undetermined.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(undetermined.ground()).isNull();
  }

  @Test
  void anExclusionInsideAnAnyThatIsMetDoesNotGiveTheGround() {
    Composition composition =
        new Sketch(all(any(clause("E"), clause("C")), clause("P")))
            .clause("E", Role.EXCLUSION, check("E/e"))
            .clause("C", Role.CRITERION, check("C/c"))
            .clause("P", Role.PROCEDURE, check("P/p"))
            .check("E/e", NOT_MET)
            .check("C/c", MET)
            .check("P/p", NOT_MET)
            .composition();
    assertThat(composition.clause("E")).isEqualTo(NOT_MET);
    assertThat(composition.ground()).isEqualTo(Role.PROCEDURE);
    assertThat(composition.deciding()).extracting(Requirement::id).containsExactly("P");
  }

  @Test
  void clausesOfABranchNotTakenDoNotGiveTheGround() {
    Sketch sketch =
        new Sketch(all(when(check("K/k"), clause("C"), clause("E")), clause("P")))
            .clause("E", Role.EXCLUSION, check("E/e"))
            .clause("C", Role.CRITERION, check("C/c"))
            .clause("P", Role.PROCEDURE, check("P/p"))
            .check("E/e", NOT_MET)
            .check("C/c", NOT_MET)
            .check("P/p", MET);
    assertThat(sketch.check("K/k", MET).composition().ground()).isEqualTo(Role.CRITERION);
  }

  @Test
  void bothBranchesOfAnUnknownConditionDecideTogether() {
    Composition composition =
        new Sketch(all(when(check("K/k"), clause("C"), clause("E"))))
            .clause("E", Role.EXCLUSION, check("E/e"))
            .clause("C", Role.CRITERION, check("C/c"))
            .check("K/k", UNKNOWN)
            .check("E/e", NOT_MET)
            .check("C/c", NOT_MET)
            .composition();
    assertThat(composition.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(composition.deciding()).extracting(Requirement::id).containsExactly("C", "E");
    assertThat(composition.ground()).isEqualTo(Role.EXCLUSION);
  }

  @Test
  void aGroupGivesTheGroundByItsOwnRole() {
    Composition composition =
        new Sketch(all(clause("G"), clause("P")))
            .clause("G", Role.CRITERION, any(clause("E"), check("G/g")))
            .clause("E", Role.EXCLUSION, check("E/e"))
            .clause("P", Role.PROCEDURE, check("P/p"))
            .check("E/e", NOT_MET)
            .check("G/g", NOT_MET)
            .check("P/p", NOT_MET)
            .composition();
    assertThat(composition.deciding()).extracting(Requirement::id).containsExactly("G", "P");
    assertThat(composition.ground()).isEqualTo(Role.CRITERION);
  }

  @ParameterizedTest
  @CsvSource({
    "MET,            MET,     NOT_MET, MET",
    "NOT_MET,        MET,     NOT_MET, NOT_MET",
    "UNKNOWN,        MET,     NOT_MET, UNKNOWN",
    "UNKNOWN,        NOT_MET, NOT_MET, NOT_MET",
    "NOT_APPLICABLE, MET,     NOT_MET, NOT_APPLICABLE",
  })
  void ifTakesABranch(Outcome condition, Outcome then, Outcome otherwise, Outcome expected) {
    Composition composition =
        new Sketch(when(check("K/k"), check("A/a"), check("B/b")))
            .check("K/k", condition)
            .check("A/a", then)
            .check("B/b", otherwise)
            .composition();
    assertThat(composition.of(composition.requirements().award())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MET,     MET,     MET",
    "MET,     NOT_MET, NOT_MET",
    "NOT_MET, NOT_MET, NOT_APPLICABLE",
    "UNKNOWN, MET,     MET",
    "UNKNOWN, NOT_MET, UNKNOWN",
  })
  void aBranchThatIsNotThereDoesNotApply(Outcome condition, Outcome branch, Outcome expected) {
    Composition then =
        new Sketch(when(check("K/k"), check("A/a"), null))
            .check("K/k", condition)
            .check("A/a", branch)
            .composition();
    assertThat(then.of(then.requirements().award())).isEqualTo(expected);
    Composition otherwise =
        new Sketch(when(check("K/k"), null, check("A/a")))
            .check("K/k", condition.not())
            .check("A/a", branch)
            .composition();
    assertThat(otherwise.of(otherwise.requirements().award())).isEqualTo(expected);
  }

  @Test
  void aReadingChoosesABranch() {
    Sketch sketch =
        new Sketch(clause("A"))
            .clause(
                "A",
                Role.CRITERION,
                by("R", Map.of("strict", check("A/strict"), "mild", check("A/mild"))))
            .reading("R", "strict", "mild")
            .check("A/strict", NOT_MET)
            .check("A/mild", MET);
    Composition strict = sketch.composition();
    assertThat(strict.verdict()).isEqualTo(Verdict.INELIGIBLE);
    Composition mild = strict.under(Map.of("R", "mild"));
    assertThat(mild.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(mild.readings()).isEqualTo(Map.of("R", "mild"));
    assertThat(strict.readings()).isEqualTo(Map.of("R", "strict"));
    assertThat(strict.verdict()).isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void anOptionWithoutABranchIsAFault() {
    Composition composition =
        new Sketch(by("R", Map.of("a", check("A/a"))))
            .reading("R", "a", "b")
            .check("A/a", MET)
            .composition();
    assertThatIllegalStateException()
        .isThrownBy(() -> composition.under(Map.of("R", "b")).verdict())
        .withMessage("no option in use for reading R");
  }

  @Test
  void aReadingChoosesTheValueOfACheckAndSeveralValuesHaveToHoldTogether() {
    Map<List<String>, Outcome> values = new LinkedHashMap<>();
    values.put(List.of("of-2020", "both"), MET);
    values.put(List.of("of-2021", "both"), NOT_MET);
    Composition composition =
        new Sketch(check("A/a"))
            .reading("R", "of-2020", "of-2021", "both")
            .check("A/a", "R", values)
            .composition();
    assertThat(composition.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(composition.under(Map.of("R", "of-2021")).verdict()).isEqualTo(Verdict.INELIGIBLE);
    Composition both = composition.under(Map.of("R", "both"));
    assertThat(both.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(both.inUse("A/a")).extracting(Check::outcome).containsExactly(MET, NOT_MET);
    assertThat(composition.inUse("A/a")).extracting(Check::outcome).containsExactly(MET);
  }

  @Test
  void oneUnknownOfSeveralValuesKeepsItUnknown() {
    Map<List<String>, Outcome> values = new LinkedHashMap<>();
    values.put(List.of("both"), MET);
    values.put(List.of("of-2021", "both"), UNKNOWN);
    Composition composition =
        new Sketch(check("A/a"))
            .reading("R", "both", "of-2021")
            .check("A/a", "R", values)
            .composition();
    assertThat(composition.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aCheckThatWasNotRecordedIsAFault() {
    Composition composition = new Sketch(check("A/a")).composition();
    assertThatIllegalStateException()
        .isThrownBy(composition::verdict)
        .withMessage("check A/a was not recorded");
  }

  @Test
  void aClauseThatIsNotThereIsAFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sketch(clause("X")).requirements())
        .withMessage("no clause X");
  }

  @Test
  void waitsForUnknownChecksUnderUnknownNodesOnly() {
    Sketch sketch =
        new Sketch(all(clause("A"), clause("B"), clause("C"), clause("D")))
            .clause("A", Role.CRITERION, any(check("A/met"), check("A/idle")))
            .clause("B", Role.CRITERION, any(check("B/open"), check("B/failed")))
            .clause("C", Role.CRITERION, when(check("C/if"), check("C/then"), check("C/else")))
            .clause("D", Role.CRITERION, all(clause("B"), check("D/own")))
            .check("A/met", MET)
            .check("A/idle", UNKNOWN)
            .check("B/open", UNKNOWN)
            .check("B/failed", NOT_MET)
            .check("C/then", UNKNOWN)
            .check("C/else", MET)
            .check("D/own", UNKNOWN);
    assertThat(sketch.check("C/if", UNKNOWN).composition().waiting())
        .containsExactly("B/open", "C/if", "C/then", "D/own");
  }

  @ParameterizedTest
  @CsvSource({
    "MET,     UNKNOWN, UNKNOWN, A/then",
    "NOT_MET, UNKNOWN, UNKNOWN, A/else",
    "UNKNOWN, UNKNOWN, UNKNOWN, A/if A/then A/else",
    "UNKNOWN, MET,     NOT_MET, A/if",
    "UNKNOWN, NOT_MET, UNKNOWN, A/if A/else",
    "UNKNOWN, MET,     MET,     ''",
  })
  void waitsForTheBranchesThatAConditionLeavesOpen(
      Outcome condition, Outcome then, Outcome otherwise, String expected) {
    Composition composition =
        new Sketch(when(check("A/if"), check("A/then"), check("A/else")))
            .check("A/if", condition)
            .check("A/then", then)
            .check("A/else", otherwise)
            .composition();
    assertThat(String.join(" ", composition.waiting())).isEqualTo(expected);
  }

  @Test
  void aDecidedVerdictWaitsForNothing() {
    assertThat(fourRoles(UNKNOWN, NOT_MET, UNKNOWN, UNKNOWN).composition().waiting()).isEmpty();
    assertThat(fourRoles(UNKNOWN, NOT_MET, UNKNOWN, UNKNOWN).composition().wanted()).isEmpty();
    assertThat(fourRoles(MET, MET, MET, MET).composition().waiting()).isEmpty();
  }

  @Test
  void supposingChecksMetLeavesTheRecordAlone() {
    Composition composition = fourRoles(MET, NOT_MET, MET, UNKNOWN).composition();
    Composition supposed = composition.supposing(Set.of("C/c"));
    assertThat(supposed.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(composition.supposing(Set.of("C/c", "E/e")).verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(composition.verdict()).isEqualTo(Verdict.INELIGIBLE);
  }

  private static Row row(Outcome outcome, Lack... lacks) {
    return new Row(null, "Rating", Map.of(), outcome, List.of(), List.of(lacks));
  }

  private static Lack lack(String pointer, String task, List<String> fields, Lack.Action action) {
    return new Lack(pointer, "Rating", Map.of("task", task), fields, action);
  }

  @Test
  void asksForAFactOnceAndForAllThatIsMissingOfIt() {
    Composition composition =
        new Sketch(all(clause("A"), clause("B"), clause("C")))
            .clause("A", Role.CRITERION, all(check("A/level"), check("A/schedule")))
            .clause("B", Role.CRITERION, check("B/level"))
            .clause("C", Role.CRITERION, check("C/met"))
            .check(
                "A/level", UNKNOWN, row(UNKNOWN, lack("/ratings/-", "PAR", List.of("level"), SET)))
            .check(
                "A/schedule",
                UNKNOWN,
                row(MET),
                row(UNKNOWN, lack("/ratings/-", "PAR", List.of("onSchedule", "level"), SUPPLY)))
            .check(
                "B/level",
                UNKNOWN,
                row(
                    UNKNOWN,
                    lack("/ratings/-", "ANNUAL", List.of("level"), SUPPLY),
                    lack("/ratings/-", "PAR", List.of("level"), AWAIT)))
            .check("C/met", MET, row(UNKNOWN, lack("/ratings/-", "IDLE", List.of("level"), SUPPLY)))
            .composition();
    assertThat(composition.wanted())
        .containsExactly(
            new Wanted(
                lack("/ratings/-", "PAR", List.of("level", "onSchedule"), AWAIT),
                List.of("A", "B")),
            new Wanted(lack("/ratings/-", "ANNUAL", List.of("level"), SUPPLY), List.of("B")));
  }

  @ParameterizedTest
  @CsvSource({
    "SET, SUPPLY, SUPPLY",
    "SUPPLY, AWAIT, AWAIT",
    "AWAIT, SET, AWAIT",
    "SET, SET, SET",
    "SUPPLY, SET, SUPPLY",
  })
  void awaitingComesBeforeSupplyingBeforeSetting(
      Lack.Action one, Lack.Action other, Lack.Action expected) {
    Wanted merged =
        new Wanted(lack("/x", "PAR", List.of("a"), one), List.of("A"))
            .with(new Wanted(lack("/x", "PAR", List.of("b", "a"), other), List.of("B", "A")));
    assertThat(merged)
        .isEqualTo(new Wanted(lack("/x", "PAR", List.of("a", "b"), expected), List.of("A", "B")));
  }

  @Test
  void asksOnlyForTheValueOfTheReadingInUse() {
    Map<List<String>, Outcome> values = new LinkedHashMap<>();
    values.put(List.of("a"), UNKNOWN);
    values.put(List.of("b"), MET);
    Composition composition =
        new Sketch(check("A/a")).reading("R", "a", "b").check("A/a", "R", values).composition();
    assertThat(composition.waiting()).containsExactly("A/a");
    assertThat(composition.under(Map.of("R", "b")).waiting()).isEmpty();
  }

  @Test
  void checksOfAClauseThatTheReadingsInUseReach() {
    Map<List<String>, Outcome> values = new LinkedHashMap<>();
    values.put(List.of("a"), MET);
    values.put(List.of("b"), UNKNOWN);
    Composition composition =
        new Sketch(clause("A"))
            .clause(
                "A",
                Role.CRITERION,
                all(
                    by("R", Map.of("a", check("A/a"), "b", check("A/b"))),
                    when(check("A/if"), clause("B"), check("A/value")),
                    check("A/a")))
            .clause("B", Role.CRITERION, check("B/b"))
            .reading("R", "a", "b")
            .check("A/a", MET)
            .check("A/b", NOT_MET)
            .check("A/if", MET)
            .check("B/b", MET)
            .check("A/value", "R", values)
            .composition();
    Requirement clause = composition.requirements().clause("A");
    assertThat(composition.inUse(clause))
        .extracting(Check::id)
        .containsExactly("A/a", "A/if", "A/value");
    assertThat(composition.under(Map.of("R", "b")).inUse(clause))
        .extracting(Check::id, Check::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A/b", NOT_MET),
            org.assertj.core.groups.Tuple.tuple("A/if", MET),
            org.assertj.core.groups.Tuple.tuple("A/value", UNKNOWN),
            org.assertj.core.groups.Tuple.tuple("A/a", MET));
  }

  @Test
  void requirementsKnowWhatTheTreeReaches() {
    Requirements requirements =
        new Sketch(all(clause("G"), by("R", Map.of("a", clause("A"), "b", clause("B")))))
            .clause("B", Role.CRITERION, check("B/b"))
            .clause("A", Role.CRITERION, when(check("A/if"), check("A/then"), check("A/else")))
            .clause("G", Role.CRITERION, any(clause("A"), check("G/own"), check("G/own")))
            .clause("Z", Role.CRITERION, check("Z/z"))
            .reading("R", "a", "b")
            .requirements();
    assertThat(requirements.clauses()).extracting(Requirement::id).containsExactly("B", "A", "G");
    assertThat(requirements.checks())
        .containsExactlyInAnyOrder("A/if", "A/then", "A/else", "G/own", "B/b");
    assertThat(Requirements.checksOf(requirements.clause("G"))).containsExactly("G/own");
    assertThat(Requirements.checksOf(requirements.clause("A")))
        .containsExactly("A/if", "A/then", "A/else");
    assertThat(requirements.readings()).isEqualTo(Map.of("R", List.of("a", "b")));
  }

  @Test
  void aCheckKnowsItsClause() {
    Check check =
        new Check(
            "III.2.a-4/top", Quantifier.THE, null, MET, new Check.RuleAt("a.drl", 7), List.of());
    assertThat(check.clause()).isEqualTo("III.2.a-4");
  }
}
