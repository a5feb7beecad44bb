package vn.xetkhen.rulecheck.impact;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.text.Node;

/**
 * What looking for a dossier that shows an edit came to.
 *
 * @param edit the edit to be shown; null where any difference of the plan was looked for
 * @param tried how many dossiers were decided under both states
 * @param found null where none was found
 */
public record Sought(String plan, @Nullable Edit edit, int tried, @Nullable Shown found) {

  /**
   * A dossier that shows it.
   *
   * @param dossier complete, of the format {@code xetkhen.dossier/1}
   * @param conditions what it is decided under
   * @param change what becomes of it
   */
  public record Shown(Node.Obj dossier, Conditions conditions, Change change) {}
}
