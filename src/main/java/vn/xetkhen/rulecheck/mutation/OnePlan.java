package vn.xetkhen.rulecheck.mutation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;

/** The one plan that dossiers are read under. */
record OnePlan(Plan plan) implements Plans {

  @Override
  public Set<String> ids() {
    return Set.of(plan.id());
  }

  @Override
  public @Nullable Plan find(String id) {
    return id.equals(plan.id()) ? plan : null;
  }
}
