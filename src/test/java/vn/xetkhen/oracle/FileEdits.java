package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes to declarations and to the file that is handed in. */
final class FileEdits {
  private FileEdits() {}

  /** A declaration that says "none", or is not made. */
  static Edit declared(String section) {
    return new Edit(
        section + " declared",
        (draft, dice) -> Draft.put(draft.root, section, dice.of(List.of(), ABSENT, NULL)));
  }

  /** A disciplinary record with dates around those given, some of them missing. */
  static Edit record(List<String> subjects, List<String> days, List<String> ends) {
    return new Edit(
        "discipline",
        (draft, dice) -> {
          ObjectNode entry = draft.section("discipline").addObject();
          Draft.put(entry, "subject", dice.oneIn(6) ? dice.of(ABSENT, NULL) : dice.from(subjects));
          Draft.put(
              entry,
              "status",
              dice.of("DECIDED", "DECIDED", "DECIDED", "UNDER_REVIEW", "CLEARED", ABSENT, NULL),
              "form",
              dice.oneIn(5) ? dice.of(ABSENT, NULL, "") : dice.from(Codes.FORMS),
              "employment",
              dice.of("CIVIL_SERVANT", "CADRE", "PUBLIC_EMPLOYEE", "WORKER", ABSENT, NULL),
              "violatedOn",
              day(dice, days),
              "decidedOn",
              day(dice, days),
              "effectiveUntil",
              day(dice, ends));
        });
  }

  private static Object day(Dice dice, List<String> days) {
    return dice.oneIn(5) ? dice.of(ABSENT, NULL, "") : dice.from(days);
  }

  /**
   * The first initiative without a quality, or qualities spread over two, or a poor one before it.
   */
  static Edit initiative(String... qualities) {
    return new Edit(
        "initiative",
        (draft, dice) -> {
          ArrayNode all = draft.section("initiatives");
          ObjectNode first = all.get(0) instanceof ObjectNode entry ? entry : all.addObject();
          String quality = dice.text(qualities);
          switch (dice.below(5)) {
            case 0 -> {
              ObjectNode other = first.deepCopy();
              first.put(quality, false);
              other.put(dice.text(qualities), false);
              all.add(other);
            }
            case 1 -> all.insertObject(0).put("title", "Mẫu").put(quality, true);
            case 2 -> all.insertObject(0).put("title", "Mẫu").put(quality, false);
            default -> Draft.put(first, quality, dice.of(false, ABSENT, NULL));
          }
        });
  }

  static Edit recognisedBy() {
    return new Edit(
        "recognisedBy",
        (draft, dice) ->
            draft
                .section("initiatives")
                .forEach(
                    entry ->
                        Draft.put((ObjectNode) entry, "recognisedBy", dice.of(ABSENT, NULL, ""))));
  }

  /** A document of one of these types is gone, or the whole list. */
  static Edit document(String... types) {
    return new Edit(
        "document",
        (draft, dice) -> {
          if (dice.oneIn(4)) {
            Draft.put(draft.submission(), "documents", dice.of(List.of(), ABSENT, NULL));
          } else {
            ObjectNode entry = draft.document(dice.text(types));
            Draft.remove(draft.submission().get("documents"), entry);
          }
        });
  }

  /** A document lacks a quality, or a second one of its type lacks or has it. */
  static Edit documentQuality(String type, String field, Object... values) {
    return new Edit(
        type + " " + field,
        (draft, dice) -> {
          ObjectNode entry = draft.document(type);
          ObjectNode other = entry.deepCopy();
          Draft.put(entry, field, dice.of(values));
          if (dice.oneIn(3)) {
            ((ArrayNode) draft.submission().get("documents")).add(other);
          }
        });
  }

  static Edit copies() {
    return new Edit(
        "copies",
        (draft, dice) ->
            Draft.put(draft.submission(), "copies", dice.of(1, 0, 2, 3, ABSENT, NULL)));
  }

  static Edit submittedOn(Object... days) {
    return new Edit(
        "submittedOn",
        (draft, dice) ->
            Draft.put(
                draft.submission(),
                "submittedOn",
                dice.oneIn(5) ? dice.of(ABSENT, NULL, " ") : dice.of(days)));
  }

  static Edit registeredOn(Object... days) {
    return new Edit(
        "registeredOn",
        (draft, dice) -> {
          if (dice.oneIn(6)) {
            Draft.put(draft.root, "registration", dice.of(ABSENT, NULL));
          } else {
            draft.root.putObject("registration");
            Draft.put((ObjectNode) draft.root.get("registration"), "registeredOn", dice.of(days));
          }
        });
  }
}
