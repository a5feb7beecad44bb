package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.List;
import vn.xetkhen.bench.generator.Chance.Weighted;

/** Files under the plan of Ngã Năm, 2021 to 2030: most for the annual award, some at a review. */
final class NgaNamOffice extends Office {
  private static final int COMMUNES = 8;
  private static final String CLERK = "Phòng Nội vụ thị xã";
  private static final List<Weighted<String>> BODIES =
      List.of(
          new Weighted<>(35, "COMMUNE"),
          new Weighted<>(25, "WARD"),
          new Weighted<>(24, "DISTRICT_DEPARTMENT"),
          new Weighted<>(10, "PUBLIC_SERVICE_UNIT"),
          new Weighted<>(4, "CENTRAL_AGENCY"),
          new Weighted<>(2, "ORGANISATION"));
  private static final List<Weighted<String>> EMPLOYMENTS =
      List.of(
          new Weighted<>(48, "CIVIL_SERVANT"),
          new Weighted<>(18, "CADRE"),
          new Weighted<>(24, "PUBLIC_EMPLOYEE"),
          new Weighted<>(6, "NON_SPECIALIST"),
          new Weighted<>(4, "CITIZEN"));
  private static final List<Weighted<Term>> TERMS =
      List.of(
          new Weighted<>(30, new Term("annual", "2022", 2022)),
          new Weighted<>(30, new Term("annual", "2023", 2023)),
          new Weighted<>(28, new Term("annual", "2024", 2024)),
          new Weighted<>(12, new Term("interim-2021-2025", "2021-2025", 2025)));

  /** An award for a period; files are handed in after its last year. */
  private record Term(String award, String period, int year) {}

  NgaNamOffice() {
    super("nga-nam-2021-2030", "NN");
  }

  @Override
  int collectives() {
    return 45;
  }

  @Override
  Draft collective(String id, Chance chance) {
    Term term = chance.weighted(TERMS);
    Draft draft = new Draft(id, plan(), term.award, term.period);
    Body body = Body.of(chance, BODIES);
    body.candidate(draft, "Sóc Trăng", "Ngã Năm");
    draft
        .rating("PAR", term.period, chance.in100(40) ? "EXCELLENT" : "GOOD", "DISTRICT")
        .with("completionPercent", 100)
        .with("onSchedule", true)
        .with("qualityAssured", true)
        .with("effective", true)
        .with("evidence", paper(chance, term, "kết quả cải cách hành chính"));
    boolean commune = body.category().equals("COMMUNE") || body.category().equals("WARD");
    if (commune) {
      for (int back = 0; back < 2; back++) {
        draft
            .ranking("CANDIDATE", term.year - back, chance.from(1, COMMUNES), COMMUNES)
            .with("score", chance.decimal(74, 95));
      }
    }
    initiatives(draft, chance, term);
    cases(draft, chance, term);
    if (!commune) {
      attested(draft, chance, term, "CONTRIBUTED_TO_PAR_INDEX");
    }
    attested(draft, chance, term, "HEAD_DIRECTS_PAR");
    attested(draft, chance, term, "OUTSTANDING_IN_MOVEMENT");
    file(draft, chance, term);
    return draft;
  }

  @Override
  Draft individual(String id, Chance chance) {
    Term term = chance.weighted(TERMS);
    Draft draft = new Draft(id, plan(), term.award, term.period);
    String employment = chance.weighted(EMPLOYMENTS);
    boolean citizen = employment.equals("CITIZEN");
    Body.person(draft, chance, employment, !citizen && chance.in100(15));
    if (citizen) {
      draft.candidate().without("position").without("head");
      draft.candidate().with("province", "Sóc Trăng").with("district", "Ngã Năm");
    } else {
      Body.of(chance, BODIES).unit(draft, "Sóc Trăng", "Ngã Năm");
      draft
          .rating("ANNUAL", term.period, chance.in100(30) ? "EXCELLENT" : "GOOD", "AGENCY")
          .with("evidence", paper(chance, term, "xếp loại chất lượng cá nhân"));
    }
    initiatives(draft, chance, term);
    cases(draft, chance, term);
    attested(draft, chance, term, "CONTRIBUTED_TO_PAR_INDEX");
    attested(draft, chance, term, chance.in100(70) ? "OUTSTANDING_WITH_UNIT" : "EFFECTIVE_IDEA");
    attested(draft, chance, term, "EXEMPLARY_CONDUCT");
    file(draft, chance, term);
    return draft;
  }

  private static String paper(Chance chance, Term term, String matter) {
    LocalDate day = chance.day(LocalDate.of(term.year, 12, 5), LocalDate.of(term.year, 12, 30));
    return Papers.paper(chance, "Văn bản", "UBND", day, matter + " năm " + term.year);
  }

