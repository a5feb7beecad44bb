package vn.xetkhen.engine;

import java.util.List;
import vn.xetkhen.text.Problem;

/** What making a pack ready gave. */
public sealed interface PackResult {

  /** It can decide. */
  record Ready(Pack pack) implements PackResult {}

  /**
   * It cannot be used.
   *
   * @param problems never empty
   */
  record Broken(List<Problem> problems) implements PackResult {

    /** Keeps its own copy of the problems. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
