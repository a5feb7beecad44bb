package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Dossiers of tỉnh Kiên Giang's plan. */
final class KienGiangCases implements Blueprint {
  private static final List<String> CATEGORIES =
      List.of(
          "COMMUNE",
          "WARD",
          "TOWNSHIP",
          "DISTRICT",
          "PROVINCE_DEPARTMENT",
          "PAR_AGENCY_PROVINCE",
          "PAR_AGENCY_DISTRICT",
          "PAR_AGENCY_PROVINCE",
          "PAR_AGENCY_DISTRICT");
  private static final List<String> DAYS = List.of("2021-06-01", "2020-06-01");
  private static final List<Edit> COLLECTIVE = collectiveEdits();
  private static final List<Edit> INDIVIDUAL = individualEdits();

  @Override
  public Map<String, List<String>> readings() {
    return Map.of(
        "KG-year", List.of("criteria-2020", "results-2021", "both"),
        "KG-annual", List.of("2021", "2020"),
        "KG-agency", List.of("by-category", "either"));
  }

  @Override
  public Map<String, String> settings(Dice dice) {
    return switch (dice.below(8)) {
      case 0, 1 -> Map.of();
      case 2 -> Map.of("ranking-published-on", "2022-02-13");
      case 3 -> Map.of("ranking-published-on", "2022-02-15");
      case 4 -> Map.of("ranking-published-on", "2022-02-28");
      default -> Map.of("ranking-published-on", "2022-02-14");
    };
  }

  @Override
  public void eligible(Draft draft, Dice dice) {
    Draft.put(draft.root, "award", dice.of("bang-khen", ABSENT), "period", dice.of("2021", ABSENT));
    draft.root.putObject("registration").put("registeredOn", dice.text("2021-03-20", "2021-03-31"));
    Draft.put(draft.submission(), "submittedOn", "2022-03-01", "copies", dice.of(1, 2));
    draft.documents("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT");
    draft.document("MINUTES").put("by", "COUNCIL");
    draft.document("ACHIEVEMENT_REPORT").put("form", "MAU_7");
    ObjectNode candidate = draft.candidate();
    String category = dice.from(CATEGORIES);
    boolean individual = dice.oneIn(2);
    if (individual) {
      Draft.put(candidate, "kind", "INDIVIDUAL", "employment", dice.of("CIVIL_SERVANT", "CADRE"));
      Draft.put(candidate, "duties", List.of(dice.text("PAR_ADVISORY", "PAR_DIRECT")));
      for (String year : List.of("2020", "2021")) {
        draft.rating("CANDIDATE", "ANNUAL", year).put("level", dice.text("GOOD", "EXCELLENT"));
        draft.rating("CANDIDATE", "PAR", year).put("level", "EXCELLENT");
      }
      draft.attest("PROPOSED_TO_PROVINCE_CHAIR");
    } else {
      draft.attest("EXEMPLARY_CONDUCT", "INTERNAL_UNITY");
    }
    Draft.put(
        individual ? draft.unit() : candidate,
        "category",
        category,
        "province",
        "Kiên Giang",
        "district",
        dice.of("Giồng Riềng", "Hòn Đất", ABSENT));
    merits(draft, dice, category, individual ? "UNIT" : "CANDIDATE");
  }

  private static void merits(Draft draft, Dice dice, String category, String subject) {
    boolean otherwise = category.startsWith("PAR_AGENCY") || CATEGORIES.indexOf(category) < 3;
    draft.section("recognitions");
    if (otherwise) {
      Draft.put(
          draft.entry("recognitions", "subject", subject, "code", "BEST_COMMUNE_PAR"),
          "by",
          "DISTRICT",
          "period",
          "2020",
          "level",
          "EXCELLENT");
      Draft.put(
          draft.rating(subject, "ANNUAL", "2020"),
          "level",
          dice.text("GOOD", "EXCELLENT"),
          "by",
          "SUPERIOR");
      Draft.put(draft.rating(subject, "PAR", "2020"), "improved", true, "by", "SUPERIOR");
    }
    boolean unranked = otherwise && dice.below(3) > 0;
    for (int year = 2020; year <= 2021; year++) {
      ObjectNode ranking = draft.ranking(subject, "PAR_INDEX", year);
      if (unranked) {
        Draft.unrank(ranking);
      } else {
        ranking.put("group", "EXCELLENT");
      }
      draft.ranking("LOCALITY", "PAR_INDEX", year).put("group", "EXCELLENT");
    }
  }

  @Override
  public List<Edit> edits(boolean collective) {
    return collective ? COLLECTIVE : INDIVIDUAL;
  }

