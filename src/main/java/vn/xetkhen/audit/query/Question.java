package vn.xetkhen.audit.query;

import java.util.List;
import vn.xetkhen.text.Text;

/**
 * A question that auditors ask, ready to be asked.
 *
 * @param title in a few words
 * @param text what the answer shows
 * @param columns of the answer, with their headings
 */
public record Question(String id, Text title, Text text, List<Column> columns, String sql) {
  private static final List<String> IDS =
      List.of(
          "one-clause",
          "depends-on-reading",
          "other-readings",
          "two-verdicts",
          "same-dossier-other-rules",
          "undetermined-share",
          "missing-papers",
          "unset-days",
          "near-misses",
          "council-moves",
          "eligible-without-place",
          "refused-then-decided",
          "unsigned-runs");

  /** Keeps its own copy. */
  public Question {
    columns = List.copyOf(columns);
  }

  /** The ids of all, in the order in which they are listed. */
  public static List<String> ids() {
    return IDS;
  }

  /** All, in the order in which they are listed. */
  public static List<Question> all() {
    return IDS.stream().map(Question::of).toList();
  }

  /**
   * The question of that id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Question of(String id) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("no question " + id);
    }
    Script script = Script.read("questions/" + id + ".sql");
    return new Question(id, script.title(), script.text(), script.columns(), script.sql());
  }
}
