package vn.xetkhen.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_APPLICABLE;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;
import static vn.xetkhen.engine.sentence.Stated.answer;
import static vn.xetkhen.engine.sentence.Stated.declared;
import static vn.xetkhen.engine.sentence.Stated.evidence;
import static vn.xetkhen.engine.sentence.Stated.fact;
import static vn.xetkhen.engine.sentence.Stated.sought;
import static vn.xetkhen.engine.sentence.Stated.undeclared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;

/** Each quantifier over a section that is not there, an empty one, and rows of each outcome. */
class QuantifiersTest {

  /** Initiatives, one for each letter: m is novel, n is not, u does not say. */
  private static Fact[] initiatives(String rows) {
    List<Fact> facts = new ArrayList<>();
    for (int index = 0; index < rows.length(); index++) {
      char c = rows.charAt(index);
      facts.add(
          c == 'u'
              ? fact(FactType.INITIATIVE, index)
              : fact(FactType.INITIATIVE, index, "novel", c == 'm'));
    }
    return facts.toArray(Fact[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "'', NOT_MET, MET,     NOT_APPLICABLE",
    "m,  MET,     NOT_MET, MET",
    "n,  NOT_MET, MET,     NOT_MET",
    "u,  UNKNOWN, UNKNOWN, UNKNOWN",
    "mn, MET,     NOT_MET, NOT_MET",
    "nu, UNKNOWN, UNKNOWN, NOT_MET",
    "mu, MET,     NOT_MET, UNKNOWN",
    "nn, NOT_MET, MET,     NOT_MET",
    "mm, MET,     NOT_MET, MET",
  })
  void overADeclaredSection(String rows, Outcome some, Outcome none, Outcome each) {
    Fact[] facts = initiatives(rows);
    Evidence found = declared(FactType.INITIATIVE, facts);
    Sentence.Answer answer = answer(c -> c.some(found).with("novel").isTrue());
    assertThat(answer.outcome()).isEqualTo(some);
    List<String> pointers = new ArrayList<>();
    for (Fact fact : facts) {
      pointers.add(fact.pointer());
    }
    if (pointers.isEmpty()) {
      pointers.add(null);
    }
    assertThat(answer.rows()).extracting(Row::pointer).isEqualTo(pointers);
    assertThat(answer(c -> c.none(found).with("novel").isTrue()).outcome()).isEqualTo(none);
    assertThat(answer(c -> c.each(found).require("novel").isTrue()).outcome()).isEqualTo(each);
  }

  @Test
  void anEmptySectionSaysSoInARowOfItsOwn() {
    Map<String, Object> entry = Map.of("subject", "STAFF");
    Sentence.Answer none =
        answer(c -> c.none(evidence(FactType.DISCIPLINE, entry, true, 3)).with("decided").isTrue());
    assertThat(none)
        .isEqualTo(
            new Sentence.Answer(
                MET, List.of(new Row(null, "Discipline", entry, NOT_MET, List.of(), List.of()))));
  }

  @Test
  void aSectionThatIsNotDeclaredIsUnknownAndAskedForAsAWhole() {
    List<Consumer<Conclude>> sentences =
        List.of(
            c -> c.some(undeclared(FactType.INITIATIVE)).with("novel").isTrue(),
            c -> c.none(undeclared(FactType.INITIATIVE)).with("novel").isTrue(),
            c -> c.some(undeclared(FactType.INITIATIVE)).listed(),
            c -> c.each(undeclared(FactType.INITIATIVE)).require("novel").isTrue());
    for (Consumer<Conclude> sentence : sentences) {
      Sentence.Answer answer = answer(sentence);
      assertThat(answer.outcome()).isEqualTo(UNKNOWN);
      assertThat(answer.rows())
          .containsExactly(
              new Row(
                  null,
                  "Initiative",
                  Map.of(),
                  UNKNOWN,
                  List.of(),
                  List.of(
                      new Lack(
                          "/initiatives", "Initiative", Map.of(), List.of(), Lack.Action.SUPPLY))));
    }
    assertThat(
            answer(c -> c.total(undeclared(FactType.COMPONENT_SCORE)).require("score").atLeast(1))
                .outcome())
        .isEqualTo(UNKNOWN);
  }

  /** What an open section does not list may still be the case: nothing is denied by silence. */
  @Test
  void anOpenSectionNeverDenies() {
    Map<String, Object> entry = Map.of("type", "MINUTES");
    Lack lack =
        new Lack(
            "/submission/documents/-",
            "Document",
            entry,
            List.of("by", "form"),
            Lack.Action.SUPPLY);
    Sentence.Answer nothing =
        answer(
            c ->
                c.some(sought(FactType.DOCUMENT, entry))
                    .with("by")
                    .is("COUNCIL")
                    .and("form")
                    .is("MAU_7")
                    .and("by")
                    .isStated());
    assertThat(nothing.outcome()).isEqualTo(UNKNOWN);
    assertThat(nothing.rows())
        .containsExactly(new Row(null, "Document", entry, UNKNOWN, List.of(), List.of(lack)));
    Sentence.Answer listed = answer(c -> c.some(sought(FactType.DOCUMENT, entry)).listed());
    assertThat(listed.outcome()).isEqualTo(UNKNOWN);
    assertThat(listed.rows().get(0).lacks())
        .containsExactly(
            new Lack("/submission/documents/-", "Document", entry, List.of(), Lack.Action.SUPPLY));

    Fact attested =
        fact(FactType.ATTESTATION, 0, "subject", Subject.CANDIDATE, "code", "X", "value", false);
    Sentence.Answer failing =
        answer(
            c -> c.some(sought(FactType.ATTESTATION, Map.of(), attested)).with("value").isTrue());
    assertThat(failing.outcome()).isEqualTo(UNKNOWN);
    assertThat(failing.rows()).extracting(Row::outcome).containsExactly(NOT_MET, UNKNOWN);
    assertThat(
            answer(
                    c ->
                        c.none(sought(FactType.ATTESTATION, Map.of(), attested))
                            .with("value")
                            .isTrue())
                .outcome())
        .isEqualTo(UNKNOWN);
  }

  @Test
  void anOpenSectionAffirmsByOneEntry() {
    Fact minutes = fact(FactType.DOCUMENT, 0, "type", "MINUTES", "by", "COUNCIL");
    Evidence found = sought(FactType.DOCUMENT, Map.of("type", "MINUTES"), minutes);
    Sentence.Answer listed = answer(c -> c.some(found).listed());
    assertThat(listed.outcome()).isEqualTo(MET);
    assertThat(listed.rows())
        .containsExactly(
            new Row(
                "/submission/documents/0",
                "Document",
                Map.of("type", "MINUTES"),
                MET,
                List.of(),
                List.of()));
    assertThat(answer(c -> c.some(found).with("by").is("COUNCIL")).outcome()).isEqualTo(MET);
    assertThat(answer(c -> c.none(found).with("by").is("COUNCIL")).outcome()).isEqualTo(NOT_MET);
    Fact agency = fact(FactType.DOCUMENT, 1, "type", "MINUTES", "by", "AGENCY");
    Sentence.Answer lacking =
        answer(
            c ->
                c.some(sought(FactType.DOCUMENT, Map.of("type", "MINUTES"), agency))
                    .with("by")
                    .is("COUNCIL"));
    assertThat(lacking.outcome()).isEqualTo(UNKNOWN);
    assertThat(lacking.rows()).extracting(Row::pointer).containsExactly("/submission/documents/1");
  }

  @Test
  void theOneFact() {
    Map<String, Object> entry = Map.of("subject", "CANDIDATE", "task", "PAR", "period", "2021");
    Fact par =
        fact(
            FactType.RATING,
            3,
            "subject",
            Subject.CANDIDATE,
            "task",
            "PAR",
            "period",
            "2021",
            "level",
            Level.GOOD,
            "onSchedule",
            false);
    Sentence.Answer there =
        answer(
            c ->
                c.the(sought(FactType.RATING, entry, par))
                    .require("level")
                    .atLeast(Level.GOOD)
                    .and("onSchedule")
                    .isTrue());
    assertThat(there.outcome()).isEqualTo(NOT_MET);
    assertThat(there.rows()).hasSize(1);
    Row row = there.rows().get(0);
    assertThat(row.pointer()).isEqualTo("/ratings/3");
    assertThat(row.entry()).isEqualTo(entry);
    assertThat(row.tests())
        .extracting(vn.xetkhen.decision.Test::outcome)
        .containsExactly(MET, NOT_MET);
    assertThat(row.lacks()).isEmpty();

    Sentence.Answer absent =
        answer(c -> c.the(sought(FactType.RATING, entry)).require("level").atLeast(Level.GOOD));
    assertThat(absent.outcome()).isEqualTo(UNKNOWN);
    assertThat(absent.rows().get(0).pointer()).isNull();
    assertThat(absent.rows().get(0).entry()).isEqualTo(entry);
    assertThat(absent.rows().get(0).lacks())
        .containsExactly(
            new Lack("/ratings/-", "Rating", entry, List.of("level"), Lack.Action.SUPPLY));
  }

  @Test
  void theOnlyOneOfItsKindIsAskedForInItsPlace() {
    Sentence.Answer answer =
        answer(c -> c.the(sought(FactType.PERSON, Map.of())).require("head").isTrue());
    assertThat(answer.outcome()).isEqualTo(UNKNOWN);
    assertThat(answer.rows().get(0).lacks())
        .containsExactly(
            new Lack("/candidate", "Person", Map.of(), List.of("head"), Lack.Action.SUPPLY));
  }

  @Test
  void onlyUnknownRowsLackSomething() {
    Fact failed = fact(FactType.RATING, 0, "level", Level.COMPLETED);
    Sentence.Answer answer =
        answer(
            c ->
                c.the(sought(FactType.RATING, Map.of(), failed))
                    .require("onSchedule")
                    .isTrue()
                    .and("level")
                    .atLeast(Level.GOOD));
    assertThat(answer.outcome()).isEqualTo(NOT_MET);
    assertThat(answer.rows().get(0).lacks()).isEmpty();
    assertThat(answer.rows().get(0).tests().get(0).lacks()).hasSize(1);
  }

  private static Fact score(int index, int year, String score, String previous) {
    Object[] fields = {"index", "DDCI", "component", "c" + index, "year", year};
    List<Object> all = new ArrayList<>(List.of(fields));
    if (score != null) {
      all.addAll(List.of("score", new BigDecimal(score)));
    }
    if (previous != null) {
      all.addAll(List.of("previousScore", new BigDecimal(previous)));
    }
    return fact(FactType.COMPONENT_SCORE, index, all.toArray());
  }

  private static Sentence.Answer total(Fact... facts) {
    return answer(
        c ->
            c.total(
                    evidence(
                        FactType.COMPONENT_SCORE, Map.of("year", 2023), true, facts.length, facts))
                .require("score")
                .moreThanIts("previousScore"));
  }

  @Test
  void totalComparesSums() {
    Sentence.Answer risen = total(score(0, 2023, "1.5", "2"), score(1, 2023, "2.6", "2.0"));
    assertThat(risen.outcome()).isEqualTo(MET);
    assertThat(risen.rows()).hasSize(1);
    Row row = risen.rows().get(0);
    assertThat(row.pointer()).isEqualTo("/componentScores");
    assertThat(row.entry()).isEqualTo(Map.of("year", 2023));
    vn.xetkhen.decision.Test test = row.tests().get(0);
    assertThat(test.actual()).isEqualTo(new BigDecimal("4.1"));
    assertThat(test.required()).isEqualTo(new BigDecimal("4.0"));
    Sentence.Answer same = total(score(0, 2023, "1.0", "2"), score(1, 2023, "3.0", "2"));
    assertThat(same.outcome()).isEqualTo(NOT_MET);
    assertThat(same.rows().get(0).tests().get(0).distance()).isEqualTo(new BigDecimal("0.0"));
    assertThat(same.rows().get(0).lacks()).isEmpty();
  }

  @Test
  void oneUnknownValueLeavesTheSumUnknown() {
    Sentence.Answer answer = total(score(0, 2023, "9", null), score(1, 2023, "1", "2"));
    assertThat(answer.outcome()).isEqualTo(UNKNOWN);
    vn.xetkhen.decision.Test test = answer.rows().get(0).tests().get(0);
    assertThat(test.actual()).isEqualTo(new BigDecimal("10"));
    assertThat(test.required()).isNull();
    assertThat(answer.rows().get(0).lacks())
        .containsExactly(
            new Lack(
                "/componentScores/0",
                "ComponentScore",
                Map.of("index", "DDCI", "component", "c0", "year", 2023),
                List.of("previousScore"),
                Lack.Action.SUPPLY));
    Sentence.Answer silent = total(score(0, 2023, null, null));
    assertThat(silent.rows().get(0).tests().get(0).actual()).isNull();
    assertThat(silent.rows().get(0).lacks())
        .extracting(Lack::fields)
        .containsExactly(List.of("score"), List.of("previousScore"));
  }

  @ParameterizedTest
  @CsvSource({"6, MET, ", "7, NOT_MET, 1"})
  void totalAgainstANumber(int bound, Outcome outcome, Integer distance) {
    Fact[] facts = {score(0, 2023, "2", null), score(1, 2023, "4", null)};
    Sentence.Answer answer =
        answer(
            c ->
                c.total(declared(FactType.COMPONENT_SCORE, facts)).require("score").atLeast(bound));
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.rows().get(0).tests().get(0).distance())
        .isEqualTo(distance == null ? null : new BigDecimal(distance));
  }