  private static void attested(Draft draft, Chance chance, Term term, String code) {
    draft.attested(code, CLERK, paper(chance, term, "thẩm định thành tích"));
  }

  private static void initiatives(Draft draft, Chance chance, Term term) {
    for (int i = chance.from(1, 2); i > 0; i--) {
      draft
          .add("initiatives")
          .with("title", Papers.initiative(chance))
          .with("recognisedBy", "DISTRICT_INITIATIVE_COUNCIL")
          .with(
              "recognisedOn",
              chance.day(LocalDate.of(term.year, 5, 1), LocalDate.of(term.year, 11, 30)))
          .with("novel", true)
          .with("practical", true)
          .with("replicable", true)
          .with("outstanding", true);
    }
  }

  /** Most declare none; some a measure that has run out. */
  private static void cases(Draft draft, Chance chance, Term term) {
    draft.declare("discipline");
    if (chance.in100(6)) {
      reprimand(draft, chance, term.year - 3);
    }
  }

  private static void reprimand(Draft draft, Chance chance, int year) {
    LocalDate decided = chance.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 11, 30));
    draft
        .add("discipline")
        .with("subject", "CANDIDATE")
        .with("employment", "CIVIL_SERVANT")
        .with("status", "DECIDED")
        .with("form", chance.in100(80) ? "REPRIMAND" : "WARNING")
        .with("violatedOn", decided.minusDays(50))
        .with("decidedOn", decided)
        .with("effectiveUntil", decided.plusYears(1));
  }

  private static void file(Draft draft, Chance chance, Term term) {
    LocalDate first = LocalDate.of(term.year + 1, 1, 5);
    draft.submitted(chance.day(first, first.plusDays(20)), 2);
    draft
        .document("PROPOSAL")
        .with("number", Papers.number(chance, "TTr-UBND"))
        .with("withList", true);
    draft.document("ACHIEVEMENT_REPORT").with("confirmed", true).with("perCriterion", true);
    draft.document("MINUTES").with("by", chance.in100(50) ? "COUNCIL" : "AGENCY");
  }

  @Override
  List<Weighted<Fault>> failing(Draft draft, boolean collective) {
    Weighted<Fault> none = fault(20, (d, c) -> d.nothing("initiatives"));
    Weighted<Fault> inForce = fault(12, NgaNamOffice::inForce);
    if (collective) {
      return List.of(
          none,
          inForce,
          fault(30, (d, c) -> rating(d).with("completionPercent", c.decimal(88, 99))),
          fault(20, (d, c) -> rating(d).with("onSchedule", false)),
          fault(10, (d, c) -> d.section("initiatives").forEach(i -> i.with("novel", false))),
          fault(8, (d, c) -> attestation(d, "OUTSTANDING_IN_MOVEMENT").with("value", false)));
    }
    return List.of(
        none,
        inForce,
        fault(40, (d, c) -> d.section("initiatives").forEach(i -> i.with("outstanding", false))),
        fault(20, (d, c) -> attestation(d, "CONTRIBUTED_TO_PAR_INDEX").with("value", false)),
        fault(8, (d, c) -> attestation(d, "EXEMPLARY_CONDUCT").with("value", false)));
  }

  private static void inForce(Draft draft, Chance chance) {
    LocalDate handedIn = LocalDate.parse(String.valueOf(draft.submission().get("submittedOn")));
    LocalDate decided = handedIn.minusDays(chance.from(30, 300));
    draft
        .add("discipline")
        .with("subject", "CANDIDATE")
        .with("employment", "CIVIL_SERVANT")
        .with("status", chance.in100(25) ? "UNDER_REVIEW" : "DECIDED")
        .with("form", "REPRIMAND")
        .with("violatedOn", decided.minusDays(60))
        .with("decidedOn", decided)
        .with("effectiveUntil", decided.plusYears(1));
  }

  private static Entry rating(Draft draft) {
    return draft.find("ratings", "task", "PAR");
  }

  private static Entry attestation(Draft draft, String code) {
    return draft.find("attestations", "code", code);
  }

  @Override
  List<Weighted<Fault>> open(Draft draft, boolean collective) {
    String code = collective ? "OUTSTANDING_IN_MOVEMENT" : "EXEMPLARY_CONDUCT";
    return List.of(
        fault(30, (d, c) -> d.submission().with("copies", 1)),
        fault(20, (d, c) -> d.listed("ACHIEVEMENT_REPORT").without("confirmed")),
        fault(15, (d, c) -> d.withoutDocument("MINUTES")),
        fault(15, (d, c) -> d.drop("attestations", "code", code)),
        fault(10, (d, c) -> d.section("initiatives").forEach(NgaNamOffice::unsaid)),
        fault(10, (d, c) -> d.silent("discipline")));
  }

  private static void unsaid(Entry initiative) {
    initiative.without("novel").without("outstanding");
  }
}
