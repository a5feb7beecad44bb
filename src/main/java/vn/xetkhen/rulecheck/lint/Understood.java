package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/**
 * A pack as far as it can be understood, however wrong its files are.
 *
 * @param id the plan's id
 * @param planFile how findings name plan.yaml
 * @param plan what plan.yaml says; null where it is no YAML
 * @param written where its parts stand; null where it is no YAML
 * @param planSound whether nothing is wrong with plan.yaml
 * @param rules those that could be read, in the order of the files
 * @param shown how findings name a rule file, by its name in the pack
 * @param texts the texts of all files, by the name that findings have for them
 * @param unread the text of rules that could not be read
 * @param lost whether a rule file could not be read at all, so that nobody knows its rules
 * @param scenarios the scenario files that could be read
 * @param scenarioTrees all scenario files that are YAML, those of places included, by the name that
 *     findings have for them
 */
record Understood(
    String id,
    String planFile,
    @Nullable Plan plan,
    @Nullable PlanText written,
    boolean planSound,
    List<RuleDescription> rules,
    Map<String, String> shown,
    Map<String, TextAt> texts,
    String unread,
    boolean lost,
    List<ScenarioFile> scenarios,
    Map<String, Node> scenarioTrees) {

  /** How findings name a rule's file. */
  String file(RuleDescription rule) {
    return shown.getOrDefault(rule.file(), rule.file());
  }

  /** A rule as people find it. */
  String place(RuleDescription rule) {
    return rule.file() + ":" + rule.at().line();
  }

  /** Where a name that the plan declares stands; the plan's beginning where it does not. */
  Position declared(String... keys) {
    Node.Member member = written == null ? null : written.member(keys);
    return member == null ? Position.START : member.keyAt();
  }

  /** All scenarios that could be read. */
  List<Scenario> all() {
    return scenarios.stream().flatMap(file -> file.scenarios().stream()).toList();
  }
}
