package vn.xetkhen.plan;

import java.util.List;
import vn.xetkhen.text.Problem;

/** What loading a pack gave. */
public sealed interface PackResult {

  /** Its files are sound; whether its rules compile is for the engine to say. */
  record Loaded(PackSource source) implements PackResult {}

  /**
   * The pack cannot be used.
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
