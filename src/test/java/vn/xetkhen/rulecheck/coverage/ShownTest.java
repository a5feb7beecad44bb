package vn.xetkhen.rulecheck.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.rulecheck.coverage.Item.Part.CLAUSES;
import static vn.xetkhen.rulecheck.coverage.Item.Part.LIMITS;
import static vn.xetkhen.rulecheck.coverage.Item.Part.OPTIONS;
import static vn.xetkhen.rulecheck.coverage.Item.Part.OUTCOMES;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.Target;

/** What the scenarios of a pack of one clause, two checks, one limit and one reading show. */
class ShownTest {
  private static final String HEAD = "format: xetkhen.scenarios/1\nscenarios:\n";
  private static final Item PASSES =
      new Item.Limit("A-1/top", 0, "Ranking", "rank", Verb.AT_MOST, "= 3", true);
  private static final Item FAILS =
      new Item.Limit("A-1/top", 0, "Ranking", "rank", Verb.AT_MOST, "= 4", false);

  @TempDir Path folder;

  private Coverage coverage(String scenarios) {
    return coverage(SmallPack.RULES, scenarios);
  }

  private Coverage coverage(String rules, String scenarios) {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, rules, scenarios);
    PackTrials trials =
        PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);
    assertThat(trials).isInstanceOf(PackTrials.Tried.class);
    return Coverage.of((PackTrials.Tried) trials);
  }

  private static String scenario(String name, String facts, String expect) {
    return "  - {kind: COLLECTIVE, name: \"%s\", facts: {%s}, expect: {%s}}\n"
        .formatted(name, facts, expect);
  }

  private static String ranked(int rank, String expect) {
    return scenario(
        "hạng " + rank, "rankings: [{index: PAR_INDEX, year: 2021, rank: " + rank + "}]", expect);
  }

  @Test
  void aLimitTriedOnOneSideIsHalfCovered() {
    Coverage coverage = coverage(SmallPack.SCENARIOS);

    assertThat(coverage.count(OUTCOMES)).isEqualTo(new Coverage.Count(1, 6));
    assertThat(coverage.count(LIMITS)).isEqualTo(new Coverage.Count(1, 2));
    assertThat(coverage.count(OPTIONS)).isEqualTo(new Coverage.Count(1, 2));
    assertThat(coverage.count(CLAUSES)).isEqualTo(new Coverage.Count(1, 1));
    assertThat(coverage.whole()).isEqualTo(new Coverage.Count(4, 11));
    assertThat(coverage.whole().percent()).isEqualTo(new BigDecimal("36.3"));
    Coverage.Place besideCheck = new Coverage.Place("scenarios/1.yaml", 15);
    Coverage.Place besideClause = new Coverage.Place("scenarios/1.yaml", 30);
    assertThat(coverage.missing())
        .containsExactly(
            new Coverage.Missing(new Item.Seen("A-1/top", Outcome.NOT_MET), besideCheck),
            new Coverage.Missing(new Item.Seen("A-1/top", Outcome.UNKNOWN), besideCheck),
            new Coverage.Missing(new Item.Seen("A-1/any", Outcome.MET), besideClause),
            new Coverage.Missing(new Item.Seen("A-1/any", Outcome.NOT_MET), besideClause),
            new Coverage.Missing(new Item.Seen("A-1/any", Outcome.UNKNOWN), besideClause),
            new Coverage.Missing(FAILS, besideCheck),
            new Coverage.Missing(
                new Item.Option("M-height", "ranked", List.of("A-1")), besideClause));
  }

  @Test
  void aValueTwoStepsAwayDoesNotTryTheLimit() {
    assertThat(coverage(HEAD + ranked(5, "A-1/top: NOT_MET")).missing())
        .extracting(Coverage.Missing::item)
        .contains(PASSES, FAILS);
    assertThat(coverage(HEAD + ranked(4, "A-1/top: NOT_MET")).missing())
        .extracting(Coverage.Missing::item)
        .contains(PASSES)
        .doesNotContain(FAILS);
  }

  @Test
  void whatIsNotExpectedOrNotFoundIsNotShown() {
    assertThat(coverage(HEAD + ranked(4, "A-1: NOT_MET")).count(LIMITS).covered()).isZero();
    Coverage failing = coverage(HEAD + ranked(4, "A-1/top: MET"));
    assertThat(failing.whole().covered()).isZero();
    assertThat(failing.count(LIMITS).covered()).isZero();
  }

  @Test
  void aFactThatFailsAnotherTestTriesNoLimit() {
    String rules =
        SmallPack.RULES.replace("atMost(3)", "atMost(3).and(\"group\").atLeast(Group.GOOD)");
    String facts = "rankings: [{index: PAR_INDEX, year: 2021, rank: 3, group: %s}]";
    Coverage good = coverage(rules, HEAD + scenario("x", facts.formatted("GOOD"), "A-1/top: MET"));
    assertThat(good.count(LIMITS)).isEqualTo(new Coverage.Count(2, 4));
    Coverage fair =
        coverage(rules, HEAD + scenario("x", facts.formatted("FAIR"), "A-1/top: NOT_MET"));
    assertThat(fair.missing())
        .extracting(Coverage.Missing::item)
        .contains(PASSES)
        .doesNotContain(
            new Item.Limit("A-1/top", 1, "Ranking", "group", Verb.AT_LEAST, "= FAIR", false));
    assertThat(fair.count(LIMITS)).isEqualTo(new Coverage.Count(1, 4));
  }

  @Test
  void anOptionIsTriedWhereAClauseThatDependsOnItIsExpected() {
    String under = "  - {kind: COLLECTIVE, name: x, readings: {M-height: ranked}, facts: {}, ";
    Item option = new Item.Option("M-height", "ranked", List.of("A-1"));
    assertThat(coverage(HEAD + under + "expect: {A-1/top: UNKNOWN}}\n").missing())
        .extracting(Coverage.Missing::item)
        .contains(option);
    assertThat(coverage(HEAD + under + "expect: {A-1: UNKNOWN}}\n").missing())
        .extracting(Coverage.Missing::item)
        .doesNotContain(option);
  }

  @Test
  void aPackWithoutScenariosIsToldWhereTheyBelong() {
    Coverage coverage = coverage(HEAD + scenario("chưa có gì", "", "verdict: UNDETERMINED"));
    assertThat(coverage.whole()).isEqualTo(new Coverage.Count(0, 11));
    assertThat(coverage.missing())
        .extracting(Coverage.Missing::place)
        .containsOnly(new Coverage.Place("scenarios/1.yaml", null));
  }

  @Test
  void allOfAClauseBelongsInTheFileNamedAsItsRulesAre() throws IOException {
    SmallPack pack =
        SmallPack.in(
            folder,
            SmallPack.PLAN,
            SmallPack.RULES,
            HEAD + scenario("chưa có gì", "", "verdict: UNDETERMINED"));
    Files.writeString(
        pack.rules().resolve("mau-2021/scenarios/2.yaml"),
        HEAD + ranked(3, "A-1/top: MET, A-1: MET") + ranked(4, "A-1: NOT_MET"));
    PackTrials trials =
        PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);

    assertThat(Coverage.of((PackTrials.Tried) trials).missing())
        .isNotEmpty()
        .extracting(Coverage.Missing::place)
        .containsOnly(new Coverage.Place("scenarios/1.yaml", null));
  }

  @Test
  void sharesAreComparedExactlyAndRoundedDown() {
    Coverage.Count almost = new Coverage.Count(1999, 2000);
    assertThat(almost.percent()).isEqualTo(new BigDecimal("99.9"));
    assertThat(almost.reaches(new BigDecimal("99.95"))).isTrue();
    assertThat(almost.reaches(new BigDecimal("99.951"))).isFalse();
    assertThat(new Coverage.Count(0, 0).reaches(new BigDecimal("100"))).isTrue();
    assertThat(new Coverage.Count(0, 0).percent()).isEqualTo(new BigDecimal("100.0"));
  }
}
