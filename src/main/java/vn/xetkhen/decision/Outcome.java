package vn.xetkhen.decision;

import java.util.Collection;

/**
 * What a check, a clause or a node of the criteria tree comes to: Kleene's three values, and one
 * that drops out.
 */
public enum Outcome {
  MET,
  NOT_MET,
  UNKNOWN,
  NOT_APPLICABLE;

  /** Met where {@code value} is true, not met where it is false. */
  public static Outcome of(boolean value) {
    return value ? MET : NOT_MET;
  }

  /**
   * Kleene's conjunction: one NOT_MET decides, otherwise one UNKNOWN keeps it unknown; with no
   * member left, not applicable.
   */
  public static Outcome all(Collection<Outcome> members) {
    return join(members, NOT_MET, MET);
  }

  /**
   * Kleene's disjunction: one MET decides, otherwise one UNKNOWN keeps it unknown; with no member
   * left, not applicable.
   */
  public static Outcome any(Collection<Outcome> members) {
    return join(members, MET, NOT_MET);
  }

  /** Kleene's negation; an outcome that does not apply stays so. */
  public Outcome not() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN, NOT_APPLICABLE -> this;
    };
  }

  /**
   * A choice by a condition. Unknown condition: equal branches give their outcome, MET beside
   * NOT_APPLICABLE gives MET, anything else is unknown. A condition that does not apply chooses
   * nothing.
   */
  public static Outcome choose(Outcome condition, Outcome then, Outcome otherwise) {
    return switch (condition) {
      case MET -> then;
      case NOT_MET -> otherwise;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case UNKNOWN -> {
        if (then == otherwise) {
          yield then;
        }
        boolean harmless = then.satisfied() && otherwise.satisfied();
        yield harmless ? MET : UNKNOWN;
      }
    };
  }

  /** Whether nothing stands in the way: met, or not applicable. */
  public boolean satisfied() {
    return this == MET || this == NOT_APPLICABLE;
  }

  private static Outcome join(Collection<Outcome> members, Outcome decisive, Outcome otherwise) {
    Outcome result = NOT_APPLICABLE;
    for (Outcome member : members) {
      if (member == decisive) {
        return decisive;
      }
      if (member == UNKNOWN || (member == otherwise && result == NOT_APPLICABLE)) {
        result = member;
      }
    }
    return result;
  }
}
