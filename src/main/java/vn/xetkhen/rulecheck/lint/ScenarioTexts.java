package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.rulecheck.PlacesScenarioReader;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.ScenarioReader;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/** Reads a pack's scenario files one by one, and the facts that each scenario states. */
final class ScenarioTexts {
  private static final Set<String> UNKNOWN = Set.of("rulecheck/unknown", "rulecheck/unknown.many");

  private final PackInput input;
  private final Map<String, TextAt> texts;
  private final List<ScenarioFile> files = new ArrayList<>();
  private final Map<String, Node> trees = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  ScenarioTexts(PackInput input, Map<String, TextAt> texts) {
    this.input = input;
    this.texts = texts;
  }

  /**
   * Reads.
   *
   * @param plan null where it could not be read: then only whether the files are YAML is known
   * @param sound whether nothing is wrong with the plan: otherwise facts are not held against it
   * @param checks names of checks that are not unknown, though the plan may have lost them
   */
  void read(@Nullable Plan plan, boolean sound, List<String> checks) {
    for (PackFile file : input.files().values()) {
      String name = input.own(file.path());
      if (name.equals(PackFolder.EQUIVALENTS)
          && Equivalents.read(file.file(), file.bytes()) instanceof Parsed.Bad<?> bad) {
        problems.addAll(bad.problems());
      }
      if (!name.startsWith("scenarios/")) {
        continue;
      }
      Tree tree = TreeReader.yaml(file.file(), file.bytes());
      if (tree.root() != null) {
        trees.put(file.file(), tree.root());
      }
      if (plan == null || tree.root() == null) {
        problems.addAll(tree.problems());
      } else if (name.equals("scenarios/places.yaml")) {
        places(file, plan, sound);
      } else {
        scenarios(file, name, plan, sound, checks);
      }
    }
  }

  private void scenarios(
      PackFile file, String name, Plan plan, boolean sound, List<String> checks) {
    ScenarioReader scenarioReader = new ScenarioReader(plan);
    MisspeltKeys.Read<Parsed<ScenarioFile>> read =
        MisspeltKeys.read(
            file.bytes(),
            bytes -> scenarioReader.read(file.file(), name, bytes),
            ScenarioTexts::wrong);
    Stream.concat(read.keys().stream(), read.problems().stream())
        .filter(p -> !lost(p, checks))
        .forEach(problems::add);
    if (!(read.value() instanceof Parsed.Good<ScenarioFile> good)) {
      return;
    }
    files.add(good.value());
    DossierReader reader = new DossierReader(Plans.only(plan));
    for (Scenario scenario : sound ? good.value().scenarios() : List.<Scenario>of()) {
      if (scenario.read(reader) instanceof Result.Refused refused) {
        facts(refused);
      }
    }
  }

  private void places(PackFile file, Plan plan, boolean sound) {
    PlacesScenarioReader placesReader = new PlacesScenarioReader(plan);
    MisspeltKeys.Read<Parsed<List<PlacesScenario>>> read =
        MisspeltKeys.read(
            file.bytes(), bytes -> placesReader.read(file.file(), bytes), ScenarioTexts::wrong);
    problems.addAll(read.keys());
    problems.addAll(read.problems());
    if (!(read.value() instanceof Parsed.Good<List<PlacesScenario>> good)) {
      return;
    }
    DossierReader reader = new DossierReader(Plans.only(plan));
    for (PlacesScenario scenario : sound ? good.value() : List.<PlacesScenario>of()) {
      List<Problem> facts = new ArrayList<>();
      scenario.entries(plan, reader, facts);
      facts.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
    }
  }

  private static List<Problem> wrong(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.problems() : List.of();
  }

  /**
   * What is wrong with a base is told once, and not again for each scenario that starts from it.
   */
  private void facts(Result.Refused refused) {
    for (Problem problem : refused.refusal().problems()) {
      boolean told =
          problems.stream()
              .anyMatch(
                  other -> other.file().equals(problem.file()) && other.at().equals(problem.at()));
      if (!told) {
        problems.add(problem);
      }
    }
  }

  /** Whether a name is unknown only since the plan could not be read whole. */
  private boolean lost(Problem problem, List<String> checks) {
    TextAt text = texts.get(problem.file());
    if (text == null || !UNKNOWN.contains(String.valueOf(problem.code()))) {
      return false;
    }
    String rest = text.text().substring(text.offset(problem.at()));
    return checks.stream().anyMatch(check -> rest.startsWith(check));
  }

  /** The files that could be read. */
  List<ScenarioFile> files() {
    return List.copyOf(files);
  }

  /** All files that are YAML, by the name that findings have for them. */
  Map<String, Node> trees() {
    return Collections.unmodifiableMap(trees);
  }

  /** Everything that is wrong with them. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
