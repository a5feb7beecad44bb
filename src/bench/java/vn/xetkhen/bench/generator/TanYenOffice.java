package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.List;
import vn.xetkhen.bench.generator.Chance.Weighted;

/** Files under the plan of Tân Yên, 2021. */
final class TanYenOffice extends Office {
  private static final String YEAR = "2021";
  private static final int COMMUNES = 22;
  private static final LocalDate FIRST = LocalDate.of(2021, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2021, 12, 19);
  private static final List<Weighted<String>> BODIES =
      List.of(
          new Weighted<>(58, "COMMUNE"),
          new Weighted<>(6, "TOWNSHIP"),
          new Weighted<>(26, "DISTRICT_DEPARTMENT"),
          new Weighted<>(10, "PUBLIC_SERVICE_UNIT"));
  private static final List<Weighted<String>> EMPLOYMENTS =
      List.of(
          new Weighted<>(55, "CIVIL_SERVANT"),
          new Weighted<>(25, "CADRE"),
          new Weighted<>(20, "PUBLIC_EMPLOYEE"));

  TanYenOffice() {
    super("tan-yen-2021", "TY21");
  }

  @Override
  int collectives() {
    return 40;
  }

  @Override
  Draft collective(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "giay-khen", YEAR);
    Body.of(chance, BODIES).candidate(draft, "Bắc Giang", "Tân Yên");
    rated(draft, chance, "ANNUAL", "EXCELLENT", "về việc xếp loại tập thể năm 2021");
    rated(draft, chance, "PAR", good(chance), "về kết quả cải cách hành chính năm 2021")
        .with("completionPercent", 100)
        .with("onSchedule", true)
        .with("qualityAssured", true);
    rated(draft, chance, "ONLINE_SERVICES", good(chance), "chấm điểm dịch vụ công trực tuyến");
    rated(draft, chance, "POSTAL_SERVICES", good(chance), "chấm điểm dịch vụ bưu chính công ích");
    boolean top = chance.in100(75);
    int rank = top ? chance.from(1, 3) : chance.from(4, 8);
    int before = top ? chance.from(1, 10) : rank + chance.from(4, 10);
    draft.ranking("CANDIDATE", 2021, rank, COMMUNES).with("score", chance.decimal(84, 96));
    draft.ranking("CANDIDATE", 2020, before, COMMUNES).with("score", chance.decimal(70, 90));
    for (int i = chance.from(1, 3); i > 0; i--) {
      initiative(draft, chance);
    }
    cases(draft, chance, "STAFF");
    draft.declare("attestations");
    if (!top) {
      draft.attested("RANK_LEAP", "Phòng Nội vụ huyện", paper(chance, "xác nhận mức tăng hạng"));
    }
    draft
        .add("measures")
        .with("subject", "CANDIDATE")
        .with("code", "ON_TIME_FILE_RATE")
        .with("period", YEAR)
        .with("value", chance.decimal(96, 100));
    file(draft, chance);
    return draft;
  }

  @Override
  Draft individual(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "giay-khen", YEAR);
    Body.person(draft, chance, chance.weighted(EMPLOYMENTS), chance.in100(18));
    Body.of(chance, BODIES).unit(draft, "Bắc Giang", "Tân Yên");
    rated(draft, chance, "ANNUAL", good(chance), "về việc xếp loại cá nhân năm 2021");
    rated(draft, chance, "PAR", good(chance), "nhận xét nhiệm vụ cải cách hành chính năm 2021");
    rated(draft, chance, "DIRECTIVES", "GOOD", "theo dõi văn bản chỉ đạo năm 2021")
        .with("onSchedule", true)
        .with("qualityAssured", true);
    for (int i = chance.from(1, 2); i > 0; i--) {
      initiative(draft, chance);
    }
    cases(draft, chance, "CANDIDATE");
    draft.attested("EXEMPLARY_CONDUCT", "Thủ trưởng cơ quan", paper(chance, "nhận xét cán bộ"));
    file(draft, chance);
    return draft;
  }

  private static Entry rated(Draft draft, Chance chance, String task, String level, String matter) {
    return draft
        .rating(task, YEAR, level, chance.in100(70) ? "DISTRICT" : "AGENCY")
        .with("evidence", paper(chance, matter));
  }

  private static String good(Chance chance) {
    return chance.in100(35) ? "EXCELLENT" : "GOOD";
  }

  private static String paper(Chance chance, String matter) {
    LocalDate day = chance.day(LocalDate.of(2021, 11, 15), LocalDate.of(2021, 12, 8));
    return Papers.paper(chance, "Văn bản", "UBND", day, matter);
  }

  private static void initiative(Draft draft, Chance chance) {
    draft
        .add("initiatives")
        .with("title", Papers.initiative(chance))
        .with("recognisedBy", "DISTRICT_INITIATIVE_COUNCIL")
        .with("recognisedOn", chance.day(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 11, 20)))
        .with("novel", true)
        .with("practical", true)
        .with("replicable", true)
        .with("breakthrough", true);
  }

  /** Most declare none; some a case that does not count: old, or cleared. */
  private static void cases(Draft draft, Chance chance, String subject) {
    draft.declare("discipline");
    if (chance.in100(6)) {
      LocalDate violated = chance.day(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 1));
      reprimand(draft, subject, violated, violated.plusDays(40));
    } else if (chance.in100(4)) {
      draft
          .add("discipline")
          .with("subject", subject)
          .with("status", "CLEARED")
          .with("violatedOn", chance.day(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 9, 1)));
    }
  }

  private static void reprimand(
      Draft draft, String subject, LocalDate violated, LocalDate decided) {
    draft
        .add("discipline")
        .with("subject", subject)
        .with("employment", "CIVIL_SERVANT")
        .with("status", "DECIDED")
        .with("form", "REPRIMAND")
        .with("violatedOn", violated)
        .with("decidedOn", decided)
        .with("effectiveUntil", decided.plusYears(1));
  }

  private static void file(Draft draft, Chance chance) {
    draft.submitted(chance.day(FIRST, LAST), chance.from(1, 2));
    draft
        .document("PROPOSAL")
        .with("number", Papers.number(chance, "TTr-UBND"))
        .with("withList", true);
    draft.document("MINUTES").with("by", chance.in100(60) ? "COUNCIL" : "AGENCY");
    draft.document("ACHIEVEMENT_REPORT").with("confirmed", true).with("perCriterion", true);
  }

  @Override
  List<Weighted<Fault>> failing(Draft draft, boolean collective) {
    Weighted<Fault> late =
        fault(12, (d, c) -> d.submission().with("submittedOn", LAST.plusDays(c.from(1, 9))));
    Weighted<Fault> plain = fault(20, (d, c) -> d.nothing("initiatives"));
    if (collective) {
      return List.of(
          late,
          plain,
          fault(30, (d, c) -> d.find("ratings", "task", "ANNUAL").with("level", "GOOD")),
          fault(25, TanYenOffice::sank),
          fault(10, (d, c) -> d.section("initiatives").forEach(i -> i.with("breakthrough", false))),
          fault(8, (d, c) -> inYear(d, c, "STAFF")),
          fault(3, (d, c) -> d.candidate().with("category", "WARD")));
    }
    return List.of(
        late,
        plain,
        fault(15, (d, c) -> d.find("ratings", "task", "ANNUAL").with("level", "COMPLETED")),
        fault(15, (d, c) -> d.find("ratings", "task", "PAR").with("level", "COMPLETED")),
        fault(15, (d, c) -> d.find("ratings", "task", "DIRECTIVES").with("onSchedule", false)),
        fault(12, (d, c) -> inYear(d, c, "CANDIDATE")),
        fault(8, (d, c) -> d.candidate().with("employment", "NON_SPECIALIST")));
  }

  private static void sank(Draft draft, Chance chance) {
    int before = chance.from(2, 8);
    draft.find("rankings", "year", 2021).with("rank", before + chance.from(2, 8));
    draft.find("rankings", "year", 2020).with("rank", before);
    draft.drop("attestations", "code", "RANK_LEAP");
  }

  private static void inYear(Draft draft, Chance chance, String subject) {
    LocalDate violated = chance.day(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 9, 1));
    reprimand(draft, subject, violated, violated.plusDays(45));
  }

  @Override
  List<Weighted<Fault>> open(Draft draft, boolean collective) {
    List<Weighted<Fault>> file =
        List.of(
            fault(25, (d, c) -> d.withoutDocument("MINUTES")),
            fault(15, (d, c) -> d.withoutDocument("ACHIEVEMENT_REPORT")),
            fault(15, (d, c) -> d.section("initiatives").forEach(i -> i.without("novel"))),
            fault(10, (d, c) -> d.silent("discipline")),
            fault(8, TanYenOffice::underReview));
    Fault own =
        collective
            ? (d, c) -> {
              d.find("rankings", "year", 2021).with("rank", 5);
              d.find("rankings", "year", 2020).with("rank", 11);
              d.drop("attestations", "code", "RANK_LEAP");
            }
            : (d, c) -> d.drop("attestations", "code", "EXEMPLARY_CONDUCT");
    Weighted<Fault> rating = fault(15, (d, c) -> d.find("ratings", "task", "PAR").without("level"));
    return java.util.stream.Stream.concat(
            file.stream(), java.util.stream.Stream.of(rating, fault(25, own)))
        .toList();
  }

  private static void underReview(Draft draft, Chance chance) {
    draft
        .add("discipline")
        .with("subject", "CANDIDATE")
        .with("employment", "CIVIL_SERVANT")
        .with("status", "UNDER_REVIEW")
        .with("violatedOn", chance.day(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 11, 30)));
  }
}
