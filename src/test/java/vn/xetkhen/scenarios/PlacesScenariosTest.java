package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Selector;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** Every scenario of how a pack's places are filled, through the readers that users have. */
class PlacesScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Installed.plans().stream()
        .flatMap(
            id ->
                read(id).stream()
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                id + " / " + one.name(), () -> holds(one, Installed.ENGINE))));
  }

  /** Every group of every award has a scenario, filled and not, or says why it cannot. */
  @TestFactory
  Stream<DynamicTest> everyGroupIsShown() {
    return Installed.plans().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      Plan plan = plan(id);
                      Set<String> expected = new HashSet<>();
                      plan.awards()
                          .values()
                          .forEach(
                              award ->
                                  award
                                      .criteria()
                                      .keySet()
                                      .forEach(k -> expected.add(award.id() + k)));
                      Set<String> shown = new HashSet<>();
                      read(id)
                          .forEach(
                              one ->
                                  made(one, Installed.ENGINE)
                                      .placements()
                                      .filter(p -> p.status() == Status.PROPOSED)
                                      .forEach(
                                          p ->
                                              shown.add(
                                                  p.entry().plan().award()
                                                      + p.entry().candidate().kind())));
                      assertThat(shown).containsAll(expected);
                    }));
  }

  /** The places are filled as the scenario says, by the packs of an engine. */
  static void holds(PlacesScenario scenario, Engine engine) {
    Selection made = made(scenario, engine);
    Map<String, List<String>> actual = new LinkedHashMap<>();
    Set<String> ends = new HashSet<>();
    made.placements()
        .forEach(
            placement ->
                actual.put(
                    placement.entry().dossier().id(),
                    List.of(placement.status().name(), placement.reason().code().name())));
    made.awards()
        .forEach(
            award ->
                award
                    .undetermined()
                    .forEach(
                        one ->
                            actual.put(
                                one.entry().dossier().id(), List.of(PlacesScenario.LISTED))));
    scenario
        .expected()
        .forEach(
            (name, expected) -> {
              ends.addAll(expected);
              List<String> found = actual.getOrDefault(name, List.of(PlacesScenario.OUT_OF_REACH));
              assertThat(found).as(name + " among " + actual).containsAll(expected);
            });
    assertThat(ends).isNotEmpty();
    for (Code code : Code.values()) {
      assertThat(actual.values())
          .filteredOn(found -> found.contains(code.name()))
          .allSatisfy(found -> assertThat(found).contains(code.status().name()));
    }
  }

  private static Selection made(PlacesScenario scenario, Engine engine) {
    Plan plan = engine.find(scenario.plan());
    if (plan == null) {
      throw new AssertionError(scenario.plan());
    }
    List<Problem> problems = new ArrayList<>();
    Selector selector = new Selector(Map.of(plan.id(), new Selector.Rules(plan, "plan.yaml")));
    Selected selected =
        selector.select(
            scenario.entries(plan, new DossierReader(engine), problems), scenario.council());
    assertThat(said(problems)).isEmpty();
    if (selected instanceof Selected.Refused refused) {
      throw new AssertionError(said(refused.problems()));
    }
    return ((Selected.Made) selected).selection();
  }

  private static List<PlacesScenario> read(String id) {
    Parsed<List<PlacesScenario>> read =
        PackText.places(new PackFolder(Installed.RULES, id), plan(id));
    if (read instanceof Parsed.Bad<List<PlacesScenario>> bad) {
      throw new AssertionError(said(bad.problems()));
    }
    return ((Parsed.Good<List<PlacesScenario>>) read).value();
  }

  private static Plan plan(String id) {
    Plan plan = Installed.ENGINE.find(id);
    if (plan == null) {
      throw new AssertionError(id);
    }
    return plan;
  }

  private static String said(List<Problem> problems) {
    return problems.stream().map(p -> p.line(Language.EN)).collect(Collectors.joining("\n"));
  }
}
