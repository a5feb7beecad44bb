package vn.xetkhen.rulecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

class PlacesScenarioReaderTest {
  private static final Packs PACKS = new Packs(Path.of("rules"));

  private static final String SOUND =
      """
      format: xetkhen.places/1
      bases:
        commune: {candidate: {kind: COLLECTIVE, category: COMMUNE, province: Sóc Trăng, district: Ngã Năm}}
      scenarios:
        - name: hai xã
          award: annual
          period: "2023"
          readings: {NN-departments: departments-only}
          council: {communes: {chosen: [xa-1], votes: {xa-1: {for: 9, of: 10}}}}
          candidates:
            xa-1: {base: commune}
            xa-2: {base: commune, verdict: UNDETERMINED, period: "2024"}
          expect: {xa-1: [PROPOSED, CHOSEN], xa-2: OUT_OF_REACH}
      """;

  private static Plan plan() {
    Plan plan = PACKS.find("nga-nam-2021-2030");
    assertThat(plan).isNotNull();
    return plan;
  }

  private static Parsed<List<PlacesScenario>> read(String text) {
    return new PlacesScenarioReader(plan())
        .read("places.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsCandidatesReadingsTheCouncilAndWhatIsExpected() {
    Parsed<List<PlacesScenario>> read = read(SOUND);
    assertThat(read).as("%s", read).isInstanceOf(Parsed.Good.class);
    PlacesScenario scenario = ((Parsed.Good<List<PlacesScenario>>) read).value().get(0);
    assertThat(scenario.name()).isEqualTo("hai xã");
    assertThat(scenario.readings()).isEqualTo(Map.of("NN-departments", "departments-only"));
    assertThat(scenario.expected())
        .isEqualTo(Map.of("xa-1", List.of("PROPOSED", "CHOSEN"), "xa-2", List.of("OUT_OF_REACH")));
    assertThat(scenario.council().choices().get(0).award().name()).isEqualTo("annual");
    assertThat(scenario.council().choices().get(0).votes()).hasSize(1);
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = scenario.entries(plan(), new DossierReader(PACKS), problems);
    assertThat(problems).isEmpty();
    assertThat(entries)
        .extracting(
            entry -> entry.dossier().id(),
            entry -> entry.candidate().id(),
            entry -> entry.plan().period(),
            Entry::verdict)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("xa-1", "xa-1", "2023", Verdict.ELIGIBLE),
            org.assertj.core.api.Assertions.tuple("xa-2", "xa-2", "2024", Verdict.UNDETERMINED));
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        arguments("places/1", "scenarios/1", "1:9: /format: the format is"),
        arguments("base: commune}\n", "base: communes}\n", "11:20: "),
        arguments("UNDETERMINED,", "UNKNOWN,", "12:38: "),
        arguments(
            "[PROPOSED, CHOSEN]",
            "[PROPOSED, CHOOSEN]",
            "13:31: /scenarios/0/expect/xa-1/1: there is no outcome “CHOOSEN” here; did"),
        arguments(
            "xa-2: OUT_OF_REACH",
            "xa-3: OUT_OF_REACH",
            "13:40: /scenarios/0/expect/xa-3: there is no candidate “xa-3” here"),
        arguments(
            "NN-departments: dep",
            "NN-department: dep",
            "8:16: /scenarios/0/readings/NN-department: there is no unclear point"),
        arguments(
            "departments-only}",
            "departments}",
            "8:32: /scenarios/0/readings/NN-departments: there is no reading option"),
        arguments(
            "chosen: [xa-1], ",
            "chose: [xa-1], ",
            "9:26: /scenarios/0/council/communes/chose: there is no key “chose” here"),
        arguments(
            "council: {communes:",
            "council: {comunes:",
            "9:15: /scenarios/0/council/comunes: there is no group “comunes” here; did"),
        arguments(
            "chosen: [xa-1]",
            "chosen: [xa-3]",
            "9:35: /scenarios/0/council/communes/chosen/0: there is no candidate “xa-3” here"),
        arguments(
            "votes: {xa-1",
            "votes: {xa-4",
            "9:50: /scenarios/0/council/communes/votes/xa-4: there is no candidate “xa-4” here"),
        arguments(
            "for: 9",
            "for: -9",
            "9:62: /scenarios/0/council/communes/votes/xa-1/for: seen: number -9"),
        arguments("candidates:", "candidate:", "10:5: "));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void saysWhatIsWrongAndWhere(String old, String wrong, String where) {
    assertThat(SOUND).contains(old);
    Parsed<List<PlacesScenario>> read = read(SOUND.replace(old, wrong));
    assertThat(read).isInstanceOf(Parsed.Bad.class);
    assertThat(((Parsed.Bad<List<PlacesScenario>>) read).problems())
        .extracting(problem -> problem.line(Language.EN))
        .anySatisfy(line -> assertThat(line).startsWith("places.yaml:" + where));
  }

  @Test
  void factsThatNoDossierCouldStateAreToldAtTheirPlace() {
    Parsed<List<PlacesScenario>> read =
        read(SOUND.replace("category: COMMUNE", "category: COMUNE"));
    PlacesScenario scenario = ((Parsed.Good<List<PlacesScenario>>) read).value().get(0);
    List<Problem> problems = new ArrayList<>();
    assertThat(scenario.entries(plan(), new DossierReader(PACKS), problems)).isEmpty();
    assertThat(problems).allSatisfy(problem -> assertThat(problem.at().line()).isEqualTo(3));
  }
}
