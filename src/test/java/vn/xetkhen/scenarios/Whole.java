package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** A pack in any rules folder: it can be read, and its scenarios hold and show all of it. */
record Whole(Engine engine, Pack pack, List<Scenario> scenarios, List<PlacesScenario> places) {

  /** Opens a pack with its scenarios. */
  static Whole in(Path rules, String id) {
    Engine engine = Engine.open(rules);
    assertThat(said(engine.problems())).isEmpty();
    PackResult result = engine.pack(id);
    if (!(result instanceof PackResult.Ready ready)) {
      throw new AssertionError(said(((PackResult.Broken) result).problems()));
    }
    PackFolder folder = new PackFolder(rules, id);
    Plan plan = ready.pack().plan();
    return new Whole(
        engine,
        ready.pack(),
        good(PackText.scenarios(folder, plan)).stream()
            .map(ScenarioFile::scenarios)
            .flatMap(List::stream)
            .toList(),
        good(PackText.places(folder, plan)));
  }

  /** Every scenario comes out as expected, and every check and clause is shown. */
  void holds() {
    DossierReader reader = new DossierReader(engine);
    List<String> failing = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Trial trial = Trial.run(scenario, reader, pack);
      if (!trial.holds()) {
        failing.add(
            scenario.name()
                + ": "
                + trial.actual()
                + " instead of "
                + scenario.expected()
                + said(trial.problems()));
      }
    }
    assertThat(failing).isEmpty();
    places.forEach(one -> PlacesScenariosTest.holds(one, engine));
    assertThat(CoverageTest.missing(pack, scenarios)).isEmpty();
    Set<String> shown = new HashSet<>();
    scenarios.forEach(one -> shown.addAll(one.expected().keySet()));
    assertThat(shown).containsAll(pack.plan().clauses().keySet());
    assertThat(places).isNotEmpty();
  }

  private static <T> List<T> good(Parsed<List<T>> parsed) {
    if (parsed instanceof Parsed.Good<List<T>> good) {
      return good.value();
    }
    throw new AssertionError(said(((Parsed.Bad<List<T>>) parsed).problems()));
  }

  private static String said(List<Problem> problems) {
    return problems.stream().map(p -> p.line(Language.EN)).collect(Collectors.joining("\n"));
  }
}
