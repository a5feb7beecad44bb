package vn.xetkhen.plan;

import java.util.List;

/**
 * A pack as read, its rules not yet compiled.
 *
 * @param id the plan's id, which is the folder's name
 * @param rules the rule files, by path
 * @param rulesSha256 the hash of all that decides, see {@link PackFiles#rulesSha256()}
 */
public record PackSource(String id, Plan plan, List<RuleFile> rules, String rulesSha256) {

  /** Keeps its own copy of the list. */
  public PackSource {
    rules = List.copyOf(rules);
  }
}
