package vn.xetkhen.rulecheck.search;

/** A side of a threshold. */
public enum Side {
  /** The last value that satisfies: rank 3 of "at most 3". */
  AT,
  /** The first value that does not: rank 4 of "at most 3". */
  BEYOND
}
