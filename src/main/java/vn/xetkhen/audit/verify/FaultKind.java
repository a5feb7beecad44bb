package vn.xetkhen.audit.verify;

import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What can be wrong with a record; the names are codes that keep their meaning. */
public enum FaultKind {
  /** What stands there is not what was written. */
  ALTERED,
  /** Entries or runs are gone. */
  REMOVED,
  /** Entries or runs stand in another order than they were written in. */
  REORDERED,
  /** An entry or a run stands there twice. */
  DUPLICATED,
  /** An entry, a run or a file that does not belong there. */
  FOREIGN,
  /** The end is missing: of a run, or of the record. */
  CUT_OFF,
  /** A signature was not made with the key that it should have been made with. */
  WRONG_KEY,
  /** A run bears no signature where one is asked for. */
  UNSIGNED,
  /** Rules are not those whose hash a decision names. */
  RULES_NOT_HASHED,
  /** Rules or a file that an entry names are not kept. */
  MISSING_FILE,
  /** What the record says of itself does not fit together. */
  CONTENT,
  /** A run was begun and never closed. */
  UNFINISHED,
  /** A file could not be read, so nothing is known of it. */
  UNREADABLE;

  private static final Messages MESSAGES = Messages.beside(FaultKind.class);

  /** Its name for people. */
  public Text title() {
    return MESSAGES.text("kind." + name());
  }

  /** What it means for an auditor, and what to do. */
  public Text meaning() {
    return MESSAGES.text("meaning." + name());
  }
}
