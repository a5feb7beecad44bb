package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTestTest {
  private static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1
      scenarios:
        - name: hạng 3 là đạt
          kind: COLLECTIVE
          facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}
          expect: {A-1/top: MET, A-1: MET}
        - name: hạng 4 là không đạt
          kind: COLLECTIVE
          facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 4}]}
          expect: {A-1/top: NOT_MET}
      """;

  @TempDir Path folder;
  private Place place = new Place(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    place = Place.in(folder);
    place.write("rules/mau-2021/scenarios/1.yaml", SCENARIOS);
  }

  private Ran test(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("rules", "test"), Stream.of(arguments)).toArray(String[]::new);
    return Ran.with("", Map.of("XETKHEN_LANG", "en", "XETKHEN_RULES", place.rules()), false, all);
  }

  private void broken(String there, String instead) throws IOException {
    place.write("rules/mau-2021/scenarios/1.yaml", SCENARIOS.replace(there, instead));
  }

  @Test
  void whatHoldsIsCountedAndWhatIsMissingIsToldWithItsPlace() {
    Ran ran = test("mau-2021");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    String file = folder.resolve("rules/mau-2021/scenarios/1.yaml").toString();
    assertThat(ran.out())
        .isEqualTo(
            """
            mau-2021: 2 scenarios
              ✓ scenarios/1.yaml  2 hold

            1 pack, 2 scenarios; all hold

            Coverage                         outcomes           limits         readings          clauses              all
            ────────────────────────  ───────────────  ───────────────  ───────────────  ───────────────  ───────────────
            mau-2021                              2/6              2/2              1/2              1/1            54.5%

            mau-2021: 5 things that no scenario shows
              add to FILE, after line 10:
                • A-1/top: no scenario expects it to be “unknown” (UNKNOWN)
                • A-1/any: no scenario expects it to be “met” (MET)
                • A-1/any: no scenario expects it to be “not met” (NOT_MET)
                • A-1/any: no scenario expects it to be “unknown” (UNKNOWN)
                • M-height=ranked: under this reading no scenario expects an outcome of A-1
              to draft these scenarios: xetkhen rules test --suggest PACK
            """
                .replace("FILE", file)
                .replace("PACK", folder.resolve("rules/mau-2021").toString()));
  }

  @Test
  void aScenarioThatFailsMakesTheExitCode() throws IOException {
    broken("NOT_MET", "MET");
    Ran ran = test("mau-2021");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "  A-1/top: expected met (MET), came out not met (NOT_MET)\n    ✗ A-1/top [1.drl:6]\n")
        .contains("1 pack, 2 scenarios; 1 FAIL\nCompare with the plan's text: ")
        .doesNotContain("--suggest");
  }

  @Test
  void noDraftIsWrittenWhileAScenarioFails() throws IOException {
    broken("NOT_MET", "MET");
    Path out = folder.resolve("drafts.yaml");
    assertThat(test("mau-2021", "--suggest", "--out", out.toString()))
        .isEqualTo(
            new Ran(
                1,
                "",
                "mau-2021: 1 scenario fails, so that no drafts are written; mend them first, run"
                    + " without --suggest to see them.\n"));
    assertThat(out).doesNotExist();
    assertThat(test("mau-2021", "--suggest").out()).isEmpty();
    write();
    assertThat(test("mau-2021", "--suggest").out()).startsWith("format: xetkhen.scenarios/1\n");
  }

  @Test
  void coverageBelowTheGateMakesTheExitCodeToo() {
    Ran ran = test("mau-2021", "--min-coverage", "54.6");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "mau-2021: coverage of 54.5% is below the 54.6% of --min-coverage; add scenarios as"
                + " told above, or run --suggest for drafts\n");
    assertThat(test("mau-2021", "--min-coverage", "54.5").code()).isZero();
  }

  @Test
  void aBrokenPackIsToldAndTheOthersRun() throws IOException {
    Ran ran = test();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("hong-2021/plan.yaml:");
    assertThat(ran.out())
        .startsWith("mau-2021: 2 scenarios\n")
        .contains("2 packs, 2 scenarios; all hold; 1 pack broken, as told above\n");

    broken("NOT_MET", "NOT_MEET");
    Ran scenarios = test("mau-2021");
    assertThat(scenarios.code()).isEqualTo(3);
    assertThat(scenarios.err()).contains("1.yaml:10:23: ", "did you mean “NOT_MET”?");
    assertThat(scenarios.out()).isEqualTo("1 pack, 0 scenarios; 1 pack broken, as told above\n");
  }

  @Test
  void aNameChoosesScenariosAndThenCoverageIsNotTold() {
    Ran ran = test("mau-2021", "--name", "HẠNG 4");
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                "mau-2021: 1 scenario\n  ✓ scenarios/1.yaml  1 hold\n\n1 pack, 1 scenario; all hold\n",
                ""));
    assertThat(test("mau-2021", "--name", "hạng 9").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mau-2021 --min-coverage x     | --min-coverage: “x” is not a percentage; expected a number from 0 to 100, for example 95 or 99.5.
          mau-2021 --min-coverage 100.1 | --min-coverage: “100.1” is not a percentage; expected a number from 0 to 100, for example 95 or 99.5.
          mau-2021 --name a --suggest   | --suggest needs all scenarios, and --name runs a part of them; leave one of them out.
          mau-2021 --name hạng-9        | --name: no scenario's name contains “hạng-9”; shorten or correct the text.
          mau-2021 --watch --out x      | --watch does not go with --out; leave one of them out.
          --suggest                     | --suggest writes for one pack; name it. There are: hong-2021, mau-2021.
          mau-2012                      | There is no plan “mau-2012”, and no folder of that name with a plan.yaml; installed: hong-2021, mau-2021. Did you mean “mau-2021”?
          mau-2021 --watsh              | There is no option “--watsh”. Did you mean “--watch”?
          """)
  void wrongUsageIsTold(String line, String message) {
    Ran ran = test(line.strip().split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("xetkhen: " + message + "\n");
  }

  @Test
  void resultsAndTheReportForServersGoToFiles() throws IOException {
    Path out = folder.resolve("out.txt");
    Path junit = folder.resolve("junit.xml");
    Ran ran = test("mau-2021", "--out", out.toString(), "--junit", junit.toString());
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(Files.readString(out)).isEqualTo(test("mau-2021").out());
    assertThat(Files.readString(junit))
        .contains(
            "<testsuites name=\"xetkhen rules test\" tests=\"2\" failures=\"0\" errors=\"0\"");
  }

  @Test
  void theHelpSpeaksBothLanguages() {
    assertThat(test("--help").out())
        .contains("Usage: xetkhen rules test", "--min-coverage=PERCENT");
    assertThat(Ran.with("rules", "test", "--help").out())
        .contains("Cách dùng: xetkhen rules test", "Mã thoát:");
    assertThat(Ran.with("rules", "--help").out()).contains("test");
  }
}
