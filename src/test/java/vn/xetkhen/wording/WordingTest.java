package vn.xetkhen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test.Unit;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

class WordingTest {
  private static final Map<String, Object> RANKING =
      Map.of("subject", "CANDIDATE", "index", "PAR_INDEX", "year", 2021);

  private final Plan plan = plan();
  private final Wording wording = new Wording(plan);

  @Test
  void aRankThatFallsShortIsSaidWithItsDistance() {
    Check check = ranked(4, Outcome.NOT_MET, BigDecimal.ONE);

    assertThat(wording.check(check))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4 (yêu cầu: không quá 3; kém 1 bậc)",
                "Ranking in the PAR Index for 2021 – rank: 4 (required: at most 3; short by 1 rank)"));
  }

  @Test
  void aRankThatIsMetIsSaidWithWhatWasRequired() {
    assertThat(wording.check(ranked(3, Outcome.MET, null)).vi())
        .isEqualTo("Xếp hạng Chỉ số CCHC năm 2021 – hạng: 3 (yêu cầu: không quá 3)");
  }

  @Test
  void aBodyThatIsNotRankedHasNoRankRatherThanAnUnknownOne() {
    assertThat(wording.check(ranked(null, Outcome.NOT_MET, null)).vi())
        .isEqualTo("Xếp hạng Chỉ số CCHC năm 2021 – hạng: không có (yêu cầu: không quá 3)");
  }

  @Test
  void daysAndDecimalsAreWrittenAsEachLanguageWritesThem() {
    vn.xetkhen.decision.Test late =
        test(
            "submittedOn",
            Op.ON_OR_BEFORE,
            LocalDate.of(2021, 12, 21),
            LocalDate.of(2021, 12, 19),
            Outcome.NOT_MET,
            2L,
            Unit.DAYS);
    vn.xetkhen.decision.Test low =
        test(
            "score",
            Op.MORE_THAN,
            new BigDecimal("7.10"),
            new BigDecimal("7.9"),
            Outcome.NOT_MET,
            new BigDecimal("0.80"),
            Unit.NUMBER);

    assertThat(wording.check(the("Submission", "/submission", Map.of(), late)))
        .isEqualTo(
            new Text(
                "Việc nộp hồ sơ – ngày nộp: 21/12/2021 (yêu cầu: chậm nhất 19/12/2021; muộn 2 ngày)",
                "The submission – submitted on: 2021-12-21 (required: on or before 2021-12-19; 2 days late)"));
    assertThat(wording.check(the("Ranking", "/rankings/0", RANKING, low)))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – điểm: 7,10 (yêu cầu: lớn hơn 7,9; thiếu 0,80)",
                "Ranking in the PAR Index for 2021 – score: 7.10 (required: more than 7.9; short by 0.80)"));
  }

  /** What has to be more than it is lacks something, but no number says how much. */
  @Test
  void theLimitItselfIsShortByNoNumber() {
    vn.xetkhen.decision.Test limit =
        test(
            "score",
            Op.MORE_THAN,
            new BigDecimal("7.90"),
            new BigDecimal("7.9"),
            Outcome.NOT_MET,
            new BigDecimal("0.00"),
            Unit.NUMBER);

    assertThat(wording.check(the("Ranking", "/rankings/0", RANKING, limit)))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – điểm: 7,90 (yêu cầu: lớn hơn 7,9)",
                "Ranking in the PAR Index for 2021 – score: 7.90 (required: more than 7.9)"));
  }

  @Test
  void theRecordThatCountsIsNamed() {
    Row row =
        new Row(
            "/discipline/1",
            "Discipline",
            Map.of("subject", "STAFF"),
            Outcome.MET,
            List.of(
                test("decided", Op.IS_TRUE, true, null, Outcome.MET, null, null),
                test(
                    "violatedOn|decidedOn",
                    Op.FALLS_IN,
                    Arrays.asList(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 5, 10)),
                    2021,
                    Outcome.MET,
                    null,
                    null),
                test("form", Op.AT_LEAST, "REPRIMAND", "REPRIMAND", Outcome.MET, null, null)),
            List.of());

    assertThat(wording.check(check(Quantifier.NONE, Outcome.NOT_MET, row)).vi())
        .isEqualTo(
            "Có trường hợp bị tính: vụ việc kỷ luật của người thuộc quyền quản lý (số 2) – vi phạm đã được kết luận: có, "
                + "ngày vi phạm: 01/04/2020, ngày quyết định: 10/05/2021, hình thức: khiển trách");
  }

  @Test
  void eachEntryIsSaidWithWhatItLacks() {
    Row row =
        new Row(
            "/initiatives/0",
            "Initiative",
            Map.of(),
            Outcome.NOT_MET,
            List.of(
                test("novel", Op.IS_TRUE, true, null, Outcome.MET, null, null),
                test("practical", Op.IS_TRUE, false, null, Outcome.NOT_MET, null, null)),
            List.of());

    assertThat(wording.check(check(Quantifier.SOME, Outcome.NOT_MET, row)))
        .isEqualTo(
            new Text(
                "Không có sáng kiến nào đủ yêu cầu: sáng kiến (số 1) – tính thực tiễn: không (yêu cầu: có)",
                "No initiative has all that is required: initiative (no. 1) – practical: no (required: yes)"));
    assertThat(wording.check(check(Quantifier.SOME, Outcome.NOT_MET)).vi())
        .isEqualTo("Hồ sơ khai không có trường hợp nào như vậy");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    Lack lack = new Lack("/rankings/-", "Ranking", RANKING, List.of("rank"), Lack.Action.SUPPLY);
    Row row = new Row(null, "Ranking", RANKING, Outcome.UNKNOWN, List.of(), List.of(lack));

    assertThat(wording.check(check(Quantifier.THE, Outcome.UNKNOWN, row)).vi())
        .isEqualTo("Hồ sơ chưa có xếp hạng Chỉ số CCHC năm 2021");
  }

  @Test
  void tooFewCopiesCanStillBeCompleted() {
    Lack lack =
        new Lack("/submission", "Submission", Map.of(), List.of("copies"), Lack.Action.SUPPLY);
    vn.xetkhen.decision.Test few =
        new vn.xetkhen.decision.Test(
            "copies",
            Op.AT_LEAST,
            1,
            2,
            Outcome.UNKNOWN,
            BigDecimal.ONE,
            Unit.NUMBER,
            null,
            null,
            List.of(lack));
    Row row =
        new Row(
            "/submission", "Submission", Map.of(), Outcome.UNKNOWN, List.of(few), List.of(lack));

    assertThat(wording.check(check(Quantifier.THE, Outcome.UNKNOWN, row)).vi())
        .isEqualTo(
            "Việc nộp hồ sơ – số bộ bản chính: 1 (yêu cầu: ít nhất 2; thiếu 1); còn bổ sung được");
  }

  @Test
  void asksSayWhatToWriteWhereAndWhatShowsIt() {
    List<Plan.Clause> clauses = List.copyOf(plan.clauses().values());

    assertThat(
            wording
                .ask(
                    clauses,
                    new Lack(
                        "/rankings/-", "Ranking", RANKING, List.of("rank"), Lack.Action.SUPPLY))
                .vi())
        .isEqualTo(
            "Bổ sung xếp hạng Chỉ số CCHC năm 2021 vào /rankings/-, nêu rõ hạng (rank). Giấy tờ căn cứ: quyết định xếp hạng");
    assertThat(
            wording.ask(
                List.of(),
                new Lack("/discipline", "Discipline", Map.of(), List.of(), Lack.Action.SUPPLY)))
        .isEqualTo(
            new Text(
                "Khai báo phần kỷ luật tại /discipline (nếu không có, ghi danh sách rỗng [])",
                "Declare discipline at /discipline (if there is none, write an empty list [])"));
    assertThat(
            wording
                .ask(
                    clauses,
                    new Lack(
                        "/submission",
                        "Submission",
                        Map.of(),
                        List.of("submittedOn"),
                        Lack.Action.SET))
                .en())
        .isEqualTo(
            "Give the as-of date (--as-of DAY), or state the day of submission (/submission/submittedOn)");
    assertThat(
            wording
                .ask(
                    List.of(),
                    new Lack(
                        "/discipline/0",
                        "Discipline",
                        Map.of("subject", "CANDIDATE"),
                        List.of("status"),
                        Lack.Action.AWAIT))
                .vi())
        .isEqualTo(
            "Chờ kết luận vụ việc kỷ luật của ứng viên (số 1) tại /discipline/0, rồi ghi tình trạng (status)");
  }

  @Test
  void aReasonNamesOnlyTheChecksThatCarriedTheOutcome() {
    Plan.Clause clause = plan.clauses().get("A");
    Check met = ranked("A/top", 2, Outcome.MET);
    Check failed = ranked("A/rise", 9, Outcome.NOT_MET);
    Requirement requirement =
        new Requirement("A", Role.CRITERION, clause.criteria().get(Kind.COLLECTIVE));
    Composition composition =
        new Composition(
            new Requirements(
                new Criteria.Clause("A"), Map.of("A", requirement), Map.of(), Map.of()),
            Map.of("A/top", List.of(met), "A/rise", List.of(failed)),
            Map.of());

    assertThat(wording.reason(clause, Kind.COLLECTIVE, composition).vi())
        .isEqualTo("Xếp hạng Chỉ số CCHC năm 2021 – hạng: 2 (yêu cầu: không quá 3)");
    assertThat(wording.reason(clause, Kind.INDIVIDUAL, composition).vi())
        .isEqualTo("Không áp dụng cho ứng viên là cá nhân");
  }

  @Test
  void aFailedAlternativeIsNoReasonWhereAnotherOneIsMet() {
    Criteria.Any alternatives =
        new Criteria.Any(List.of(new Criteria.Check("A/top"), new Criteria.Check("A/rise")));
    Criteria tree = new Criteria.All(List.of(alternatives, new Criteria.Check("A/late")));
    Plan.Clause given = plan.clauses().get("A");
    Plan.Clause clause =
        new Plan.Clause(
            "A",
            given.citation(),
            given.role(),
            given.line(),
            null,
            Map.of(Kind.COLLECTIVE, tree),
            null,
            Position.START);
    Composition composition =
        new Composition(
            new Requirements(
                new Criteria.Clause("A"),
                Map.of("A", new Requirement("A", Role.CRITERION, tree)),
                Map.of(),
                Map.of()),
            Map.of(
                "A/top", List.of(ranked("A/top", 9, Outcome.NOT_MET)),
                "A/rise", List.of(ranked("A/rise", 1, Outcome.MET)),
                "A/late", List.of(ranked("A/late", 7, Outcome.NOT_MET))),
            Map.of());

    assertThat(wording.reason(clause, Kind.COLLECTIVE, composition).en())
        .isEqualTo("Ranking in the PAR Index for 2021 – rank: 7 (required: at most 3)");
  }

  @Test
  void aYesOrNoIsAskedForWithoutSayingWhichItShouldBe() {
    Lack lack =
        new Lack(
            "/attestations/-",
            "Attestation",
            Map.of("code", "RANK_LEAP"),
            List.of("value"),
            Lack.Action.SUPPLY);

    assertThat(wording.ask(List.of(), lack))
        .isEqualTo(
            new Text(
                "Bổ sung xác nhận “RANK_LEAP” vào /attestations/-, nêu rõ có được xác nhận hay không (value)",
                "Add attestation “RANK_LEAP” at /attestations/-, and state whether it is attested (value)"));
  }

  @Test
  void ofTwoFieldsThatMayAnswerEachHasItsOwnValue() {
    vn.xetkhen.decision.Test either =
        test(
            "violatedOn|decidedOn",
            Op.FALLS_IN,
            Arrays.asList(LocalDate.of(2020, 12, 15), null),
            2021,
            Outcome.UNKNOWN,
            null,
            null);
    Row row =
        new Row(
            "/discipline/0", "Discipline", Map.of(), Outcome.UNKNOWN, List.of(either), List.of());

    assertThat(wording.test(check(Quantifier.NONE, Outcome.UNKNOWN, row), row, either))
        .isEqualTo(
            new Text(
                "ngày vi phạm: 15/12/2020; ngày quyết định: chưa nêu; bị tính khi một trong hai thuộc năm 2021",
                "violation date: 2020-12-15; decision date: not stated; counts when one of the two in 2021"));
    assertThat(wording.test(check(Quantifier.THE, Outcome.UNKNOWN, row), row, either).vi())
        .isEqualTo(
            "ngày vi phạm: 15/12/2020; ngày quyết định: chưa nêu (yêu cầu: một trong hai thuộc năm 2021)");
  }

  @Test
  void aValueToCompareWithThatIsNotThereIsNamedByItsYear() {
    Map<String, Object> before = Map.of("subject", "CANDIDATE", "index", "PAR_INDEX", "year", 2020);
    Lack lack = new Lack("/rankings/-", "Ranking", before, List.of("rank"), Lack.Action.SUPPLY);
    vn.xetkhen.decision.Test rise =
        new vn.xetkhen.decision.Test(
            "rank",
            Op.BETTER_THAN,
            4,
            null,
            Outcome.UNKNOWN,
            null,
            null,
            null,
            null,
            List.of(lack));
    Row row =
        new Row("/rankings/0", "Ranking", RANKING, Outcome.UNKNOWN, List.of(rise), List.of(lack));

    assertThat(wording.test(check(Quantifier.THE, Outcome.UNKNOWN, row), row, rise))
        .isEqualTo(
            new Text(
                "hạng: 4 (yêu cầu: tốt hơn hạng năm 2020, hồ sơ chưa có)",
                "rank: 4 (required: better than the rank of 2020, which is not in the dossier)"));
  }

  @Test
  void whatToCompareWithThatIsThereIsNamedByItsPlace() {
    vn.xetkhen.decision.Test rise =
        new vn.xetkhen.decision.Test(
            "rank",
            Op.BETTER_THAN,
            4,
            2,
            Outcome.NOT_MET,
            new BigDecimal("3"),
            Unit.RANKS,
            null,
            "/rankings/1",
            List.of());

    assertThat(wording.check(the("Ranking", "/rankings/0", RANKING, rise)))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4 (yêu cầu: tốt hơn hạng 2, theo /rankings/1; kém 3 bậc)",
                "Ranking in the PAR Index for 2021 – rank: 4 (required: better than rank 2, from /rankings/1; short by 3 ranks)"));
  }

  @Test
  void aDocumentThatIsNotThereCanStillBeSupplied() {
    Lack lack =
        new Lack(
            "/submission/documents/-",
            "Document",
            Map.of("type", "MINUTES"),
            List.of(),
            Lack.Action.SUPPLY);
    Row row = new Row(null, "Document", lack.entry(), Outcome.UNKNOWN, List.of(), List.of(lack));

    assertThat(wording.check(check(Quantifier.SOME, Outcome.UNKNOWN, row)))
        .isEqualTo(
            new Text(
                "Hồ sơ chưa có tài liệu “MINUTES” (còn bổ sung được)",
                "The dossier contains no document “MINUTES” (can still be supplied)"));
    assertThat(wording.ask(List.of(), lack).vi())
        .isEqualTo("Bổ sung tài liệu “MINUTES” vào /submission/documents/-");
  }

  @Test
  void anOpenReviewIsSaidOnce() {
    Map<String, Object> staff = Map.of("subject", "STAFF");
    Lack open =
        new Lack("/discipline/0", "Discipline", staff, List.of("status"), Lack.Action.AWAIT);
    Lack form = new Lack("/discipline/0", "Discipline", staff, List.of("form"), Lack.Action.SUPPLY);
    Row row =
        new Row(
            "/discipline/0", "Discipline", staff, Outcome.UNKNOWN, List.of(), List.of(open, form));

    assertThat(wording.check(check(Quantifier.NONE, Outcome.UNKNOWN, row)).vi())
        .isEqualTo("Vụ việc kỷ luật của người thuộc quyền quản lý (số 1): đang chờ kết luận");
  }

  @Test
  void waysOfWhichOneWouldDoAreJoinedByOrAndTheirFactIsNamedOnce() {
    assertThat(reason(ranked("A/top", 4, Outcome.NOT_MET), ranked("A/rise", 5, Outcome.NOT_MET)))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4 (yêu cầu: không quá 3); hoặc hạng: 5 (yêu cầu: không quá 3)",
                "Ranking in the PAR Index for 2021 – rank: 4 (required: at most 3); or rank: 5 (required: at most 3)"));
  }

  @Test
  void nothingIsSaidTwiceInOneReason() {
    assertThat(
            reason(ranked("A/top", 4, Outcome.NOT_MET), ranked("A/rise", 4, Outcome.NOT_MET)).vi())
        .isEqualTo("Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4 (yêu cầu: không quá 3)");
  }

  @Test
  void aPartThatDoesNotApplySaysWhatIsTheCaseAndAsksForNothing() {
    Criteria tree =
        new Criteria.If(new Criteria.Check("A/top"), new Criteria.Check("A/rise"), null);
    Plan.Clause given = plan.clauses().get("A");
    Plan.Clause clause =
        new Plan.Clause(
            "A",
            given.citation(),
            given.role(),
            given.line(),
            null,
            Map.of(Kind.COLLECTIVE, tree),
            null,
            Position.START);

    assertThat(
            wording.reason(
                clause,
                Kind.COLLECTIVE,
                composition(
                    tree,
                    ranked("A/top", 9, Outcome.NOT_MET),
                    ranked("A/rise", 9, Outcome.NOT_MET))))
        .isEqualTo(
            new Text(
                "Xếp hạng Chỉ số CCHC năm 2021 – hạng: 9 → phần này không áp dụng",
                "Ranking in the PAR Index for 2021 – rank: 9 → this part does not apply"));
  }

  @Test
  void whatWouldMeetACheckIsSaidInWordsWithWhatThereIsNow() {
    assertThat(wording.need(ranked(4, Outcome.NOT_MET, BigDecimal.ONE)))
        .isEqualTo(
            new Text(
                "xếp hạng Chỉ số CCHC năm 2021 – hạng: không quá 3 (hiện nay: 4)",
                "ranking in the PAR Index for 2021 – rank: at most 3 (now: 4)"));
    Row counted =
        new Row(
            "/discipline/0",
            "Discipline",
            Map.of("subject", "CANDIDATE"),
            Outcome.MET,
            List.of(test("decided", Op.IS_TRUE, true, null, Outcome.MET, null, null)),
            List.of());
    assertThat(wording.need(check(Quantifier.NONE, Outcome.NOT_MET, counted)).en())
        .isEqualTo(
            "disciplinary case of the candidate (no. 1) does not count (now: violation established: yes)");
    Row none =
        new Row(null, "Recognition", Map.of("code", "B"), Outcome.NOT_MET, List.of(), List.of());
    assertThat(wording.need(check(Quantifier.SOME, Outcome.NOT_MET, none)).vi())
        .isEqualTo("có danh hiệu “B”");
  }

  private Text reason(Check top, Check rise) {
    Plan.Clause clause = plan.clauses().get("A");
    return wording.reason(
        clause, Kind.COLLECTIVE, composition(clause.criteria().get(Kind.COLLECTIVE), top, rise));
  }

  private static Composition composition(Criteria tree, Check top, Check rise) {
    return new Composition(
        new Requirements(
            new Criteria.Clause("A"),
            Map.of("A", new Requirement("A", Role.CRITERION, tree)),
            Map.of(),
            Map.of()),
        Map.of("A/top", List.of(top), "A/rise", List.of(rise)),
        Map.of());
  }

  private static Check ranked(Integer rank, Outcome outcome, BigDecimal distance) {
    Unit unit = distance == null ? null : Unit.RANKS;
    return the(
        "Ranking",
        "/rankings/0",
        RANKING,
        test("rank", Op.AT_MOST, rank, 3, outcome, distance, unit));
  }

  private static Check ranked(String id, int rank, Outcome outcome) {
    Row row =
        new Row(
            "/rankings/0",
            "Ranking",
            RANKING,
            outcome,
            List.of(test("rank", Op.AT_MOST, rank, 3, outcome, null, null)),
            List.of());
    return new Check(id, Quantifier.THE, null, outcome, new Check.RuleAt("a.drl", 1), List.of(row));
  }

  private static Check the(
      String type, String pointer, Map<String, Object> entry, vn.xetkhen.decision.Test test) {
    Row row = new Row(pointer, type, entry, test.outcome(), List.of(test), List.of());
    return check(Quantifier.THE, test.outcome(), row);
  }

  private static Check check(Quantifier quantifier, Outcome outcome, Row... rows) {
    return new Check(
        "A/top", quantifier, null, outcome, new Check.RuleAt("a.drl", 1), List.of(rows));
  }

  private static vn.xetkhen.decision.Test test(
      String field,
      Op op,
      Object actual,
      Object required,
      Outcome outcome,
      Number distance,
      Unit unit) {
    return new vn.xetkhen.decision.Test(
        field, op, actual, required, outcome, distance, unit, null, null, List.of());
  }

  private static Plan plan() {
    Text text = Text.same("x");
    Criteria tree =
        new Criteria.Any(List.of(new Criteria.Check("A/top"), new Criteria.Check("A/rise")));
    Plan.Clause clause =
        new Plan.Clause(
            "A",
            text,
            Role.CRITERION,
            new Text("hạng cao", "a high rank"),
            new Text("quyết định xếp hạng", "the ranking decision"),
            Map.of(Kind.COLLECTIVE, tree),
            null,
            Position.START);
    return new Plan(
        "p",
        text,
        text,
        text,
        new Plan.Place(List.of("Bắc Giang"), List.of()),
        LocalDate.of(2021, 1, 1),
        null,
        Map.of(),
        Map.of(),
        Map.of("A", clause),
        Map.of(),
        Map.of(),
        new Vocabulary(
            Map.of("index", Map.of("PAR_INDEX", new Text("Chỉ số CCHC", "the PAR Index")))),
        Map.of());
  }
}
