package vn.xetkhen.report;

import java.io.Closeable;
import java.io.IOException;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Sought;
import vn.xetkhen.rulecheck.impact.Tally;

/**
 * What an edit changes, written as it becomes known. {@link #change} may be called by several
 * threads at once, all else by one.
 */
public interface ImpactReport extends Closeable {

  /**
   * What is compared.
   *
   * @param before the rules before, as the user named them
   * @param after the rules after, as the user named them
   * @param dossiers whether dossiers are compared; false where they are looked for
   * @param versions what compared them
   */
  record About(
      Impact impact, String before, String after, boolean dossiers, Decision.EngineRef versions) {}

  /** A change as it is written. */
  String change(Change change);

  /** Writes a change. */
  void write(String change) throws IOException;

  /** Writes that neither state can decide a dossier. */
  void refused(Refusal refusal) throws IOException;

  /** Writes what looking for a dossier came to. */
  void sought(Sought sought) throws IOException;

  /** Writes the sums, and ends. */
  void done(Tally tally) throws IOException;
}
