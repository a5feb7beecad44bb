package vn.xetkhen.rulecheck.mutation;

import java.util.List;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/**
 * A pack in which one thing is another.
 *
 * @param id what is changed and into what, {@code III.2.a-4/top:rank:atMost(4)}; the same as long
 *     as that place says the same
 * @param file the file that the change is in, as the user named it
 * @param at where in the file
 * @param change what stands there, and what stands there instead
 * @param touched the id of the check, clause, award or reading that is changed
 * @param plan the changed plan, or the plan as it is
 * @param rules the changed rules, or the rules as they are; together a sound pack
 */
public record Mutant(
    String id,
    String file,
    Position at,
    Text change,
    String touched,
    Plan plan,
    List<RuleDescription> rules) {

  /** Keeps its own copy of the rules. */
  public Mutant {
    rules = List.copyOf(rules);
  }
}