  private static List<Edit> collectiveEdits() {
    Edit group = Edits.group(rankings("CANDIDATE"));
    return List.of(
        Edits.category(Draft::candidate),
        Edits.category(Draft::candidate),
        Edits.place("province", Draft::candidate, "province", "Kiên Giang", "Tỉnh"),
        registeredOn(),
        Edits.attestation("EXEMPLARY_CONDUCT", "INTERNAL_UNITY"),
        Edits.attestation("EXEMPLARY_CONDUCT", "INTERNAL_UNITY"),
        group,
        group,
        group,
        Edits.group(rankings("LOCALITY")),
        recognition("CANDIDATE"),
        recognition("CANDIDATE"),
        FileEdits.declared("recognitions"),
        Edits.level("CANDIDATE", "ANNUAL", "2020"),
        Edits.level("CANDIDATE", "ANNUAL", "2020"),
        Edits.by("CANDIDATE", "ANNUAL", "2020"),
        Edits.by("CANDIDATE", "PAR", "2020"),
        Edits.quality("CANDIDATE", "PAR", draft -> "2020", "improved"),
        documents(),
        submittedOn(),
        submittedOn(),
        WholeEdits.section(),
        WholeEdits.beside(),
        FileEdits.record(List.of("CANDIDATE", "STAFF"), DAYS, DAYS),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static List<Edit> individualEdits() {
    Function<Draft, ObjectNode> own = Draft::candidate;
    Edit group = Edits.group(rankings("UNIT"));
    return List.of(
        Edits.employment(),
        Edits.duties(Draft::candidate),
        Edits.category(Draft::unit),
        Edits.category(Draft::unit),
        Edits.unit(),
        Edits.place("unit province", Draft::unit, "province", "Kiên Giang", "Tỉnh"),
        Edits.place("own province", own, "province", "Kiên Giang", "Tỉnh"),
        registeredOn(),
        Edits.level("CANDIDATE", "ANNUAL", "2021"),
        Edits.level("CANDIDATE", "ANNUAL", "2020"),
        Edits.level("CANDIDATE", "PAR", "2021"),
        Edits.level("CANDIDATE", "PAR", "2020"),
        group,
        group,
        Edits.group(rankings("LOCALITY")),
        recognition("UNIT"),
        recognition("UNIT"),
        FileEdits.declared("recognitions"),
        Edits.level("UNIT", "ANNUAL", "2020"),
        Edits.level("UNIT", "ANNUAL", "2020"),
        Edits.by("UNIT", "ANNUAL", "2020"),
        Edits.by("UNIT", "PAR", "2020"),
        Edits.quality("UNIT", "PAR", draft -> "2020", "improved"),
        Edits.attestation("PROPOSED_TO_PROVINCE_CHAIR"),
        documents(),
        submittedOn(),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static BiFunction<Draft, Dice, ObjectNode> rankings(String subject) {
    return (draft, dice) -> draft.ranking(subject, "PAR_INDEX", 2020 + dice.below(2));
  }

  private static Edit recognition(String subject) {
    return new Edit(
        "recognition",
        (draft, dice) -> {
          ObjectNode entry =
              draft.entry("recognitions", "subject", subject, "code", "BEST_COMMUNE_PAR");
          ObjectNode other = entry.deepCopy();
          switch (dice.below(5)) {
            case 0 ->
                Draft.put(entry, "by", dice.of("SUPERIOR", "COUNCIL", "DISTRICT", ABSENT, NULL));
            case 1 -> Draft.put(entry, "period", dice.of("2021", "2019", "2020", ABSENT, NULL));
            case 2 ->
                Draft.put(entry, "level", dice.of("GOOD", "COMPLETED", "EXCELLENT", ABSENT, ""));
            case 3 -> Draft.put(entry, "subject", dice.of("LOCALITY", "UNIT", "CANDIDATE", ABSENT));
            default -> Draft.remove(draft.root.get("recognitions"), entry);
          }
          if (dice.oneIn(5)) {
            draft.section("recognitions").add(other);
          }
        });
  }

  private static Edit documents() {
    Edit gone = FileEdits.document("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT");
    Edit by = FileEdits.documentQuality("MINUTES", "by", "SUPERIOR", "DISTRICT", ABSENT, NULL, "");
    Edit form = FileEdits.documentQuality("ACHIEVEMENT_REPORT", "form", ABSENT, NULL, "");
    Edit copies = FileEdits.copies();
    return new Edit(
        "documents",
        (draft, dice) -> dice.from(List.of(gone, by, form, copies)).change().accept(draft, dice));
  }

  private static Edit registeredOn() {
    return FileEdits.registeredOn(
        "2021-04-01", "2021-03-31", "2021-03-30", "2020-12-31", "2021-12-31", ABSENT, NULL);
  }

  private static Edit submittedOn() {
    return FileEdits.submittedOn("2022-03-02", "2022-02-28", "2022-03-01", "2022-03-15");
  }
}
