package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dossiers of thị xã Ngã Năm's plan, for its three awards. */
final class NgaNamCases implements Blueprint {
  private static final List<String> CATEGORIES =
      List.of(
          "COMMUNE",
          "WARD",
          "COMMUNE",
          "WARD",
          "DISTRICT_DEPARTMENT",
          "PUBLIC_SERVICE_UNIT",
          "CENTRAL_AGENCY",
          "PROVINCIAL_AGENCY",
          "ORGANISATION");
  private static final List<String> DAYS =
      List.of("2022-03-15", "2022-03-14", "2022-03-16", "2021-05-10", "2020-12-31");
  private static final List<String> ENDS =
      List.of("2022-03-15", "2022-03-14", "2022-03-16", "2023-03-15", "2024-02-28", "2022-12-31");
  private static final Edit RECORD =
      FileEdits.record(List.of("CANDIDATE", "CANDIDATE", "CANDIDATE", "STAFF"), DAYS, ENDS);
  private static final Edit IN_FORCE =
      new Edit(
          "measure in force",
          (draft, dice) ->
              Draft.put(
                  draft.section("discipline").addObject(),
                  "subject",
                  "CANDIDATE",
                  "status",
                  "DECIDED",
                  "form",
                  dice.of("REPRIMAND", "WARNING"),
                  "decidedOn",
                  dice.of("2021-05-10", "2022-03-15"),
                  "effectiveUntil",
                  dice.from(ENDS)));
  private static final List<Edit> COLLECTIVE = collectiveEdits();
  private static final List<Edit> INDIVIDUAL = individualEdits();

  @Override
  public Map<String, List<String>> readings() {
    return Map.of(
        "NN-departments", List.of("point-a", "departments-only"),
        "NN-high", List.of("ranked", "attested"),
        "NN-stage-year", List.of("last", "before"),
        "NN-individual", List.of("both", "either"),
        "NN-citizens", List.of("open", "employed"),
        "NN-schedule", List.of("complete-and-on-schedule", "complete"));
  }

  @Override
  public @Nullable LocalDate asOf(Dice dice) {
    return dice.oneIn(2)
        ? LocalDate.parse(dice.text("2022-03-15", "2022-03-14", "2022-03-16", "2021-05-09"))
        : null;
  }

  @Override
  public void eligible(Draft draft, Dice dice) {
    String award = dice.text("annual", "interim-2021-2025", "final-2021-2030");
    Object period =
        award.equals("annual")
            ? String.valueOf(2021 + dice.below(10))
            : dice.of(award.substring(award.indexOf('-') + 1), ABSENT, NULL);
    Draft.put(draft.root, "award", award, "period", period);
    Draft.put(draft.submission(), "submittedOn", "2022-03-15", "copies", dice.of(2, 3));
    draft.documents("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT");
    draft.document("PROPOSAL").put("withList", true);
    draft.document("ACHIEVEMENT_REPORT").put("confirmed", true);
    draft.section("discipline");
    ObjectNode initiative = draft.section("initiatives").addObject().put("title", "Mẫu");
    ObjectNode candidate = draft.candidate();
    if (dice.oneIn(2)) {
      Draft.put(candidate, "kind", "INDIVIDUAL", "employment", dice.from(Codes.EMPLOYMENTS));
      place(dice.oneIn(3) ? candidate : draft.unit());
      initiative.put("outstanding", true);
      draft.attest("CONTRIBUTED_TO_PAR_INDEX", "EXEMPLARY_CONDUCT");
      boolean idea = dice.oneIn(2);
      draft.attest(idea ? "EFFECTIVE_IDEA" : "OUTSTANDING_WITH_UNIT");
      if (dice.oneIn(2)) {
        draft.attestation(idea ? "OUTSTANDING_WITH_UNIT" : "EFFECTIVE_IDEA").put("value", false);
      }
    } else {
      place(candidate.put("category", dice.from(CATEGORIES)));
      Draft.put(initiative, "novel", true, "replicable", true);
      draft.attest("CONTRIBUTED_TO_PAR_INDEX", "HEAD_DIRECTS_PAR", "OUTSTANDING_IN_MOVEMENT");
      draft.attest("HIGH_PAR_INDEX_RESULT");
      Draft.put(tasks(draft), "effective", true, "qualityAssured", true, "onSchedule", true);
      Draft.put(tasks(draft), "completionPercent", dice.of(100, 103));
      Draft.put(draft.ranking("CANDIDATE", "PAR_INDEX", lastYear(draft)), "rank", dice.of(1, 5));
      if (dice.oneIn(2)) {
        draft.ranking("CANDIDATE", "PAR_INDEX", lastYear(draft) - 1).put("rank", 3);
      }
    }
  }

