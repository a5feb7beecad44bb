package vn.xetkhen.rulecheck;

import java.util.Objects;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.PackFolder;

/**
 * A pack that a writer works on.
 *
 * @param engine the packs of the rules folder that it stands in
 * @param id the plan's id, which is the name of the pack's folder
 */
public record Target(Engine engine, String id) {

  /** Where the pack's files are. */
  public PackFolder folder() {
    return Objects.requireNonNull(engine.packs().folder(id), id);
  }
}
