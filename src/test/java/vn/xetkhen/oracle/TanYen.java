package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;
import static vn.xetkhen.oracle.Answer.none;
import static vn.xetkhen.oracle.Answer.some;
import static vn.xetkhen.oracle.Answer.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/** Huyện Tân Yên's plan of 2021, award {@code giay-khen}. */
final class TanYen {
  private static final LocalDate TWENTIETH = LocalDate.of(2021, 12, 20);

  private TanYen() {}

  static Judgement judge(Papers p) {
    Sheet sheet = new Sheet();
    Answer body =
        all(
            p.body()
                .is(
                    "category",
                    "DISTRICT_DEPARTMENT",
                    "PUBLIC_SERVICE_UNIT",
                    "COMMUNE",
                    "TOWNSHIP"),
            p.province("Bắc Giang"),
            p.district("Tân Yên"));
    if (p.isCollective()) {
      sheet.scope("II.1", body);
      collective(p, sheet);
    } else {
      sheet.scope(
          "II.1",
          all(p.candidate().is("employment", "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"), body));
      individual(p, sheet);
    }

    boolean measured = p.reading("TY-note", "either", "disciplined").equals("disciplined");
    Function<Part, Answer> counts = countsIn2021(p);
    sheet.exclusion(
        "III.2-note",
        none(
            p.discipline("CANDIDATE"),
            entry ->
                measured
                    ? all(counts.apply(entry), entry.form("REPRIMAND"))
                    : counts.apply(entry)));

    boolean inclusive = p.reading("TY-deadline", "before", "inclusive").equals("inclusive");
    LocalDate last = inclusive ? TWENTIETH : TWENTIETH.minusDays(1);
    sheet.procedure("IV.3", p.submittedBy(last));
    sheet.procedure(
        "IV.2",
        all(p.document("PROPOSAL"), p.document("MINUTES"), p.document("ACHIEVEMENT_REPORT")));
    return sheet.judgement();
  }

  private static void collective(Papers p, Sheet sheet) {
    sheet.criterion(
        "III.2.a-1",
        all(
            p.rating("CANDIDATE", "ANNUAL", "2021").level("EXCELLENT"),
            p.rating("CANDIDATE", "PAR", "2021").level("GOOD")));
    sheet.criterion(
        "III.2.a-2",
        some(
            p.dossier().list("initiatives"),
            entry ->
                all(
                    entry.is("recognisedBy", "DISTRICT_INITIATIVE_COUNCIL"),
                    Papers.allYes(entry, "novel", "practical", "replicable", "breakthrough"))));
    sheet.criterion(
        "III.2.a-3",
        all(
            p.rating("CANDIDATE", "ONLINE_SERVICES", "2021").level("GOOD"),
            p.rating("CANDIDATE", "POSTAL_SERVICES", "2021").level("GOOD")));

    boolean attestedOnly = p.reading("TY-leap", "attested", "any-rise").equals("attested");
    Part now = p.ranking("CANDIDATE", 2021);
    BigDecimal rank = now.number("rank");
    Answer top =
        rank == null ? Answer.UNKNOWN : Answer.of(rank.compareTo(BigDecimal.valueOf(3)) <= 0);
    Answer rise = rise(now, p.ranking("CANDIDATE", 2020));
    sheet.criterion(
        "III.2.a-4",
        any(Papers.ranked(now, top), attestedOnly ? all(rise, p.attested("RANK_LEAP")) : rise));
    sheet.criterion("III.2.a-5", none(p.discipline("STAFF", "CANDIDATE"), countsIn2021(p)));
  }

  private static Answer rise(Part now, Part before) {
    BigDecimal rank = now.number("rank");
    BigDecimal earlier = before.number("rank");
    Answer better =
        rank == null || earlier == null ? Answer.UNKNOWN : Answer.of(rank.compareTo(earlier) < 0);
    return Papers.ranked(now, Papers.ranked(before, better));
  }

  private static void individual(Papers p, Sheet sheet) {
    sheet.criterion("III.2.b-1", p.rating("CANDIDATE", "ANNUAL", "2021").level("GOOD"));
    sheet.criterion("III.2.b-2", p.rating("CANDIDATE", "PAR", "2021").level("GOOD"));
    Part directives = p.rating("CANDIDATE", "DIRECTIVES", "2021");
    sheet.criterion("III.2.b-3", Papers.allYes(directives, "qualityAssured", "onSchedule"));

    Function<Part, Answer> counts = countsIn2021(p);
    Answer staff =
        none(
            p.discipline("STAFF"),
            entry ->
                all(
                    counts.apply(entry),
                    entry.form("REPRIMAND"),
                    entry.is("employment", "CADRE", "CIVIL_SERVANT")));
    sheet.criterion(
        "III.2.b-4",
        all(none(p.discipline("CANDIDATE"), counts), when(p.candidate().yes("head"), staff)));
    sheet.criterion("III.2.b-5", p.initiative("novel", "practical"));
    sheet.criterion("III.2.b-6", p.attested("EXEMPLARY_CONDUCT"));
  }

  private static Function<Part, Answer> countsIn2021(Papers p) {
    return p.reading("TY-year", "violated-or-decided", "violated").equals("violated")
        ? entry -> Papers.decidedForViolationIn(2021, entry)
        : entry -> Papers.decidedForOrIn(2021, entry);
  }
}
