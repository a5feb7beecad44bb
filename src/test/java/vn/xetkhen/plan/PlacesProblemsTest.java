package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.text.Problem;

class PlacesProblemsTest {
  private static final String GROUPS = "/awards/giay-khen/places/groups/";

  static Stream<Arguments> spoilt() throws IOException {
    try (InputStream in = PlacesProblemsTest.class.getResourceAsStream("spoilt-places.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n", -1))
          .filter(block -> block.startsWith("-"))
          .map(block -> block.strip().split("\n", -1))
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
  void saysWhatIsWrongAndWhere(String old, String wrong, String pointer, String vi, String en) {
    Samples.Spoilt spoilt = Samples.Spoilt.of(PlacesSamples.PLAN, old, wrong);
    List<Problem> problems = Samples.problems(Samples.plan(spoilt.text()));
    assertThat(problems).as("%s", problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.message().en()).contains(en);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.at()).isEqualTo(spoilt.at());
  }

  @Test
  void aGroupWithoutANumberIsToldAtTheGroup() {
    assertThat(told(PlacesSamples.PLAN.replace("          count: 5\n", "")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo(GROUPS + "communes");
              assertThat(problem.message().en()).contains("write count: all where the plan");
              assertThat(problem.message().vi()).contains("kế hoạch không nêu số thì ghi");
            });
  }

  @Test
  void aGroupOfThoseWhoCannotBeGivenTheAwardIsTold() {
    String text = PlacesSamples.PLAN.replace("    individual: II.1\n", "");
    assertThat(told(text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo(GROUPS + "persons/kind");
              assertThat(problem.message().en())
                  .startsWith("saw a group of individuals, to whom award giay-khen is not given");
              assertThat(problem.message().vi()).startsWith("thấy nhóm cá nhân");
            });
  }

  @Test
  void aPlaceRequiredWhereTheUnitCannotHaveOneIsTold() {
    String text =
        PlacesSamples.PLAN
            .replace("    criteria: {all: [II.1]}\n", "    individual: {all: [II.1]}\n")
            .replace("[{place-of: unit}, ", "[{place-of: unit, award: annual}, ");
    assertThat(told(text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo(GROUPS + "persons/requires/0");
              assertThat(problem.message().en())
                  .startsWith("saw a place required in award annual, which is not given to");
              assertThat(problem.message().vi()).contains("nơi không xét tập thể");
            });
  }

  @Test
  void aPlaceRequiredInAnAwardOfOtherPeriodsIsTold() {
    String text = PlacesSamples.PLAN.replace("[\"2021..2023\", \"2021-2025\"]", "[\"2022..2023\"]");
    assertThat(told(text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo(GROUPS + "persons/requires/1");
              assertThat(problem.message().en()).contains("which is not given for: 2021");
              assertThat(problem.message().vi()).contains("nơi không có kỳ: 2021");
            });
  }

  @Test
  void aCycleThroughTwoAwardsIsToldOnce() {
    String text =
        PlacesSamples.PLAN
            .replace(
                "          at-most: 3\n",
                """
                          at-most: 3
                          requires: [{place-of: candidate, award: giay-khen}]
                """)
            .replace("periods: [\"2021..2023\", \"2021-2025\"]", "periods: [\"2021\"]")
            .replace("default-period: \"2022\"", "default-period: \"2021\"");
    assertThat(told(text))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().en())
                    .contains("giay-khen/persons → annual/everyone → giay-khen/persons"));
  }

  private static List<Problem> told(String text) {
    assertThat(text).isNotEqualTo(PlacesSamples.PLAN);
    return Samples.problems(Samples.plan(text));
  }
}
