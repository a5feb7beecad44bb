package vn.xetkhen.report;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import vn.xetkhen.decision.Outcome;

/**
 * Colours of a terminal; without them the text says the same.
 *
 * @param colour whether to use them
 */
public record Paint(boolean colour) {

  String strong(String text) {
    return in(Style.bold, text);
  }

  String faint(String text) {
    return in(Style.faint, text);
  }

  /** Text that tells an outcome. */
  String outcome(Outcome outcome, String text) {
    return switch (outcome) {
      case MET -> in(Style.fg_green, text);
      case NOT_MET -> in(Style.fg_red, text);
      case UNKNOWN -> in(Style.fg_yellow, text);
      case NOT_APPLICABLE -> faint(text);
    };
  }

  private String in(IStyle style, String text) {
    return colour ? style.on() + text + style.off() : text;
  }
}
