package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;
import static vn.xetkhen.oracle.Answer.some;
import static vn.xetkhen.oracle.Answer.when;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tỉnh Kiên Giang's plan of 2021, award {@code bang-khen}. */
final class KienGiang {
  private static final LocalDate END_OF_MARCH = LocalDate.of(2021, 3, 31);
  private static final int DAYS_FOR_THE_FILE = 15;

  private KienGiang() {}

  static Judgement judge(Papers p) {
    Sheet sheet = new Sheet();
    Answer body =
        all(
            p.body()
                .is(
                    "category",
                    "PROVINCE_DEPARTMENT",
                    "DISTRICT",
                    "COMMUNE",
                    "WARD",
                    "TOWNSHIP",
                    "PAR_AGENCY_PROVINCE",
                    "PAR_AGENCY_DISTRICT"),
            p.province("Kiên Giang"));
    Answer registered = p.dossier().part("registration").notAfter("registeredOn", END_OF_MARCH);
    if (p.isCollective()) {
      sheet.scope("II.2", body).procedure("II.3-registration", registered);
      collective(p, sheet);
    } else {
      Part person = p.candidate();
      sheet.scope(
          "II.2",
          all(
              person.is("employment", "CADRE", "CIVIL_SERVANT"),
              body,
              person.duty("PAR_ADVISORY", "PAR_DIRECT")));
      sheet.procedure("II.3-registration", registered);
      individual(p, sheet);
    }
    sheet.procedure(
        "III.4.c-documents",
        all(
            p.document("PROPOSAL"),
            p.document("MINUTES", entry -> entry.is("by", "COUNCIL")),
            p.document("ACHIEVEMENT_REPORT", entry -> entry.is("form", "MAU_7"))));
    sheet.procedure("III.4.c-copies", p.copies(1));
    LocalDate published = p.setting("ranking-published-on");
    sheet.procedure("II.3-deadline", p.submittedBy(lastDay(published)));
    return sheet.judgement();
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate published) {
    return published == null ? null : published.plusDays(DAYS_FOR_THE_FILE);
  }

  private static void collective(Papers p, Sheet sheet) {
    Part body = p.candidate();
    sheet.criterion(
        "III.1.a-conduct", all(p.attested("EXEMPLARY_CONDUCT"), p.attested("INTERNAL_UNITY")));
    Answer excellent = excellentGroup(p, "CANDIDATE");
    Answer bestCommune = when(isCommune(body), bestCommune(p, "CANDIDATE"));
    Answer agency = agencyTest(p, body, "CANDIDATE");
    sheet.alternative("III.1.a-1", excellent);
    sheet.alternative("III.1.a-2", bestCommune);
    sheet.alternative("III.1.a-3", agency);
    sheet.criterion("III.1.a", any(excellent, bestCommune, agency));
    sheet.criterion("III.3", when(body.is("category", "PAR_AGENCY_PROVINCE"), agency));
  }

  private static void individual(Papers p, Sheet sheet) {
    String year = p.reading("KG-annual", "2021", "2020");
    sheet.criterion("III.1.b-1", p.rating("CANDIDATE", "ANNUAL", year).level("GOOD"));
    sheet.criterion("III.1.b-2", p.rating("CANDIDATE", "PAR", year).level("EXCELLENT"));

    Part unit = p.unit();
    Answer unitExcellent = excellentGroup(p, "UNIT");
    Answer ordinary = any(unitExcellent, when(isCommune(unit), bestCommune(p, "UNIT")));
    Answer ownTest = all(agencyTest(p, unit, "UNIT"), p.attested("PROPOSED_TO_PROVINCE_CHAIR"));
    boolean either = p.reading("KG-agency", "by-category", "either").equals("either");
    Answer agency = either ? any(ownTest, unitExcellent) : ownTest;
    Answer isAgency = unit.is("category", "PAR_AGENCY_PROVINCE", "PAR_AGENCY_DISTRICT");
    sheet.criterion("III.1.b-3", when(isAgency, agency, ordinary));
  }

  private static Answer isCommune(Part body) {
    return body.is("category", "COMMUNE", "WARD", "TOWNSHIP");
  }

  private static Answer excellentGroup(Papers p, String subject) {
    Answer of2020 = p.excellentGroup(subject, 2020);
    Answer of2021 = p.excellentGroup(subject, 2021);
    return switch (p.reading("KG-year", "criteria-2020", "results-2021", "both")) {
      case "results-2021" -> of2021;
      case "both" -> all(of2020, of2021);
      default -> of2020;
    };
  }

  private static Answer bestCommune(Papers p, String subject) {
    List<Part> recognitions = p.dossier().list("recognitions");
    List<Part> named =
        recognitions == null
            ? null
            : recognitions.stream()
                .filter(
                    entry ->
                        "BEST_COMMUNE_PAR".equals(entry.text("code"))
                            && entry.text("subject", "CANDIDATE").equals(subject))
                .toList();
    return some(
        named,
        entry ->
            all(entry.is("by", "DISTRICT"), entry.is("period", "2020"), entry.level("EXCELLENT")));
  }

  /**
   * III.1.a-3 of the body named; its ratings are of the subject given, a district's ranking is the
   * locality's.
   */
  private static Answer agencyTest(Papers p, Part body, String subject) {
    Part annual = p.rating(subject, "ANNUAL", "2020");
    Part tasks = p.rating(subject, "PAR", "2020");
    Answer ofProvince =
        all(
            annual.level("GOOD"),
            annual.is("by", "SUPERIOR"),
            tasks.yes("improved"),
            tasks.is("by", "SUPERIOR"));
    Answer ofDistrict = all(annual.level("GOOD"), excellentGroup(p, "LOCALITY"));
    return when(
        body.is("category", "PAR_AGENCY_PROVINCE"),
        ofProvince,
        when(body.is("category", "PAR_AGENCY_DISTRICT"), ofDistrict));
  }
}
