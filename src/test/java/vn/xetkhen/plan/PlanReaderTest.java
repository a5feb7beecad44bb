package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Role;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

class PlanReaderTest {
  private final Plan plan = ((Parsed.Good<Plan>) Samples.plan(Samples.PLAN)).value();

  @Test
  void readsTheHead() {
    assertThat(plan.id()).isEqualTo("thu-2021");
    assertThat(plan.title()).isEqualTo(new Text("Kế hoạch thử", "Trial plan"));
    assertThat(plan.number()).isEqualTo(new Text("Số 1/KH-UBND", "No. 1/KH-UBND"));
    assertThat(plan.authority()).isEqualTo(new Text("Chủ tịch UBND huyện", "district chair"));
    assertThat(plan.place())
        .isEqualTo(new Plan.Place(List.of("Bắc Giang"), List.of("Tân Yên", "Tân-Yên")));
    assertThat(plan.from()).isEqualTo(LocalDate.of(2021, 3, 1));
    assertThat(plan.to()).isEqualTo(LocalDate.of(2021, 12, 31));
    assertThat(plan.notes())
        .isEqualTo(Map.of("CRITERIA_IN_GUIDANCE", new Text("theo hướng dẫn", "in guidance")));
  }

  @Test
  void aPlanMayNameNoLastDayAndNoDistrict() {
    Plan open =
        ((Parsed.Good<Plan>)
                Samples.plan(
                    Samples.PLAN
                        .replace(", to: 2021-12-31", "")
                        .replace(", district: [Tân Yên, Tân-Yên]", "")))
            .value();
    assertThat(open.to()).isNull();
    assertThat(open.place()).isEqualTo(new Plan.Place(List.of("Bắc Giang"), List.of()));
  }

  @Test
  void readsAwards() {
    assertThat(plan.awards().keySet()).containsExactly("giay-khen", "annual");
    assertThat(plan.awards().get("giay-khen"))
        .isEqualTo(
            new Plan.Award(
                "giay-khen",
                new Text("Giấy khen", "certificate"),
                List.of("2021"),
                "2021",
                null,
                null,
                null,
                List.of(),
                Map.of(
                    Kind.COLLECTIVE,
                    new Criteria.All(
                        List.of(
                            new Criteria.Clause("II.1"),
                            new Criteria.Clause("III.2.a-4"),
                            new Criteria.Clause("III.3"))),
                    Kind.INDIVIDUAL,
                    new Criteria.Clause("II.1"))));
    Plan.Award annual = plan.awards().get("annual");
    assertThat(annual.periods()).containsExactly("2021", "2022", "2023", "2021-2025");
    assertThat(annual.defaultPeriod()).isEqualTo("2022");
    assertThat(annual.year()).isEqualTo("T-year");
    Criteria both = new Criteria.All(List.of(new Criteria.Clause("II.1")));
    assertThat(annual.criteria()).isEqualTo(Map.of(Kind.COLLECTIVE, both, Kind.INDIVIDUAL, both));
    assertThat(plan.delegated())
        .isEqualTo(
            Map.of(
                "cap-xa",
                new Plan.Delegated(
                    "cap-xa",
                    new Text("Giấy khen cấp xã", "commune certificate"),
                    new Text("Chủ tịch UBND xã", "commune chair"))));
  }

  @Test
  void anAwardOfSeveralPeriodsHasNoDefaultOfItsOwn() {
    Plan without =
        ((Parsed.Good<Plan>)
                Samples.plan(Samples.PLAN.replace("    default-period: \"2022\"\n", "")))
            .value();
    assertThat(without.awards().get("annual").defaultPeriod()).isNull();
  }

