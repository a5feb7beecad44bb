package vn.xetkhen.rulecheck.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.ScenarioReader;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.coverage.Item;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

class SuggestionsTest {
  private static final String ONE =
      """
      format: xetkhen.scenarios/1
      scenarios:
        - name: hạng 3 là đạt
          kind: COLLECTIVE
          facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}
          expect: {A-1/top: MET, A-1: MET}
      """;

  /**
   * Every kind of limit: days, a scale within {@code none}, decimal numbers, another fact's value.
   */
  private static final String RULES =
      """

      rule "A-1/days"
      when
          $asOf : AsOf()
          $d : Evidence() from collect( Discipline( subject == Subject.CANDIDATE ) )
      then
          conclude.none($d).with("decided").isTrue()
                  .and("form").atLeast(Form.REPRIMAND)
                  .and("decidedOn").onOrBefore($asOf)
                  .and("effectiveUntil").onOrAfter($asOf);
      end

      rule "A-1/rise"
      when
          Year( $year : value, $last : previous )
          $now : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
          $before : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $last ) )
      then
          conclude.the($now).require("rank").betterThan($before);
      end

      rule "A-1/score"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("score").atLeast(89.5).and("group").atLeast(Group.GOOD);
      end

      rule "A-1/announced"
      when
          $day : Setting( key == "ranked-on" )
          $s : Evidence() from collect( Submission() )
      then
          conclude.the($s).require("submittedOn").onOrBefore($day.plusDays(15));
      end
      """;

  @TempDir Path folder;

  private PackTrials.Tried tried(SmallPack pack) {
    PackTrials trials =
        PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);
    assertThat(trials).isInstanceOf(PackTrials.Tried.class);
    return (PackTrials.Tried) trials;
  }

  private static Suggestions.Drafted drafts(PackTrials.Tried tried) {
    return new Suggestions(tried).drafts(Coverage.of(tried).missing());
  }

  @Test
  void aDraftIsWrittenAsPacksAreAndMarkedForReview() {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, ONE);
    assertThat(drafts(tried(pack)).text())
        .startsWith(
            """
            format: xetkhen.scenarios/1
            # Bản nháp: kết quả mong đợi là điều quy tắc hiện đang nói. Hãy so từng tình huống với lời kế hoạch, sửa tên và kết quả, rồi mới chép vào bộ quy tắc.
            scenarios:
              # NHÁP, chưa so với kế hoạch — chép vào scenarios/1.yaml, sau dòng 6
              - name: "nháp: A-1/top không đạt – Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4 (yêu cầu: không quá 3; kém 1 bậc)"
                kind: COLLECTIVE
                facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}
                expect: {A-1/top: NOT_MET, A-1: NOT_MET}

            """);
  }

  @Test
  void theDraftsAreReadHoldAndLeaveNothingMissing() throws IOException {
    String plan =
        SmallPack.PLAN.replace("three: top", "three: {all: [top, days, rise, score, announced]}");
    SmallPack pack =
        SmallPack.in(folder, plan, SmallPack.RULES + RULES, ONE.replace(", A-1: MET", ""));
    PackTrials.Tried before = tried(pack);
    assertThat(Coverage.of(before).missing()).hasSizeGreaterThan(20);

    Suggestions.Drafted drafted = drafts(before);

    assertThat(drafted.without()).isEmpty();
    Plan read = before.pack().plan();
    ScenarioFile file =
        SmallPack.good(
            new ScenarioReader(read)
                .read("2.yaml", "2.yaml", drafted.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(file.scenarios()).hasSize(drafted.scenarios());
    Files.writeString(pack.rules().resolve("mau-2021/scenarios/2.yaml"), drafted.text());
    PackTrials.Tried after = tried(pack);
    assertThat(after.failed()).isZero();
    assertThat(Coverage.of(after).missing()).isEmpty();
    assertThat(drafts(after)).isEqualTo(new Suggestions.Drafted("", 0, List.of()));
  }

  @Test
  void whatNoDossierShowsIsNamed() {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, ONE);
    PackTrials.Tried tried = tried(pack);
    Item never = new Item.Seen("A-1/top", Outcome.NOT_APPLICABLE);
    Suggestions.Drafted drafted =
        new Suggestions(tried)
            .drafts(
                List.of(new Coverage.Missing(never, new Coverage.Place("scenarios/1.yaml", null))));
    assertThat(drafted).isEqualTo(new Suggestions.Drafted("", 0, List.of(never)));
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    Messages messages = Messages.beside(Suggestions.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
  }
}
