package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.List;
import vn.xetkhen.bench.generator.Chance.Weighted;

/** Files under the plan of Kiên Giang, 2021; the day of the ranking is not announced. */
final class KienGiangOffice extends Office {
  private static final String PROVINCE_AGENCY = "PAR_AGENCY_PROVINCE";
  private static final String DISTRICT_AGENCY = "PAR_AGENCY_DISTRICT";
  private static final List<String> COMMUNAL = List.of("COMMUNE", "WARD", "TOWNSHIP");
  private static final List<Weighted<String>> BODIES =
      List.of(
          new Weighted<>(34, "PROVINCE_DEPARTMENT"),
          new Weighted<>(18, "DISTRICT"),
          new Weighted<>(24, "COMMUNE"),
          new Weighted<>(7, "WARD"),
          new Weighted<>(5, "TOWNSHIP"),
          new Weighted<>(4, PROVINCE_AGENCY),
          new Weighted<>(8, DISTRICT_AGENCY));

  KienGiangOffice() {
    super("kien-giang-2021", "KG21");
  }

  @Override
  int collectives() {
    return 40;
  }

  @Override
  Draft collective(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "bang-khen", "2021");
    Body body = Body.of(chance, BODIES);
    body.candidate(draft, "Kiên Giang", district(body));
    draft
        .rating("ANNUAL", "2021", good(chance), "SUPERIOR")
        .with("evidence", paper(chance, 2021, "xếp loại tập thể"));
    place(draft, chance, body, "CANDIDATE");
    draft.declare("discipline");
    draft.attested("EXEMPLARY_CONDUCT", "Sở Nội vụ", paper(chance, 2021, "thẩm định thành tích"));
    draft.attested("INTERNAL_UNITY", "Sở Nội vụ", paper(chance, 2021, "thẩm định thành tích"));
    file(draft, chance);
    return draft;
  }

  @Override
  Draft individual(String id, Chance chance) {
    Draft draft = new Draft(id, plan(), "bang-khen", "2021");
    Body body = Body.of(chance, BODIES);
    Body.person(draft, chance, chance.in100(80) ? "CIVIL_SERVANT" : "CADRE", chance.in100(15));
    draft.candidate().with("duties", List.of(chance.in100(60) ? "PAR_DIRECT" : "PAR_ADVISORY"));
    body.unit(draft, "Kiên Giang", district(body));
    int first = chance.in100(40) ? 2020 : 2021;
    for (int year = 2021; year >= first; year--) {
      String period = Integer.toString(year);
      draft
          .rating("ANNUAL", period, good(chance), "AGENCY")
          .with("evidence", paper(chance, year, "xếp loại chất lượng cá nhân"));
      draft
          .rating("PAR", period, "EXCELLENT", "AGENCY")
          .with("evidence", paper(chance, year, "nhận xét nhiệm vụ cải cách hành chính"));
    }
    place(draft, chance, body, "UNIT");
    draft.declare("discipline", "attestations");
    if (body.category().startsWith("PAR_AGENCY")) {
      draft.attested(
          "PROPOSED_TO_PROVINCE_CHAIR", body.name(), paper(chance, 2021, "đề nghị tặng bằng khen"));
    }
    file(draft, chance);
    return draft;
  }

  /** What a body of that category has to show for itself, or its staff for it. */
  private static void place(Draft draft, Chance chance, Body body, String subject) {
    String category = body.category();
    boolean communal = COMMUNAL.contains(category);
    boolean agency = category.startsWith("PAR_AGENCY");
    if (agency) {
      boolean ofProvince = category.equals(PROVINCE_AGENCY);
      rated(draft, chance, subject, "ANNUAL").with("level", good(chance));
      if (ofProvince) {
        rated(draft, chance, subject, "PAR").with("level", "GOOD").with("improved", true);
      }
    }
    for (int year = 2020; year <= 2021; year++) {
      if (communal || category.equals(PROVINCE_AGENCY)) {
        draft.unranked(subject, year);
      } else {
        int rank = year == 2020 || chance.in100(70) ? chance.from(1, 4) : chance.from(5, 15);
        draft
            .ranking(agency ? "LOCALITY" : subject, year, rank, 15)
            .with("group", rank <= 4 ? "EXCELLENT" : "GOOD")
            .with("score", chance.decimal(78, 95));
      }
    }
    draft.declare("recognitions");
    if (communal) {
      draft
          .add("recognitions")
          .with("subject", subject)
          .with("code", "BEST_COMMUNE_PAR")
          .with("by", "DISTRICT")
          .with("period", "2020")
          .with("level", "EXCELLENT");
    }
  }

  private static Entry rated(Draft draft, Chance chance, String subject, String task) {
    return draft
        .add("ratings")
        .with("subject", subject)
        .with("task", task)
        .with("period", "2020")
        .with("by", "SUPERIOR")
        .with("evidence", paper(chance, 2020, "đánh giá cơ quan chuyên trách"));
  }

  private static String district(Body body) {
    boolean ofProvince =
        body.category().equals("PROVINCE_DEPARTMENT") || body.category().equals(PROVINCE_AGENCY);
    return ofProvince ? "Rạch Giá" : "Châu Thành";
  }

  private static String good(Chance chance) {
    return chance.in100(40) ? "EXCELLENT" : "GOOD";
  }

  private static String paper(Chance chance, int year, String matter) {
    LocalDate day = chance.day(LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 30));
    return Papers.paper(chance, "Văn bản", "UBND", day, matter + " năm " + year);
  }

  private static void file(Draft draft, Chance chance) {
    draft.registered(chance.day(LocalDate.of(2021, 2, 10), LocalDate.of(2021, 3, 31)));
    draft.submitted(chance.day(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 3, 10)), 1);
    draft
        .document("PROPOSAL")
        .with("number", Papers.number(chance, "TTr-UBND"))
        .with("withList", true);
    draft.document("MINUTES").with("by", "COUNCIL");
    draft.document("ACHIEVEMENT_REPORT").with("confirmed", true).with("form", "MAU_7");
  }

  @Override
  List<Weighted<Fault>> failing(Draft draft, boolean collective) {
    Weighted<Fault> late =
        fault(
            15,
            (d, c) -> d.registration().with("registeredOn", LocalDate.of(2021, 4, c.from(1, 28))));
    Weighted<Fault> lower = fault(45, (d, c) -> lower(d));
    if (collective) {
      return List.of(
          late,
          lower,
          fault(8, (d, c) -> d.find("attestations", "code", "INTERNAL_UNITY").with("value", false)),
          fault(5, (d, c) -> d.candidate().with("province", "Mẫu")));
    }
    return List.of(
        late,
        lower,
        fault(30, (d, c) -> d.find("ratings", "task", "PAR").with("level", "GOOD")),
        fault(8, (d, c) -> d.candidate().with("employment", "PUBLIC_EMPLOYEE")));
  }

  /** The body is not in the first group, not the best commune, and shows no progress. */
  private static void lower(Draft draft) {
    for (Entry ranking : draft.section("rankings")) {
      if (Boolean.TRUE.equals(ranking.get("ranked"))) {
        ranking.with("rank", 9).with("group", "GOOD");
      }
    }
    draft.nothing("recognitions");
    for (Entry rating : draft.section("ratings")) {
      if (rating.containsKey("improved")) {
        rating.with("improved", false);
      }
    }
  }

  @Override
  List<Weighted<Fault>> open(Draft draft, boolean collective) {
    Fault own =
        collective
            ? (d, c) -> d.drop("attestations", "code", "INTERNAL_UNITY")
            : (d, c) -> d.find("ratings", "task", "PAR").without("level");
    return List.of(
        fault(30, own),
        fault(25, (d, c) -> d.listed("ACHIEVEMENT_REPORT").without("form")),
        fault(20, (d, c) -> d.listed("MINUTES").without("by")),
        fault(15, (d, c) -> d.withoutDocument("PROPOSAL")),
        fault(10, (d, c) -> d.registration().clear()));
  }
}
