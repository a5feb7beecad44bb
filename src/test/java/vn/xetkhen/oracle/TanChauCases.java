package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Dossiers of huyện Tân Châu's plan, for its two awards. */
final class TanChauCases implements Blueprint {
  private static final List<String> CATEGORIES =
      List.of("COMMUNE", "TOWNSHIP", "DISTRICT_DEPARTMENT", "CENTRAL_AGENCY");
  private static final List<Edit> COLLECTIVE = edits(Draft::candidate);
  private static final List<Edit> INDIVIDUAL = edits(Draft::unit);

  @Override
  public Map<String, List<String>> readings() {
    return Map.of("TC-service-units", List.of("not-named", "included"));
  }

  @Override
  public void eligible(Draft draft, Dice dice) {
    Draft.put(
        draft.root,
        "award",
        dice.of("khen-thuong-huyen", "de-nghi-tinh"),
        "period",
        dice.of("2020", ABSENT));
    ObjectNode candidate = draft.candidate();
    if (dice.oneIn(2)) {
      Draft.put(
          candidate,
          "kind",
          "INDIVIDUAL",
          "employment",
          dice.from(Codes.EMPLOYMENTS.subList(0, 3)));
    }
    Draft.put(
        draft.isCollective() ? candidate : draft.unit(),
        "category",
        dice.from(CATEGORIES),
        "province",
        "Tây Ninh",
        "district",
        "Tân Châu");
    Draft.put(
        draft.attestation("EXTERNAL_GUIDANCE_MET"), "value", true, "document", "Số 01/BC-PNV");
  }

  @Override
  public List<Edit> edits(boolean collective) {
    return collective ? COLLECTIVE : INDIVIDUAL;
  }

  private static List<Edit> edits(Function<Draft, ObjectNode> body) {
    Function<Draft, ObjectNode> own = Draft::candidate;
    Edit document =
        new Edit(
            "guidance document",
            (draft, dice) ->
                Draft.put(
                    draft.attestation("EXTERNAL_GUIDANCE_MET"),
                    "document",
                    dice.of(ABSENT, NULL, "", "\u00a0", "Số 02/BC-PNV")));
    Edit serviceUnit =
        new Edit(
            "service unit",
            (draft, dice) -> body.apply(draft).put("category", "PUBLIC_SERVICE_UNIT"));
    Edit person =
        new Edit(
            "person",
            (draft, dice) -> {
              if (!draft.isCollective()) {
                dice.from(
                        List.of(
                            Edits.employment(),
                            Edits.unit(),
                            Edits.place("own province", own, "province", "Tây Ninh", "Tỉnh"),
                            Edits.place("own district", own, "district", "Tân Châu", "Huyện")))
                    .change()
                    .accept(draft, dice);
              }
            });
    return List.of(
        Edits.category(body),
        serviceUnit,
        Edits.place("province", body, "province", "Tây Ninh", "Tỉnh"),
        Edits.place("district", body, "district", "Tân Châu", "Huyện"),
        Edits.attestation("EXTERNAL_GUIDANCE_MET"),
        document,
        document,
        person,
        person,
        person,
        WholeEdits.section(),
        WholeEdits.beside(),
        FileEdits.record(
            List.of("CANDIDATE", "STAFF"), List.of("2020-06-01"), List.of("2021-06-01")),
        FileEdits.submittedOn("2020-12-31", "2021-01-01"),
        WholeEdits.reversed(),
        WholeEdits.impliedSubject());
  }
}
