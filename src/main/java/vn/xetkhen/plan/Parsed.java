package vn.xetkhen.plan;

import java.util.List;
import vn.xetkhen.text.Problem;

/** What reading a file gave: its content, or everything that is wrong with it. */
public sealed interface Parsed<T> {

  /** The file is sound. */
  record Good<T>(T value) implements Parsed<T> {}

  /**
   * The file is not used.
   *
   * @param problems in the order of the file; never empty
   */
  record Bad<T>(List<Problem> problems) implements Parsed<T> {

    /** Keeps its own copy of the problems. */
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
