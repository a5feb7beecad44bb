package vn.xetkhen.rulecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.SmallPack;

class ComparisonTest {
  private static final List<Difference> VERDICT = List.of(Difference.VERDICT);

  @TempDir private Path root;
  private Pack before;
  private List<Scenario> scenarios;

  @BeforeEach
  void write() {
    SmallPack small =
        SmallPack.in(root.resolve("before"), SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);
    before = pack(small);
    scenarios = small.text().all();
  }

  private static Pack pack(SmallPack small) {
    return ((PackResult.Ready) Engine.open(small.rules()).pack("mau-2021")).pack();
  }

  private Pack after(String plan, String rules) {
    return pack(SmallPack.in(root.resolve("after"), plan, rules, SmallPack.SCENARIOS));
  }

  @Test
  void rankThreeToFiveIsFoundWithNothingMoreThanItNeeds() {
    Pack after = after(SmallPack.PLAN, SmallPack.RULES.replace("atMost(3)", "atMost(5)"));
    Comparison comparison = new Comparison(before, after, scenarios, Search.MOST);

    Found found = comparison.find(VERDICT);

    assertThat(comparison.changedChecks()).containsExactly("A-1/top");
    assertThat(comparison.changedClauses()).isEmpty();
    assertThat(found.difference()).isEqualTo(Difference.VERDICT);
    assertThat(found.draft().scenario("hạng 4", Map.of("verdict", "INELIGIBLE")))
        .isEqualTo(
            """
              - name: hạng 4
                kind: COLLECTIVE
                facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}
                expect: {verdict: INELIGIBLE}
            """);
  }

  @Test
  void itIsFoundWithoutScenariosAndTheSameEachTime() {
    Pack after = after(SmallPack.PLAN, SmallPack.RULES.replace("atMost(3)", "atMost(5)"));

    Found once = new Comparison(before, after, List.of(), Search.MOST).find(VERDICT);
    Found again = new Comparison(before, after, List.of(), Search.MOST).find(VERDICT);

    assertThat(once.draft()).isNotNull();
    assertThat(again).isEqualTo(once);
  }

  @Test
  void betweenEqualPacksThereIsNothing() {
    Comparison comparison = new Comparison(before, before, scenarios, Search.MOST);

    assertThat(comparison.changedChecks()).isEmpty();
    assertThat(comparison.find(VERDICT)).isEqualTo(new Found(null, null, 0));
  }

  @Test
  void anotherNameOfAVariableIsNoChange() {
    Pack after =
        after(
            SmallPack.PLAN,
            SmallPack.RULES.replace("$r ", "$ranking ").replace("($r)", "($ranking)"));

    assertThat(new Comparison(before, after, scenarios, Search.MOST).changedChecks()).isEmpty();
  }

  @Test
  void aRenamedRuleDecidesAsBefore() {
    Pack after =
        after(
            SmallPack.PLAN.replace("three: top", "three: third"),
            SmallPack.RULES.replace("A-1/top", "A-1/third"));
    Comparison comparison = new Comparison(before, after, scenarios, Search.MOST);

    Found found =
        comparison.find(List.of(Difference.VERDICT, Difference.GROUND, Difference.CLAUSE));

    assertThat(comparison.changedChecks()).containsExactly("A-1/top", "A-1/third");
    assertThat(comparison.changedClauses()).containsExactly("A-1");
    assertThat(found.draft()).isNull();
    assertThat(found.tried()).isPositive();
  }

  @Test
  void anotherBranchIsFoundUnderTheReadingThatChoosesIt() {
    Pack after =
        after(
            SmallPack.PLAN.replace("ranked: any", "ranked: top"),
            SmallPack.RULES.substring(0, SmallPack.RULES.indexOf("rule \"A-1/any\"")));

    Found found = new Comparison(before, after, List.of(), Search.MOST).find("A-1", VERDICT);

    assertThat(found.draft().conditions().readings()).isEqualTo(Map.of("M-height", "ranked"));
    assertThat(found.difference()).isEqualTo(Difference.VERDICT);
  }

  @Test
  void noMoreIsTriedThanAsked() {
    Pack after = after(SmallPack.PLAN, SmallPack.RULES.replace("atMost(3)", "atMost(5)"));

    Found found = new Comparison(before, after, scenarios, 2).find(VERDICT);

    assertThat(found).isEqualTo(new Found(null, null, 2));
  }
}
