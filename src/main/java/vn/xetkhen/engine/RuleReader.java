package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.engine.language.PackCheck;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.RuleFile;
import vn.xetkhen.text.Problem;

/**
 * Reads the rules of a pack: what each asks, and what is wrong with them, in the writer's terms,
 * with line and column.
 *
 * @param rules those that could be read, in the order of the files
 * @param problems empty where the rules are sound
 */
record RuleReader(List<RuleDescription> rules, List<Problem> problems) {

  /**
   * Reads.
   *
   * @param planFile how problems name plan.yaml
   */
  static RuleReader read(PackSource source, String planFile) {
    List<RuleDescription> rules = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (RuleFile file : source.rules()) {
      RuleFiles.Read read = RuleFiles.read(file.file(), file.name(), file.text());
      rules.addAll(read.rules());
      problems.addAll(read.problems());
      shown.put(file.name(), file.file());
    }
    if (problems.isEmpty()) {
      problems.addAll(PackCheck.problems(source.plan(), planFile, shown, rules));
    }
    return new RuleReader(rules, problems);
  }
}