  @Test
  void readsReadingsWithTheirValues() {
    assertThat(plan.readings().keySet()).containsExactly("T-leap", "T-year", "T-deadline");
    Plan.Reading leap = plan.readings().get("T-leap");
    assertThat(leap.question()).isEqualTo(new Text("Thế nào là vượt bậc?", "What is a leap?"));
    assertThat(leap.clauses()).containsExactly("III.2.a-4");
    assertThat(leap.defaultOption()).isEqualTo("attested");
    assertThat(leap.options().keySet()).containsExactly("attested", "any-rise");
    assertThat(leap.options().get("attested"))
        .isEqualTo(new Plan.Option("attested", new Text("có xác nhận", "attested"), Map.of()));
    Map<String, Plan.Option> year = plan.readings().get("T-year").options();
    assertThat(year.get("last").valuesFor("annual")).containsExactly(2025);
    assertThat(year.get("last").valuesFor("giay-khen")).containsExactly(2020, 2021);
    assertThat(year.get("before").valuesFor("annual")).containsExactly(2024);
    assertThat(plan.readings().get("T-deadline").options().get("before").valuesFor("giay-khen"))
        .containsExactly(LocalDate.of(2021, 12, 19));
  }

  @Test
  void aValueMayBeText() {
    Plan text =
        ((Parsed.Good<Plan>)
                Samples.plan(
                    Samples.PLAN
                        .replace("value: 2021-12-19", "value: \"2020\"")
                        .replace("value: 2021-12-20", "value: \"2021\"")))
            .value();
    assertThat(text.readings().get("T-deadline").options().get("inclusive").valuesFor("annual"))
        .containsExactly("2021");
  }

  @Test
  void anOptionMayBeAYear() {
    Plan named =
        ((Parsed.Good<Plan>)
                Samples.plan(
                    Samples.PLAN
                        .replace("any-rise:", "2021:")
                        .replace("attested:", "\"2020\":")
                        .replace("default: attested", "default: \"2020\"")))
            .value();
    assertThat(named.readings().get("T-leap").options().keySet()).containsExactly("2020", "2021");
    assertThat(named.readings().get("T-leap").defaultOption()).isEqualTo("2020");
  }

  @Test
  void readsSettingsAndJoinsCodes() {
    assertThat(plan.settings())
        .isEqualTo(
            Map.of(
                "submission-deadline",
                new Plan.Setting("submission-deadline", new Text("hạn nộp hồ sơ", "deadline"))));
    assertThat(plan.vocabulary().line("measure", "FILE_RATE"))
        .isEqualTo(new Text("tỷ lệ hồ sơ", "file rate"));
    assertThat(plan.vocabulary().line("category", "COMMUNE"))
        .isEqualTo(new Text("UBND xã", "commune people's committee"));
  }

  @Test
  void readsClausesAndGivesChecksTheirFullIds() {
    assertThat(plan.clauses().keySet()).containsExactly("II.1", "III.2.a-4", "III.3");
    Criteria scope =
        new Criteria.If(
            new Criteria.Check("II.1/commune"),
            new Criteria.Any(
                List.of(new Criteria.Check("II.1/place"), new Criteria.Check("III.2.a-4/top"))),
            new Criteria.Check("II.1/employment"));
    assertThat(plan.clauses().get("II.1"))
        .isEqualTo(
            new Plan.Clause(
                "II.1",
                new Text("mục II.1", "section II.1"),
                Role.SCOPE,
                new Text("đối tượng", "who may take part"),
                new Text("loại cơ quan", "category"),
                Map.of(Kind.COLLECTIVE, scope, Kind.INDIVIDUAL, scope),
                null,
                new Position(54, 3)));
    assertThat(plan.clauses().get("III.2.a-4").criteria())
        .isEqualTo(
            Map.of(
                Kind.COLLECTIVE,
                new Criteria.Any(
                    List.of(
                        new Criteria.Check("III.2.a-4/top"),
                        new Criteria.ByReading(
                            "T-leap",
                            Map.of(
                                "attested",
                                new Criteria.All(
                                    List.of(
                                        new Criteria.Check("III.2.a-4/rise"),
                                        new Criteria.Check("III.2.a-4/leap"))),
                                "any-rise",
                                new Criteria.Check("III.2.a-4/rise")))))));
    Plan.Clause group = plan.clauses().get("III.3");
    assertThat(group.supply()).isNull();
    assertThat(group.deferral()).isEqualTo("effectiveUntil");
    assertThat(group.criteria().get(Kind.COLLECTIVE))
        .isEqualTo(
            new Criteria.If(new Criteria.Clause("III.2.a-4"), null, new Criteria.Clause("II.1")));
  }
}
