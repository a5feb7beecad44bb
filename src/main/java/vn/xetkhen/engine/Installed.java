package vn.xetkhen.engine;

import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plans;

/** Packs that decide, wherever they come from. Safe for use by several threads. */
public interface Installed extends Plans {

  /**
   * The pack of a plan.
   *
   * @throws IllegalArgumentException where no plan of that id is installed
   */
  PackResult pack(String id);

  /**
   * The packs as read, their rules not compiled, among which a plan's is.
   *
   * @throws IllegalArgumentException where no plan of that id is installed
   */
  Packs packs(String id);
}
