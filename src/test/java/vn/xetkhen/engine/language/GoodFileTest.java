package vn.xetkhen.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.RuleDescription.GivenKind;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Position;

/** What a rule asks of which fact, read without running it. */
class GoodFileTest {
  private static final String FILE =
      Written.HEADER
          + """

          // câu thứ nhất
          rule "A/one"
          when
              Award( $id : id, $period : period )
              Year( $year : value, $previous : previous )
              $deadline : Setting( key == "deadline" )
              $asOf : AsOf()
              $now : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
              $before : Evidence() from collect( Ranking( subject == Subject.UNIT, index in ( "DDCI", "PAR_INDEX" ), year == 2020 ) )
          then
              conclude.the($now).require("rank").betterThan($before)
                      .and("score").atLeast(90.5)
                      .either("rank", "outOf").atMost(-3);
          end

          rule "III.2.a-4/two" when
              $lastDay : Choice( reading == "M-day" )
              Choice( reading == "M-year", $p : period, $y : year )
              $r : Evidence() from collect( Discipline( ) )
          then conclude.none($r).countsIn($y).and("form").atLeast(Form.REPRIMAND).and("decidedOn").onOrBefore($lastDay.plusDays(15)); end

          rule "C/three"
          when
              $d : Evidence() from collect( Document( type == "MINUTES" ) )
          then
              conclude.some($d).listed();
          end
          """;

  private static RuleDescription rule(int index) {
    RuleFiles.Read read = Written.read(FILE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rules()).hasSize(3);
    return read.rules().get(index);
  }

  @Test
  void whatARuleIsGiven() {
    RuleDescription rule = rule(0);
    assertThat(rule.id()).isEqualTo("A/one");
    assertThat(rule.clause()).isEqualTo("A");
    assertThat(rule.file()).isEqualTo("a.drl");
    assertThat(rule.at()).isEqualTo(new Position(7, 1));
    assertThat(rule.givens())
        .containsExactly(
            new RuleDescription.Given(
                GivenKind.AWARD,
                null,
                null,
                Map.of("$id", "id", "$period", "period"),
                new Position(9, 5)),
            new RuleDescription.Given(
                GivenKind.YEAR,
                null,
                null,
                Map.of("$year", "value", "$previous", "previous"),
                new Position(10, 5)),
            new RuleDescription.Given(
                GivenKind.SETTING, "$deadline", "deadline", Map.of(), new Position(11, 5)),
            new RuleDescription.Given(
                GivenKind.AS_OF, "$asOf", null, Map.of(), new Position(12, 5)));
    assertThat(rule.reading()).isNull();
    assertThat(rule.takesYear()).isTrue();
    assertThat(rule(1).reading()).isEqualTo("M-day");
    assertThat(rule(1).takesYear()).isFalse();
    assertThat(rule(1).givens().get(1).bindings()).isEqualTo(Map.of("$p", "period", "$y", "year"));
    assertThat(rule(1).clause()).isEqualTo("III.2.a-4");
  }