  private static void place(ObjectNode body) {
    Draft.put(body, "province", "Sóc Trăng", "district", "Ngã Năm");
  }

  private static String period(Draft draft) {
    String award = draft.root.path("award").asText();
    return award.equals("annual")
        ? draft.root.path("period").asText()
        : award.substring(award.indexOf('-') + 1);
  }

  private static int lastYear(Draft draft) {
    String period = period(draft);
    return Integer.parseInt(period.substring(period.length() - 4));
  }

  private static ObjectNode tasks(Draft draft) {
    return draft.rating("CANDIDATE", "PAR", period(draft));
  }

  @Override
  public List<Edit> edits(boolean collective) {
    return collective ? COLLECTIVE : INDIVIDUAL;
  }

  private static List<Edit> collectiveEdits() {
    Edit quality =
        Edits.quality(
            "CANDIDATE",
            "PAR",
            NgaNamCases::period,
            "effective",
            "qualityAssured",
            "onSchedule",
            "onSchedule");
    Edit rank =
        Edits.rank(
            (draft, dice) ->
                draft.ranking("CANDIDATE", "PAR_INDEX", lastYear(draft) - dice.below(2)));
    Edit attestations =
        Edits.attestation(
            "CONTRIBUTED_TO_PAR_INDEX",
            "HIGH_PAR_INDEX_RESULT",
            "HEAD_DIRECTS_PAR",
            "OUTSTANDING_IN_MOVEMENT");
    return List.of(
        Edits.category(Draft::candidate),
        Edits.category(Draft::candidate),
        Edits.place("province", Draft::candidate, "province", "Sóc Trăng", "Tỉnh"),
        Edits.place("district", Draft::candidate, "district", "Ngã Năm", "Thị xã"),
        attestations,
        attestations,
        attestations,
        rank,
        rank,
        quality,
        quality,
        Edits.percent("PAR", NgaNamCases::period),
        FileEdits.initiative("novel", "replicable"),
        FileEdits.declared("initiatives"),
        RECORD,
        RECORD,
        IN_FORCE,
        IN_FORCE,
        FileEdits.declared("discipline"),
        submittedOn(),
        documents(),
        FileEdits.copies(),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static List<Edit> individualEdits() {
    Function<Draft, ObjectNode> own = Draft::candidate;
    Edit attestations =
        Edits.attestation(
            "CONTRIBUTED_TO_PAR_INDEX",
            "OUTSTANDING_WITH_UNIT",
            "EFFECTIVE_IDEA",
            "EXEMPLARY_CONDUCT");
    return List.of(
        Edits.employment(),
        Edits.employment(),
        Edits.unit(),
        Edits.place("unit province", Draft::unit, "province", "Sóc Trăng", "Tỉnh"),
        Edits.place("unit district", Draft::unit, "district", "Ngã Năm", "Thị xã"),
        Edits.place("own province", own, "province", "Sóc Trăng", "Tỉnh"),
        Edits.place("own district", own, "district", "Ngã Năm", "Thị xã"),
        attestations,
        attestations,
        attestations,
        FileEdits.initiative("outstanding"),
        FileEdits.declared("initiatives"),
        RECORD,
        RECORD,
        IN_FORCE,
        IN_FORCE,
        FileEdits.declared("discipline"),
        submittedOn(),
        documents(),
        FileEdits.copies(),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static Edit documents() {
    Edit gone = FileEdits.document("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT");
    Edit list = FileEdits.documentQuality("PROPOSAL", "withList", false, ABSENT, NULL);
    Edit confirmed =
        FileEdits.documentQuality("ACHIEVEMENT_REPORT", "confirmed", false, ABSENT, NULL);
    return new Edit(
        "documents",
        (draft, dice) -> dice.from(List.of(gone, list, confirmed)).change().accept(draft, dice));
  }

  private static Edit submittedOn() {
    return FileEdits.submittedOn("2022-03-14", "2022-03-16", "2021-01-01", "2023-03-16");
  }
}
