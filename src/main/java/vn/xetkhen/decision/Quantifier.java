package vn.xetkhen.decision;

/** How a check speaks of its evidence. */
public enum Quantifier {
  /** The one fact with these identity fields. */
  THE,
  /** At least one fact has all that is asked. */
  SOME,
  /** Every fact has all that is asked. */
  EACH,
  /** No fact has all that is asked. */
  NONE,
  /** The sum over all facts has what is asked. */
  TOTAL
}
