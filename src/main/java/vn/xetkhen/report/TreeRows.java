package vn.xetkhen.report;

import java.util.function.UnaryOperator;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.wording.Wording;

/**
 * Writes the facts that a check saw: where each stands, and each test with actual and required
 * value and the distance.
 */
final class TreeRows {
  private final Page page;
  private final Wording wording;
  private final Language language;
  private final Paint paint;
  private final Messages messages = Messages.beside(TreeRows.class);

  TreeRows(Page page, Wording wording, Language language, Paint paint) {
    this.page = page;
    this.wording = wording;
    this.language = language;
    this.paint = paint;
  }

  void of(int indent, Check check, boolean used) {
    boolean told = false;
    for (Row row : check.rows()) {
      if (row.pointer() != null || !row.tests().isEmpty()) {
        row(indent, check, row, used);
        told = true;
      }
    }
    boolean absent =
        check.rows().stream().anyMatch(r -> r.pointer() == null && r.tests().isEmpty());
    if (!told || absent) {
      page.line(indent, "• ", wording.check(check).in(language), style(used));
    }
  }

  /** The facts alone, of a check that only tells whether a part applies. */
  void found(int indent, Check check, boolean used) {
    boolean told = false;
    for (Row row : check.rows()) {
      if (row.pointer() != null) {
        String name = wording.entry(row).in(language);
        page.line(indent, "• ", text("row.line", name, row.pointer()), style(used));
        for (Test test : row.tests()) {
          page.line(indent + 2, "· ", wording.value(row, test).in(language), style(used));
        }
        told = true;
      }
    }
    if (!told) {
      page.line(indent, "• ", wording.check(check).in(language), style(used));
    }
  }

  private void row(int indent, Check check, Row row, boolean used) {
    String name = wording.entry(row).in(language);
    String line =
        row.pointer() == null ? text("row.nowhere", name) : text("row.line", name, row.pointer());
    if (check.quantifier() == Quantifier.NONE) {
      line = line + " – " + text("row.none." + row.outcome().name());
    }
    page.line(indent, "• ", line, style(used));
    for (Test test : row.tests()) {
      String at = test.at() == null ? "" : " " + text("row.at", test.at());
      String mark =
          check.quantifier() == Quantifier.NONE ? "· " : TreeNodes.mark(test.outcome()) + " ";
      page.line(
          indent + 2,
          mark,
          wording.test(check, row, test).in(language) + at,
          s ->
              used && check.quantifier() != Quantifier.NONE
                  ? paint.outcome(test.outcome(), s)
                  : style(used).apply(s));
    }
  }

  private UnaryOperator<String> style(boolean used) {
    return used ? UnaryOperator.identity() : paint::faint;
  }

  private String text(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
