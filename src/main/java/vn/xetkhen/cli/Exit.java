package vn.xetkhen.cli;

import java.util.EnumSet;
import java.util.Set;

/** How a run ends; constants in the order in which the first that holds gives the exit code. */
enum Exit {
  USAGE(2),
  BROKEN_PACK(3),
  REFUSED(1),
  UNDETERMINED(4),
  INELIGIBLE(5),
  /** An edit of rules changes a decision. */
  CHANGED(6);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The process's exit code. */
  int code() {
    return code;
  }

  /** The exit code of a run in which all of these hold; 0 where none does. */
  static int of(Set<Exit> holding) {
    return holding.isEmpty() ? 0 : EnumSet.copyOf(holding).iterator().next().code;
  }
}
