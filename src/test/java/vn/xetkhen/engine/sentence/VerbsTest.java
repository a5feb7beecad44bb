package vn.xetkhen.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_APPLICABLE;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;
import static vn.xetkhen.decision.Test.Unit.DAYS;
import static vn.xetkhen.decision.Test.Unit.NUMBER;
import static vn.xetkhen.decision.Test.Unit.POINTS;
import static vn.xetkhen.decision.Test.Unit.RANKS;
import static vn.xetkhen.decision.Test.Unit.STEPS;
import static vn.xetkhen.engine.sentence.Stated.fact;
import static vn.xetkhen.engine.sentence.Stated.sought;
import static vn.xetkhen.engine.sentence.Stated.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.facts.AsOf;
import vn.xetkhen.facts.Choice;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Setting;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;

/** Each verb met, not met and unknown: what was seen, what was required, and how far off it is. */
class VerbsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 12, 20);

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static vn.xetkhen.decision.Test ask(
      FactType type, String field, Object value, Consumer<Tests> verb) {
    Object[] fields = value == null ? new Object[0] : new Object[] {field, value};
    Fact fact = fact(type, 0, withKeys(type, fields));
    return test(c -> verb.accept(c.the(sought(type, Map.of(), fact)).require(field)));
  }

  /** Record components that are no objects have to be there. */
  private static Object[] withKeys(FactType type, Object... fields) {
    if (type != FactType.RANKING && type != FactType.COMPONENT_SCORE) {
      return fields;
    }
    return Stream.concat(Stream.of("year", 2021), Arrays.stream(fields)).toArray();
  }

  static Stream<Arguments> verbs() {
    return Stream.of(
        // isTrue
        row(FactType.RATING, "onSchedule", true, Tests::isTrue, null, MET, null, null),
        row(FactType.RATING, "onSchedule", false, Tests::isTrue, null, NOT_MET, null, null),
        row(FactType.RATING, "onSchedule", null, Tests::isTrue, null, UNKNOWN, null, null),
        // is
        row(FactType.RATING, "level", Level.GOOD, t -> t.is(Level.GOOD), "GOOD", MET, null, null),
        row(
            FactType.RATING,
            "level",
            Level.NOT_COMPLETED,
            t -> t.is(Level.EXCELLENT),
            "EXCELLENT",
            NOT_MET,
            3,
            STEPS),
        row(
            FactType.RATING,
            "level",
            Level.EXCELLENT,
            t -> t.is(Level.GOOD),
            "GOOD",
            NOT_MET,
            1,
            STEPS),
        row(FactType.RATING, "level", null, t -> t.is(Level.GOOD), "GOOD", UNKNOWN, null, null),
        row(
            FactType.RANKING,
            "group",
            Group.FAIR,
            t -> t.is(Group.EXCELLENT),
            "EXCELLENT",
            NOT_MET,
            2,
            STEPS),
        row(
            FactType.DISCIPLINE,
            "status",
            Status.CLEARED,
            t -> t.is(Status.CLEARED),
            "CLEARED",
            MET,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "status",
            Status.DECIDED,
            t -> t.is(Status.CLEARED),
            "CLEARED",
            NOT_MET,
            null,
            null),
        row(FactType.RATING, "by", "SUPERIOR", t -> t.is("SUPERIOR"), "SUPERIOR", MET, null, null),
        row(FactType.RATING, "by", "OTHER", t -> t.is("SUPERIOR"), "SUPERIOR", NOT_MET, null, null),
        row(FactType.RATING, "by", null, t -> t.is("SUPERIOR"), "SUPERIOR", UNKNOWN, null, null),
        row(FactType.DISCIPLINE, "form", Form.NONE, t -> t.is(Form.NONE), "NONE", MET, null, null),
        row(
            FactType.DISCIPLINE,
            "subject",
            Subject.STAFF,
            t -> t.is(Subject.UNIT),
            "UNIT",
            NOT_MET,
            null,
            null),
        row(
            FactType.RATING,
            "level",
            Level.EXCELLENT,
            t -> t.atMost(Level.COMPLETED),
            "COMPLETED",
            NOT_MET,
            2,
            STEPS),
        row(
            FactType.RANKING,
            "group",
            Group.WEAK,
            t -> t.atMost(Group.FAIR),
            "FAIR",
            MET,
            null,
            null),
        // isOneOf, isNoneOf
        row(
            FactType.PERSON,
            "employment",
            "CADRE",
            t -> t.isOneOf("CADRE", "WORKER"),
            List.of("CADRE", "WORKER"),
            MET,
            null,
            null),
        row(
            FactType.PERSON,
            "employment",
            "CITIZEN",
            t -> t.isOneOf("CADRE", "WORKER"),
            List.of("CADRE", "WORKER"),
            NOT_MET,
            null,
            null),
        row(
            FactType.PERSON,
            "employment",
            null,
            t -> t.isOneOf("CADRE"),
            List.of("CADRE"),
            UNKNOWN,
            null,
            null),
        row(
            FactType.PERSON,
            "employment",
            "CADRE",
            t -> t.isNoneOf("CITIZEN"),
            List.of("CITIZEN"),
            MET,
            null,
            null),
        row(
            FactType.PERSON,
            "employment",
            "CITIZEN",
            t -> t.isNoneOf("CITIZEN", "WORKER"),
            List.of("CITIZEN", "WORKER"),
            NOT_MET,
            null,
            null),
        row(
            FactType.PERSON,
            "employment",
            null,
            t -> t.isNoneOf("CITIZEN"),
            List.of("CITIZEN"),
            UNKNOWN,
            null,
            null),
        // includes
        row(
            FactType.ORGANISATION,
            "duties",
            List.of("A", "B"),
            t -> t.includes("B"),
            "B",
            MET,
            null,
            null),
        row(
            FactType.ORGANISATION,
            "duties",
            List.of(),
            t -> t.includes("B"),
            "B",
            NOT_MET,
            null,
            null),
        row(FactType.ORGANISATION, "duties", null, t -> t.includes("B"), "B", UNKNOWN, null, null),
        // isStated
        row(FactType.ATTESTATION, "document", "số 1", Tests::isStated, null, MET, null, null),
        row(FactType.ATTESTATION, "document", null, Tests::isStated, null, UNKNOWN, null, null),
        // atLeast, atMost
        row(
            FactType.RATING,
            "level",
            Level.EXCELLENT,
            t -> t.atLeast(Level.GOOD),
            "GOOD",
            MET,
            null,
            null),
        row(
            FactType.RATING,
            "level",
            Level.GOOD,
            t -> t.atLeast(Level.GOOD),
            "GOOD",
            MET,
            null,
            null),
        row(
            FactType.RATING,
            "level",
            Level.NOT_COMPLETED,
            t -> t.atLeast(Level.GOOD),
            "GOOD",
            NOT_MET,
            2,
            STEPS),
        row(
            FactType.RATING,
            "level",
            null,
            t -> t.atLeast(Level.GOOD),
            "GOOD",
            UNKNOWN,
            null,
            null),
        row(
            FactType.RANKING,
            "group",
            Group.WEAK,
            t -> t.atLeast(Group.GOOD),
            "GOOD",
            NOT_MET,
            3,
            STEPS),
        row(
            FactType.DISCIPLINE,
            "form",
            Form.NONE,
            t -> t.atLeast(Form.REPRIMAND),
            "REPRIMAND",
            NOT_MET,
            1,
            STEPS),
        row(
            FactType.DISCIPLINE,
            "form",
            Form.WARNING,
            t -> t.atLeast(Form.REPRIMAND),
            "REPRIMAND",
            MET,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "form",
            Form.WARNING,
            t -> t.atMost(Form.REPRIMAND),
            "REPRIMAND",
            NOT_MET,
            1,
            STEPS),
        row(
            FactType.DISCIPLINE,
            "form",
            Form.REPRIMAND,
            t -> t.atMost(Form.REPRIMAND),
            "REPRIMAND",
            MET,
            null,
            null),
        row(
            FactType.RATING,
            "completionPercent",
            number("100.0"),
            t -> t.atLeast(100),
            100,
            MET,
            null,
            null),
        row(
            FactType.RATING,
            "completionPercent",
            number("99.99"),
            t -> t.atLeast(100),
            100,
            NOT_MET,
            number("0.01"),
            POINTS),
        row(
            FactType.RATING,
            "completionPercent",
            null,
            t -> t.atLeast(100),
            100,
            UNKNOWN,
            null,
            null),
        row(FactType.RANKING, "rank", 3, t -> t.atMost(3), 3, MET, null, null),
        row(FactType.RANKING, "rank", 5, t -> t.atMost(3), 3, NOT_MET, number("2"), RANKS),
        row(FactType.RANKING, "rank", null, t -> t.atMost(3), 3, UNKNOWN, null, null),
        row(FactType.MEASURE, "value", number("0.30"), t -> t.atMost(0.3), 0.3, MET, null, null),
        row(
            FactType.MEASURE,
            "value",
            number("0.1"),
            t -> t.atLeast(0.3),
            0.3,
            NOT_MET,
            number("0.2"),
            NUMBER),
        // moreThan
        row(FactType.RANKING, "outOf", 6, t -> t.moreThan(5), 5, MET, null, null),
        row(FactType.RANKING, "outOf", 5, t -> t.moreThan(5), 5, NOT_MET, number("0"), NUMBER),
        row(FactType.RANKING, "outOf", null, t -> t.moreThan(5), 5, UNKNOWN, null, null),
        // fallsIn
        row(
            FactType.DISCIPLINE,
            "violatedOn",
            LocalDate.of(2021, 12, 31),
            t -> t.fallsIn(2021),
            2021,
            MET,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "violatedOn",
            LocalDate.of(2022, 1, 1),
            t -> t.fallsIn(2021),
            2021,
            NOT_MET,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "violatedOn",
            null,
            t -> t.fallsIn(2021),
            2021,
            UNKNOWN,
            null,
            null),
        // onOrBefore, onOrAfter
        row(
            FactType.SUBMISSION,
            "submittedOn",
            DAY,
            t -> t.onOrBefore(new AsOf(DAY)),
            DAY,
            MET,
            null,
            null),
        row(
            FactType.SUBMISSION,
            "submittedOn",
            DAY.plusDays(12),
            t -> t.onOrBefore(new Choice("R", DAY, List.of("a"))),
            DAY,
            NOT_MET,
            12L,
            DAYS),
        row(
            FactType.SUBMISSION,
            "submittedOn",
            null,
            t -> t.onOrBefore(new AsOf(DAY)),
            DAY,
            UNKNOWN,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "effectiveUntil",
            DAY,
            t -> t.onOrAfter(new AsOf(DAY)),
            DAY,
            MET,
            null,
            null),
        row(
            FactType.DISCIPLINE,
            "effectiveUntil",
            DAY.minusDays(1),
            t -> t.onOrAfter(new AsOf(DAY)),
            DAY,
            NOT_MET,
            1L,
            DAYS),
        row(
            FactType.DISCIPLINE,
            "effectiveUntil",
            null,
            t -> t.onOrAfter(new AsOf(DAY)),
            DAY,
            UNKNOWN,
            null,
            null),
        row(
            FactType.REGISTRATION,
            "registeredOn",
            LocalDate.of(2021, 3, 31),
            t -> t.onOrBefore("2021-03-31"),
            LocalDate.of(2021, 3, 31),
            MET,
            null,
            null),
        row(
            FactType.REGISTRATION,
            "registeredOn",
            LocalDate.of(2021, 4, 1),
            t -> t.onOrBefore("2021-03-31"),
            LocalDate.of(2021, 3, 31),
            NOT_MET,
            1L,
            DAYS),
        row(
            FactType.REGISTRATION,
            "registeredOn",
            LocalDate.of(2021, 3, 31),
            t -> t.onOrAfter("2021-04-01"),
            LocalDate.of(2021, 4, 1),
            NOT_MET,
            1L,
            DAYS),
        // isThePlans
        row(
            FactType.ORGANISATION,
            "province",
            "Tỉnh  MẪU",
            Tests::isThePlans,
            List.of("Mẫu", "Mẩu"),
            MET,
            null,
            null),
        row(
            FactType.ORGANISATION,
            "district",
            "h. hòa",
            Tests::isThePlans,
            List.of("Huyện Hoà"),
            MET,
            null,
            null),
        row(
            FactType.ORGANISATION,
            "district",
            "Mẫu",
            Tests::isThePlans,
            List.of("Huyện Hoà"),
            NOT_MET,
            null,
            null),
        row(
            FactType.ORGANISATION,
            "province",
            null,
            Tests::isThePlans,
            List.of("Mẫu", "Mẩu"),
            UNKNOWN,
            null,
            null));
  }

  private static Arguments row(
      FactType type,
      String field,
      Object value,
      Consumer<Tests> verb,
      Object required,
      Outcome outcome,
      Number distance,
      vn.xetkhen.decision.Test.Unit unit) {
    return Arguments.of(type, field, value, verb, required, outcome, distance, unit);
  }

  @ParameterizedTest(name = "{0}.{1} {2} against {4}: {5}")
  @MethodSource
  void verbs(
      FactType type,
      String field,
      Object value,
      Consumer<Tests> verb,
      Object required,
      Outcome outcome,
      Number distance,
      vn.xetkhen.decision.Test.Unit unit) {
    vn.xetkhen.decision.Test test = ask(type, field, value, verb);
    assertThat(test.field()).isEqualTo(field);
    assertThat(test.actual()).isEqualTo(value instanceof Enum<?> e ? e.name() : value);
    assertThat(test.required()).isEqualTo(required);
    assertThat(test.outcome()).isEqualTo(outcome);
    assertThat(test.distance()).isEqualTo(distance);
    assertThat(test.unit()).isEqualTo(unit);
    assertThat(test.at()).isNull();
    assertThat(test.against()).isNull();
    assertThat(test.lacks().isEmpty()).isEqualTo(outcome != UNKNOWN);
  }

  @Test
  void moreThanAnotherFieldOfTheSameFact() {
    assertThat(components("7.9", "7.1").outcome()).isEqualTo(MET);
    assertThat(components("7.9", "7.1").required()).isEqualTo(number("7.1"));
    vn.xetkhen.decision.Test equal = components("7.10", "7.1");
    assertThat(equal.outcome()).isEqualTo(NOT_MET);
    assertThat(equal.distance()).isEqualTo(number("0.00"));
    assertThat(equal.unit()).isEqualTo(NUMBER);
    assertThat(components("7.0", "7.1").distance()).isEqualTo(number("0.1"));
    assertThat(components(null, "7.1").lacks())
        .extracting(Lack::fields)
        .containsExactly(List.of("score"));
    assertThat(components("7", null).lacks())
        .extracting(Lack::fields)
        .containsExactly(List.of("previousScore"));
    assertThat(components(null, null).lacks()).hasSize(2);
    assertThat(components(null, null).outcome()).isEqualTo(UNKNOWN);
  }

  private static vn.xetkhen.decision.Test components(String score, String previous) {
    Fact fact =
        FactType.COMPONENT_SCORE.make(
            java.util.stream.Stream.of(
                    Map.entry("pointer", "/componentScores/0"),
                    Map.entry("year", (Object) 2023),
                    Map.entry("score", score == null ? "" : number(score)),
                    Map.entry("previousScore", previous == null ? "" : number(previous)))
                .filter(e -> !e.getValue().equals(""))
                .collect(
                    java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, e -> (Object) e.getValue())));
    return test(
        c ->
            c.each(Stated.declared(FactType.COMPONENT_SCORE, fact))
                .require("score")
                .moreThanIts("previousScore"));
  }

  private static Fact ranking(int index, int year, Boolean ranked, Integer rank) {
    return FactType.RANKING.make(
        new java.util.HashMap<>() {
          private static final long serialVersionUID = 1L;

          {
            put("pointer", "/rankings/" + index);
            put("subject", Subject.CANDIDATE);
            put("index", "PAR_INDEX");
            put("year", year);
            put("ranked", ranked);
            put("rank", rank);
          }
        });
  }

  private static vn.xetkhen.decision.Test better(Fact now, Fact before) {
    Evidence current =
        now == null
            ? sought(FactType.RANKING, year(2021))
            : sought(FactType.RANKING, year(2021), now);
    Evidence previous =
        before == null
            ? sought(FactType.RANKING, year(2020))
            : sought(FactType.RANKING, year(2020), before);
    return test(c -> c.the(current).require("rank").betterThan(previous));
  }

  private static Map<String, Object> year(int year) {
    return Map.of("year", year);
  }

  @Test
  void aBetterRankIsASmallerNumber() {
    vn.xetkhen.decision.Test better = better(ranking(0, 2021, true, 4), ranking(1, 2020, null, 5));
    assertThat(better.outcome()).isEqualTo(MET);
    assertThat(better.actual()).isEqualTo(4);
    assertThat(better.required()).isEqualTo(5);
    assertThat(better.against()).isEqualTo("/rankings/1");
    vn.xetkhen.decision.Test same = better(ranking(0, 2021, true, 5), ranking(1, 2020, true, 5));
    assertThat(same.outcome()).isEqualTo(NOT_MET);
    assertThat(same.distance()).isEqualTo(1);
    assertThat(same.unit()).isEqualTo(RANKS);
    assertThat(better(ranking(0, 2021, true, 7), ranking(1, 2020, true, 5)).distance())
        .isEqualTo(3);
  }

  /** Not ranked is a fact: whatever else is not known, there is no rise. */
  @Test
  void whoIsNotRankedOnEitherSideHasNoBetterRank() {
    Fact none = ranking(0, 2021, false, null);
    Fact fifth = ranking(1, 2020, true, 5);
    Fact silent = ranking(1, 2020, true, null);
    assertThat(better(none, fifth).outcome()).isEqualTo(NOT_MET);
    assertThat(better(none, silent).outcome()).isEqualTo(NOT_MET);
    assertThat(better(none, null).outcome()).isEqualTo(NOT_MET);
    assertThat(better(fifth, none).outcome()).isEqualTo(NOT_MET);
    assertThat(better(silent, none).outcome()).isEqualTo(NOT_MET);
    assertThat(better(null, none).outcome()).isEqualTo(NOT_MET);
    assertThat(better(none, none).outcome()).isEqualTo(NOT_MET);
    assertThat(better(null, none).lacks()).isEmpty();
    assertThat(better(none, fifth).distance()).isNull();
  }

  @Test
  void aRankThatIsNotKnownOnEitherSideIsAskedFor() {
    Fact fifth = ranking(0, 2021, true, 5);
    Fact silent = ranking(1, 2020, null, null);
    assertThat(better(fifth, silent).lacks())
        .containsExactly(
            new Lack(
                "/rankings/1",
                "Ranking",
                Map.of("subject", "CANDIDATE", "index", "PAR_INDEX", "year", 2020),
                List.of("rank"),
                Lack.Action.SUPPLY));
    assertThat(better(fifth, null).lacks())
        .containsExactly(
            new Lack(
                "/rankings/-",
                "Ranking",
                year(2020),
                List.of("index", "rank"),
                Lack.Action.SUPPLY));
    assertThat(better(null, silent).lacks())
        .extracting(Lack::pointer)
        .containsExactly("/rankings/-", "/rankings/1");
    assertThat(better(null, null).lacks())
        .extracting(Lack::entry)
        .containsExactly(year(2021), year(2020));
  }

  @Test
  void everyTestOnRankOrGroupFailsWhereItIsNotRanked() {
    Fact none = ranking(0, 2021, false, null);
    Evidence found = sought(FactType.RANKING, year(2021), none);
    assertThat(test(c -> c.the(found).require("rank").atMost(3)).outcome()).isEqualTo(NOT_MET);
    assertThat(test(c -> c.the(found).require("rank").isStated()).outcome()).isEqualTo(NOT_MET);
    assertThat(test(c -> c.the(found).require("group").is(Group.EXCELLENT)).outcome())
        .isEqualTo(NOT_MET);
    assertThat(test(c -> c.the(found).require("score").atLeast(1)).outcome()).isEqualTo(UNKNOWN);
    assertThat(test(c -> c.the(found).require("ranked").isTrue()).outcome()).isEqualTo(NOT_MET);
  }

  @Test
  void whatCanBeCompletedIsNeverNotMet() {
    Fact two = fact(FactType.SUBMISSION, 0, "copies", 2);
    Evidence found = sought(FactType.SUBMISSION, Map.of(), two);
    vn.xetkhen.decision.Test test = test(c -> c.the(found).require("copies").atLeast(3));
    assertThat(test.outcome()).isEqualTo(UNKNOWN);
    assertThat(test.actual()).isEqualTo(2);
    assertThat(test.distance()).isEqualTo(number("1"));
    assertThat(test.unit()).isEqualTo(NUMBER);
    assertThat(test.lacks())
        .containsExactly(
            new Lack("/submission", "Submission", Map.of(), List.of("copies"), Lack.Action.SUPPLY));
    assertThat(test(c -> c.the(found).require("copies").atLeast(2)).outcome()).isEqualTo(MET);
    Fact minutes = fact(FactType.DOCUMENT, 3, "type", "MINUTES", "by", "AGENCY");
    vn.xetkhen.decision.Test by =
        test(c -> c.the(sought(FactType.DOCUMENT, Map.of(), minutes)).require("by").is("COUNCIL"));
    assertThat(by.outcome()).isEqualTo(UNKNOWN);
    assertThat(by.lacks())
        .containsExactly(
            new Lack(
                "/submission/documents/3",
                "Document",
                Map.of("type", "MINUTES"),
                List.of("by"),
                Lack.Action.SUPPLY));
  }

  @Test
  void aSettingThatIsNotSetMakesTheTestNotApply() {
    Fact handedIn = fact(FactType.SUBMISSION, 0, "submittedOn", DAY);
    Evidence found = sought(FactType.SUBMISSION, Map.of(), handedIn);
    Evidence silent = sought(FactType.SUBMISSION, Map.of(), fact(FactType.SUBMISSION, 0));
    Setting unset = new Setting("deadline", null);
    for (Evidence evidence : List.of(found, silent)) {
      vn.xetkhen.decision.Test test =
          test(c -> c.the(evidence).require("submittedOn").onOrBefore(unset));
      assertThat(test.outcome()).isEqualTo(NOT_APPLICABLE);
      assertThat(test.required()).isNull();
      assertThat(test.lacks()).isEmpty();
      assertThat(
              test(c -> c.the(evidence).require("submittedOn").onOrBefore(unset.plusDays(15)))
                  .outcome())
          .isEqualTo(NOT_APPLICABLE);
    }
  }

  @Test
  void daysAfterASettingAreCalendarDays() {
    Evidence found =
        sought(FactType.SUBMISSION, Map.of(), fact(FactType.SUBMISSION, 0, "submittedOn", DAY));
    Setting published = new Setting("published", DAY.minusDays(15));
    vn.xetkhen.decision.Test met =
        test(c -> c.the(found).require("submittedOn").onOrBefore(published.plusDays(15)));
    assertThat(met.outcome()).isEqualTo(MET);
    assertThat(met.required()).isEqualTo(DAY);
    vn.xetkhen.decision.Test late =
        test(c -> c.the(found).require("submittedOn").onOrBefore(published.plusDays(14)));
    assertThat(late.outcome()).isEqualTo(NOT_MET);
    assertThat(late.distance()).isEqualTo(1L);
  }

  @Test
  void anAsOfDateThatIsNotKnownIsAskedFor() {
    Fact record = fact(FactType.DISCIPLINE, 0, "subject", Subject.CANDIDATE, "decidedOn", DAY);
    vn.xetkhen.decision.Test test =
        test(
            c ->
                c.each(Stated.declared(FactType.DISCIPLINE, record))
                    .require("decidedOn")
                    .onOrBefore(new AsOf(null)));
    assertThat(test.outcome()).isEqualTo(UNKNOWN);
    assertThat(test.lacks())
        .containsExactly(
            new Lack(
                "/submission", "Submission", Map.of(), List.of("submittedOn"), Lack.Action.SET));
  }

  @Test
  void aValueThatStandsInNamesWhereItWasTakenFrom() {
    Fact unit =
        fact(
            FactType.ORGANISATION,
            0,
            "province",
            "Mẫu",
            "district",
            "Hoà",
            "provinceFrom",
            "/candidate/unit/province");
    Evidence found = sought(FactType.ORGANISATION, Map.of(), unit);
    assertThat(test(c -> c.the(found).require("province").isThePlans()).at())
        .isEqualTo("/candidate/unit/province");
    assertThat(test(c -> c.the(found).require("district").isThePlans()).at()).isNull();
    assertThat(test(c -> c.the(found).require("category").is("COMMUNE")).at()).isNull();
  }

  static Stream<Arguments> eithers() {
    LocalDate in = LocalDate.of(2021, 5, 1);
    LocalDate out = LocalDate.of(2020, 5, 1);
    return Stream.of(
        Arguments.of(in, out, MET),
        Arguments.of(out, in, MET),
        Arguments.of(out, out, NOT_MET),
        Arguments.of(in, null, MET),
        Arguments.of(null, in, MET),
        Arguments.of(out, null, UNKNOWN),
        Arguments.of(null, out, UNKNOWN),
        Arguments.of(null, null, UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource
  void eithers(LocalDate violated, LocalDate decided, Outcome expected) {
    java.util.HashMap<String, Object> values = new java.util.HashMap<>();
    values.put("pointer", "/discipline/0");
    values.put("subject", Subject.STAFF);
    values.put("violatedOn", violated);
    values.put("decidedOn", decided);
    Evidence found = Stated.declared(FactType.DISCIPLINE, FactType.DISCIPLINE.make(values));
    vn.xetkhen.decision.Test test =
        test(c -> c.some(found).withEither("violatedOn", "decidedOn").fallsIn(2021));
    assertThat(test.field()).isEqualTo("violatedOn|decidedOn");
    assertThat(test.op()).isEqualTo(Op.FALLS_IN);
    assertThat(test.outcome()).isEqualTo(expected);
    assertThat(test.actual()).isEqualTo(Arrays.asList(violated, decided));
    assertThat(test.required()).isEqualTo(2021);
    assertThat(test.distance()).isNull();
    long missing = Stream.of(violated, decided).filter(java.util.Objects::isNull).count();
    assertThat(test.lacks()).hasSize(expected == UNKNOWN ? (int) missing : 0);
  }

  @Test
  void eitherOfAFactThatIsNotThereAsksForBoth() {
    vn.xetkhen.decision.Test test =
        test(
            c ->
                c.the(sought(FactType.RATING, Map.of("task", "PAR")))
                    .require("level")
                    .atLeast(Level.GOOD));
    assertThat(test.actual()).isNull();
    Sentence.Answer answer =
        Stated.answer(
            c ->
                c.the(sought(FactType.RATING, Map.of("task", "PAR")))
                    .require("level")
                    .atLeast(Level.GOOD)
                    .either("onSchedule", "effective")
                    .isTrue());
    vn.xetkhen.decision.Test either = answer.rows().get(0).tests().get(1);
    assertThat(either.actual()).isNull();
    assertThat(either.lacks())
        .extracting(Lack::fields)
        .containsExactly(List.of("period", "onSchedule"), List.of("period", "effective"));
    assertThat(either.outcome()).isEqualTo(UNKNOWN);
  }

  @Test
  void aDerivedFieldAsksForWhatItIsReadFrom() {
    Fact silent = fact(FactType.DISCIPLINE, 0, "subject", Subject.STAFF);
    vn.xetkhen.decision.Test test =
        test(c -> c.some(Stated.declared(FactType.DISCIPLINE, silent)).with("decided").isTrue());
    assertThat(test.field()).isEqualTo("decided");
    assertThat(test.lacks())
        .containsExactly(
            new Lack(
                "/discipline/0",
                "Discipline",
                Map.of("subject", "STAFF"),
                List.of("status"),
                Lack.Action.SUPPLY));
  }

  @Test
  void anOpenReviewIsAwaited() {
    Fact review =
        fact(FactType.DISCIPLINE, 0, "subject", Subject.STAFF, "status", Status.UNDER_REVIEW);
    vn.xetkhen.decision.Test test =
        test(c -> c.some(Stated.declared(FactType.DISCIPLINE, review)).with("decided").isTrue());
    assertThat(test.outcome()).isEqualTo(UNKNOWN);
    assertThat(test.lacks()).extracting(Lack::action).containsExactly(Lack.Action.AWAIT);
    vn.xetkhen.decision.Test form =
        test(
            c ->
                c.some(Stated.declared(FactType.DISCIPLINE, review))
                    .with("form")
                    .atLeast(Form.REPRIMAND));
    assertThat(form.lacks()).extracting(Lack::action).containsExactly(Lack.Action.SUPPLY);
  }
}
