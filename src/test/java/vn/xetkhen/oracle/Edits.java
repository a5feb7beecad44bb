package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Draft.ABSENT;
import static vn.xetkhen.oracle.Draft.NULL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Changes to who the candidate is and how it was rated, ranked and attested. */
final class Edits {
  private Edits() {}

  static Edit category(Function<Draft, ObjectNode> body) {
    return new Edit(
        "category",
        (draft, dice) ->
            Draft.put(
                body.apply(draft),
                "category",
                dice.oneIn(4) ? dice.of(ABSENT, NULL, "") : dice.from(Codes.CATEGORIES)));
  }

  static Edit employment() {
    return new Edit(
        "employment",
        (draft, dice) ->
            Draft.put(
                draft.candidate(),
                "employment",
                dice.oneIn(4) ? dice.of(ABSENT, NULL, " ") : dice.from(Codes.EMPLOYMENTS)));
  }

  static Edit duties(Function<Draft, ObjectNode> body) {
    return new Edit(
        "duties",
        (draft, dice) ->
            Draft.put(
                body.apply(draft),
                "duties",
                dice.of(
                    List.of(),
                    ABSENT,
                    NULL,
                    List.of("PAR_DIRECT"),
                    List.of("PAR_ADVISORY"),
                    List.of("PAR_DIRECT", "PAR_ADVISORY"))));
  }

  static Edit unit() {
    return new Edit(
        "unit", (draft, dice) -> Draft.put(draft.candidate(), "unit", dice.of(ABSENT, NULL)));
  }

  /** The place of a body, spelt in ways that are the same, or another place, or none. */
  static Edit place(
      String name, Function<Draft, ObjectNode> body, String field, String place, String word) {
    return new Edit(
        name, (draft, dice) -> Draft.put(body.apply(draft), field, spelling(dice, place, word)));
  }

  private static Object spelling(Dice dice, String place, String word) {
    String initials = word.equals("Thị xã") ? "TX" : word.substring(0, 1);
    return switch (dice.below(20)) {
      case 0, 1 -> ABSENT;
      case 2 -> NULL;
      case 3 -> dice.text("", " ", "\u00a0");
      case 4, 5 -> dice.text("Hoà Bình", "Hòa Bình", "Huyện Hoà Bình");
      case 6 -> place.replace(" ", "");
      case 7 -> place + " 2";
      case 8 -> strip(place);
      case 9 -> Normalizer.normalize(place, Normalizer.Form.NFD);
      case 10 -> Normalizer.normalize(word + " " + place, Normalizer.Form.NFD);
      case 11 -> word + " " + place;
      case 12 -> (word + "\u00a0" + place).toUpperCase(Locale.ROOT);
      case 13 -> "\u2003" + place.replace(" ", " \u00a0\u3000") + " ";
      case 14 -> initials + ". " + place;
      case 15 -> initials + "." + place;
      case 16 -> (word + "  " + place).toLowerCase(Locale.ROOT);
      case 17 -> dice.text("TP. ", "TP.", "TX. ", "TX ", "Thành phố ", "Thị xã ") + place;
      case 18 -> place.replace(" ", "\u00a0");
      default -> place;
    };
  }

