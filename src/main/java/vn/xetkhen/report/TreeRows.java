package vn.xetkhen.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
  private final Facts facts;
  private final Messages messages = Messages.beside(TreeRows.class);
  private final Set<String> quoted = new HashSet<>();

  TreeRows(Page page, Wording wording, Language language, Paint paint, Facts facts) {
    this.page = page;
    this.wording = wording;
    this.language = language;
    this.paint = paint;
    this.facts = facts;
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
        quote(indent + 2, row.pointer());
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
    quote(indent + 2, row.pointer());
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

  /** The fact as it stands in the dossier: in full where it is met first. */
  private void quote(int indent, @Nullable String pointer) {
    Facts.Quote quote = pointer == null ? null : facts.at(pointer);
    if (quote == null || pointer == null) {
      return;
    }
    UnaryOperator<String> faint = paint::faint;
    Integer first = quote.line();
    if (!quoted.add(pointer)) {
      page.line(
          indent, "│ ", first == null ? text("quote.before") : text("quote.above", first), faint);
      return;
    }
    List<String> lines = quote.lines();
    int digits = first == null ? 0 : Integer.toString(first + lines.size() - 1).length();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String content = line.stripLeading();
      String number = first == null ? "" : Integer.toString(first + i);
      String at = first == null ? "" : " ".repeat(digits - number.length()) + number + " ";
      page.line(indent, "│ " + at + " ".repeat(line.length() - content.length()), content, faint);
    }
  }

  private UnaryOperator<String> style(boolean used) {
    return used ? UnaryOperator.identity() : paint::faint;
  }

  private String text(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
