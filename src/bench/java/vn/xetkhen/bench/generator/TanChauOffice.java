package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.List;
import vn.xetkhen.bench.generator.Chance.Weighted;

/** Files under the plan of Tân Châu, 2020, whose criteria stand elsewhere and are attested. */
final class TanChauOffice extends Office {
  private static final String YEAR = "2020";
  private static final String GUIDANCE = "EXTERNAL_GUIDANCE_MET";
  private static final List<Weighted<String>> BODIES =
      List.of(
          new Weighted<>(55, "COMMUNE"),
          new Weighted<>(6, "TOWNSHIP"),
          new Weighted<>(33, "DISTRICT_DEPARTMENT"),
          new Weighted<>(6, "CENTRAL_AGENCY"));
  private static final List<Weighted<String>> EMPLOYMENTS =
      List.of(
          new Weighted<>(60, "CIVIL_SERVANT"),
          new Weighted<>(25, "CADRE"),
          new Weighted<>(15, "PUBLIC_EMPLOYEE"));

  TanChauOffice() {
    super("tan-chau-2020", "TC20");
  }

  @Override
  int collectives() {
    return 40;
  }

  @Override
  Draft collective(String id, Chance chance) {
    Draft draft = draft(id, chance);
    Body.of(chance, BODIES).candidate(draft, "Tây Ninh", "Tân Châu");
    rest(draft, chance, "về việc xếp loại tập thể năm 2020");
    return draft;
  }

  @Override
  Draft individual(String id, Chance chance) {
    Draft draft = draft(id, chance);
    Body.person(draft, chance, chance.weighted(EMPLOYMENTS), chance.in100(15));
    Body.of(chance, BODIES).unit(draft, "Tây Ninh", "Tân Châu");
    rest(draft, chance, "về việc xếp loại cá nhân năm 2020");
    return draft;
  }

  private Draft draft(String id, Chance chance) {
    String award = chance.in100(80) ? "khen-thuong-huyen" : "de-nghi-tinh";
    return new Draft(id, plan(), award, YEAR);
  }

  private static void rest(Draft draft, Chance chance, String matter) {
    LocalDate day = chance.day(LocalDate.of(2020, 11, 20), LocalDate.of(2020, 12, 10));
    draft
        .rating("ANNUAL", YEAR, chance.in100(40) ? "EXCELLENT" : "GOOD", "DISTRICT")
        .with("evidence", Papers.paper(chance, "Quyết định", "QĐ-UBND", day, matter));
    draft.declare("discipline");
    draft.attested(
        GUIDANCE,
        "Phòng Nội vụ huyện",
        Papers.paper(chance, "Biên bản", "BB-HĐ", day, "chấm điểm theo hướng dẫn"));
    draft.submitted(day.plusDays(chance.from(2, 15)), 1);
    draft.document("PROPOSAL").with("number", Papers.number(chance, "TTr-UBND"));
    draft.document("MINUTES").with("by", "AGENCY");
    draft.document("ACHIEVEMENT_REPORT").with("confirmed", true);
  }

  @Override
  List<Weighted<Fault>> failing(Draft draft, boolean collective) {
    Fault scope =
        collective
            ? (d, c) -> d.candidate().with("category", "PUBLIC_SERVICE_UNIT")
            : (d, c) -> d.candidate().with("employment", "NON_SPECIALIST");
    return List.of(
        fault(60, (d, c) -> d.find("attestations", "code", GUIDANCE).with("value", false)),
        fault(40, scope));
  }

  @Override
  List<Weighted<Fault>> open(Draft draft, boolean collective) {
    return List.of(
        fault(70, (d, c) -> d.find("attestations", "code", GUIDANCE).without("document")),
        fault(30, (d, c) -> d.nothing("attestations")));
  }
}
