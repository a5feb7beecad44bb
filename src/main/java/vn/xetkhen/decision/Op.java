package vn.xetkhen.decision;

/** What a test asks of a value. */
public enum Op {
  /** True. */
  IS_TRUE,
  /** The required value itself. */
  IS,
  /** One of the required values. */
  IS_ONE_OF,
  /** None of the required values. */
  IS_NONE_OF,
  /** A list that holds the required value. */
  INCLUDES,
  /** Any value at all. */
  IS_STATED,
  /** The required value or more, on a scale or as a number. */
  AT_LEAST,
  /** The required value or less. */
  AT_MOST,
  /** More than the required value. */
  MORE_THAN,
  /** A better rank, that is a smaller number, than the required one. */
  BETTER_THAN,
  /** A day of the required year. */
  FALLS_IN,
  /** That day or earlier. */
  ON_OR_BEFORE,
  /** That day or later. */
  ON_OR_AFTER,
  /** One of the plan's spellings of its own place. */
  IS_THE_PLANS
}
