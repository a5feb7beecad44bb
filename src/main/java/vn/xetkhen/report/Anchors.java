package vn.xetkhen.report;

import java.util.HashMap;
import java.util.Map;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;

/** The places of a literate page that links lead to; bases, whose names are free, are numbered. */
final class Anchors {
  private final Map<ScenarioFile.Base, String> bases = new HashMap<>();
  private final Map<String, ScenarioFile> files = new HashMap<>();

  Anchors(PackText pack) {
    for (ScenarioFile file : pack.scenarios()) {
      files.put(file.path(), file);
      file.bases().values().forEach(base -> bases.put(base, "base-" + (bases.size() + 1)));
    }
  }

  static String clause(String id) {
    return "clause-" + id;
  }

  static String check(String id) {
    return "check-" + id;
  }

  static String reading(String id) {
    return "reading-" + id;
  }

  static String award(String id) {
    return "award-" + id;
  }

  String base(ScenarioFile.Base base) {
    return bases.getOrDefault(base, "bases");
  }

  /** Where a scenario's base stands. */
  String base(Scenario scenario) {
    ScenarioFile file = files.get(scenario.path());
    ScenarioFile.Base base = file == null ? null : file.bases().get(scenario.base());
    return base == null ? "bases" : base(base);
  }
}
