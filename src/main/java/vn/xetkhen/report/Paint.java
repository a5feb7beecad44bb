package vn.xetkhen.report;

import vn.xetkhen.decision.Outcome;

/**
 * Colours of a terminal, by the control sequences of ECMA-48; without them the text says the same.
 *
 * @param colour whether to use them
 */
public record Paint(boolean colour) {
  private static final int BOLD = 1;
  private static final int FAINT = 2;
  private static final int RED = 31;
  private static final int GREEN = 32;
  private static final int YELLOW = 33;
  private static final int NORMAL_WEIGHT = 22;
  private static final int DEFAULT_COLOUR = 39;

  String strong(String text) {
    return in(BOLD, text, NORMAL_WEIGHT);
  }

  String faint(String text) {
    return in(FAINT, text, NORMAL_WEIGHT);
  }

  /** Text that tells an outcome. */
  String outcome(Outcome outcome, String text) {
    return switch (outcome) {
      case MET -> in(GREEN, text, DEFAULT_COLOUR);
      case NOT_MET -> in(RED, text, DEFAULT_COLOUR);
      case UNKNOWN -> in(YELLOW, text, DEFAULT_COLOUR);
      case NOT_APPLICABLE -> faint(text);
    };
  }

  private String in(int on, String text, int off) {
    return colour ? "\u001b[" + on + "m" + text + "\u001b[" + off + "m" : text;
  }
}
