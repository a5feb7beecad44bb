package vn.xetkhen.engine.language;

/** What a rule compares with. */
public sealed interface Operand {

  /**
   * A value written in the rule.
   *
   * @param value text, an Integer, a BigDecimal, or a constant of a closed set
   */
  record Literal(Object value) implements Operand {}

  /**
   * A value bound on the left side.
   *
   * @param name with its dollar sign
   */
  record Variable(String name) implements Operand {}

  /** A day bound on the left side, some calendar days later. */
  record Shifted(String name, int days) implements Operand {}
}