  @Test
  void whatARuleCollects() {
    RuleDescription rule = rule(0);
    assertThat(rule.evidence())
        .extracting(RuleDescription.Pattern::variable)
        .containsExactly("$now", "$before");
    RuleDescription.Pattern now = rule.evidence().get(0);
    assertThat(now).isEqualTo(rule.subject());
    assertThat(now.type()).isEqualTo(FactType.RANKING);
    assertThat(now.at()).isEqualTo(new Position(13, 5));
    assertThat(now.constraints())
        .extracting(c -> c.field().name(), RuleDescription.Constraint::operands)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "subject", List.of(new Operand.Literal(Subject.CANDIDATE))),
            org.assertj.core.groups.Tuple.tuple("index", List.of(new Operand.Literal("PAR_INDEX"))),
            org.assertj.core.groups.Tuple.tuple("year", List.of(new Operand.Variable("$year"))));
    assertThat(rule.pattern("$before").constraints())
        .extracting(RuleDescription.Constraint::operands)
        .containsExactly(
            List.of(new Operand.Literal(Subject.UNIT)),
            List.of(new Operand.Literal("DDCI"), new Operand.Literal("PAR_INDEX")),
            List.of(new Operand.Literal(2020)));
    assertThat(rule.pattern("$other")).isNull();
    assertThat(rule(1).subject().constraints()).isEmpty();
  }

  @Test
  void whatARuleSays() {
    assertThat(rule(0).sentence())
        .isEqualTo(
            new RuleDescription.Sentence(
                Quantifier.THE,
                "$now",
                List.of(
                    new RuleDescription.Asked(
                        List.of("rank"),
                        Verb.BETTER_THAN,
                        List.of(new Operand.Variable("$before")),
                        new Position(16, 40)),
                    new RuleDescription.Asked(
                        List.of("score"),
                        Verb.AT_LEAST,
                        List.of(new Operand.Literal(new BigDecimal("90.5"))),
                        new Position(17, 27)),
                    new RuleDescription.Asked(
                        List.of("rank", "outOf"),
                        Verb.AT_MOST,
                        List.of(new Operand.Literal(-3)),
                        new Position(18, 38))),
                rule(0).sentence().text(),
                new Position(16, 14)));
    assertThat(rule(0).sentence().text())
        .isEqualTo(
            "conclude.the($now).require(\"rank\").betterThan($before).and(\"score\").atLeast(90.5)"
                + ".either(\"rank\", \"outOf\").atMost(-3)");
    assertThat(rule(2).sentence())
        .isEqualTo(
            new RuleDescription.Sentence(
                Quantifier.SOME,
                "$d",
                List.of(),
                "conclude.some($d).listed()",
                new Position(31, 14)));
  }

  @Test
  void phrasesAreReadAsTheTestsTheyStandFor() {
    RuleDescription.Sentence sentence = rule(1).sentence();
    assertThat(sentence.quantifier()).isEqualTo(Quantifier.NONE);
    assertThat(sentence.at()).isEqualTo(new Position(25, 15));
    assertThat(sentence.asked())
        .extracting(
            RuleDescription.Asked::fields,
            RuleDescription.Asked::verb,
            RuleDescription.Asked::arguments)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of("decided"), Verb.IS_TRUE, List.of()),
            org.assertj.core.groups.Tuple.tuple(
                List.of("violatedOn", "decidedOn"),
                Verb.FALLS_IN,
                List.of(new Operand.Variable("$y"))),
            org.assertj.core.groups.Tuple.tuple(
                List.of("form"), Verb.AT_LEAST, List.of(new Operand.Literal(Form.REPRIMAND))),
            org.assertj.core.groups.Tuple.tuple(
                List.of("decidedOn"),
                Verb.ON_OR_BEFORE,
                List.of(new Operand.Shifted("$lastDay", 15))));
  }

  @Test
  void literals() {
    assertThat(Literals.value("\"a b\"")).isEqualTo("a b");
    assertThat(Literals.value("12")).isEqualTo(12);
    assertThat(Literals.value("-12")).isEqualTo(-12);
    assertThat(Literals.value("1.50")).isEqualTo(new BigDecimal("1.50"));
    assertThat(Literals.value("Level.GOOD")).isEqualTo(Level.GOOD);
    for (String other :
        List.of(
            "",
            "\"",
            "\"a\"b\"",
            "1234567890",
            "1e3",
            "Level.BEST",
            "Colour.RED",
            "x",
            "true",
            "null")) {
      assertThat(Literals.value(other)).as(other).isNull();
    }
  }

  @Test
  void anEmptyFileHoldsNoRules() {
    RuleFiles.Read read = Written.read(Written.HEADER);
    assertThat(read.rules()).isEmpty();
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void anIdWithoutAClauseHasNone() {
    RuleDescription rule =
        Written.read(
                Written.HEADER
                    + Written.rule("conclude.the($x).require(\"rank\").atMost(3);")
                        .replace("A/one", "one"))
            .rules()
            .get(0);
    assertThat(rule.clause()).isEmpty();
  }
}
