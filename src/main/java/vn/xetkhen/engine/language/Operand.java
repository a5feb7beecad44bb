package vn.xetkhen.engine.language;

/** What a rule compares with. */
public sealed interface Operand {

  /** The operand as rules write it: {@code $year}, {@code "COMMUNE"}, {@code Level.GOOD}. */
  default String written() {
    if (this instanceof Variable variable) {
      return variable.name();
    }
    if (this instanceof Shifted shifted) {
      return shifted.name() + ".plusDays(" + shifted.days() + ")";
    }
    Object value = ((Literal) this).value();
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

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
