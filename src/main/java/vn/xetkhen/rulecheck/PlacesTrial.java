package vn.xetkhen.rulecheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Selector;
import vn.xetkhen.text.Problem;

/**
 * What a scenario of places came to.
 *
 * @param selection null where a dossier was refused or the council's choice does not fit
 * @param problems why; empty where the places were filled
 * @param actual what each candidate ended as and why, or that it is undetermined, by its name
 */
public record PlacesTrial(
    PlacesScenario scenario,
    @Nullable Selection selection,
    List<Problem> problems,
    Map<String, List<String>> actual) {

  /** Keeps its own copies. */
  public PlacesTrial {
    problems = List.copyOf(problems);
    actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
  }

  /** Reads the candidates' dossiers as users' dossiers are read, and fills the places. */
  public static PlacesTrial run(PlacesScenario scenario, DossierReader reader, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    Selector selector = new Selector(Map.of(plan.id(), new Selector.Rules(plan, scenario.file())));
    Selected selected =
        selector.select(scenario.entries(plan, reader, problems), scenario.council());
    if (selected instanceof Selected.Refused refused) {
      problems.addAll(refused.problems());
    }
    if (!problems.isEmpty() || !(selected instanceof Selected.Made made)) {
      return new PlacesTrial(scenario, null, problems, Map.of());
    }
    return new PlacesTrial(scenario, made.selection(), List.of(), ends(scenario, made.selection()));
  }

  /** Whether every candidate ended as expected. */
  public boolean holds() {
    return selection != null && scenario.expected().keySet().stream().allMatch(this::holds);
  }

  /** Whether one of the candidates ended as expected. */
  public boolean holds(String name) {
    return actual
        .getOrDefault(name, List.of())
        .containsAll(scenario.expected().getOrDefault(name, List.of()));
  }

  private static Map<String, List<String>> ends(PlacesScenario scenario, Selection selection) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    selection
        .placements()
        .forEach(
            placement ->
                found.put(
                    placement.entry().dossier().id(),
                    List.of(placement.status().name(), placement.reason().code().name())));
    for (Selection.Filled award : selection.awards()) {
      award
          .undetermined()
          .forEach(one -> found.put(one.entry().dossier().id(), List.of(PlacesScenario.LISTED)));
    }
    Map<String, List<String>> ends = new LinkedHashMap<>();
    scenario
        .candidates()
        .keySet()
        .forEach(
            name -> ends.put(name, found.getOrDefault(name, List.of(PlacesScenario.OUT_OF_REACH))));
    return ends;
  }
}
