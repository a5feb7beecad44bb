package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.CouncilReader;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Selector;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** Packs that no line of Java knows: a share of the eligible, and a least share of votes. */
class OtherLocalitiesTest {
  @TempDir private static Path folder;
  private static Engine engine;

  @BeforeAll
  static void packs() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.copy(Path.of("rules", "vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
    Path packs = Path.of("src", "test", "resources", "packs");
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = rules.resolve(packs.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    engine = Engine.open(rules);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ty-le-2024", "phieu-2024"})
  void theirScenariosHold(String id) {
    Plan plan = pack(id).plan();
    Parsed<List<PlacesScenario>> read =
        PackText.places(new PackFolder(folder.resolve("rules"), id), plan);
    assertThat(read).as("%s", read).isInstanceOf(Parsed.Good.class);
    List<PlacesScenario> scenarios = ((Parsed.Good<List<PlacesScenario>>) read).value();
    assertThat(scenarios).hasSizeGreaterThan(3);
    for (PlacesScenario scenario : scenarios) {
      List<Problem> problems = new ArrayList<>();
      List<Entry> entries = scenario.entries(plan, new DossierReader(engine), problems);
      assertThat(problems).isEmpty();
      Map<String, List<String>> ends = ends(made(plan, entries, scenario.council()));
      scenario
          .expected()
          .forEach(
              (name, expected) ->
                  assertThat(ends.get(name)).as(scenario.name()).containsAll(expected));
    }
  }

  @Test
  void aFifthOfTheEligibleIsTakenFromDecidedDossiers() {
    Plan plan = pack("ty-le-2024").plan();
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      entries.add(decided("ty-le-2024", "giay-khen", "t" + i, i, i > 10 ? "COMPLETED" : "GOOD"));
    }
    Selection made = made(plan, entries, null);
    Selection.Group group = made.awards().get(0).groups().get(0);
    assertThat(group.places()).isEqualTo(2);
    assertThat(group.base()).isEqualTo(10);
    assertThat(ends(made))
        .containsEntry("t1", List.of("PROPOSED", "ABOVE_CUT"))
        .containsEntry("t2", List.of("PROPOSED", "ABOVE_CUT"))
        .containsEntry("t3", List.of("RESERVE", "BELOW_CUT"))
        .doesNotContainKey("t11");
    assertThat(made.problems()).isEmpty();
  }

  @Test
  void aShareThatRoundsToNoPlaceIsToldWhereItStands() {
    Plan plan = pack("ty-le-2024").plan();
    List<Entry> entries = List.of(decided("ty-le-2024", "giay-khen", "t1", 1, "GOOD"));
    Selection made = made(plan, entries, null);
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.EN))
        .containsExactly(
            "plan.yaml:18:20: /awards/giay-khen/places/groups/collectives: group collectives: 20%"
                + " of 1 is 0.2, which rounds to 0 places, so nobody is proposed; look at the"
                + " share, at its rounding (round), or give a minimum");
    assertThat(ends(made)).containsEntry("t1", List.of("NO_PLACE", "ZERO_PLACES"));
  }

  @Test
  void ninetyPercentOfTheVotesAreHeldAgainstTheMinutes() {
    Plan plan = pack("phieu-2024").plan();
    List<Entry> entries =
        List.of(
            decided("phieu-2024", "bang-khen", "t1", 1, "GOOD"),
            decided("phieu-2024", "bang-khen", "t2", 2, "GOOD"),
            decided("phieu-2024", "bang-khen", "t3", 3, "GOOD"),
            decided("phieu-2024", "danh-hieu", "t1", 1, "GOOD"),
            decided("phieu-2024", "danh-hieu", "t3", 3, "GOOD"));
    Council council =
        council(
            """
            format: xetkhen.council/1
            minutes: {number: "05/BB-HĐTĐKT", date: 2024-12-20}
            choices:
              - plan: phieu-2024
                award: bang-khen
                group: collectives
                votes: {t1: {for: 17, of: 19}, t2: {for: 19, of: 19}, t3: {for: 18, of: 20}}
            """);
    Selection made = made(plan, entries, council);
    assertThat(made.placements())
        .extracting(
            p -> p.entry().plan().award() + " " + p.entry().candidate().id() + " " + p.status())
        .containsExactly(
            "bang-khen t2 PROPOSED",
            "bang-khen t3 PROPOSED",
            "bang-khen t1 NO_PLACE",
            "danh-hieu t3 PROPOSED",
            "danh-hieu t1 NO_PLACE");
    assertThat(made.warnings())
        .extracting(Selection.Warning::code, warning -> warning.text().en())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "OVERLAP",
                "Mẫu t3 is proposed both for “Certificate of merit” 2024 and for “Title” 2024; the"
                    + " two may reward the same achievement: look at it again"));
    assertThat(made.council().number()).isEqualTo("05/BB-HĐTĐKT");
  }

  private static Council council(String text) {
    Parsed<Council> read =
        CouncilReader.read("council.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read).as("%s", read).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<Council>) read).value();
  }

  private static Pack pack(String id) {
    PackResult result = engine.pack(id);
    assertThat(result).as("%s", result).isInstanceOf(PackResult.Ready.class);
    return ((PackResult.Ready) result).pack();
  }

  private static Selection made(Plan plan, List<Entry> entries, Council council) {
    Selected selected =
        new Selector(Map.of(plan.id(), new Selector.Rules(plan, "plan.yaml")))
            .select(entries, council);
    assertThat(selected).as("%s", selected).isInstanceOf(Selected.Made.class);
    return ((Selected.Made) selected).selection();
  }

  private static Map<String, List<String>> ends(Selection made) {
    Map<String, List<String>> ends = new LinkedHashMap<>();
    made.placements()
        .forEach(
            placement ->
                ends.put(
                    placement.entry().candidate().id(),
                    List.of(placement.status().name(), placement.reason().code().name())));
    return ends;
  }

  private static Entry decided(String plan, String award, String id, int rank, String level) {
    String json =
        """
        {"format": "xetkhen.dossier/1", "id": "D-%1$s", "plan": "%2$s", "award": "%3$s",
         "candidate": {"kind": "COLLECTIVE", "id": "%1$s", "name": "Mẫu %1$s"},
         "ratings": [{"task": "ANNUAL", "period": "2024", "level": "%5$s"}],
         "rankings": [{"index": "PAR_INDEX", "year": 2024, "rank": %4$d}]}
        """
            .formatted(id, plan, award, rank, level);
    Result result =
        new DossierReader(engine).read(id + ".json", null, json.getBytes(StandardCharsets.UTF_8));
    assertThat(result).as("%s", result).isInstanceOf(Result.Accepted.class);
    Dossier dossier = ((Result.Accepted) result).dossier();
    Pack pack = pack(plan);
    return new Intake()
        .entry(pack.plan(), id + ".json", null, dossier, pack.decide(dossier, Conditions.NONE));
  }
}
