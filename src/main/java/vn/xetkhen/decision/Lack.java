package vn.xetkhen.decision;

import java.util.List;
import java.util.Map;

/**
 * What has to be known about one fact before a test can be answered.
 *
 * @param pointer JSON pointer of the fact, of the section that is not declared, or {@code
 *     /section/-} for an entry to be added
 * @param type the name of the kind of fact in rules, {@code Ranking}
 * @param entry the identity fields of the fact and their values
 * @param fields the dossier's fields that are not known; empty where the section as a whole is not
 *     declared
 * @param action who can supply it
 */
public record Lack(
    String pointer, String type, Map<String, Object> entry, List<String> fields, Action action) {

  /**
   * How what is missing comes to be known, in the order of precedence where several concern one
   * fact.
   */
  public enum Action {
    /** Someone else has yet to decide it, as an open review. */
    AWAIT,
    /** The dossier has to state it. */
    SUPPLY,
    /** It is given with the command, or follows from the dossier's submission. */
    SET
  }
}
