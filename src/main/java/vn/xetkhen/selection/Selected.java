package vn.xetkhen.selection;

import java.util.List;
import vn.xetkhen.text.Problem;

/** What filling the places came to. */
public sealed interface Selected {

  /** The places are filled as far as plan and council tell. */
  record Made(Selection selection) implements Selected {}

  /**
   * The council's choice does not fit the candidates or the places; nothing is filled.
   *
   * @param problems never empty
   */
  record Refused(List<Problem> problems) implements Selected {

    /** Keeps its own copy of the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
