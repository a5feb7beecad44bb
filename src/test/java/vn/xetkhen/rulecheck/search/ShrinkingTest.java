package vn.xetkhen.rulecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.facts.FactType;

class ShrinkingTest {
  private static final Slot FIRST = entry(0);
  private static final Slot SECOND = entry(1);
  private static final Sketch LARGE =
      new Sketch(
              Map.of(),
              LocalDate.of(2021, 12, 1),
              Map.of("M-height", "ranked"),
              Map.of("ranked-on", LocalDate.of(2021, 12, 20)))
          .stating(Slot.section(FactType.DISCIPLINE), true)
          .stating(FIRST, true)
          .stating(FIRST.at("status"), "DECIDED")
          .stating(FIRST.at("form"), "WARNING")
          .stating(SECOND, true)
          .stating(SECOND.at("status"), "CLEARED")
          .stating(Slot.section(FactType.INITIATIVE), true);

  private static Slot entry(int number) {
    return new Slot(FactType.DISCIPLINE, Map.of("subject", "CANDIDATE"), number, "");
  }

  @Test
  void whatIsNotNeededIsTakenAway() {
    Sketch least = Shrinking.of(LARGE, s -> s.stated().containsKey(FIRST.at("form")));

    assertThat(least)
        .isEqualTo(Sketch.EMPTY.stating(FIRST, true).stating(FIRST.at("form"), "WARNING"));
  }

  @Test
  void whatIsNeededStays() {
    Sketch least =
        Shrinking.of(
            LARGE,
            s ->
                s.readings().containsKey("M-height")
                    && s.asOf() != null
                    && s.stated().containsKey(SECOND));

    assertThat(least)
        .isEqualTo(
            new Sketch(
                Map.of(SECOND, true),
                LocalDate.of(2021, 12, 1),
                Map.of("M-height", "ranked"),
                Map.of()));
  }

  @Test
  void whereNothingServesTheSketchStays() {
    assertThat(Shrinking.of(LARGE, s -> false)).isEqualTo(LARGE);
  }
}
