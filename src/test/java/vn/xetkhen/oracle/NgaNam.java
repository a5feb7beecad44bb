package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;
import static vn.xetkhen.oracle.Answer.none;
import static vn.xetkhen.oracle.Answer.when;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thị xã Ngã Năm's plan of 2021–2030: the award of each year and the two of its stages. */
final class NgaNam {
  private NgaNam() {}

  static Judgement judge(Papers p) {
    Sheet sheet = new Sheet();
    Answer place = all(p.province("Sóc Trăng"), p.district("Ngã Năm"));
    if (p.isCollective()) {
      Answer admitted =
          p.candidate()
              .is(
                  "category",
                  "DISTRICT_DEPARTMENT",
                  "PUBLIC_SERVICE_UNIT",
                  "CENTRAL_AGENCY",
                  "PROVINCIAL_AGENCY",
                  "COMMUNE",
                  "WARD",
                  "ORGANISATION");
      sheet.scope("II.1", all(admitted, place));
      collective(p, sheet);
    } else {
      boolean employed = p.reading("NN-citizens", "open", "employed").equals("employed");
      Answer citizen = p.candidate().is("employment", "CITIZEN");
      Answer admitted = employed ? citizen.opposite() : p.candidate().has("employment");
      sheet.scope("II.1", all(admitted, place));
      individual(p, sheet);
    }

    Answer free = none(p.discipline("CANDIDATE"), entry -> putsOff(entry, p.asOf()));
    sheet.exclusion("I.2.e", free);
    sheet.procedure(
        "III.5.a",
        all(
            p.document("PROPOSAL", entry -> entry.yes("withList")),
            p.document("ACHIEVEMENT_REPORT", entry -> entry.yes("confirmed")),
            p.document("MINUTES")));
    sheet.procedure("III.5.b", p.copies(2));
    return sheet.judgement(free == Answer.NOT_MET ? againFrom(p) : null);
  }

  private static void collective(Papers p, Sheet sheet) {
    Answer ranked = p.candidate().is("category", "COMMUNE", "WARD");
    Answer contributed = p.attested("CONTRIBUTED_TO_PAR_INDEX");
    sheet.criterion("III.1-advice", when(ranked, Answer.NOT_APPLICABLE, contributed));

    Part ranking = p.ranking("CANDIDATE", indexYear(p));
    Answer placed =
        Papers.ranked(ranking, ranking.number("rank") == null ? Answer.UNKNOWN : Answer.MET);
    boolean attested = p.reading("NN-high", "ranked", "attested").equals("attested");
    Answer high = attested ? all(placed, p.attested("HIGH_PAR_INDEX_RESULT")) : placed;
    sheet.criterion("III.1-index", when(ranked, high));

    Part tasks = p.rating("CANDIDATE", "PAR", period(p));
    boolean timed =
        p.reading("NN-schedule", "complete-and-on-schedule", "complete")
            .equals("complete-and-on-schedule");
    sheet.criterion(
        "III.4-collective-1",
        all(
            Papers.allYes(tasks, "effective", "qualityAssured"),
            tasks.atLeast("completionPercent", 100),
            timed ? tasks.yes("onSchedule") : Answer.NOT_APPLICABLE));
    sheet.criterion("III.4-collective-2", p.attested("HEAD_DIRECTS_PAR"));
    sheet.criterion("III.4-collective-3", p.attested("OUTSTANDING_IN_MOVEMENT"));
    sheet.criterion("III.4-collective-4", p.initiative("novel", "replicable"));
  }

  private static void individual(Papers p, Sheet sheet) {
    Answer contributed = p.attested("CONTRIBUTED_TO_PAR_INDEX");
    Answer initiative = p.initiative("outstanding");
    boolean both = p.reading("NN-individual", "both", "either").equals("both");
    sheet.criterion(
        "III.1-individual", both ? all(contributed, initiative) : any(contributed, initiative));
    sheet.criterion(
        "III.4-individual-1",
        when(
            p.candidate().is("employment", "CITIZEN"),
            Answer.NOT_APPLICABLE,
            any(p.attested("OUTSTANDING_WITH_UNIT"), p.attested("EFFECTIVE_IDEA"))));
    sheet.criterion("III.4-individual-2", p.attested("EXEMPLARY_CONDUCT"));
  }

  private static String period(Papers p) {
    return switch (p.dossier().text("award", "")) {
      case "interim-2021-2025" -> "2021-2025";
      case "final-2021-2030" -> "2021-2030";
      default -> p.dossier().text("period", "");
    };
  }

  private static int indexYear(Papers p) {
    int back = p.reading("NN-stage-year", "last", "before").equals("before") ? 1 : 0;
    return switch (p.dossier().text("award", "")) {
      case "interim-2021-2025" -> 2025 - back;
      case "final-2021-2030" -> 2030 - back;
      default -> Integer.parseInt(p.dossier().text("period", ""));
    };
  }

  private static Answer putsOff(Part entry, @Nullable LocalDate asOf) {
    Answer begun =
        asOf == null ? Answer.UNKNOWN : entry.date("decidedOn", day -> !day.isAfter(asOf));
    Answer lasting =
        asOf == null ? Answer.UNKNOWN : entry.date("effectiveUntil", day -> !day.isBefore(asOf));
    return any(
        entry.is("status", "UNDER_REVIEW"),
        all(entry.is("status", "DECIDED"), entry.form("REPRIMAND"), begun, lasting));
  }

  /**
   * The first day that no measure in force covers, or null if one in force has no known end or a
   * record that may put off the candidate too could last longer.
   */
  private static @Nullable LocalDate againFrom(Papers p) {
    List<Part> records = p.discipline("CANDIDATE");
    LocalDate day = p.asOf();
    if (records == null || day == null) {
      return null;
    }
    boolean anyone = false;
    while (true) {
      LocalDate next = day;
      for (Part entry : records) {
        Answer puts = putsOff(entry, day);
        LocalDate end = entry.day("effectiveUntil");
        boolean review = entry.is("status", "UNDER_REVIEW") != Answer.NOT_MET;
        if (puts == Answer.MET && (end == null || review)) {
          return null;
        }
        if (puts == Answer.MET && !end.isBefore(next)) {
          next = end.plusDays(1);
          anyone = true;
        }
      }
      if (next.equals(day)) {
        break;
      }
      day = next;
    }
    LocalDate free = day;
    boolean open = false;
    for (Part entry : records) {
      open |= putsOff(entry, p.asOf()) == Answer.UNKNOWN && lasts(entry, free);
      open |= putsOff(entry, free) == Answer.UNKNOWN;
    }
    return anyone && !open ? free : null;
  }

  /** Whether a record that may put off the candidate may do so until {@code day} or later. */
  private static boolean lasts(Part entry, LocalDate day) {
    LocalDate end = entry.day("effectiveUntil");
    boolean review = entry.is("status", "UNDER_REVIEW") != Answer.NOT_MET;
    return review || end == null || !end.isBefore(day);
  }
}
