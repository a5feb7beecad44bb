package vn.xetkhen.selection.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Certificate;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.plan.RewardsReader;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

class RewardsTest {
  private static final String SHA = "0".repeat(64);
  private static final RewardClause DISTRICT =
      new RewardClause(new Text("mục IV.1", "section IV.1"), "91/2017/NĐ-CP", Certificate.DISTRICT);
  private static final RewardClause COMMUNE =
      new RewardClause(new Text("mục V", "section V"), "152/2025/NĐ-CP", Certificate.COMMUNE);

  @Test
  void onlyThoseWhoAreProposedArePaid() throws IOException {
    Selection selection =
        selection(
            award(
                "a",
                placement(Kind.COLLECTIVE, Status.PROPOSED),
                placement(Kind.COLLECTIVE, Status.PROPOSED),
                placement(Kind.COLLECTIVE, Status.COUNCIL_DECIDES),
                placement(Kind.INDIVIDUAL, Status.PROPOSED),
                placement(Kind.INDIVIDUAL, Status.RESERVE),
                placement(Kind.INDIVIDUAL, Status.NO_PLACE)));
    Rewards rewards = rewards(selection, DISTRICT, "2024-08-15");
    Totals expected = new Totals(2, 2_820_000L, 1, 710_000L);
    assertThat(rewards.awards().get(0).totals()).isEqualTo(expected);
    assertThat(rewards.total()).isEqualTo(expected);
    assertThat(rewards.total().candidates()).isEqualTo(3);
    assertThat(rewards.total().dong()).isEqualTo(3_530_000L);
    List<Amount> amounts =
        selection.placements().map(rewards.awards().get(0)::of).toList().stream().toList();
    assertThat(amounts)
        .extracting(amount -> amount == null ? null : amount.dong())
        .containsExactly(1_410_000L, 1_410_000L, null, 710_000L, null, null);
  }

  @Test
  void whereThePlanNamesAnotherDecreeTheOneInForceIsUsedAndBothAreTold() throws IOException {
    AwardMoney money =
        rewards(selection(award("a")), DISTRICT, "2024-03-29").awards().get(0).money();
    assertThat(((AwardMoney.Computed) money).underAnotherDecree()).isTrue();
    assertThat(new RewardNotes().of(money))
        .containsExactly(
            new Text(
                "Mức tiền thưởng kèm giấy khen của Chủ tịch UBND cấp huyện tính theo Nghị định số"
                    + " 98/2023/NĐ-CP (Điều 53 và 58): số lần nhân với mức lương cơ sở; mức lương cơ sở"
                    + " đang áp dụng tại ngày 29/03/2024 là 1.800.000 đồng (Nghị định số"
                    + " 24/2023/NĐ-CP); làm tròn lên 10.000 đồng sau khi nhân.",
                "The money that goes with a certificate (giấy khen) of a district's chairperson is"
                    + " computed under decree 98/2023/NĐ-CP (articles 53 and 58): the multiplier"
                    + " times the base salary; the base salary in force on 2024-03-29 is 1,800,000"
                    + " đồng (decree 24/2023/NĐ-CP); rounded up to the next 10,000 đồng after"
                    + " multiplying."),
            new Text(
                "Tập thể: 0,6 × 1.800.000 = 1.080.000 đồng (98/2023/NĐ-CP, Điều 53 và 58; tập thể"
                    + " bằng 2 lần cá nhân).",
                "Collectives: 0.6 × 1,800,000 = 1,080,000 đồng (decree 98/2023/NĐ-CP, articles 53"
                    + " and 58; a collective gets 2 times an individual's)."),
            new Text(
                "Cá nhân: 0,3 × 1.800.000 = 540.000 đồng (98/2023/NĐ-CP, Điều 53 và 58).",
                "Individuals: 0.3 × 1,800,000 = 540,000 đồng (decree 98/2023/NĐ-CP, articles 53 and"
                    + " 58)."),
            new Text(
                "Kế hoạch (mục IV.1) ghi Nghị định số 91/2017/NĐ-CP; ngày quyết định 29/03/2024"
                    + " thuộc thời gian hiệu lực của Nghị định số 98/2023/NĐ-CP nên tính theo Nghị"
                    + " định này.",
                "The plan (section IV.1) names decree 91/2017/NĐ-CP; the decision's day 2024-03-29"
                    + " falls under decree 98/2023/NĐ-CP, which is the one used."),
            new Text(
                "Chưa đối chiếu với văn bản gốc: số lần mức lương cơ sở theo Nghị định số"
                    + " 98/2023/NĐ-CP. Hãy đối chiếu trước khi chi.",
                "Not yet compared with the legal text: the multipliers of decree 98/2023/NĐ-CP."
                    + " Compare it before anything is paid."));
  }

