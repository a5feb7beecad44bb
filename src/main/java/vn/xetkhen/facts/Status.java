package vn.xetkhen.facts;

/** Where a disciplinary case stands. */
public enum Status {
  /** Being looked into; nothing is decided. */
  UNDER_REVIEW,
  /** Decided: there was a violation. */
  DECIDED,
  /** Looked into, nothing found; never counts. */
  CLEARED
}
