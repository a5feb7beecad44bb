package vn.xetkhen.rulecheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.PackResult;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RuleFile;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Problem;

/**
 * A pack as its writer wrote it: plan, rules and scenarios, not compiled.
 *
 * @param common the vocabulary of all packs, without the plan's own codes
 * @param rules the description of every rule, in the order of the files
 * @param scenarios by path
 */
public record PackText(
    PackSource source,
    Vocabulary common,
    List<RuleDescription> rules,
    List<ScenarioFile> scenarios) {

  /** Keeps its own copies. */
  public PackText {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads a pack.
   *
   * @throws IllegalArgumentException where none of that id is installed
   */
  public static Parsed<PackText> read(Packs packs, String id) {
    PackFolder folder = packs.folder(id);
    PackResult pack = packs.pack(id);
    if (folder == null || pack == null) {
      throw new IllegalArgumentException("no plan " + id);
    }
    if (!(pack instanceof PackResult.Loaded loaded)) {
      return new Parsed.Bad<>(((PackResult.Broken) pack).problems());
    }
    List<Problem> problems = new ArrayList<>();
    List<RuleDescription> rules = new ArrayList<>();
    for (RuleFile file : loaded.source().rules()) {
      RuleFiles.Read read = RuleFiles.read(file.file(), file.name(), file.text());
      rules.addAll(read.rules());
      problems.addAll(read.problems());
    }
    List<ScenarioFile> scenarios = good(scenarios(folder, loaded.source().plan()), problems);
    Vocabulary common =
        packs.vocabulary() instanceof Parsed.Good<Vocabulary> good
            ? good.value()
            : Vocabulary.EMPTY;
    return problems.isEmpty()
        ? new Parsed.Good<>(new PackText(loaded.source(), common, rules, scenarios))
        : new Parsed.Bad<>(problems);
  }

  /** All scenario files of a pack, by path; what is wrong with any of them is told at once. */
  public static Parsed<List<ScenarioFile>> scenarios(PackFolder folder, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    List<ScenarioFile> files = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader(plan);
    for (Path path : good(folder.scenarios(), problems)) {
      String name = folder.folder().relativize(path).toString().replace('\\', '/');
      try {
        Parsed<ScenarioFile> read = reader.read(path.toString(), name, Files.readAllBytes(path));
        if (read instanceof Parsed.Good<ScenarioFile> good) {
          files.add(good.value());
        } else {
          problems.addAll(((Parsed.Bad<ScenarioFile>) read).problems());
        }
      } catch (IOException e) {
        problems.add(Complaints.unreadable(path.toString()));
      }
    }
    return problems.isEmpty() ? new Parsed.Good<>(files) : new Parsed.Bad<>(problems);
  }

  /**
   * The scenarios of how a pack's places are filled, {@code scenarios/places.yaml}; empty where
   * there are none.
   */
  public static Parsed<List<PlacesScenario>> places(PackFolder folder, Plan plan) {
    Path path = folder.placesScenarios();
    if (!Files.exists(path)) {
      return new Parsed.Good<>(List.of());
    }
    try {
      return new PlacesScenarioReader(plan).read(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      return new Parsed.Bad<>(List.of(Complaints.unreadable(path.toString())));
    }
  }

  /** All scenarios, in the order of the files. */
  public List<Scenario> all() {
    return scenarios.stream().flatMap(file -> file.scenarios().stream()).toList();
  }

  /** A rule as it stands in its file, with the comment lines right above it. */
  public Excerpt lines(RuleDescription rule) {
    for (RuleFile file : source.rules()) {
      if (file.name().equals(rule.file())) {
        List<String> lines = file.text().lines().toList();
        int first = rule.at().line();
        while (first > 1 && lines.get(first - 2).stripLeading().startsWith("//")) {
          first--;
        }
        return Excerpt.of(lines, first, rule.lastLine());
      }
    }
    throw new IllegalArgumentException(rule.file() + " is no file of " + source.id());
  }

  private static <T> List<T> good(Parsed<List<T>> parsed, List<Problem> problems) {
    if (parsed instanceof Parsed.Good<List<T>> good) {
      return good.value();
    }
    problems.addAll(((Parsed.Bad<List<T>>) parsed).problems());
    return List.of();
  }
}
