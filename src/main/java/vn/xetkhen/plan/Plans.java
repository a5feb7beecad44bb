package vn.xetkhen.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The installed plans. */
public interface Plans {

  /** The ids of all installed plans, sorted, broken ones included. */
  Set<String> ids();

  /** The plan of that id, or null where none is installed or its pack is broken. */
  @Nullable Plan find(String id);

  /** One plan and no other. */
  static Plans only(Plan plan) {
    return new Plans() {
      @Override
      public Set<String> ids() {
        return Set.of(plan.id());
      }

      @Override
      public @Nullable Plan find(String id) {
        return plan.id().equals(id) ? plan : null;
      }
    };
  }
}
