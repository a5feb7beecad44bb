package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Dossiers of huyện Nguyên Bình's plan. */
final class NguyenBinhCases implements Blueprint {
  private static final List<String> DAYS =
      List.of("2023-06-01", "2023-01-01", "2023-12-31", "2022-12-31", "2024-01-01");
  private static final List<Edit> COLLECTIVE = collectiveEdits();
  private static final List<Edit> INDIVIDUAL = individualEdits();

  @Override
  public Map<String, List<String>> readings() {
    return Map.of(
        "NB-advisory", List.of("individuals", "non-specialists", "all"),
        "NB-components", List.of("each", "total"));
  }

  @Override
  public Map<String, String> settings(Dice dice) {
    return switch (dice.below(8)) {
      case 0, 1 -> Map.of();
      case 2 -> Map.of("submission-deadline", "2024-01-14");
      case 3 -> Map.of("submission-deadline", "2024-01-16");
      case 4 -> Map.of("submission-deadline", "2024-01-31");
      default -> Map.of("submission-deadline", "2024-01-15");
    };
  }

  @Override
  public void eligible(Draft draft, Dice dice) {
    Draft.put(draft.root, "award", dice.of("giay-khen", ABSENT), "period", dice.of("2023", ABSENT));
    draft.submission().put("submittedOn", "2024-01-15");
    draft.documents("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT", "SUMMARY");
    draft.document("MINUTES").put("by", "COUNCIL");
    draft.document("ACHIEVEMENT_REPORT").put("perCriterion", true);
    ObjectNode tasks = draft.rating("CANDIDATE", "PAR", "2023");
    tasks.put("level", dice.text("GOOD", "EXCELLENT"));
    ObjectNode candidate = draft.candidate();
    boolean ofCommune = dice.oneIn(2);
    String category =
        ofCommune
            ? dice.text("COMMUNE", "TOWNSHIP")
            : dice.text("DISTRICT_DEPARTMENT", "PUBLIC_SERVICE_UNIT");
    if (dice.oneIn(2)) {
      Draft.put(candidate, "kind", "INDIVIDUAL");
      body(draft.unit(), category, dice);
      String third = ofCommune ? "NON_SPECIALIST" : "PUBLIC_EMPLOYEE";
      candidate.put("employment", dice.text("CIVIL_SERVANT", "CADRE", third));
      Draft.put(ofCommune ? candidate : draft.unit(), "duties", List.of("PAR_ADVISORY"));
      draft.rating("CANDIDATE", "ANNUAL", "2023").put("level", dice.text("GOOD", "EXCELLENT"));
      Draft.put(
          draft.rating("CANDIDATE", "DIRECTIVES", "2023"),
          "qualityAssured",
          true,
          "onSchedule",
          true);
      draft.section("discipline");
    } else {
      body(candidate, category, dice);
      Draft.put(candidate, "duties", List.of("PAR_ADVISORY"));
      Draft.put(tasks, "completionPercent", dice.of(100, new BigDecimal("101.5")));
      draft.section("componentScores");
      if (!dice.oneIn(6)) {
        score(draft, "PAR_INDEX", "Cải cách thể chế", "7.9", "7.1");
        score(draft, "DDCI", "Tính minh bạch", "0.3", "0.2");
      }
    }
  }

  private static void body(ObjectNode body, String category, Dice dice) {
    String district = dice.text("Nguyên Bình", "Nguyễn Bình");
    Draft.put(body, "category", category, "province", "Cao Bằng", "district", district);
  }

  private static void score(
      Draft draft, String index, String component, String score, String previous) {
    Draft.put(
        draft.entry("componentScores", "index", index, "component", component, "year", 2023),
        "score",
        new BigDecimal(score),
        "previousScore",
        new BigDecimal(previous));
  }

  @Override
  public List<Edit> edits(boolean collective) {
    return collective ? COLLECTIVE : INDIVIDUAL;
  }

