package vn.xetkhen.engine.cache;

import java.util.List;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;

/**
 * A sound pack as it was understood.
 *
 * @param rules in the order of the files
 */
public record PackImage(Plan plan, List<RuleDescription> rules) {}
