package vn.xetkhen.audit.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * What was found in a record.
 *
 * @param record the folder as the user named it
 * @param last the number of the last run and its head; null where there is none
 * @param keys the fingerprints of the keys that stand in heads, and of how many
 * @param keysGiven whether signatures were checked with keys that were given
 * @param receipts how each receipt stands
 * @param faults by run and entry, then by file
 * @param remarks what is no fault
 * @param unproved what all this does not prove
 */
public record Verification(
    String record,
    Totals totals,
    @Nullable Receipt last,
    List<Key> keys,
    boolean keysGiven,
    List<Held> receipts,
    List<Fault> faults,
    List<Remark> remarks,
    List<Text> unproved) {

  /** Keeps its own copies. */
  public Verification {
    keys = List.copyOf(keys);
    receipts = List.copyOf(receipts);
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    unproved = List.copyOf(unproved);
  }

  /**
   * What there is.
   *
   * @param runs files of closed runs
   * @param entries decisions, refusals and selections
   * @param dossiers of how many entries the dossier is recorded in full
   * @param masked of how many entries something was left out
   * @param signed how many runs have a signature that verifies
   * @param unsigned how many runs have none
   */
  public record Totals(
      long runs,
      long entries,
      long decisions,
      long refusals,
      long selections,
      long dossiers,
      long masked,
      long packs,
      long files,
      long signed,
      long unsigned) {}

  /**
   * A key that stands in heads.
   *
   * @param fingerprint the first 16 digits of the SHA-256 of the encoded public key
   * @param runs how many heads verify with it
   * @param trusted whether it is one of those given
   */
  public record Key(String fingerprint, long runs, boolean trusted) {}

  /** How a receipt stands. */
  public enum Standing {
    /** The run has this head. */
    MATCHES,
    /** The run has another head. */
    DIFFERS,
    /** The run is not there, or has no head. */
    MISSING
  }

  /** A receipt and how it stands. */
  public record Held(Receipt receipt, Standing standing) {}

  /** Whether a receipt shows that the last run that is there is the last there was. */
  boolean complete() {
    Receipt there = last;
    return there != null
        && receipts.stream()
            .filter(held -> held.standing() == Standing.MATCHES)
            .anyMatch(held -> held.receipt().run() == there.run());
  }

  /** Whether nothing is wrong. */
  public boolean intact() {
    return faults.isEmpty();
  }
}
