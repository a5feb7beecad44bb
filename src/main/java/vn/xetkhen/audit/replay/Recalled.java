package vn.xetkhen.audit.replay;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plan;

/** Recorded packs side by side, as if one rules folder held them. */
public final class Recalled implements Installed {
  private final Map<String, Engine> engines;

  private Recalled(Map<String, Engine> engines) {
    this.engines = Collections.unmodifiableMap(engines);
  }

  /**
   * Those that can decide of the packs named.
   *
   * @param packs the hash of the rules by plan
   */
  public static Recalled of(PackStore store, Map<String, String> packs) {
    Map<String, Engine> engines = new TreeMap<>();
    packs.forEach(
        (plan, hash) -> {
          if (store.get(hash) instanceof PackStore.Kept.Ready ready
              && ready.pack().plan().id().equals(plan)) {
            engines.put(plan, ready.engine());
          }
        });
    return new Recalled(engines);
  }

  @Override
  public Set<String> ids() {
    return engines.keySet();
  }

  @Override
  public @Nullable Plan find(String id) {
    Engine engine = engines.get(id);
    return engine == null ? null : engine.find(id);
  }

  @Override
  public PackResult pack(String id) {
    return engine(id).pack(id);
  }

  @Override
  public Packs packs(String id) {
    return engine(id).packs();
  }

  private Engine engine(String id) {
    Engine engine = engines.get(id);
    if (engine == null) {
      throw new IllegalArgumentException("no plan " + id);
    }
    return engine;
  }
}
