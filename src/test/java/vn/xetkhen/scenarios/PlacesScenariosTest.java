package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.rulecheck.PlacesTrial;
import vn.xetkhen.selection.Code;
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
                        one -> DynamicTest.dynamicTest(id + " / " + one.name(), () -> holds(one))));
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
                                  Objects.requireNonNull(made(one).selection())
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

  private static void holds(PlacesScenario scenario) {
    PlacesTrial trial = made(scenario);
    assertThat(trial.holds()).as("%s among %s", scenario.expected(), trial.actual()).isTrue();
    assertThat(scenario.expected().values()).allSatisfy(ends -> assertThat(ends).isNotEmpty());
    for (Code code : Code.values()) {
      assertThat(trial.actual().values())
          .filteredOn(found -> found.contains(code.name()))
          .allSatisfy(found -> assertThat(found).contains(code.status().name()));
    }
  }

  private static PlacesTrial made(PlacesScenario scenario) {
    Plan plan = plan(scenario.plan());
    PlacesTrial trial = PlacesTrial.run(scenario, new DossierReader(Installed.ENGINE), plan);
    assertThat(said(trial.problems())).isEmpty();
    return trial;
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
