package vn.xetkhen.rulecheck.search;

import java.util.function.Predicate;

/** Takes away what is not needed. */
final class Shrinking {
  private Shrinking() {}

  /** The smallest sketch, reached by taking away one thing after another, that still serves. */
  static Sketch of(Sketch sketch, Predicate<Sketch> serves) {
    Sketch least = sketch;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Sketch one : least.smaller()) {
        if (serves.test(one)) {
          least = one;
          smaller = true;
          break;
        }
      }
    }
    return least;
  }
}
