package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Dossiers of huyện Tân Yên's plan. */
final class TanYenCases implements Blueprint {
  private static final List<String> CATEGORIES =
      List.of("COMMUNE", "TOWNSHIP", "DISTRICT_DEPARTMENT", "PUBLIC_SERVICE_UNIT");
  private static final List<String> DAYS =
      List.of("2021-06-01", "2021-01-01", "2021-12-31", "2020-12-31", "2022-01-01", "2019-05-05");
  private static final Edit RECORD =
      FileEdits.record(List.of("CANDIDATE", "STAFF"), DAYS, List.of("2022-06-01"));
  private static final Edit STAFF_RECORD =
      new Edit(
          "staff discipline",
          (draft, dice) -> {
            draft.candidate().put("head", true);
            Draft.put(
                draft.section("discipline").addObject(),
                "subject",
                "STAFF",
                "status",
                "DECIDED",
                "violatedOn",
                "2021-06-01",
                "form",
                dice.of("REPRIMAND", "NONE", "NONE", "WARNING", ABSENT),
                "employment",
                dice.of("CIVIL_SERVANT", "CADRE", "PUBLIC_EMPLOYEE", ABSENT));
          });
  private static final List<Edit> COLLECTIVE = collectiveEdits();
  private static final List<Edit> INDIVIDUAL = individualEdits();

  @Override
  public Map<String, List<String>> readings() {
    return Map.of(
        "TY-leap", List.of("attested", "any-rise"),
        "TY-note", List.of("either", "disciplined"),
        "TY-year", List.of("violated-or-decided", "violated"),
        "TY-deadline", List.of("before", "inclusive"));
  }

  @Override
  public void eligible(Draft draft, Dice dice) {
    ObjectNode candidate = draft.candidate();
    draft.section("discipline");
    Draft.put(
        draft.root,
        "award",
        dice.of("giay-khen", ABSENT),
        "period",
        dice.of("2021", ABSENT, Draft.NULL));
    Draft.put(draft.submission(), "submittedOn", dice.of("2021-12-10", "2021-12-19", "2021-11-30"));
    draft.documents("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT");
    ObjectNode initiative = draft.section("initiatives").addObject();
    Draft.put(initiative, "title", "Mẫu", "novel", true, "practical", true);
    draft.rating("CANDIDATE", "PAR", "2021").put("level", dice.text("GOOD", "EXCELLENT"));
    ObjectNode annual = draft.rating("CANDIDATE", "ANNUAL", "2021").put("level", "EXCELLENT");
    if (dice.oneIn(2)) {
      Draft.put(
          candidate,
          "kind",
          "INDIVIDUAL",
          "employment",
          dice.from(Codes.EMPLOYMENTS.subList(0, 3)));
      Draft.put(candidate, "head", dice.of(ABSENT, false, true, true));
      body(draft.unit(), dice);
      annual.put("level", dice.text("GOOD", "EXCELLENT"));
      Draft.put(
          draft.rating("CANDIDATE", "DIRECTIVES", "2021"),
          "qualityAssured",
          true,
          "onSchedule",
          true);
      draft.attest("EXEMPLARY_CONDUCT");
    } else {
      body(candidate, dice);
      Draft.put(initiative, "replicable", true, "breakthrough", true);
      Draft.put(initiative, "recognisedBy", "DISTRICT_INITIATIVE_COUNCIL");
      draft
          .rating("CANDIDATE", "ONLINE_SERVICES", "2021")
          .put("level", dice.text("GOOD", "EXCELLENT"));
      draft
          .rating("CANDIDATE", "POSTAL_SERVICES", "2021")
          .put("level", dice.text("GOOD", "EXCELLENT"));
      Draft.put(
          draft.ranking("CANDIDATE", "PAR_INDEX", 2021), "rank", dice.of(2, 3, 4, 5), "outOf", 30);
      Draft.put(
          draft.ranking("CANDIDATE", "PAR_INDEX", 2020), "rank", dice.of(6, 7), "ranked", true);
      draft.attest("RANK_LEAP");
    }
  }

  private static void body(ObjectNode body, Dice dice) {
    Draft.put(
        body, "category", dice.from(CATEGORIES), "province", "Bắc Giang", "district", "Tân Yên");
  }

  @Override
  public List<Edit> edits(boolean collective) {
    return collective ? COLLECTIVE : INDIVIDUAL;
  }

  private static List<Edit> collectiveEdits() {
    return List.of(
        Edits.category(Draft::candidate),
        Edits.place("province", Draft::candidate, "province", "Bắc Giang", "Tỉnh"),
        Edits.place("district", Draft::candidate, "district", "Tân Yên", "Huyện"),
        Edits.level("CANDIDATE", "ANNUAL", "2021"),
        Edits.level("CANDIDATE", "PAR", "2021"),
        FileEdits.initiative("novel", "practical", "replicable", "breakthrough"),
        FileEdits.initiative("novel", "practical", "replicable", "breakthrough"),
        FileEdits.declared("initiatives"),
        FileEdits.recognisedBy(),
        Edits.level("CANDIDATE", "ONLINE_SERVICES", "2021"),
        Edits.level("CANDIDATE", "POSTAL_SERVICES", "2021"),
        Edits.rank((draft, dice) -> draft.ranking("CANDIDATE", "PAR_INDEX", 2021)),
        Edits.rank((draft, dice) -> draft.ranking("CANDIDATE", "PAR_INDEX", 2021 - dice.below(2))),
        Edits.rank((draft, dice) -> draft.ranking("CANDIDATE", "PAR_INDEX", 2021 - dice.below(2))),
        Edits.attestation("RANK_LEAP"),
        RECORD,
        RECORD,
        RECORD,
        FileEdits.declared("discipline"),
        submittedOn(),
        submittedOn(),
        FileEdits.document("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT"),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static List<Edit> individualEdits() {
    Function<Draft, ObjectNode> own = Draft::candidate;
    return List.of(
        Edits.employment(),
        Edits.category(Draft::unit),
        Edits.unit(),
        Edits.place("unit province", Draft::unit, "province", "Bắc Giang", "Tỉnh"),
        Edits.place("unit district", Draft::unit, "district", "Tân Yên", "Huyện"),
        Edits.place("own province", own, "province", "Bắc Giang", "Tỉnh"),
        Edits.place("own district", own, "district", "Tân Yên", "Huyện"),
        Edits.level("CANDIDATE", "ANNUAL", "2021"),
        Edits.level("CANDIDATE", "PAR", "2021"),
        Edits.quality("CANDIDATE", "DIRECTIVES", draft -> "2021", "qualityAssured", "onSchedule"),
        Edits.level("CANDIDATE", "DIRECTIVES", "2021"),
        new Edit(
            "head",
            (draft, dice) ->
                Draft.put(draft.candidate(), "head", dice.of(true, ABSENT, Draft.NULL, false))),
        RECORD,
        RECORD,
        RECORD,
        STAFF_RECORD,
        FileEdits.declared("discipline"),
        FileEdits.initiative("novel", "practical"),
        FileEdits.declared("initiatives"),
        Edits.attestation("EXEMPLARY_CONDUCT"),
        submittedOn(),
        FileEdits.document("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT"),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static Edit submittedOn() {
    return FileEdits.submittedOn(
        "2021-12-20", "2021-12-19", "2021-12-21", "2021-12-31", "2022-01-01", "2020-12-20");
  }
}
