package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

class PlanProblemsTest {

  static Stream<Arguments> spoilt() throws IOException {
    try (InputStream in = PlanProblemsTest.class.getResourceAsStream("spoilt-plans.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n", -1))
          .filter(block -> block.startsWith("-"))
          .map(block -> block.split("\n", -1))
          .map(
              lines ->
                  arguments(
                      lines[0].substring(1).replace('⏎', '\n'),
                      lines[1].substring(1).replace('⏎', '\n'),
                      lines[2].substring(1),
                      lines[3].substring(3),
                      lines[4].substring(3)));
    }
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void saysWhatIsWrongAndWhere(String old, String wrong, String where, String vi, String en) {
    String pointer = where.substring(where.indexOf('|') + 1);
    Samples.Spoilt spoilt = Samples.Spoilt.of(Samples.PLAN, old, wrong);
    Position at = spoilt.at();
    if (where.contains("|")) {
      String marked = where.substring(0, where.indexOf('|'));
      at = Samples.Spoilt.of(spoilt.text(), marked.replace("▶", ""), marked).at();
    }
    List<Problem> problems = Samples.problems(Samples.plan(spoilt.text()));
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.message().en()).contains(en);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.at()).isEqualTo(at);
    assertThat(problem.line(Language.EN))
        .startsWith("plan.yaml:" + at.line() + ":" + at.column() + ": ");
  }

  @Test
  void aReadingWithoutAlternativeIsNone() {
    Samples.Spoilt one =
        Samples.Spoilt.of(Samples.PLAN, "      ▶attested:".replace("▶", ""), "      ▶attested:");
    List<Problem> problems =
        Samples.problems(
            Samples.plan(
                one.text()
                    .replace(
                        "      any-rise: {line: {vi: \"mọi lần tăng\", en: \"any rise\"}}\n", "")
                    .replace(", any-rise: rise}", "}")));
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.at()).isEqualTo(one.at());
              assertThat(p.pointer()).isEqualTo("/readings/T-leap/options");
              assertThat(p.message().en())
                  .startsWith("saw reading T-leap with 1 option, expected two");
              assertThat(p.message().vi()).startsWith("thấy điểm chưa rõ T-leap có 1 cách hiểu");
            });
  }

  @Test
  void aClauseDeclaredTwiceIsAProblemAtTheSecond() {
    Samples.Spoilt twice = Samples.Spoilt.of(Samples.PLAN, "\n  III.3:", "\n  ▶II.1:");
    assertThat(Samples.problems(Samples.plan(twice.text())))
        .filteredOn(p -> p.at().equals(twice.at()))
        .singleElement()
        .satisfies(p -> assertThat(p.message().en()).contains("II.1"));
  }

  @Test
  void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
    String text =
        Samples.PLAN
            .replace("id: thu-2021", "id: khac")
            .replace("periods: [\"2021\"]", "periods: []")
            .replace("default: attested", "default: khac")
            .replace("role: SCOPE", "role: KHAC")
            .replace("settings:", "setings:");
    assertThat(Samples.problems(Samples.plan(text)))
        .extracting(p -> p.at().line(), Problem::pointer)
        .containsExactly(
            tuple(2, "/id"),
            tuple(13, "/awards/giay-khen/periods"),
            tuple(30, "/readings/T-leap/default"),
            tuple(48, "/setings"),
            tuple(56, "/clauses/II.1/role"));
  }

  @Test
  void lettersAndMarksStoredApartAreToldInEachLine() {
    Samples.Spoilt spoilt =
        Samples.Spoilt.of(Samples.PLAN, "authority: {vi: \"Chủ", "authority: {vi: \"Ch▶ủ");
    String apart = Normalizer.normalize("ủ", Normalizer.Form.NFD);
    List<Problem> problems =
        Samples.problems(
            Samples.plan(
                Samples.PLAN.replace(
                    "{vi: \"Chủ tịch UBND huyện", "{vi: \"Ch" + apart + " tịch UBND huyện")));
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.at()).isEqualTo(spoilt.at());
              assertThat(p.pointer()).isNull();
              assertThat(p.message().en()).contains("expected composed text (Unicode NFC)");
              assertThat(p.message().vi()).contains("cần Unicode dựng sẵn (NFC)");
            });
  }

  @Test
  void aTextThatIsNoGroupAtAllIsTold() {
    List<Problem> problems = Samples.problems(Samples.plan("- a\n"));
    assertThat(problems)
        .extracting(p -> p.line(Language.EN))
        .containsExactly(
            "plan.yaml:1:1: saw a list, expected keys with values; write it like key: value");
  }

  @Test
  void bytesThatAreNoUtf8AreToldAndNotThrown() {
    byte[] bytes = Samples.PLAN.replace("Thử", "x").getBytes(StandardCharsets.UTF_16);
    assertThat(
            Samples.problems(new PlanReader(Vocabulary.EMPTY).read("plan.yaml", "thu-2021", bytes)))
        .isNotEmpty();
  }
}
