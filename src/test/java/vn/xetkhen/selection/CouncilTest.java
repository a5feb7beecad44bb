package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Sha256;

class CouncilTest {
  static final String SOUND =
      """
      format: xetkhen.council/1
      minutes: {number: "05/BB", date: 2024-01-15}
      choices:
        - plan: p
          award: a
          period: "2023"
          group: g
          chosen: [c2]
          votes:
            c2: {for: 9, of: 10}
            c3: {for: 1, of: 10}
      """;

  /** c1 is first; c2 and c3 are equal for the second place; c4 is last; c5 and c6 are out. */
  static final Trial TRIAL =
      new Trial(
          Trial.group(new Count.Fixed(2, false), List.of(), 1),
          List.of(
              Trial.entry("c1", List.of(1), List.of()),
              Trial.entry("c2", List.of(2), List.of()),
              Trial.entry("c3", List.of(2), List.of()),
              Trial.entry("c4", List.of(3), List.of()),
              Trial.entry("c5", Verdict.INELIGIBLE, List.of(1), List.of()),
              Trial.entry("c6", Verdict.UNDETERMINED, List.of(1), List.of())));

  private static Parsed<Council> read(String text) {
    return CouncilReader.read("council.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  static Council sound(String text) {
    Parsed<Council> read = read(text);
    assertThat(read).as("%s", read).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<Council>) read).value();
  }

  @Test
  void readsTheMinutesAndTheChoices() {
    Council council = sound(SOUND);
    assertThat(council.minutes())
        .isEqualTo(
            new Selection.Minutes(
                "05/BB",
                LocalDate.of(2024, 1, 15),
                Sha256.hex(SOUND.getBytes(StandardCharsets.UTF_8))));
    Council.Choice choice = council.choices().get(0);
    assertThat(choice.group().name()).isEqualTo("g");
    assertThat(choice.chosen()).extracting(Council.Named::name).containsExactly("c2");
    assertThat(choice.votes().values())
        .containsExactly(new Placement.Vote(9, 10), new Placement.Vote(1, 10));
  }

  @Test
  void readsJsonWhereTheNameSaysSo() {
    String json =
        """
        {"format": "xetkhen.council/1", "minutes": {"number": "1", "date": "2024-01-15"},
         "choices": [{"plan": "p", "award": "a", "group": "g", "chosen": ["c2"]}]}
        """;
    Parsed<Council> read =
        CouncilReader.read("council.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(Parsed.Good.class);
    assertThat(((Parsed.Good<Council>) read).value().choices().get(0).period()).isNull();
  }

  @Test
  void theChoiceSettlesTheTieAndNothingElse() {
    Map<String, Placement> after = Trial.byId(TRIAL.made(sound(SOUND)));
    assertThat(after.get("c1").reason().code()).isEqualTo(Code.ABOVE_CUT);
    assertThat(after.get("c2").reason().code()).isEqualTo(Code.CHOSEN);
    assertThat(after.get("c3").reason().code()).isEqualTo(Code.TIE_NOT_CHOSEN);
    assertThat(after.get("c4").reason().code()).isEqualTo(Code.BELOW_CUT);
    assertThat(((Placement.Ranked) after.get("c3").reason()).reserve()).isEqualTo(1);
    assertThat(((Placement.Ranked) after.get("c4").reason()).reserve()).isEqualTo(2);
    assertThat(((Placement.Ranked) after.get("c2").reason()).vote())
        .isEqualTo(new Placement.Vote(9, 10));
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments(
            "council/1",
            "council/2",
            "1:9: /format: saw the format text “xetkhen.council/2”, expected"),
        arguments(
            "number: \"05/BB\", ", "", "2:10: /minutes: key “number” is missing; expected the"),
        arguments(
            "2024-01-15", "2024-02-30", "2:34: /minutes/date: saw text “2024-02-30”, expected"),
        arguments(
            "group: g", "grup: g", "7:5: /choices/0/grup: there is no key “grup” here; did you"),
        arguments(
            "[c2]", "none", "8:13: /choices/0/chosen: saw text “none”, expected a list of ids"),
        arguments("[c2]", "[c2, c2]", "8:18: /choices/0/chosen/1: candidate “c2” is named twice"),
        arguments("for: 9", "for: 11", "10:11: /choices/0/votes/c2: saw 11 votes in favour of 10"),
        arguments(
            "9, of: 10",
            "9, of: -1",
            "10:24: /choices/0/votes/c2/of: saw number -1, expected a whole"),
        arguments(
            "    chosen: [c2]\n    votes:\n      c2: {for: 9, of: 10}\n      c3: {for: 1, of: 10}\n",
            "",
            "4:5: /choices/0: this choice says nothing"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhatIsWrongInTheFileAndWhere(String old, String wrong, String expected) {
    assertThat(SOUND).contains(old);
    Parsed<Council> read = read(SOUND.replace(old, wrong));
    assertThat(read).isInstanceOf(Parsed.Bad.class);
    assertThat(((Parsed.Bad<Council>) read).problems())
        .extracting(problem -> problem.line(Language.EN))
        .singleElement()
        .asString()
        .startsWith("council.yaml:" + expected);
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        arguments("plan: p", "plan: q", "4:11: /choices/0/plan: there is no plan “q” here"),
        arguments("award: a", "award: b", "5:12: /choices/0/award: there is no award “b” here"),
        arguments(
            "\"2023\"", "\"2022\"", "6:13: /choices/0/period: there is no period “2022” here; did"),
        arguments("group: g", "group: h", "7:12: /choices/0/group: there is no group “h” here"),
        arguments(
            "[c2]", "[c9]", "8:14: /choices/0/chosen/0: there is no eligible candidate “c9” here"),
        arguments("[c2]", "[c5]", "8:14: /choices/0/chosen/0: “c5” (c5.json) is ineligible"),
        arguments(
            "[c2]", "[c6]", "8:14: /choices/0/chosen/0: too little is known of “c6” (c6.json)"),
        arguments("[c2]", "[]", "8:13: /choices/0/chosen: saw 0 chosen, expected exactly 1 of 2"),
        arguments(
            "      c3: {for: 1, of: 10}\n",
            "",
            "10:7: /choices/0/votes: the council has not voted on “c3”, which it has to decide"),
        arguments("[c2]", "[c2, c1]", "8:18: /choices/0/chosen/1: “c1” has a place by the plan"),
        arguments(
            "[c2]", "[c2, c4]", "8:18: /choices/0/chosen/1: “c4” stands behind the last place"),
        arguments(
            "[c2]",
            "[c2, c3]",
            "8:13: /choices/0/chosen: saw 2 chosen, but 1 place is left for 2 candidates: c2, c3"),
        arguments(
            "      c2: {for", "      c1: {for", "10:7: /choices/0/votes/c1: “c1” has a place by"),
        arguments(
            "[c2]", "[c2, D-c2]", "8:18: /choices/0/chosen/1: candidate “D-c2” is named twice"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aChoiceThatDoesNotFitIsRefusedAsAWhole(String old, String wrong, String expected) {
    assertThat(SOUND).contains(old);
    Selected selected = TRIAL.selected(sound(SOUND.replace(old, wrong)));
    assertThat(selected).isInstanceOf(Selected.Refused.class);
    assertThat(((Selected.Refused) selected).problems())
        .extracting(problem -> problem.line(Language.EN))
        .anySatisfy(line -> assertThat(line).startsWith("council.yaml:" + expected));
  }

  @Test
  void tooFewIsAnErrorWherePlacesHaveToBeFilledAndNoneWhereFewerMayBeGiven() {
    List<Entry> three =
        List.of(
            Trial.entry("c1", List.of(), List.of()),
            Trial.entry("c2", List.of(), List.of()),
            Trial.entry("c3", List.of(), List.of()));
    Trial exact = new Trial(Trial.group(new Count.Fixed(2, false), List.of(), 0), three);
    Selected refused = exact.selected(Trial.choosing(List.of("c2")));
    assertThat(((Selected.Refused) refused).problems())
        .extracting(Problem::pointer, problem -> problem.message().en())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "/choices/0/chosen",
                "saw 1 chosen, expected exactly 2 of 3 candidates: c1, c2, c3; add the others"));
    Trial atMost = new Trial(Trial.group(new Count.Fixed(2, true), List.of(), 0), three);
    Map<String, Placement> after = Trial.byId(atMost.made(Trial.choosing(List.of("c2"))));
    assertThat(after.get("c2").status()).isEqualTo(Status.PROPOSED);
    assertThat(after.get("c1").reason().code()).isEqualTo(Code.NOT_CHOSEN);
  }

  @Test
  void theCouncilCannotPassOverWhoSurelyComesFirst() {
    Trial trial =
        new Trial(
            Trial.group(new Count.Fixed(2, false), List.of(), 1),
            List.of(
                Trial.entry("c1", List.of(1), List.of()),
                Trial.entry("c2", List.of(2), List.of()),
                Trial.entry("f1", List.of(0), List.of()),
                Trial.entry("f2", List.of(0), List.of())));
    Selected selected = trial.selected(Trial.choosing(List.of("c2", "f1")));
    assertThat(((Selected.Refused) selected).problems())
        .extracting(problem -> problem.message().en())
        .containsExactly(
            "“c2” is chosen while “c1” comes first and is not; the plan orders the two; choose “c1”"
                + " before");
    assertThat(trial.selected(Trial.choosing(List.of("c1", "f1"))))
        .isInstanceOf(Selected.Made.class);
  }
}
