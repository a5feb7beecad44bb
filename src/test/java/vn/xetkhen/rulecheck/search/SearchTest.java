package vn.xetkhen.rulecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioReader;
import vn.xetkhen.rulecheck.SmallPack;

class SearchTest {
  @TempDir private Path root;
  private Pack pack;
  private Search search;

  @BeforeEach
  void write() {
    SmallPack small = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);
    pack = ((PackResult.Ready) Engine.open(small.rules()).pack("mau-2021")).pack();
    search = new Search(pack, List.of(), Search.MOST);
  }

  private static String facts(Found found) {
    return found.draft() == null
        ? "-"
        : found.draft().scenario("x", Map.of()).lines().skip(2).findFirst().orElse("").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A-1/top | MET            | facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}
          A-1/top | NOT_MET        | facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}
          A-1/top | UNKNOWN        | facts: {}
          A-1/top | NOT_APPLICABLE | -
          A-1/any | MET            | facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 1}]}
          A-1/any | NOT_MET        | facts: {rankings: [{index: PAR_INDEX, year: 2021, ranked: false}]}
          """)
  void theSmallestDossierOfAnOutcome(String check, Outcome wanted, String facts) {
    assertThat(facts(search.outcome("giay-khen", Kind.COLLECTIVE, check, wanted))).isEqualTo(facts);
  }

  @Test
  void bothSidesOfABound() {
    assertThat(facts(search.side("giay-khen", Kind.COLLECTIVE, "A-1/top", 0, Side.AT)))
        .isEqualTo("facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}");
    assertThat(facts(search.side("giay-khen", Kind.COLLECTIVE, "A-1/top", 0, Side.BEYOND)))
        .isEqualTo("facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}");
    assertThat(search.side("giay-khen", Kind.COLLECTIVE, "A-1/any", 0, Side.AT).draft()).isNull();
  }

  @Test
  void anOptionThatMakesADifference() {
    Found found = search.option("giay-khen", Kind.COLLECTIVE, "M-height", "ranked");

    assertThat(found.draft().scenario("x", Map.of("A-1", "MET")))
        .isEqualTo(
            """
              - name: x
                kind: COLLECTIVE
                readings: {M-height: ranked}
                facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}
                expect: {A-1: MET}
            """);
  }

  @Test
  void aDraftIsReadAsTheScenarioThatItIs() {
    Draft made = search.outcome("giay-khen", Kind.COLLECTIVE, "A-1/top", Outcome.MET).draft();
    Draft draft =
        new Draft(
            made.dossier(),
            new Conditions(
                LocalDate.of(2021, 12, 1),
                Map.of("M-height", "three"),
                Map.of("ranked-on", LocalDate.of(2021, 12, 20))));
    String file =
        "format: xetkhen.scenarios/1\nscenarios:\n"
            + draft.scenario("tên: có dấu hai chấm", Map.of("A-1", "MET"));

    Scenario read =
        SmallPack.good(
                new ScenarioReader(pack.plan())
                    .read("new.yaml", "new.yaml", file.getBytes(StandardCharsets.UTF_8)))
            .scenarios()
            .get(0);

    assertThat(read.name()).isEqualTo("tên: có dấu hai chấm");
    assertThat(read.conditions()).isEqualTo(draft.conditions());
    assertThat(read.expected()).isEqualTo(Map.of("A-1", "MET"));
    assertThat(new String(read.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"format\":\"xetkhen.dossier/1\",\"id\":\"scenario\",\"plan\":\"mau-2021\","
                + "\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"Mẫu\"},"
                + "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":3}]}");
  }
}
