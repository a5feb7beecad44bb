package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_APPLICABLE;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "MET,            MET,            MET",
    "MET,            NOT_MET,        NOT_MET",
    "MET,            UNKNOWN,        UNKNOWN",
    "MET,            NOT_APPLICABLE, MET",
    "NOT_MET,        NOT_MET,        NOT_MET",
    "NOT_MET,        UNKNOWN,        NOT_MET",
    "NOT_MET,        NOT_APPLICABLE, NOT_MET",
    "UNKNOWN,        UNKNOWN,        UNKNOWN",
    "UNKNOWN,        NOT_APPLICABLE, UNKNOWN",
    "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
  })
  void allOfTwo(Outcome one, Outcome other, Outcome expected) {
    assertThat(Outcome.all(List.of(one, other))).isEqualTo(expected);
    assertThat(Outcome.all(List.of(other, one))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MET,            MET,            MET",
    "MET,            NOT_MET,        MET",
    "MET,            UNKNOWN,        MET",
    "MET,            NOT_APPLICABLE, MET",
    "NOT_MET,        NOT_MET,        NOT_MET",
    "NOT_MET,        UNKNOWN,        UNKNOWN",
    "NOT_MET,        NOT_APPLICABLE, NOT_MET",
    "UNKNOWN,        UNKNOWN,        UNKNOWN",
    "UNKNOWN,        NOT_APPLICABLE, UNKNOWN",
    "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
  })
  void anyOfTwo(Outcome one, Outcome other, Outcome expected) {
    assertThat(Outcome.any(List.of(one, other))).isEqualTo(expected);
    assertThat(Outcome.any(List.of(other, one))).isEqualTo(expected);
  }

  @Test
  void nothingLeftDoesNotApply() {
    assertThat(Outcome.all(List.of())).isEqualTo(NOT_APPLICABLE);
    assertThat(Outcome.any(List.of())).isEqualTo(NOT_APPLICABLE);
  }

  @Property
  void orderMakesNoDifference(@ForAll List<Outcome> members, @ForAll long seed) {
    List<Outcome> shuffled = new ArrayList<>(members);
    java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
    assertThat(Outcome.all(shuffled)).isEqualTo(Outcome.all(members));
    assertThat(Outcome.any(shuffled)).isEqualTo(Outcome.any(members));
  }

  @Property
  void groupingMakesNoDifference(
      @ForAll @Size(max = 5) List<Outcome> some, @ForAll @Size(max = 5) List<Outcome> others) {
    List<Outcome> together = new ArrayList<>(some);
    together.addAll(others);
    assertThat(Outcome.all(List.of(Outcome.all(some), Outcome.all(others))))
        .isEqualTo(Outcome.all(together));
    assertThat(Outcome.any(List.of(Outcome.any(some), Outcome.any(others))))
        .isEqualTo(Outcome.any(together));
  }

  @Property
  void eachIsTheOtherTurnedRound(@ForAll List<Outcome> members) {
    List<Outcome> turned = members.stream().map(Outcome::not).toList();
    assertThat(Outcome.any(turned)).isEqualTo(Outcome.all(members).not());
    assertThat(Outcome.all(turned)).isEqualTo(Outcome.any(members).not());
  }

  @Property
  void whatDoesNotApplyDropsOut(@ForAll List<Outcome> members) {
    List<Outcome> left = members.stream().filter(o -> o != NOT_APPLICABLE).toList();
    assertThat(Outcome.all(members)).isEqualTo(Outcome.all(left));
    assertThat(Outcome.any(members)).isEqualTo(Outcome.any(left));
  }

  @Property
  void oneMemberIsItself(@ForAll Outcome one) {
    assertThat(Outcome.all(List.of(one))).isEqualTo(one);
    assertThat(Outcome.any(List.of(one))).isEqualTo(one);
    assertThat(one.not().not()).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, NOT_MET",
    "NOT_MET, MET",
    "UNKNOWN, UNKNOWN",
    "NOT_APPLICABLE, NOT_APPLICABLE",
  })
  void negation(Outcome outcome, Outcome negated) {
    assertThat(outcome.not()).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, true, ELIGIBLE",
    "NOT_APPLICABLE, true, ELIGIBLE",
    "NOT_MET, false, INELIGIBLE",
    "UNKNOWN, false, UNDETERMINED",
  })
  void whatStandsInTheWay(Outcome outcome, boolean satisfied, Verdict verdict) {
    assertThat(outcome.satisfied()).isEqualTo(satisfied);
    assertThat(Verdict.of(outcome)).isEqualTo(verdict);
  }

  @Test
  void ofABoolean() {
    assertThat(Outcome.of(true)).isEqualTo(MET);
    assertThat(Outcome.of(false)).isEqualTo(NOT_MET);
  }

  /** Every pair of branches under a condition that is not known. */
  @ParameterizedTest
  @CsvSource({
    "MET,            MET,            MET",
    "MET,            NOT_MET,        UNKNOWN",
    "MET,            UNKNOWN,        UNKNOWN",
    "MET,            NOT_APPLICABLE, MET",
    "NOT_MET,        MET,            UNKNOWN",
    "NOT_MET,        NOT_MET,        NOT_MET",
    "NOT_MET,        UNKNOWN,        UNKNOWN",
    "NOT_MET,        NOT_APPLICABLE, UNKNOWN",
    "UNKNOWN,        MET,            UNKNOWN",
    "UNKNOWN,        NOT_MET,        UNKNOWN",
    "UNKNOWN,        UNKNOWN,        UNKNOWN",
    "UNKNOWN,        NOT_APPLICABLE, UNKNOWN",
    "NOT_APPLICABLE, MET,            MET",
    "NOT_APPLICABLE, NOT_MET,        UNKNOWN",
    "NOT_APPLICABLE, UNKNOWN,        UNKNOWN",
    "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
  })
  void unknownConditions(Outcome then, Outcome otherwise, Outcome expected) {
    assertThat(Outcome.choose(UNKNOWN, then, otherwise)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void knownConditionsTakeTheirBranch(Outcome branch) {
    for (Outcome other : Outcome.values()) {
      assertThat(Outcome.choose(MET, branch, other)).isEqualTo(branch);
      assertThat(Outcome.choose(NOT_MET, other, branch)).isEqualTo(branch);
      assertThat(Outcome.choose(NOT_APPLICABLE, branch, other)).isEqualTo(NOT_APPLICABLE);
    }
  }
}
