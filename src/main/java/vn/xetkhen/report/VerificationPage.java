package vn.xetkhen.report;

import java.util.function.UnaryOperator;
import vn.xetkhen.audit.verify.Verification;
import vn.xetkhen.audit.verify.VerificationText;
import vn.xetkhen.text.Language;

/** What was found in a record, as a text of a width. */
public final class VerificationPage {
  private VerificationPage() {}

  /**
   * The whole text, with the ends of its lines.
   *
   * @param width in columns; what has no place to be broken, such as a path, is broken anywhere
   */
  public static String text(Verification verification, Language language, int width) {
    Page page = new Page(width);
    for (var paragraph : VerificationText.paragraphs(verification, language)) {
      if (paragraph.text().isEmpty()) {
        page.gap();
      } else {
        page.line(paragraph.indent(), paragraph.mark(), paragraph.text(), UnaryOperator.identity());
      }
    }
    return page.toString();
  }
}