  private static List<Edit> collectiveEdits() {
    return List.of(
        Edits.category(Draft::candidate),
        Edits.duties(Draft::candidate),
        Edits.duties(Draft::candidate),
        Edits.place("province", Draft::candidate, "province", "Cao Bằng", "Tỉnh"),
        Edits.place("district", Draft::candidate, "district", "Nguyên Bình", "Huyện"),
        Edits.place("district", Draft::candidate, "district", "Nguyễn Bình", "Huyện"),
        Edits.level("CANDIDATE", "PAR", "2023"),
        Edits.level("CANDIDATE", "PAR", "2023"),
        Edits.percent("PAR", draft -> "2023"),
        Edits.percent("PAR", draft -> "2023"),
        scores(),
        scores(),
        scores(),
        noScoresOf2023(),
        FileEdits.declared("componentScores"),
        FileEdits.record(List.of("CANDIDATE", "STAFF"), DAYS, DAYS),
        submittedOn(),
        submittedOn(),
        documents(),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static List<Edit> individualEdits() {
    Function<Draft, ObjectNode> own = Draft::candidate;
    Edit record =
        FileEdits.record(List.of("CANDIDATE", "CANDIDATE", "CANDIDATE", "STAFF"), DAYS, DAYS);
    return List.of(
        Edits.employment(),
        Edits.employment(),
        Edits.category(Draft::unit),
        Edits.duties(Draft::unit),
        Edits.duties(Draft::candidate),
        Edits.duties(Draft::candidate),
        Edits.duties(Draft::candidate),
        Edits.unit(),
        Edits.place("unit province", Draft::unit, "province", "Cao Bằng", "Tỉnh"),
        Edits.place("unit district", Draft::unit, "district", "Nguyên Bình", "Huyện"),
        Edits.place("own province", own, "province", "Cao Bằng", "Tỉnh"),
        Edits.place("own district", own, "district", "Nguyễn Bình", "Huyện"),
        Edits.level("CANDIDATE", "ANNUAL", "2023"),
        Edits.level("CANDIDATE", "PAR", "2023"),
        Edits.level("CANDIDATE", "DIRECTIVES", "2023"),
        Edits.quality("CANDIDATE", "DIRECTIVES", draft -> "2023", "qualityAssured", "onSchedule"),
        record,
        record,
        record,
        FileEdits.declared("discipline"),
        submittedOn(),
        documents(),
        WholeEdits.section(),
        WholeEdits.beside(),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }

  private static Edit scores() {
    return new Edit(
        "scores",
        (draft, dice) -> {
          String index = dice.from(Codes.INDEXES);
          switch (dice.below(7)) {
            case 0 -> score(draft, index, "Mẫu", "7.1", "7.10");
            case 1 -> score(draft, index, "Mẫu", "7.1000000000000000001", "7.1");
            case 2 -> score(draft, index, "Mẫu", "7.0", "7.1");
            case 3 -> {
              draft.section("componentScores").removeAll();
              score(draft, index, "Mẫu 1", "0.1", "0");
              score(draft, index, "Mẫu 2", "0.2", "0.3");
            }
            case 4 -> {
              score(draft, "PAR_INDEX", "Cải cách thể chế", "7.9", "9.9");
              score(draft, "DDCI", "Tính minh bạch", "9.3", "0.2");
            }
            default -> {
              score(draft, index, "Mẫu", "7.2", "7.1");
              Draft.put(
                  draft.entry("componentScores", "index", index, "component", "Mẫu", "year", 2023),
                  dice.text("score", "previousScore"),
                  dice.of(ABSENT, NULL));
            }
          }
        });
  }

  private static Edit noScoresOf2023() {
    return new Edit(
        "scores of other years",
        (draft, dice) -> {
          draft.section("componentScores").removeAll();
          for (int i = dice.below(2); i < 2; i++) {
            Draft.put(
                draft.entry(
                    "componentScores", "index", "DDCI", "component", "Mẫu", "year", 2022 + 2 * i),
                "score",
                6,
                "previousScore",
                dice.of(7, 5));
          }
        });
  }

  private static Edit documents() {
    Edit gone = FileEdits.document("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT", "SUMMARY");
    Edit by = FileEdits.documentQuality("MINUTES", "by", "SUPERIOR", "DISTRICT", ABSENT, NULL, "");
    Edit perCriterion =
        FileEdits.documentQuality("ACHIEVEMENT_REPORT", "perCriterion", false, ABSENT, NULL);
    return new Edit(
        "documents",
        (draft, dice) -> dice.from(List.of(gone, by, perCriterion)).change().accept(draft, dice));
  }

  private static Edit submittedOn() {
    return FileEdits.submittedOn("2024-01-16", "2024-01-14", "2024-01-17", "2023-12-31");
  }
}
