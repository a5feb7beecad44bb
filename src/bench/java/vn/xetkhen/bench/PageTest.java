package vn.xetkhen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.bench.generator.Generator;

/** The page says what the goals are, and takes results into its tables and nowhere else. */
class PageTest {
  private static final Page PAGE =
      new Page(
          List.of(
              "# Title",
              "",
              "| machine | |",
              "| --- | --- |",
              "| commit | – |",
              "",
              "| id | what | goal | value |",
              "| --- | --- | --- | --- |",
              "| `start.empty` | an empty program |  | 20.0 ms |",
              "| `start.explain-ratio` | beside it | ≤ 12 | 10.0 × |",
              "| `throughput.ratio` | two beside one | ≥ 1.7 | – |",
              "| not an id | what | goal | value |"));

  private static final Results RESULTS =
      new Results(
          Map.of("commit", "abc"),
          Map.of(
              "start.empty", new Row("start.empty", 41.26, "ms"),
              "start.explain-ratio", new Row("start.explain-ratio", 12.4, "×"),
              "more", new Row("more", 1234.5, "µs")));

  @Test
  void valuesAndMachineAreWrittenAnew() {
    assertThat(PAGE.with(RESULTS).lines())
        .containsExactly(
            "# Title",
            "",
            "| machine | |",
            "| --- | --- |",
            "| commit | abc |",
            "",
            "| id | what | goal | value |",
            "| --- | --- | --- | --- |",
            "| `start.empty` | an empty program |  | 41.3 ms |",
            "| `start.explain-ratio` | beside it | ≤ 12 | 12.4 × |",
            "| `throughput.ratio` | two beside one | ≥ 1.7 | – |",
            "| not an id | what | goal | value |");
  }

  @Test
  void aComparisonShowsBothAndMarksWhatIsOutOfItsGoal() {
    Comparison comparison = new Comparison(PAGE, RESULTS);
    assertThat(comparison.missed()).containsExactly("start.explain-ratio");
    assertThat(comparison.text().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "figure page now now/page goal",
            "start.empty 20.0 41.3 ms 2.06",
            "start.explain-ratio 10.0 12.4 × 1.24 ≤ 12.0 OUT OF GOAL",
            "throughput.ratio ≥ 1.70 not measured",
            "more 1235 not on the page",
            "",
            "Out of their goal: start.explain-ratio");
  }

  @Test
  void aGoalIsABoundFromAboveOrBelow() {
    assertThat(Goal.of("")).isNull();
    assertThat(Goal.of("≤ 2.5").reachedBy(2.5)).isTrue();
    assertThat(Goal.of("≤ 2.5").reachedBy(2.51)).isFalse();
    assertThat(Goal.of("≥ 1.7").reachedBy(1.7)).isTrue();
    assertThat(Goal.of("≥ 1.7").reachedBy(1.69)).isFalse();
    assertThatThrownBy(() -> Goal.of("about 3")).hasMessageContaining("about 3");
  }

  @Test
  void resultsOfAnotherCommitAreNotKeptBesideNewOnes(@TempDir Path folder) {
    Path file = folder.resolve("results.json");
    Row old = new Row("a", 1, "ms");
    Row other = new Row("b", 2, "ms");
    Results.beside(file, Map.of("commit", "1"), List.of(old)).write(file);
    Results.beside(file, Map.of("commit", "1"), List.of(other)).write(file);
    assertThat(Results.read(file))
        .isEqualTo(new Results(Map.of("commit", "1"), Map.of("a", old, "b", other)));
    Results.beside(file, Map.of("commit", "2"), List.of(other)).write(file);
    assertThat(Results.read(file))
        .isEqualTo(new Results(Map.of("commit", "2"), Map.of("b", other)));
  }

  @Test
  void theMiddleIsTheMedian() {
    assertThat(Medians.of(List.of(3.0, 100.0, 1.0))).isEqualTo(3);
    assertThat(Medians.of(List.of(3.0, 100.0, 1.0, 5.0))).isEqualTo(4);
  }

  /** The page that is kept has the five figures of deciding, for every plan. */
  @Test
  void theKeptPageHasARowForEveryPlan() {
    Map<String, Page.Figure> figures =
        Page.read(Path.of("src/site/markdown/benchmarks.md")).figures();
    for (String plan : Generator.plans()) {
      assertThat(figures).containsKeys("ready.ratio." + plan, "jmh.whole." + plan);
    }
    assertThat(figures).containsKeys("floor.ratio", "throughput.ratio", "stream.ratio");
  }
}
