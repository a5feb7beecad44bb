package vn.xetkhen.bench.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.xetkhen.bench.generator.Chance.Weighted;

/** Files under the plan of Nguyên Bình, 2023; the last day for files is not announced. */
final class NguyenBinhOffice extends Office {
  private static final String YEAR = "2023";
  private static final List<String> DUTIES = List.of("PAR_ADVISORY");
  private static final List<Weighted<String>> BODIES =
      List.of(
          new Weighted<>(55, "COMMUNE"),
          new Weighted<>(8, "TOWNSHIP"),
          new Weighted<>(27, "DISTRICT_DEPARTMENT"),
          new Weighted<>(10, "PUBLIC_SERVICE_UNIT"));
  private static final List<String> COMPONENTS =
      List.of(
          "Công tác chỉ đạo, điều hành",
          "Cải cách thể chế",
          "Cải cách thủ tục hành chính",
          "Cải cách tổ chức bộ máy",
          "Cải cách chế độ công vụ",
          "Chính quyền điện tử, chính quyền số");

  NguyenBinhOffice() {
    super("nguyen-binh-2023", "NB23");
  }

  @Override
  int collectives() {
    return 40;
  }

  @Override
  Draft collective(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "giay-khen", YEAR);
    Body body = Body.of(chance, BODIES);
    body.candidate(draft, "Cao Bằng", district(chance));
    if (!communal(body) || chance.in100(20)) {
      draft.candidate().with("duties", DUTIES);
    }
    draft
        .rating("PAR", YEAR, good(chance), "DISTRICT")
        .with("completionPercent", 100)
        .with("onSchedule", true)
        .with("evidence", paper(chance, "kết quả cải cách hành chính năm 2023"));
    draft.declare("componentScores");
    int first = chance.from(0, 2);
    for (String component : COMPONENTS.subList(first, first + chance.from(1, 4))) {
      component(draft, chance, "PAR_INDEX", component);
    }
    if (chance.in100(30)) {
      component(draft, chance, "DDCI", "Tính minh bạch và tiếp cận thông tin");
    }
    file(draft, chance);
    return draft;
  }

  private static void component(Draft draft, Chance chance, String index, String name) {
    BigDecimal before = chance.decimal(5, 8);
    draft
        .add("componentScores")
        .with("index", index)
        .with("component", name)
        .with("year", 2023)
        .with("score", before.add(BigDecimal.valueOf(chance.from(5, 150), 2)))
        .with("previousScore", before);
  }

  @Override
  Draft individual(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "giay-khen", YEAR);
    Body body = Body.of(chance, BODIES);
    boolean communal = communal(body);
    String employment =
        chance.in100(60)
            ? "CIVIL_SERVANT"
            : communal && chance.in100(50) ? "NON_SPECIALIST" : "CADRE";
    Body.person(draft, chance, employment, chance.in100(12));
    draft.candidate().with("duties", DUTIES);
    Entry unit = body.unit(draft, "Cao Bằng", district(chance));
    if (!communal) {
      unit.with("duties", DUTIES);
    }
    rated(draft, chance, "ANNUAL", "xếp loại chất lượng cá nhân năm 2023");
    rated(draft, chance, "PAR", "nhận xét nhiệm vụ cải cách hành chính năm 2023");
    rated(draft, chance, "DIRECTIVES", "theo dõi văn bản chỉ đạo năm 2023")
        .with("onSchedule", true)
        .with("qualityAssured", true);
    draft.declare("discipline");
    if (chance.in100(6)) {
      violation(draft, chance, 2021);
    }
    file(draft, chance);
    return draft;
  }

  private static boolean communal(Body body) {
    return body.category().equals("COMMUNE") || body.category().equals("TOWNSHIP");
  }

  /** The plan itself writes the district's name in two ways. */
  private static String district(Chance chance) {
    return chance.in100(85) ? "Nguyên Bình" : "Nguyễn Bình";
  }

  private static String good(Chance chance) {
    return chance.in100(35) ? "EXCELLENT" : "GOOD";
  }

  private static Entry rated(Draft draft, Chance chance, String task, String matter) {
    return draft.rating(task, YEAR, good(chance), "AGENCY").with("evidence", paper(chance, matter));
  }

  private static String paper(Chance chance, String matter) {
    LocalDate day = chance.day(LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 28));
    return Papers.paper(chance, "Văn bản", "UBND", day, matter);
  }

  private static void violation(Draft draft, Chance chance, int year) {
    LocalDate violated = chance.day(LocalDate.of(year, 1, 10), LocalDate.of(year, 9, 1));
    draft
        .add("discipline")
        .with("subject", "CANDIDATE")
        .with("employment", "CIVIL_SERVANT")
        .with("status", "DECIDED")
        .with("form", chance.in100(60) ? "REPRIMAND" : "NONE")
        .with("violatedOn", violated)
        .with("decidedOn", violated.plusDays(45));
  }

  private static void file(Draft draft, Chance chance) {
    draft.submitted(chance.day(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 2, 20)), 1);
    draft.document("PROPOSAL").with("number", Papers.number(chance, "TTr-UBND"));
    draft.document("MINUTES").with("by", "COUNCIL");
    draft.document("ACHIEVEMENT_REPORT").with("confirmed", true).with("perCriterion", true);
    draft.document("SUMMARY");
  }

  @Override
  List<Weighted<Fault>> failing(Draft draft, boolean collective) {
    if (collective) {
      return List.of(
          fault(35, (d, c) -> d.section("componentScores").get(0).with("score", c.decimal(2, 4))),
          fault(
              35,
              (d, c) ->
                  d.find("ratings", "task", "PAR").with("completionPercent", c.decimal(90, 99))),
          fault(20, (d, c) -> d.find("ratings", "task", "PAR").with("level", "COMPLETED")),
          fault(5, (d, c) -> d.candidate().with("category", "CENTRAL_AGENCY")),
          fault(5, (d, c) -> d.candidate().with("district", "Mẫu")));
    }
    return List.of(
        fault(25, (d, c) -> d.find("ratings", "task", "DIRECTIVES").with("onSchedule", false)),
        fault(25, (d, c) -> d.find("ratings", "task", "PAR").with("level", "COMPLETED")),
        fault(25, (d, c) -> d.find("ratings", "task", "ANNUAL").with("level", "COMPLETED")),
        fault(15, (d, c) -> violation(d, c, 2023)),
        fault(10, (d, c) -> d.candidate().with("employment", "WORKER")));
  }

  @Override
  List<Weighted<Fault>> open(Draft draft, boolean collective) {
    Fault own =
        collective
            ? (d, c) -> d.section("componentScores").get(0).without("previousScore")
            : (d, c) -> d.silent("discipline");
    return List.of(
        fault(30, own),
        fault(25, (d, c) -> d.listed("MINUTES").with("by", "AGENCY")),
        fault(20, (d, c) -> d.withoutDocument("SUMMARY")),
        fault(15, (d, c) -> d.listed("ACHIEVEMENT_REPORT").without("perCriterion")),
        fault(10, (d, c) -> d.find("ratings", "task", "PAR").without("level")));
  }
}
