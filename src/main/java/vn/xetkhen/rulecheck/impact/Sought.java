package vn.xetkhen.rulecheck.impact;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.text.Node;

/**
 * What looking for a dossier that shows an edit came to.
 *
 * @param changed the id of the check, clause or award that was looked at; null where any difference
 *     of the plan was looked for
 * @param edit the edit that bears on it; null where any was looked for
 * @param tried how many dossiers were decided under both states
 * @param found null where none was found
 */
public record Sought(
    String plan, @Nullable String changed, @Nullable Edit edit, int tried, @Nullable Shown found) {

  /**
   * A dossier that shows it.
   *
   * @param dossier complete, of the format {@code xetkhen.dossier/1}
   * @param conditions what it is decided under
   * @param change what becomes of it
   */
  public record Shown(Node.Obj dossier, Conditions conditions, Change change) {}
}
