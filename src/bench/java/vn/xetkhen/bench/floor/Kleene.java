package vn.xetkhen.bench.floor;

import vn.xetkhen.decision.Outcome;

/** Three-valued logic of two members; what does not apply drops out. */
final class Kleene {
  private Kleene() {}

  static Outcome and(Outcome one, Outcome other) {
    return join(one, other, Outcome.NOT_MET);
  }

  static Outcome or(Outcome one, Outcome other) {
    return join(one, other, Outcome.MET);
  }

  private static Outcome join(Outcome one, Outcome other, Outcome decisive) {
    if (one == decisive || other == decisive) {
      return decisive;
    }
    if (one == Outcome.UNKNOWN || other == Outcome.UNKNOWN) {
      return Outcome.UNKNOWN;
    }
    return one == Outcome.NOT_APPLICABLE ? other : one;
  }
}
