package vn.xetkhen.facts;

/** What a candidate is. */
public enum Kind {
  /** A body: an office, a unit, a commune. */
  COLLECTIVE,
  /** A person. */
  INDIVIDUAL
}