  private static String strip(String place) {
    return Normalizer.normalize(place, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** The level of a rating, or the whole rating, or whose and which period's it is. */
  static Edit level(String subject, String task, String period) {
    return new Edit(
        task + " level",
        (draft, dice) -> {
          ObjectNode rating = draft.rating(subject, task, period);
          switch (dice.below(8)) {
            case 0 -> Draft.remove(draft.root.get("ratings"), rating);
            case 1 -> move(draft, rating, dice);
            case 2 -> Draft.put(rating, "level", dice.of(ABSENT, NULL, ""));
            default -> Draft.put(rating, "level", dice.from(Codes.LEVELS));
          }
        });
  }

  private static void move(Draft draft, ObjectNode rating, Dice dice) {
    Draft.remove(draft.root.get("ratings"), rating);
    String subject = rating.path("subject").asText("CANDIDATE");
    String period = rating.path("period").asText();
    String task = rating.path("task").asText();
    ObjectNode other =
        dice.oneIn(2)
            ? draft.rating(subject.equals("UNIT") ? "LOCALITY" : "UNIT", task, period)
            : draft.rating(subject, task, dice.text("2019", "2021-2029", "2034"));
    ObjectNode rest = rating.deepCopy();
    rest.remove(List.of("subject", "task", "period"));
    other.setAll(rest);
  }

  /** A yes-or-no quality of a rating. */
  static Edit quality(
      String subject, String task, Function<Draft, String> period, String... fields) {
    return new Edit(
        task + " quality",
        (draft, dice) ->
            Draft.put(
                draft.rating(subject, task, period.apply(draft)),
                dice.text(fields),
                dice.of(false, true, ABSENT, NULL)));
  }

  static Edit percent(String task, Function<Draft, String> period) {
    return new Edit(
        "completion",
        (draft, dice) -> {
          ObjectNode rating = draft.rating("CANDIDATE", task, period.apply(draft));
          if (dice.oneIn(8)) {
            Draft.remove(draft.root.get("ratings"), rating);
          } else {
            Draft.put(
                rating,
                "completionPercent",
                dice.of(
                    new BigDecimal("99.99"),
                    99,
                    new BigDecimal("99.99999999999999999999"),
                    100,
                    new BigDecimal("100.0"),
                    new BigDecimal("100.01"),
                    ABSENT,
                    NULL));
          }
        });
  }

  /** By whom a rating was given. */
  static Edit by(String subject, String task, String period) {
    return new Edit(
        task + " by",
        (draft, dice) ->
            Draft.put(
                draft.rating(subject, task, period),
                "by",
                dice.of("DISTRICT", "COUNCIL", ABSENT, NULL, "", "SUPERIOR")));
  }

  /** A rank around the places that matter, no rank, or no ranking. */
  static Edit rank(BiFunction<Draft, Dice, ObjectNode> ranking) {
    return new Edit(
        "rank",
        (draft, dice) -> {
          ObjectNode entry = ranking.apply(draft, dice);
          switch (dice.below(12)) {
            case 0 -> Draft.remove(draft.root.get("rankings"), entry);
            case 1 -> Draft.unrank(entry);
            case 2 -> {
              Draft.unrank(entry);
              entry.putNull("rank");
            }
            case 3 -> Draft.rank(entry, "rank", dice.of(ABSENT, NULL));
            case 4 -> Draft.rank(entry, "ranked", dice.of(true, ABSENT, NULL));
            default -> Draft.rank(entry, "rank", dice.of(4, 3, 5, 2, 1, 6, 22));
          }
        });
  }

  /** The group of a ranking, none, or no ranking. */
  static Edit group(BiFunction<Draft, Dice, ObjectNode> ranking) {
    return new Edit(
        "group",
        (draft, dice) -> {
          ObjectNode entry = ranking.apply(draft, dice);
          switch (dice.below(10)) {
            case 0 -> Draft.remove(draft.root.get("rankings"), entry);
            case 1, 2 -> Draft.unrank(entry);
            case 3 -> Draft.rank(entry, "group", dice.of(ABSENT, NULL, ""));
            case 4 -> Draft.rank(entry, "ranked", dice.of(true, ABSENT, NULL));
            default ->
                Draft.rank(entry, "group", dice.of("GOOD", "FAIR", "AVERAGE", "WEAK", "EXCELLENT"));
          }
        });
  }

  static Edit attestation(String... codes) {
    return new Edit(
        "attestation",
        (draft, dice) -> {
          ObjectNode entry = draft.attestation(dice.text(codes));
          if (dice.oneIn(4)) {
            Draft.remove(draft.root.get("attestations"), entry);
          } else {
            Draft.put(entry, "value", dice.of(false, ABSENT, NULL, true));
          }
        });
  }
}