  @Test
  void underThePlansOwnConfirmedDecreeThereAreTheBasisAndTheSumsOnly() throws IOException {
    AwardMoney money =
        rewards(selection(award("a")), DISTRICT, "2021-12-31").awards().get(0).money();
    assertThat(((AwardMoney.Computed) money).underAnotherDecree()).isFalse();
    assertThat(new RewardNotes().of(money)).hasSize(3);
    assertThat(new RewardNotes().of((AwardMoney.Computed) money, List.of(Kind.INDIVIDUAL)))
        .extracting(Text::vi)
        .last()
        .isEqualTo(
            "Cá nhân: 0,3 × 1.490.000 = 447.000, làm tròn lên 450.000 đồng (91/2017/NĐ-CP, Điều 68"
                + " và 73).");
  }

  @Test
  void everyUnconfirmedPartIsNamed() throws IOException {
    AwardMoney money =
        rewards(selection(award("a")), DISTRICT, "2018-12-31").awards().get(0).money();
    assertThat(new RewardNotes().of(money).get(3).vi())
        .isEqualTo(
            "Chưa đối chiếu với văn bản gốc: số hiệu của Nghị định số 72/2018/NĐ-CP về mức lương cơ"
                + " sở. Hãy đối chiếu trước khi chi.");
  }

  @Test
  void withoutAClauseOrADayOrANormThereIsNoAmountAndANote() throws IOException {
    Selection selection = selection(award("a", placement(Kind.INDIVIDUAL, Status.PROPOSED)));
    Rewards none = rewards(selection, null, "2021-12-31");
    assertThat(none.awards().get(0).money()).isEqualTo(new AwardMoney.NoClause());
    assertThat(none.total()).isEqualTo(new Totals(0, null, 1, null));
    assertThat(none.total().dong()).isNull();
    assertThat(none.decidedOn()).isEqualTo("2021-12-31");
    assertThat(new RewardNotes().of(none.awards().get(0).money()))
        .containsExactly(
            new Text(
                "Kế hoạch không có quy định về tiền thưởng cho hình thức này nên không tính.",
                "The plan says nothing of money for this award; none is computed."));
    Rewards noDay = Rewards.of(selection, (plan, award) -> DISTRICT, null, null);
    assertThat(noDay.awards().get(0).money()).isEqualTo(new AwardMoney.NoDay(DISTRICT));
    assertThat(new RewardNotes().of(noDay.awards().get(0).money()).get(0).en())
        .isEqualTo(
            "The plan (section IV.1) gives money under decree 91/2017/NĐ-CP; how much depends on"
                + " the day of the award decision: add --decided-on YEAR-MONTH-DAY to compute it.");
    Rewards noNorm = rewards(selection, COMMUNE, "2025-07-01");
    assertThat(noNorm.awards().get(0).money()).isInstanceOf(AwardMoney.NoNorm.class);
    assertThat(new RewardNotes().of(noNorm.awards().get(0).money()))
        .containsExactly(
            new Text(
                "Kế hoạch (mục V) quy định tiền thưởng, nhưng Nghị định số 152/2025/NĐ-CP đang có"
                    + " hiệu lực ngày 01/07/2025 không có mức cho giấy khen của Chủ tịch UBND cấp"
                    + " xã nên không tính.",
                "The plan (section V) gives money, but decree 152/2025/NĐ-CP, in force on"
                    + " 2025-07-01, has no norm for a certificate (giấy khen) of a commune's"
                    + " chairperson; none is computed."));
  }

