package vn.xetkhen.rulecheck.lint;

import java.util.List;
import vn.xetkhen.text.Text;

/**
 * What mends a finding without a thought.
 *
 * @param title what is done
 * @param edits in the order of the file, apart from each other
 */
public record Fix(Text title, List<Edit> edits) {

  /** Keeps its own copy of the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }
}
