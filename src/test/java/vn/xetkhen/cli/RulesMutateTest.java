package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.rulecheck.SmallPack;

class RulesMutateTest {
  @TempDir private Path root;
  private SmallPack pack;

  @BeforeEach
  void write() {
    String scenarios =
        SmallPack.SCENARIOS.replace(
            "verdict: INELIGIBLE, ground: CRITERION", "verdict: ELIGIBLE, ground: null");
    pack = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, scenarios);
  }

  private Ran mutate(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("rules", "mutate", "--rules", pack.rules().toString(), "--lang", "en"));
    args.addAll(List.of(more));
    return Ran.with(args.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(pack.rules().resolve("mau-2021").resolve(name), text, StandardCharsets.UTF_8);
  }

  @Test
  void survivorsAreToldWithTheirPlaceAndAScenario() {
    Ran ran = mutate();

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("mau-2021: 7 mutants, 6 noticed by scenarios, 0 explained as equivalent, 1")
        .contains("1.drl:12:38: A-1/top:rank:atMost(4): atMost(3) becomes atMost(4)\n")
        .contains("  add to scenarios/1.yaml, after line ")
        .contains("  - name: \"nháp: A-1/top không đạt – Xếp hạng Chỉ số CCHC năm 2021 – hạng: 4")
        .contains("facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}\n")
        .contains("expect: {A-1/top: NOT_MET");
  }

  @Test
  void whatScenariosNoticeOrThePackExplainsIsDone() throws IOException {
    write(
        "equivalents.yaml",
        """
        format: xetkhen.equivalents/1
        mutants:
          - {mutant: "A-1/top:rank:atMost(4)", why: {vi: "vì thế", en: "because"}}
        """);

    Ran ran = mutate("mau-2021", "--jobs", "1");

    assertThat(ran.out())
        .isEqualTo(
            "mau-2021: 7 mutants, 6 noticed by scenarios, 1 explained as equivalent, 0 not"
                + " noticed\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void asManyThreadsAsThereAreGiveTheSameBytes() {
    assertThat(mutate("--format", "json", "--jobs", "4").out())
        .isEqualTo(mutate("--format", "json", "--jobs", "1").out())
        .startsWith("{\"format\":\"xetkhen.mutation/1\",\"packs\":[{\"plan\":\"mau-2021\",")
        .endsWith("}]}\n");
  }

  @Test
  void theListHasALineForEach() {
    Ran ran = mutate("--list");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(7);
    assertThat(ran.out().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .endsWith(
                        "1.drl:9:5: A-1/top:$year:Year.previous: $year : Year.value becomes $year :"
                            + " Year.previous"));
  }

  @Test
  void anExplanationThatCannotBeReadBreaksThePack() throws IOException {
    write("equivalents.yaml", "format: xetkhen.equivalents/1\nmutants: []\n");

    Ran ran = mutate();

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("equivalents.yaml:2:10: /mutants: ");
  }

  @Test
  void aFormatThatIsNoneIsToldWithTheNearest() {
    Ran ran = mutate("--format", "jsn");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("--format: there is no “jsn”; choose one of: text, json. Did you mean “json”?");
  }
}
