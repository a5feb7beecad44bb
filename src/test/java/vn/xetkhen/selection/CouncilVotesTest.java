package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** The council's votes, and the places that it leaves empty. */
class CouncilVotesTest {
  private static Places.Group voting(Count count, int keys) {
    Places.Group plain = Trial.group(count, List.of(), keys);
    return new Places.Group(
        plain.id(),
        plain.kind(),
        plain.line(),
        plain.where(),
        plain.count(),
        plain.limits(),
        BigDecimal.valueOf(90),
        plain.order(),
        plain.requires(),
        plain.at());
  }

  private static Trial three(Places.Group group) {
    return new Trial(
        group,
        List.of(
            Trial.entry("c1", List.of(), List.of()),
            Trial.entry("c2", List.of(), List.of()),
            Trial.entry("c3", List.of(), List.of())));
  }

  private static Council minutes(String choice) {
    int at = CouncilTest.SOUND.indexOf("    chosen");
    return CouncilTest.sound(CouncilTest.SOUND.substring(0, at) + choice.indent(4));
  }

  private static List<String> refused(Trial trial, String choice) {
    Selected selected = trial.selected(minutes(choice));
    assertThat(selected).isInstanceOf(Selected.Refused.class);
    return ((Selected.Refused) selected)
        .problems().stream().map(problem -> problem.line(Language.VI)).toList();
  }

  private static String why(Trial trial, Selection selection, String id) {
    Placement placement = Trial.byId(selection).get(id);
    assertThat(placement).isNotNull();
    return new SelectionWording(trial.plan()).reason(placement).vi();
  }

  private static final String VOTES =
      "votes: {c1: {for: 9, of: 9}, c2: {for: 10, of: 10}, c3: {for: 8, of: 9}}\n";

  @Test
  void whoPassesTheVoteIsNamedByTheMinutesOrNobodyIs() {
    Trial trial = three(voting(new Count.Fixed(2, false), 0));
    for (String chosen : List.of("", "chosen: []\n", "chosen: [c2, c1]\n")) {
      Selection made = trial.made(minutes(chosen + VOTES));
      Map<String, Placement> after = Trial.byId(made);
      assertThat(after.get("c1").reason().code()).isEqualTo(Code.VOTE_REACHED);
      assertThat(after.get("c2").status()).isEqualTo(Status.PROPOSED);
      assertThat(after.get("c3").reason().code()).isEqualTo(Code.VOTE_TOO_LOW);
      assertThat(why(trial, made, "c1"))
          .isEqualTo(
              "Đạt 9/9 phiếu (100%, cần từ 90%) của hội đồng; có 2 tập thể đạt phiếu cùng xét cho"
                  + " 2 suất nên đều được đề nghị.");
      assertThat(why(trial, made, "c3"))
          .isEqualTo("Được 8/9 = 88,9%, cần từ 90% phiếu của hội đồng.");
    }
    assertThat(refused(trial, "chosen: [c2]\n" + VOTES))
        .containsExactly(
            "council.yaml:8:13: /choices/0/chosen: c1 có suất theo kết quả bỏ phiếu mà không có"
                + " trong chosen, trong khi c2 có tên dù không phải chọn; hãy ghi đủ những người"
                + " có suất như biên bản, hoặc bỏ những tên không phải chọn");
  }

  @Test
  void aVoteThatLeavesOutOneOfThoseWhoCompeteIsRefused() {
    String expected =
        "hội đồng chưa bỏ phiếu cho “c3”, mà ứng viên này cũng thuộc phần hội đồng quyết định ở"
            + " nhóm g; hãy ghi thêm số phiếu, hoặc đề nghị hội đồng bỏ phiếu rồi chạy lại";
    String two = "votes: {c1: {for: 9, of: 9}, c2: {for: 1, of: 9}}\n";
    assertThat(refused(three(voting(new Count.Fixed(3, false), 0)), two))
        .containsExactly("council.yaml:8:12: /choices/0/votes: " + expected);
    Trial plain = three(Trial.group(new Count.Fixed(2, false), List.of(), 0));
    assertThat(refused(plain, two))
        .containsExactly("council.yaml:8:12: /choices/0/votes: " + expected);
    assertThat(refused(plain, "chosen: [c1, c2]\n" + two))
        .containsExactly("council.yaml:9:12: /choices/0/votes: " + expected);
  }