  @Test
  void eachAndTotalOverNothing() {
    Evidence none = declared(FactType.COMPONENT_SCORE);
    Row nothing = new Row(null, "ComponentScore", Map.of(), NOT_APPLICABLE, List.of(), List.of());
    Evidence others = evidence(FactType.COMPONENT_SCORE, Map.of("year", 2023), true, 2);
    assertThat(answer(c -> c.each(none).require("score").moreThanIts("previousScore")))
        .isEqualTo(new Sentence.Answer(NOT_APPLICABLE, List.of(nothing)));
    assertThat(answer(c -> c.total(none).require("score").moreThanIts("previousScore")))
        .isEqualTo(new Sentence.Answer(NOT_APPLICABLE, List.of(nothing)));
    Lack lack =
        new Lack(
            "/componentScores/-",
            "ComponentScore",
            Map.of("year", 2023),
            List.of("index", "component", "score", "previousScore"),
            Lack.Action.SUPPLY);
    for (Consumer<Conclude> sentence :
        List.<Consumer<Conclude>>of(
            c -> c.each(others).require("score").moreThanIts("previousScore"),
            c -> c.total(others).require("score").moreThanIts("previousScore"))) {
      Sentence.Answer answer = answer(sentence);
      assertThat(answer.outcome()).isEqualTo(UNKNOWN);
      assertThat(answer.rows()).flatExtracting(Row::lacks).containsExactly(lack);
    }
    assertThat(
            answer(c -> c.each(sought(FactType.MEASURE, Map.of())).require("value").atLeast(1))
                .outcome())
        .isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    // status, violated, decided, counts, violated in
    "DECIDED,      2021-01-01, 2022-01-01, MET,     MET",
    "DECIDED,      2020-12-31, 2021-12-31, MET,     NOT_MET",
    "DECIDED,      2020-12-31, 2022-01-01, NOT_MET, NOT_MET",
    "DECIDED,      2020-12-31, ,           UNKNOWN, NOT_MET",
    "DECIDED,      ,           2021-06-01, MET,     UNKNOWN",
    "CLEARED,      2021-01-01, 2021-01-01, NOT_MET, NOT_MET",
    "UNDER_REVIEW, 2021-01-01, ,           UNKNOWN, UNKNOWN",
    "UNDER_REVIEW, 2020-01-01, 2020-01-01, NOT_MET, NOT_MET",
    ",             2021-01-01, 2021-01-01, UNKNOWN, UNKNOWN",
  })
  void recordsThatCountInAYear(
      Status status, LocalDate violated, LocalDate decided, Outcome counts, Outcome violation) {
    java.util.HashMap<String, Object> values = new java.util.HashMap<>();
    values.put("pointer", "/discipline/0");
    values.put("subject", Subject.CANDIDATE);
    values.put("status", status);
    values.put("violatedOn", violated);
    values.put("decidedOn", decided);
    Evidence found = declared(FactType.DISCIPLINE, FactType.DISCIPLINE.make(values));
    assertThat(answer(c -> c.none(found).countsIn(2021)).outcome()).isEqualTo(counts.not());
    assertThat(answer(c -> c.some(found).countsIn(2021)).outcome()).isEqualTo(counts);
    assertThat(answer(c -> c.none(found).violatedIn(2021)).outcome()).isEqualTo(violation.not());
    assertThat(
            answer(c -> c.none(found).countsIn(2021).and("form").atLeast(Form.REPRIMAND)).outcome())
        .isEqualTo(counts == NOT_MET ? MET : UNKNOWN);
  }

  @Test
  void phrasesAreTheTestsTheyStandFor() {
    Fact record = fact(FactType.DISCIPLINE, 0, "subject", Subject.CANDIDATE);
    Evidence found = declared(FactType.DISCIPLINE, record);
    assertThat(answer(c -> c.none(found).countsIn(2021)))
        .isEqualTo(
            answer(
                c ->
                    c.none(found)
                        .with("decided")
                        .isTrue()
                        .either("violatedOn", "decidedOn")
                        .fallsIn(2021)));
    assertThat(answer(c -> c.none(found).violatedIn(2021)))
        .isEqualTo(
            answer(c -> c.none(found).with("decided").isTrue().and("violatedOn").fallsIn(2021)));
  }

  @Test
  void rowsStandInTheOrderOfTheDossier() {
    List<Fact> facts = new ArrayList<>();
    for (int i : new int[] {10, 2, 0, 1, 11, 9}) {
      facts.add(fact(FactType.INITIATIVE, i, "novel", true));
    }
    Sentence.Answer answer =
        answer(
            c ->
                c.some(declared(FactType.INITIATIVE, facts.toArray(Fact[]::new)))
                    .with("novel")
                    .isTrue());
    assertThat(answer.rows())
        .extracting(Row::pointer)
        .containsExactly(
            "/initiatives/0",
            "/initiatives/1",
            "/initiatives/2",
            "/initiatives/9",
            "/initiatives/10",
            "/initiatives/11");
  }

  @Test
  void anInitiativeIsNamedByItsTitle() {
    Fact named = fact(FactType.INITIATIVE, 0, "title", "Một cửa", "novel", true);
    Sentence.Answer answer =
        answer(c -> c.some(declared(FactType.INITIATIVE, named)).with("novel").isTrue());
    assertThat(answer.rows().get(0).entry()).isEqualTo(Map.of("title", "Một cửa"));
  }

  @Test
  void aRuleSaysExactlyOneSentence() {
    Conclude conclude = new Conclude();
    assertThatIllegalStateException()
        .isThrownBy(conclude::taken)
        .withMessage("the rule said nothing");
    conclude.some(declared(FactType.DOCUMENT)).listed();
    assertThatIllegalStateException()
        .isThrownBy(() -> conclude.the(declared(FactType.DOCUMENT)))
        .withMessage("the rule said two sentences");
    assertThat(conclude.taken().quantifier()).isEqualTo(Quantifier.SOME);
    assertThatIllegalStateException().isThrownBy(conclude::taken);
  }

  @Test
  void faultsOfRulesThatTheCheckOfRuleFilesLetsNobodyWrite() {
    Conclude conclude = new Conclude();
    conclude.the(new Evidence()).require("rank").isStated();
    Sentence untold = conclude.taken();
    assertThatIllegalStateException()
        .isThrownBy(() -> untold.answer(Stated.PLACE))
        .withMessage("evidence of an unknown pattern");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> answer(c -> c.the(sought(FactType.RATING, Map.of())).require("rank").isStated()))
        .withMessage("Rating has no field rank");
    Fact rated = fact(FactType.RATING, 0, "level", Level.GOOD);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                answer(
                    c ->
                        c.the(sought(FactType.RATING, Map.of(), rated))
                            .require("level")
                            .atLeast((Level) null)))
        .withMessage("compared with nothing");
  }

  @Test
  void evidenceIsItselfAlone() {
    Evidence one = new Evidence();
    Evidence other = new Evidence();
    assertThat(one).isNotEqualTo(other);
    assertThat(List.of(other, one).indexOf(one)).isEqualTo(1);
    assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
  }

  @Test
  void operatorsAreThoseOfTheVerbs() {
    assertThat(java.util.Arrays.stream(Verb.values()).map(Verb::op).distinct())
        .containsExactlyInAnyOrder(Op.values());
  }
}
