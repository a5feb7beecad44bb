package vn.xetkhen.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.replay.Replayed;
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
   * @param recorded whether they are entries of a record, and the rules before are those recorded
   * @param versions what compared them
   */
  record About(
      Impact impact,
      String before,
      String after,
      boolean dossiers,
      boolean recorded,
      Decision.EngineRef versions) {

    /** What is compared where nothing of it comes from a record. */
    public About(
        Impact impact, String before, String after, boolean dossiers, Decision.EngineRef versions) {
      this(impact, before, after, dossiers, false, versions);
    }
  }

  /** A change as it is written. */
  default String change(Change change) {
    return change(change, null);
  }

  /**
   * A change as it is written.
   *
   * @param entry the address of the entry that it is about; null where it is none of a record
   */
  String change(Change change, @Nullable String entry);

  /** Writes a change. */
  void write(String change) throws IOException;

  /** Writes that neither state can decide a dossier. */
  void refused(Refusal refusal) throws IOException;

  /** Writes what looking for a dossier came to. */
  void sought(Sought sought) throws IOException;

  /** Writes the sums, and ends. */
  default void done(Tally tally) throws IOException {
    done(tally, Map.of());
  }

  /**
   * Writes the sums, and ends.
   *
   * @param left how many entries of a record were not compared, by why
   */
  void done(Tally tally, Map<Replayed.Why, Long> left) throws IOException;
}