  @Test
  void aCouncilMayLeavePlacesEmptyWhereThePlanSaysAtMost() {
    Trial trial = three(Trial.group(new Count.Fixed(2, true), List.of(), 0));
    Selection none = trial.made(minutes("chosen: []\n"));
    assertThat(Trial.byId(none).values())
        .extracting(placement -> placement.reason().code())
        .containsOnly(Code.NOT_CHOSEN);
    assertThat(why(trial, none, "c1"))
        .isEqualTo(
            "Có 3 tập thể cùng xét cho 2 suất mà kế hoạch không nêu thứ tự; hội đồng không chọn ai"
                + " (biên bản số 05/BB).");
    Selection one =
        trial.made(
            minutes(
                """
                chosen: [c2]
                votes: {c1: {for: 2, of: 9}, c2: {for: 7, of: 9}, c3: {for: 0, of: 9}}
                """));
    assertThat(why(trial, one, "c2"))
        .isEqualTo(
            "Được hội đồng chọn (7/9 phiếu, biên bản số 05/BB) trong 3 tập thể cùng xét cho 2 suất;"
                + " hội đồng chỉ chọn 1 trong 2 suất.");
    assertThat(why(trial, one, "c1"))
        .isEqualTo(
            "Có 3 tập thể cùng xét cho 2 suất mà kế hoạch không nêu thứ tự; hội đồng chỉ chọn 1"
                + " trong 2 suất (2/9 phiếu, biên bản số 05/BB).");
  }

  @Test
  void nobodyMovesUpIntoAPlaceThatTheCouncilLeftEmpty() {
    Trial trial =
        new Trial(Trial.group(new Count.Fixed(2, true), List.of(), 1), CouncilTest.TRIAL.entries());
    Map<String, Placement> after = Trial.byId(trial.made(minutes("chosen: []\n")));
    assertThat(after.get("c1").status()).isEqualTo(Status.PROPOSED);
    assertThat(after.get("c2").reason().code()).isEqualTo(Code.TIE_NOT_CHOSEN);
    assertThat(after.get("c4").reason().code()).isEqualTo(Code.BELOW_CUT);
    assertThat(((Placement.Ranked) after.get("c1").reason()).next().council()).isTrue();
    assertThat(((Placement.Ranked) after.get("c1").reason()).next().among())
        .extracting(Placement.Who::id)
        .containsExactly("c2", "c3");
  }

  @Test
  void aPlaceThatBecomesFreeAfterTheChoiceGoesBackToTheCouncilWhereThePlanSaysAtMost() {
    Placement.Who next = new Placement.Who("D-c3", "c3", "Mẫu c3");
    for (boolean atMost : List.of(true, false)) {
      Trial trial =
          new Trial(
              Trial.group(new Count.Fixed(2, atMost), List.of(), 1), CouncilTest.TRIAL.entries());
      Placement chosen = Trial.byId(trial.made(Trial.choosing(List.of("c2")))).get("c2");
      assertThat(chosen).isNotNull();
      assertThat(((Placement.Ranked) chosen.reason()).next())
          .isEqualTo(
              atMost
                  ? new Placement.Next(List.of(), List.of(next))
                  : new Placement.Next(List.of(next), List.of()));
    }
  }

  @Test
  void aMeetingAfterTheDecisionIsAProblem() {
    Council council = CouncilTest.sound(CouncilTest.SOUND);
    assertThat(council.metAfter(LocalDate.of(2024, 1, 15))).isNull();
    Problem late = council.metAfter(LocalDate.of(2024, 1, 14));
    assertThat(late).isNotNull();
    assertThat(late.line(Language.EN))
        .isEqualTo(
            "council.yaml:2:34: /minutes/date: minutes no. 05/BB are of 2024-01-15, after the day of"
                + " the decision, 2024-01-14; expected a meeting no later than the decision;"
                + " correct either day");
  }
}
