package vn.xetkhen.rulecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;

class ScenarioReaderTest {
  @TempDir Path folder;
  private SmallPack pack = new SmallPack(Path.of("rules"));

  @BeforeEach
  void write() {
    pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);
  }

  private ScenarioFile file() {
    return pack.text().scenarios().get(0);
  }

  @Test
  void aScenarioIsWhatTheFileSays() {
    Scenario scenario = file().scenarios().get(1);

    assertThat(scenario.plan()).isEqualTo("mau-2021");
    assertThat(scenario.file()).endsWith("1.yaml");
    assertThat(scenario.path()).isEqualTo("scenarios/1.yaml");
    assertThat(scenario.at()).isEqualTo(new Position(17, 5));
    assertThat(scenario.name()).isEqualTo("hạng 4 là không đạt");
    assertThat(scenario.base()).isEqualTo("ranked");
    assertThat(scenario.conditions())
        .isEqualTo(
            new Conditions(
                LocalDate.of(2021, 12, 10),
                Map.of("M-height", "ranked"),
                Map.of("ranked-on", LocalDate.of(2021, 12, 20))));
    assertThat(scenario.expected())
        .containsExactly(
            entry("verdict", "INELIGIBLE"),
            entry("ground", "CRITERION"),
            entry("deferredUntil", "null"));
  }

  @Test
  void theDossierIsTheBaseWithTheFactsInPlaceOfItsSections() {
    assertThat(file().scenarios())
        .extracting(s -> new String(s.bytes(), StandardCharsets.UTF_8))
        .containsExactly(
            "{\"format\":\"xetkhen.dossier/1\",\"id\":\"scenario\",\"plan\":\"mau-2021\","
                + "\"candidate\":{\"kind\":\"COLLECTIVE\",\"category\":\"COMMUNE\",\"name\":\"Mẫu\"},"
                + "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":3}],\"discipline\":[]}",
            "{\"format\":\"xetkhen.dossier/1\",\"id\":\"scenario\",\"plan\":\"mau-2021\","
                + "\"award\":\"giay-khen\",\"period\":\"2021\","
                + "\"candidate\":{\"kind\":\"COLLECTIVE\",\"category\":\"COMMUNE\",\"name\":\"Mẫu\"},"
                + "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":4.0}]}",
            "{\"format\":\"xetkhen.dossier/1\",\"id\":\"scenario\",\"plan\":\"mau-2021\","
                + "\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"Mẫu\"}}");
  }

  @Test
  void theLinesAreThoseOfTheFile() {
    List<Scenario> scenarios = file().scenarios();

    assertThat(scenarios.get(0).source())
        .isEqualTo(
            new Excerpt(
                13,
                List.of(
                    "  - name: hạng 3 là đạt",
                    "    base: ranked",
                    "    expect: {A-1/top: MET, A-1: MET}")));
    assertThat(scenarios.get(0).lines(Set.of("name")).flush())
        .containsExactly("name: hạng 3 là đạt");
    assertThat(scenarios.get(1).lines(Set.of("facts")))
        .isEqualTo(
            new Excerpt(
                24,
                List.of(
                    "    facts:",
                    "      # one place lower",
                    "      rankings: [{index: PAR_INDEX, year: 2021, rank: 4.0}]",
                    "      discipline: null")));
    assertThat(scenarios.get(1).source().lastLine()).isEqualTo(28);
    assertThat(scenarios.get(2).lines(Set.of("facts"))).isEqualTo(scenarios.get(2).source());
    assertThat(scenarios.get(2).source().flush())
        .containsExactly(
            "- {kind: COLLECTIVE, name: \"chưa có gì\", facts: {}, expect: {A-1: UNKNOWN}}");
  }

  @Test
  void aBaseHasItsLinesToo() {
    assertThat(file().bases().keySet()).containsExactly("ranked", "bare");
    ScenarioFile.Base base = file().bases().get("ranked");
    assertThat(base).isNotNull();
    assertThat(base.at()).isEqualTo(new Position(4, 3));
    assertThat(base.source().lastLine()).isEqualTo(7);
    assertThat(base.source().flush().get(1))
        .isEqualTo("  candidate: {kind: COLLECTIVE, category: COMMUNE}");
  }

  @Test
  void whatIsWrongWithTheFactsIsToldAtItsPlaceInTheFile() {
    String scenarios = SmallPack.SCENARIOS.replace("rank: 4.0", "rnk: 4");
    pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, scenarios);
    Result result = file().scenarios().get(1).read(new DossierReader(pack.packs()));

    assertThat(result).isInstanceOf(Result.Refused.class);
    assertThat(((Result.Refused) result).refusal().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).endsWith("1.yaml");
              assertThat(problem.at()).isEqualTo(new Position(26, 49));
              assertThat(problem.pointer()).isEqualTo("/rankings/0/rnk");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scenarios/1        | scenario/1 | 1:9: /format: the format is text “xetkhen.scenario/1”; expected xetkhen.scenarios/1: correct the format line
          bases:             | base:      | 3:1: /base: there is no key “base” here; did you mean “bases”? There are: format, bases, scenarios
          as-of:             | asof:      | 23:5: /scenarios/1/asof: there is no key “asof” here; did you mean “as-of”? There are: name, kind, award, period, base, readings, settings, as-of, facts, expect
          base: ranked       | base: rank | 14:11: /scenarios/0/base: there is no base “rank” here; did you mean “ranked”? There are: ranked, bare
          M-height:          | M-heigth:  | 21:16: /scenarios/1/readings/M-heigth: there is no unclear point “M-heigth” here; did you mean “M-height”? There are: M-height
          height: ranked}    | height: rank} | 21:26: /scenarios/1/readings/M-height: there is no reading option “rank” here; did you mean “ranked”? There are: three, ranked
          ranked-on:         | zzz:       | 22:16: /scenarios/1/settings/zzz: there is no setting “zzz” here; there are: ranked-on
          2021-12-20         | 2021-02-30 | 22:27: /scenarios/1/settings/ranked-on: “2021-02-30” is not a real day; write YEAR-MONTH-DAY, for example 2021-12-10
          as-of: 2021-12-10  | as-of: 5   | 23:12: /scenarios/1/as-of: seen: number 5; expected a day as YEAR-MONTH-DAY, for example 2021-12-10
          A-1/top: MET       | A-1/tpo: MET | 15:14: /scenarios/0/expect/A-1~1tpo: there is no clause or check “A-1/tpo” here; did you mean “A-1/top”? There are: verdict, ground, deferredUntil, A-1, A-1/top, A-1/any
          top: MET           | top: METT  | 15:23: /scenarios/0/expect/A-1~1top: there is no outcome “METT” here; did you mean “MET”? There are: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE
          INELIGIBLE         | ELIGBLE    | 28:23: /scenarios/1/expect/verdict: there is no verdict “ELIGBLE” here; did you mean “ELIGIBLE”? There are: ELIGIBLE, INELIGIBLE, UNDETERMINED
          CRITERION          | CRITERIUM  | 28:43: /scenarios/1/expect/ground: there is no role “CRITERIUM” here; did you mean “CRITERION”? There are: EXCLUSION, SCOPE, CRITERION, PROCEDURE
          {A-1: UNKNOWN}     | {}         | 30:55: /scenarios/2/expect: the scenario expects nothing; state at least one outcome, for example {verdict: ELIGIBLE}
          {kind: COLLECTIVE, name | {name | 30:5: /scenarios/2: whether the candidate is a collective or an individual is not said; add “kind: COLLECTIVE” or “kind: INDIVIDUAL”, or state it in the candidate
          {kind: COLLECTIVE, name | {base: bare, name | 30:5: /scenarios/2: whether the candidate is a collective or an individual is not said; add “kind: COLLECTIVE” or “kind: INDIVIDUAL”, or state it in the candidate
          {kind: COLLECTIVE, name | {kind: COLECTIVE, name | 30:12: /scenarios/2/kind: there is no kind of candidate “COLECTIVE” here; did you mean “COLLECTIVE”? There are: COLLECTIVE, INDIVIDUAL
          award: giay-khen   | kind: INDIVIDUAL | 19:5: /scenarios/1/kind: kind says INDIVIDUAL, the candidate something else; keep one
          hạng 4 là không đạt | hạng 3 là đạt | 17:5: /scenarios/1: the name “hạng 3 là đạt” is in line 13 already; give each scenario its own
          name: "chưa có gì" | name: 5    | 30:30: /scenarios/2/name: seen: number 5; expected one line of text that is not blank; digits go in double quotes, for example "2021"
          name: "chưa có gì", | `` | 30:5: /scenarios/2: “name” is missing; add it
          discipline: []     | dicipline: [] | 7:5: /bases/ranked/dicipline: there is no key “dicipline” here; did you mean “discipline”? There are: attestations, candidate, componentScores, discipline, initiatives, measures, rankings, ratings, recognitions, registration, submission
          discipline: null   | ratngs: null | 27:7: /scenarios/1/facts/ratngs: there is no key “ratngs” here; did you mean “ratings”? There are: attestations, candidate, componentScores, discipline, initiatives, measures, rankings, ratings, recognitions, registration, submission
          facts: {},         | facts: [],  | 30:51: /scenarios/2/facts: seen: a list of 0 items; expected a group of “key: value”, for example {name: …, expect: {verdict: ELIGIBLE}}
          """)
  void whatIsWrongIsToldWithItsPlaceAndWhatToDo(String there, String instead, String problem) {
    assertThat(SmallPack.SCENARIOS).contains(there);
    assertThat(problems(SmallPack.SCENARIOS.replaceFirst(Pattern.quote(there), instead)))
        .first()
        .isEqualTo(problem);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(problems("format: 1\nscenarios: []\nx: 1\n"))
        .containsExactly(
            "1:9: /format: the format is number 1; expected xetkhen.scenarios/1: correct the format"
                + " line",
            "2:12: /scenarios: seen: a list of 0 items; expected a list of at least one item, each"
                + " beginning with “- ”",
            "3:1: /x: there is no key “x” here; there are: format, bases, scenarios");
    assertThat(problems("format: xetkhen.scenarios/1\nscenarios:\n  - 5\n"))
        .containsExactly(
            "3:5: /scenarios/0: seen: number 5; expected a group of “key: value”, for example"
                + " {name: …, expect: {verdict: ELIGIBLE}}");
    assertThat(problems("- a\n- b: [\n")).hasSize(1);
  }

  private List<String> problems(String scenarios) {
    Plan plan = pack.packs().find("mau-2021");
    assertThat(plan).isNotNull();
    Parsed<ScenarioFile> read =
        new ScenarioReader(plan).read("s", "s", scenarios.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(Parsed.Bad.class);
    return ((Parsed.Bad<ScenarioFile>) read)
        .problems().stream().map(p -> p.line(Language.EN).substring(2)).toList();
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsMoveNothing() {
    Plan plan = pack.packs().find("mau-2021");
    assertThat(plan).isNotNull();
    String windows = "\uFEFF" + SmallPack.SCENARIOS.replace("\n", "\r\n");
    ScenarioFile read =
        SmallPack.good(
            new ScenarioReader(plan).read("s", "s", windows.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.scenarios())
        .extracting(Scenario::source)
        .isEqualTo(file().scenarios().stream().map(Scenario::source).toList());
  }

  /** Every scenario of the project's packs is sound, and its dossier can be decided. */
  @TestFactory
  Stream<DynamicTest> installedPacks() {
    Packs packs = new Packs(Path.of("rules"));
    return packs.ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      PackText text = SmallPack.good(PackText.read(packs, id));
                      assertThat(text.all()).isNotEmpty();
                      for (Scenario scenario : text.all()) {
                        assertThat(scenario.source().lines().get(0).strip()).startsWith("- ");
                        assertThat(scenario.read(new DossierReader(packs)))
                            .as(scenario.name())
                            .isInstanceOf(Result.Accepted.class);
                      }
                    }));
  }

  @Test
  void aRuleIsShownWithTheCommentAboveItDownToItsEnd() {
    PackText text = pack.text();
    assertThat(text.rules())
        .extracting(rule -> text.lines(rule).firstLine())
        .containsExactly(6, 15);
    assertThat(text.rules())
        .extracting(rule -> text.lines(rule).lastLine())
        .containsExactly(13, 21);
    assertThat(text.lines(text.rules().get(0)).lines().get(0)).isEqualTo("// A-1 — hạng 3 trở lên");
    assertThat(text.lines(text.rules().get(1)).lines().get(6)).isEqualTo("end");
  }
}
