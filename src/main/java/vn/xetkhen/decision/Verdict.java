package vn.xetkhen.decision;

/** What is decided about a candidate. */
public enum Verdict {
  ELIGIBLE,
  INELIGIBLE,
  UNDETERMINED;

  /**
   * The verdict that the outcome of an award's whole criteria tree gives; a tree with nothing left
   * to meet is met.
   */
  public static Verdict of(Outcome whole) {
    return switch (whole) {
      case MET, NOT_APPLICABLE -> ELIGIBLE;
      case NOT_MET -> INELIGIBLE;
      case UNKNOWN -> UNDETERMINED;
    };
  }
}
