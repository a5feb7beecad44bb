package vn.xetkhen.audit.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Line;

/**
 * What was found in one run, without a look at the others.
 *
 * @param number that its file bears
 * @param headLine its last line; null where it has none
 * @param head what that says; null where it has none or says nothing
 * @param last the number of the last line
 * @param signed whether its signature verifies with the key beside it; null where it is not signed
 * @param faults by entry
 */
public record RunCheck(
    int number,
    @Nullable Line headLine,
    @Nullable Head head,
    long last,
    @Nullable Boolean signed,
    Content content,
    List<Fault> faults) {

  /** Keeps its own copy. */
  public RunCheck {
    faults = List.copyOf(faults);
  }

  /**
   * What a run holds.
   *
   * @param nonce what tells it from all other runs; null where it could not be read
   * @param later its format where that is one of a later version; null otherwise
   * @param decisions how many
   * @param refusals how many
   * @param selections how many
   * @param dossiers of how many entries the dossier is recorded in full
   * @param masked of how many entries something was left out
   * @param packs the rules that it names, by hash, and the first entry that does
   * @param files the other files that it names, by hash, and the first entry that does
   * @param plans of which plan the rules are that it names, by hash
   * @param unselected whether places were to be filled and no selection is there
   */
  record Content(
      @Nullable String nonce,
      @Nullable String later,
      long decisions,
      long refusals,
      long selections,
      long dossiers,
      long masked,
      Map<String, Long> packs,
      Map<String, Long> files,
      Map<String, String> plans,
      boolean unselected) {
    static final Content NONE =
        new Content(null, null, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), false);
  }

  /** The hash of its last line; null where it has none. */
  @Nullable String hash() {
    return headLine == null ? null : headLine.hash();
  }

  /** Whether its last line is written as this program writes what it says. */
  boolean canonical() {
    return head == null || head.line().hash().equals(hash());
  }

  /** Whether it is whole, and of a format that this version does not know. */
  boolean later() {
    return content.later() != null && head != null && canonical() && !Boolean.FALSE.equals(signed);
  }

  /** Whether its last line is already told to be wrong. */
  boolean headTold() {
    return head != null && faults.stream().anyMatch(fault -> fault.names(last));
  }
}