  @Test
  void aDossierHandedInAfterTheDecisionIsTold() {
    Placement late = placement(Kind.INDIVIDUAL, Status.NO_PLACE);
    Selection selection = selection(award("a", late));
    List<Entry> entries = List.of(late.entry());
    assertThat(Rewards.late(selection, entries, LocalDate.of(2021, 12, 10))).isEmpty();
    List<Problem> problems = Rewards.late(selection, entries, LocalDate.of(2021, 12, 9));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line(vn.xetkhen.text.Language.VI))
        .isEqualTo(
            "hoso.jsonl:3:1: /submission/submittedOn: thấy hồ sơ nộp ngày 10/12/2021, sau ngày"
                + " quyết định khen thưởng 09/12/2021; cần ngày quyết định không sớm hơn ngày nộp;"
                + " hãy sửa --decided-on, hoặc sửa ngày nộp ghi sai trong hồ sơ");
  }

  /** The total is the sum of what each candidate gets, whatever the statuses. */
  @Property
  void theTotalIsTheSumOfTheRewards(
      @ForAll List<Kind> kinds, @ForAll List<Status> first, @ForAll List<Status> second)
      throws IOException {
    Selection selection =
        selection(award("a", placements(kinds, first)), award("b", placements(kinds, second)));
    Rewards rewards = rewards(selection, DISTRICT, "2024-08-15");
    long sum = 0;
    int count = 0;
    for (int i = 0; i < 2; i++) {
      Rewards.OfAward award = rewards.awards().get(i);
      for (Selection.Group group : selection.awards().get(i).groups()) {
        for (Placement placement : group.placements()) {
          Amount amount = award.of(placement);
          sum += amount == null ? 0 : amount.dong();
          count += amount == null ? 0 : 1;
        }
      }
    }
    assertThat(rewards.total().dong()).isEqualTo(sum);
    assertThat(rewards.total().candidates()).isEqualTo(count);
  }

  /** As many as there are both kinds and statuses for. */
  private static Placement[] placements(List<Kind> kinds, List<Status> statuses) {
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < Math.min(kinds.size(), statuses.size()); i++) {
      placements.add(placement(kinds.get(i), statuses.get(i)));
    }
    return placements.toArray(Placement[]::new);
  }

  private static Rewards rewards(Selection selection, RewardClause clause, String day)
      throws IOException {
    RewardNorms norms =
        ((Parsed.Good<RewardNorms>)
                RewardsReader.read(
                    "rewards.yaml", Files.readAllBytes(Path.of("rules", "rewards.yaml"))))
            .value();
    LocalDate decidedOn = LocalDate.parse(day);
    Basis basis = ((InForce.Known) InForce.on(norms, "rewards.yaml", decidedOn)).basis();
    return Rewards.of(selection, (plan, award) -> clause, decidedOn, basis);
  }

  private static Selection selection(Selection.Filled... awards) {
    return new Selection(List.of(awards), null, List.of(), List.of());
  }

  private static Selection.Filled award(String id, Placement... placements) {
    List<Selection.Group> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Placement> own =
          List.of(placements).stream().filter(p -> p.entry().candidate().kind() == kind).toList();
      groups.add(new Selection.Group(kind.name(), kind, Text.same(kind), 5, null, own.size(), own));
    }
    return new Selection.Filled(
        new Decision.PlanRef("p", id, "2021", SHA),
        groups,
        List.of(),
        List.of(),
        List.of(),
        new Selection.Counts(placements.length, placements.length, 0, 0));
  }

  private static Placement placement(Kind kind, Status status) {
    Entry entry =
        new Entry(
            "hoso.jsonl",
            3,
            new Decision.DossierRef("T", SHA),
            new Decision.PlanRef("p", "a", "2021", SHA),
            new Decision.Candidate(kind, "t", "T", null, null, null, null, null, null),
            Verdict.ELIGIBLE,
            null,
            List.of(),
            Map.of(),
            LocalDate.of(2021, 12, 10),
            SHA,
            new Entry.Competing("g", List.of(), null, List.of(), List.of()));
    return new Placement(entry, "g", status, new Placement.Outside(Code.NO_GROUP, List.of()));
  }
}
