package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Changes to a dossier as a whole: sections gone, entries that no clause asks for, another order.
 */
final class WholeEdits {
  private static final List<String> SECTIONS =
      List.of(
          "ratings",
          "rankings",
          "componentScores",
          "initiatives",
          "recognitions",
          "discipline",
          "attestations",
          "measures",
          "registration",
          "submission");

  private WholeEdits() {}

  /** A whole section is gone, null or empty. */
  static Edit section() {
    return new Edit(
        "section",
        (draft, dice) -> {
          String section = dice.from(SECTIONS);
          boolean isList = SECTIONS.indexOf(section) < SECTIONS.indexOf("registration");
          Draft.put(draft.root, section, dice.of(ABSENT, NULL, isList ? List.of() : ABSENT));
        });
  }

  /** Entries that no clause asks for, or only by their key. */
  static Edit beside() {
    return new Edit(
        "beside",
        (draft, dice) -> {
          String subject = dice.from(Codes.SUBJECTS);
          int year = 2019 + dice.below(6);
          switch (dice.below(6)) {
            case 0 ->
                Draft.put(
                    draft.rating(subject, dice.from(Codes.TASKS), String.valueOf(year)),
                    "level",
                    dice.from(Codes.LEVELS),
                    "onSchedule",
                    dice.of(false, true));
            case 1 ->
                Draft.rank(
                    draft.ranking(subject, dice.from(Codes.INDEXES), year), "rank", dice.of(9, 1));
            case 2 ->
                Draft.rank(
                    draft.ranking(subject, dice.from(Codes.INDEXES), year),
                    "group",
                    dice.of("WEAK", "EXCELLENT"));
            case 3 -> draft.attestation(dice.from(Codes.ATTESTATIONS)).put("value", dice.oneIn(2));
            case 4 ->
                Draft.put(
                    draft.section("recognitions").addObject(),
                    "subject",
                    subject,
                    "code",
                    "BEST_COMMUNE_PAR",
                    "period",
                    String.valueOf(year),
                    "level",
                    dice.from(Codes.LEVELS));
            default ->
                Draft.put(
                    draft.entry(
                        "componentScores", "index", "DDCI", "component", "Mẫu", "year", year),
                    "score",
                    new BigDecimal("6.5"),
                    "previousScore",
                    dice.of(new BigDecimal("6.50"), new BigDecimal("6.4")));
          }
        });
  }

  /** Every list of the dossier the other way round. */
  static Edit reversed() {
    return new Edit(
        "reversed",
        (draft, dice) -> {
          draft.root.forEach(WholeEdits::reverse);
          reverse(draft.root.path("submission").path("documents"));
        });
  }

  private static void reverse(JsonNode node) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> entries = new ArrayList<>();
      array.forEach(entries::add);
      Collections.reverse(entries);
      array.removeAll().addAll(entries);
    }
  }

  /** What is said of the candidate, said without naming the subject. */
  static Edit impliedSubject() {
    return new Edit(
        "implied subject",
        (draft, dice) -> {
          Object implied = dice.of(ABSENT, NULL, "");
          for (JsonNode section : draft.root) {
            if (section instanceof ArrayNode array) {
              for (JsonNode entry : array) {
                if (entry.path("subject").asText().equals("CANDIDATE")) {
                  Draft.put((ObjectNode) entry, "subject", implied);
                }
              }
            }
          }
        });
  }
}
