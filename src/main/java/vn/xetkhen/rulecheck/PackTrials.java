package vn.xetkhen.rulecheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Problem;

/** What the scenarios of a pack came to. */
public sealed interface PackTrials {

  /** The plan's id. */
  String id();

  /**
   * The pack, or one of its files of scenarios, cannot be read.
   *
   * @param problems never empty
   */
  record Broken(String id, List<Problem> problems) implements PackTrials {

    /** Keeps its own copy. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Its scenarios were tried.
   *
   * @param folder the pack's folder as the user named it
   * @param files all files of scenarios, by path, but for that of places
   * @param trials of the scenarios asked for, in the order of the files
   * @param places of the scenarios of places asked for, in the order of their file
   */
  record Tried(
      Pack pack,
      Path folder,
      List<ScenarioFile> files,
      List<Trial> trials,
      List<PlacesTrial> places)
      implements PackTrials {

    /** Keeps its own copies. */
    public Tried {
      files = List.copyOf(files);
      trials = List.copyOf(trials);
      places = List.copyOf(places);
    }

    @Override
    public String id() {
      return pack.plan().id();
    }

    /** How many scenarios were tried. */
    public int count() {
      return trials.size() + places.size();
    }

    /** How many of them did not come out as expected. */
    public int failed() {
      return Math.toIntExact(
          trials.stream().filter(trial -> !trial.holds()).count()
              + places.stream().filter(trial -> !trial.holds()).count());
    }
  }

  /**
   * Tries the scenarios of a pack.
   *
   * @param named which of them, by name
   */
  static PackTrials run(Target target, Predicate<String> named) {
    PackResult result = target.engine().pack(target.id());
    if (result instanceof PackResult.Broken broken) {
      return new Broken(target.id(), broken.problems());
    }
    Pack pack = ((PackResult.Ready) result).pack();
    PackFolder folder = target.folder();
    List<Problem> problems = new ArrayList<>();
    List<ScenarioFile> files = good(PackText.scenarios(folder, pack.plan()), problems);
    List<PlacesScenario> places = good(PackText.places(folder, pack.plan()), problems);
    if (!problems.isEmpty()) {
      return new Broken(target.id(), problems);
    }
    DossierReader reader = new DossierReader(target.engine());
    return new Tried(
        pack,
        folder.folder(),
        files,
        files.stream()
            .flatMap(file -> file.scenarios().stream())
            .filter(scenario -> named.test(scenario.name()))
            .map(scenario -> Trial.run(scenario, reader, pack))
            .toList(),
        places.stream()
            .filter(scenario -> named.test(scenario.name()))
            .map(scenario -> PlacesTrial.run(scenario, reader, pack.plan()))
            .toList());
  }

  private static <T> List<T> good(Parsed<List<T>> parsed, List<Problem> problems) {
    if (parsed instanceof Parsed.Good<List<T>> good) {
      return good.value();
    }
    problems.addAll(((Parsed.Bad<List<T>>) parsed).problems());
    return List.of();
  }
}
