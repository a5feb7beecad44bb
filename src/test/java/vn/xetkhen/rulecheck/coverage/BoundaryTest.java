package vn.xetkhen.rulecheck.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Level;
import vn.xetkhen.text.Position;

class BoundaryTest {
  private static final Field RANK = field(FactType.RANKING, "rank");
  private static final Field SCORE = field(FactType.RANKING, "score");
  private static final Field LEVEL = field(FactType.RATING, "level");
  private static final Field FORM = field(FactType.DISCIPLINE, "form");
  private static final Field DAY = field(FactType.SUBMISSION, "submittedOn");

  @ParameterizedTest
  @CsvSource({
    "AT_MOST,       3, 3, passes",
    "AT_MOST,       4, 3, fails",
    "AT_MOST,       2, 3, neither",
    "AT_MOST,       5, 3, neither",
    "AT_LEAST,      3, 3, passes",
    "AT_LEAST,      2, 3, fails",
    "AT_LEAST,      4, 3, neither",
    "MORE_THAN,     4, 3, passes",
    "MORE_THAN,     3, 3, fails",
    "MORE_THAN,     5, 3, neither",
    "MORE_THAN_ITS, 4, 3, passes",
    "BETTER_THAN,   2, 3, passes",
    "BETTER_THAN,   3, 3, fails",
    "BETTER_THAN,   1, 3, neither",
  })
  void aCountIsTriedOneStepFromItsLimit(Verb verb, int actual, int required, String side) {
    holds(RANK, verb, actual, required, side);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST,  95,    95.0, passes",
    "AT_LEAST,  94.99, 95,   fails",
    "AT_LEAST,  3,     95,   fails",
    "AT_LEAST,  96,    95,   neither",
    "AT_MOST,   95.00, 95,   passes",
    "AT_MOST,   95.01, 95,   fails",
    "MORE_THAN, 95,    95,   fails",
    "MORE_THAN, 95.1,  95,   passes",
    "MORE_THAN, 94,    95,   neither",
  })
  void aDecimalNumberIsTriedAtItsLimitAndBeyond(
      Verb verb, BigDecimal actual, BigDecimal required, String side) {
    holds(SCORE, verb, actual, required, side);
  }

  @ParameterizedTest
  @CsvSource({
    "ON_OR_BEFORE, 2021-12-19, passes",
    "ON_OR_BEFORE, 2021-12-20, fails",
    "ON_OR_BEFORE, 2021-12-18, neither",
    "ON_OR_AFTER,  2021-12-19, passes",
    "ON_OR_AFTER,  2021-12-18, fails",
    "ON_OR_AFTER,  2021-12-20, neither",
  })
  void aDayIsTriedOneDayFromItsLimit(Verb verb, LocalDate actual, String side) {
    holds(DAY, verb, actual, LocalDate.of(2021, 12, 19), side);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, GOOD,      passes",
    "AT_LEAST, COMPLETED, fails",
    "AT_LEAST, EXCELLENT, neither",
    "AT_MOST,  GOOD,      passes",
    "AT_MOST,  EXCELLENT, fails",
    "IS,       GOOD,      passes",
    "IS,       EXCELLENT, fails",
    "IS,       COMPLETED, fails",
    "IS,       NOT_COMPLETED, neither",
  })
  void aLevelIsTriedOneStepFromItsLimit(Verb verb, String actual, String side) {
    holds(LEVEL, verb, actual, "GOOD", side);
  }

  @Test
  void whatIsNotStatedTriesNothingAndOfTwoFieldsEitherMay() {
    LocalDate limit = LocalDate.of(2021, 12, 19);
    holds(DAY, Verb.ON_OR_BEFORE, null, limit, "neither");
    holds(DAY, Verb.ON_OR_BEFORE, limit, null, "neither");
    holds(DAY, Verb.ON_OR_BEFORE, Arrays.asList(null, limit), limit, "passes");
  }

  @Test
  void aLimitAtTheEndOfItsScaleHasOneSide() {
    assertThat(possible(Verb.AT_LEAST, LEVEL, Level.NOT_COMPLETED, false)).isFalse();
    assertThat(possible(Verb.AT_LEAST, LEVEL, Level.NOT_COMPLETED, true)).isTrue();
    assertThat(possible(Verb.AT_MOST, LEVEL, Level.EXCELLENT, false)).isFalse();
    assertThat(possible(Verb.AT_LEAST, FORM, Form.REPRIMAND, false)).isTrue();
    assertThat(possible(Verb.IS, LEVEL, Level.EXCELLENT, false)).isTrue();
    assertThat(possible(Verb.AT_LEAST, RANK, 1, false)).isFalse();
    assertThat(possible(Verb.AT_LEAST, RANK, 2, false)).isTrue();
  }

  @Test
  void whatIsWantedIsWrittenOut() {
    assertThat(wanted(Verb.AT_MOST, RANK, 3, true)).isEqualTo("= 3");
    assertThat(wanted(Verb.AT_MOST, RANK, 3, false)).isEqualTo("= 4");
    assertThat(wanted(Verb.AT_LEAST, LEVEL, Level.GOOD, false)).isEqualTo("= COMPLETED");
    assertThat(wanted(Verb.IS, LEVEL, Level.EXCELLENT, false)).isEqualTo("= GOOD");
    assertThat(wanted(Verb.IS, LEVEL, Level.NOT_COMPLETED, false)).isEqualTo("= COMPLETED");
    assertThat(wanted(Verb.AT_LEAST, SCORE, 100, true)).isEqualTo("= 100");
    assertThat(wanted(Verb.AT_LEAST, SCORE, 100, false)).isEqualTo("< 100");
    assertThat(wanted(Verb.MORE_THAN_ITS, SCORE, "previousScore", true))
        .isEqualTo("> previousScore");
    assertThat(wanted(Verb.ON_OR_BEFORE, DAY, "2021-03-31", false)).isEqualTo("= 2021-04-01");
    assertThat(
            Boundary.wanted(
                asked(Verb.ON_OR_BEFORE, DAY, new Operand.Shifted("$published", 15)), DAY, false))
        .isEqualTo("= $published + 16");
    assertThat(
            Boundary.wanted(
                asked(Verb.BETTER_THAN, RANK, new Operand.Variable("$before")), RANK, true))
        .isEqualTo("= $before - 1");
  }

  private static void holds(
      Field field, Verb verb, @Nullable Object actual, @Nullable Object required, String side) {
    assertThat(Boundary.tried(field, verb, actual, required, true))
        .isEqualTo(side.equals("passes"));
    assertThat(Boundary.tried(field, verb, actual, required, false))
        .isEqualTo(side.equals("fails"));
  }

  private static boolean possible(Verb verb, Field field, Object limit, boolean passes) {
    return Boundary.possible(asked(verb, field, new Operand.Literal(limit)), field, passes);
  }

  private static String wanted(Verb verb, Field field, Object limit, boolean passes) {
    return Boundary.wanted(asked(verb, field, new Operand.Literal(limit)), field, passes);
  }

  private static RuleDescription.Asked asked(Verb verb, Field field, Operand operand) {
    return new RuleDescription.Asked(List.of(field.name()), verb, List.of(operand), Position.START);
  }

  private static Field field(FactType type, String name) {
    return Objects.requireNonNull(type.field(name));
  }
}
