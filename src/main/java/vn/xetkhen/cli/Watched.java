package vn.xetkhen.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;

/**
 * Installed plans, keeping book of those that were asked for and are broken.
 *
 * @param broken safe for use by several threads
 */
record Watched(Plans plans, Set<String> broken) implements Plans {

  @Override
  public Set<String> ids() {
    return plans.ids();
  }

  @Override
  public @Nullable Plan find(String id) {
    Plan plan = plans.find(id);
    if (plan == null && plans.ids().contains(id)) {
      broken.add(id);
    }
    return plan;
  }
}
