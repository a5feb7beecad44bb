package vn.xetkhen.selection;

import java.math.BigDecimal;

/** A candidate's value for one key of an order. */
public sealed interface KeyValue {

  /**
   * A value that compares.
   *
   * @param value as the dossier states it: a whole number, a decimal, a level, a group, or a
   *     Boolean for a condition
   * @param weight by which values compare: the smaller comes first
   */
  record Known(Object value, BigDecimal weight) implements KeyValue {}

  /** The dossier says that there is none, as of a body that an index does not rank: it is last. */
  record None() implements KeyValue {}

  /**
   * The dossier is silent.
   *
   * @param last whether the plan puts such a candidate last
   */
  record Unstated(boolean last) implements KeyValue {}
}
