package vn.xetkhen.rulecheck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioReader;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.text.Language;

class MutatingTest {
  @TempDir private Path root;

  private static Pack pack(SmallPack small) {
    return ((PackResult.Ready) Engine.open(small.rules()).pack("mau-2021")).pack();
  }

  private static List<Fate> fates(SmallPack small) {
    Mutating mutating = new Mutating(pack(small), small.text().all());
    return MutantsTest.mutants(small).stream().map(m -> mutating.fate(m, true)).toList();
  }

  private static List<String> survivors(List<Fate> fates) {
    return fates.stream()
        .filter(Fate.Survived.class::isInstance)
        .map(fate -> fate.mutant().id())
        .toList();
  }

  @Test
  void aMutantThatAScenarioNoticesIsKilledByIt() {
    SmallPack small = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);

    Fate fate =
        fates(small).stream()
            .filter(f -> f.mutant().id().equals("A-1/top:rank:atMost(2)"))
            .findFirst()
            .orElseThrow();

    assertThat(fate)
        .isInstanceOfSatisfying(
            Fate.Killed.class, k -> assertThat(k.by().name()).isEqualTo("hạng 3 là đạt"));
  }

  @Test
  void everySurvivorComesWithAScenarioThatNoticesItAndHoldsOtherwise() {
    SmallPack small = RichPack.in(root);
    Pack pack = pack(small);
    DossierReader reader = new DossierReader(Engine.open(small.rules()));
    List<Fate> fates = fates(small);
    assertThat(survivors(fates)).hasSizeGreaterThan(30);
    for (Fate fate : fates) {
      if (fate instanceof Fate.Survived survived) {
        assertThat(survived.drafted()).as(fate.mutant().id()).isNotNull();
        String file = "format: xetkhen.scenarios/1\nscenarios:\n" + survived.scenario();
        Scenario scenario =
            SmallPack.good(
                    new ScenarioReader(pack.plan())
                        .read("new.yaml", "new.yaml", file.getBytes(StandardCharsets.UTF_8)))
                .scenarios()
                .get(0);
        Mutant mutant = survived.mutant();
        assertThat(Trial.run(scenario, reader, pack).holds()).as(file).isTrue();
        assertThat(Trial.run(scenario, reader, Pack.of(mutant.plan(), "", mutant.rules())).holds())
            .as(file)
            .isFalse();
      }
    }
  }

  @Test
  void draftsHaveNamesOfTheirOwnAndAPlace() {
    SmallPack small = RichPack.in(root);
    Equivalents none = new Equivalents("equivalents.yaml", List.of());
    Mutation mutation = new Mutation("mau-2021", fates(small), none, List.of());

    List<Fate.Drafted> drafted =
        mutation.unexplained().stream().map(Fate.Survived::drafted).toList();
    assertThat(drafted)
        .extracting(Fate.Drafted::name)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).startsWith("nháp: "));
    assertThat(drafted).allSatisfy(one -> assertThat(one.place().path()).startsWith("scenarios/"));
    assertThat(drafted).anySatisfy(one -> assertThat(one.name()).endsWith(" (2)"));
    Fate.Drafted first = drafted.get(0);
    assertThat(first.notices(first)).isTrue();
    assertThat(
            first.notices(
                new Fate.Drafted("x", first.place(), first.draft(), Map.of("B-9", "MET"))))
        .isFalse();
  }

  @Test
  void theSameMutantsHaveTheSameFate() {
    List<Fate> once =
        fates(SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS));
    List<Fate> again = fates(new SmallPack(root.resolve("rules")));

    assertThat(again.toString()).isEqualTo(once.toString());
  }

  @Test
  void aScenarioThatFailsAsThePackStandsNoticesNothingAndIsTold() {
    String wrong =
        SmallPack.SCENARIOS
            .replace("{A-1/top: MET, A-1: MET}", "{A-1/top: NOT_MET}")
            .replace("verdict: INELIGIBLE, ground: CRITERION", "verdict: ELIGIBLE, ground: null");
    SmallPack small = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, wrong);
    Mutating mutating = new Mutating(pack(small), small.text().all());

    assertThat(mutating.failing()).extracting(Scenario::name).containsExactly("hạng 3 là đạt");
  }

  @Test
  void anExplanationHasToExplainASurvivor() {
    SmallPack small = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);
    List<Fate> fates = fates(small);
    String survivor = survivors(fates).get(0);
    Equivalents equivalents =
        SmallPack.good(
            Equivalents.read(
                "equivalents.yaml",
                """
                format: xetkhen.equivalents/1
                mutants:
                  - {mutant: "%s", why: {vi: "vì thế", en: "because"}}
                  - {mutant: "A-1/top:rank:atMost(2)", why: {vi: "vì thế", en: "because"}}
                  - {mutant: "A-1/top:rank:atMost(9)", why: {vi: "vì thế", en: "because"}}
                """
                    .formatted(survivor)
                    .getBytes(StandardCharsets.UTF_8)));

    Mutation mutation = new Mutation("mau-2021", fates, equivalents, List.of());

    assertThat(mutation.explained()).containsOnlyKeys(survivor);
    assertThat(mutation.unexplained())
        .extracting(s -> s.mutant().id())
        .containsExactlyElementsOf(survivors(fates).subList(1, survivors(fates).size()));
    assertThat(mutation.stale())
        .extracting(problem -> problem.line(Language.EN))
        .containsExactly(
            "equivalents.yaml:4:5: mutant A-1/top:rank:atMost(2) is not equivalent any more: scenario"
                + " “hạng 3 là đạt” in scenarios/1.yaml notices it; remove this explanation",
            "equivalents.yaml:5:5: there is no mutant A-1/top:rank:atMost(9); remove this explanation,"
                + " or correct the id after the list of rules mutate --list");
    assertThat(mutation.sound()).isFalse();
  }
}
