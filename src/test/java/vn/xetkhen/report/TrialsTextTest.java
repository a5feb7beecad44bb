package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.text.Language;

/** Scenarios that fail, word for word. */
class TrialsTextTest {
  private static final String HEAD = "format: xetkhen.scenarios/1\nscenarios:\n";
  private static final String HELD =
      SmallPack.SCENARIOS.replace("INELIGIBLE, ground: CRITERION", "ELIGIBLE, ground: null");
  private static final String RANKED =
      "facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}";

  @TempDir Path folder;

  private PackTrials.Tried tried(String scenarios) {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, scenarios);
    return (PackTrials.Tried)
        PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);
  }

  private String text(Language language, String scenarios) {
    return new TrialsText(language, 120, new Paint(false))
        .pack(tried(scenarios))
        .replace(folder.toString(), "…");
  }

  private static String scenario(String expect) {
    return HEAD
        + "  - {kind: COLLECTIVE, name: hạng 4, "
        + RANKED
        + ", expect: {"
        + expect
        + "}}\n";
  }

  @Test
  void aFileIsALine() {
    assertThat(text(Language.EN, HELD))
        .isEqualTo("mau-2021: 3 scenarios\n  ✓ scenarios/1.yaml  3 hold\n");
    assertThat(text(Language.VI, HELD))
        .isEqualTo("mau-2021: 3 tình huống\n  ✓ scenarios/1.yaml  3 khớp\n");
  }

  @Test
  void aCheckIsToldWithWhatItSawAndAskedFor() {
    assertThat(text(Language.EN, scenario("A-1/top: MET, A-1/any: MET")))
        .isEqualTo(
            """
            mau-2021: 1 scenario
              ✗ scenarios/1.yaml  0 hold, 1 FAIL

            ✗ …/rules/mau-2021/scenarios/1.yaml:3: hạng 4
              A-1/top: expected met (MET), came out not met (NOT_MET)
                ✗ A-1/top [1.drl:7]
                  • Ranking in the PAR Index for 2021, at /rankings/0
                    ✗ rank: 4 (required: at most 3; short by 1 rank)
            """);
  }

  @Test
  void theSameInVietnamese() {
    assertThat(text(Language.VI, scenario("A-1/top: MET")))
        .endsWith(
            """
              A-1/top: mong đợi đạt (MET), thực tế không đạt (NOT_MET)
                ✗ A-1/top [1.drl:7]
                  • Xếp hạng Chỉ số CCHC năm 2021, tại /rankings/0
                    ✗ hạng: 4 (yêu cầu: không quá 3; kém 1 bậc)
            """);
  }

  @Test
  void aVerdictAndAGroundAreNamedInVietnameseToo() {
    assertThat(
            text(
                Language.VI,
                scenario("verdict: ELIGIBLE, ground: null, deferredUntil: 2022-01-01")))
        .contains(
            "  kết luận (verdict): mong đợi đủ điều kiện (ELIGIBLE), thực tế không đủ điều kiện"
                + " (INELIGIBLE)\n    ✗ A-1: không đạt (NOT_MET)\n")
        .contains(
            "  căn cứ (ground): mong đợi không có (null), thực tế không đạt tiêu chuẩn (CRITERION)\n")
        .contains(
            "  ngày được đề nghị lại (deferredUntil): mong đợi 2022-01-01, thực tế không có (null)\n");
    assertThat(text(Language.VI, HELD)).contains("3 khớp");
  }

  @Test
  void aClauseAndAVerdictAreToldWithTheChecksThatMadeThemSo() {
    assertThat(text(Language.EN, scenario("A-1: MET, verdict: ELIGIBLE, ground: null")))
        .endsWith(
            """
            ✗ …/rules/mau-2021/scenarios/1.yaml:3: hạng 4
              A-1: expected met (MET), came out not met (NOT_MET)
                → Ranking in the PAR Index for 2021 – rank: 4 (required: at most 3; short by 1 rank)
                ✗ A-1/top [1.drl:7]
                  • Ranking in the PAR Index for 2021, at /rankings/0
                    ✗ rank: 4 (required: at most 3; short by 1 rank)
              verdict: expected eligible (ELIGIBLE), came out ineligible (INELIGIBLE)
                ✗ A-1: not met (NOT_MET)
                  → Ranking in the PAR Index for 2021 – rank: 4 (required: at most 3; short by 1 rank)
                  ✗ A-1/top [1.drl:7] (told above)
              ground: expected none (null), came out a criterion is not met (CRITERION)
            """);
  }

  @Test
  void whatIsOpenAndWhatHoldsIsToldToo() {
    String open =
        HEAD + "  - {kind: COLLECTIVE, name: x, facts: {}, expect: {verdict: ELIGIBLE}}\n";
    assertThat(text(Language.EN, open))
        .endsWith(
            """
              verdict: expected eligible (ELIGIBLE), came out undetermined (UNDETERMINED)
                ? A-1: unknown (UNKNOWN)
                  → The dossier contains no ranking in the PAR Index for 2021
                  ? A-1/top [1.drl:7]
                    • Ranking in the PAR Index for 2021 (not in the dossier)
                      ? rank: not stated (required: at most 3)
            """);
    String held = scenario("verdict: INELIGIBLE, deferredUntil: 2022-01-01").replace("4}", "3}");
    assertThat(text(Language.EN, held))
        .endsWith(
            """
              verdict: expected ineligible (INELIGIBLE), came out eligible (ELIGIBLE)
                No clause stands in the way: each is met or does not apply.
              deferred until (deferredUntil): expected 2022-01-01, came out none (null)
                No exclusion applies, so that there is no day.
            """);
  }

  @Test
  void aDossierThatCannotBeReadIsToldAtItsLine() {
    assertThat(text(Language.EN, scenario("A-1: MET").replace("rank: 4", "rnk: 4")))
        .contains(
            "  The scenario's dossier cannot be decided:\n    …/rules/mau-2021/scenarios/1.yaml:3:")
        .contains("/rankings/0/rnk");
  }

  @Test
  void aScenarioOfPlacesIsToldByCandidate() throws IOException {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, HELD);
    Files.writeString(
        pack.rules().resolve("mau-2021/scenarios/places.yaml"),
        """
        format: xetkhen.places/1
        bases: {xa: {candidate: {kind: COLLECTIVE, category: COMMUNE}}}
        scenarios:
          - name: mọi nơi đều có suất
            candidates: {x1: {base: xa}, x2: {base: xa}}
            expect: {x1: PROPOSED, x2: [RESERVE, BELOW_CUT]}
        """);
    PackTrials.Tried tried =
        (PackTrials.Tried)
            PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);
    assertThat(
            new TrialsText(Language.EN, 120, new Paint(false))
                .pack(tried)
                .replace(folder.toString(), "…"))
        .isEqualTo(
            """
            mau-2021: 4 scenarios
              ✓ scenarios/1.yaml       3 hold
              ✗ scenarios/places.yaml  0 hold, 1 FAIL

            ✗ …/rules/mau-2021/scenarios/places.yaml:4: mọi nơi đều có suất
              x2: expected reserve (RESERVE), BELOW_CUT, came out proposed (PROPOSED), NO_NUMBER
            """);
  }

  @Test
  void theSumCountsWhatFailedAndWhatIsBroken() {
    PackTrials.Tried held = tried(HELD);
    PackTrials.Tried failed = tried(scenario("A-1: MET"));
    PackTrials.Broken broken = new PackTrials.Broken("hong-2021", List.of());
    TrialsText text = new TrialsText(Language.EN, 120, new Paint(false));
    assertThat(text.sum(List.of(held))).isEqualTo("1 pack, 3 scenarios; all hold\n");
    assertThat(text.sum(List.of(held, failed, broken)))
        .isEqualTo(
            "3 packs, 4 scenarios; 1 FAIL; 1 pack broken, as told above\n"
                + "Compare with the plan's text: if the rule is wrong, correct the .drl or plan.yaml;"
                + " if the expectation is wrong, correct\nexpect in the line given.\n");
  }
}
