package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Pair;
import vn.xetkhen.rulecheck.impact.Sought;
import vn.xetkhen.rulecheck.impact.Tally;

/** The impact of an edit as lines for people: the edits, each change as it comes, the sums. */
final class ImpactText implements ImpactReport {
  private static final int STEP = 3;
  private final Writer out;
  private final int width;
  private final Paint paint;
  private final About about;
  private final ImpactWords words;
  private long number;

  ImpactText(Writer out, ImpactFormat.Layout layout, About about) throws IOException {
    this.out = out;
    this.width = layout.width();
    this.paint = layout.paint();
    this.about = about;
    this.words = new ImpactWords(layout.language(), about);
    Page page = new Page(width);
    page.line(0, "", say("title"), paint::strong);
    page.line(2, say("before") + ": ", about.before(), UnaryOperator.identity());
    page.line(2, say("after") + ": ", about.after(), UnaryOperator.identity());
    edits(page.gap());
    heading(page.gap(), about.dossiers() ? "changes" : "sought");
    flush(page);
  }

  private void edits(Page page) {
    heading(page, "edits");
    for (Pair pair : about.impact().pairs()) {
      if (pair.same()) {
        continue;
      }
      page.line(2, "", say("plan", pair.id()), paint::strong);
      if (pair.edits().isEmpty()) {
        page.line(2 + STEP, say("edits.none"));
      }
      for (int i = 0; i < pair.edits().size(); i++) {
        edit(page, pair.id(), pair.edits().get(i), i + 1);
      }
    }
    String same = ImpactWords.same(about.impact().pairs());
    if (!same.isEmpty()) {
      page.line(2, say("same", same));
    }
    onlyOn(page, "onlyBefore", about.impact().onlyBefore());
    onlyOn(page, "onlyAfter", about.impact().onlyAfter());
  }

  private void onlyOn(Page page, String key, Collection<String> plans) {
    if (!plans.isEmpty()) {
      page.line(2, say(key, String.join(", ", plans)));
    }
  }

  private void edit(Page page, String plan, Edit edit, int index) {
    page.line(
        2 + STEP,
        index + ". ",
        words.name(plan, edit) + " – " + words.change(edit),
        UnaryOperator.identity());
    if (!ImpactWords.renamed(edit)) {
      side(page, "side.before", edit.before(), edit.after());
      side(page, "side.after", edit.after(), edit.before());
    }
  }

  private void side(Page page, String key, Edit.@Nullable Side side, Edit.@Nullable Side other) {
    if (side == null) {
      return;
    }
    List<String> lines = ImpactWords.lines(side, other);
    String at = say(key, ImpactWords.at(side)) + " ";
    if (lines.size() == 1) {
      page.line(2 + 2 * STEP, at, lines.get(0), UnaryOperator.identity());
    } else {
      page.line(2 + 2 * STEP, lines.isEmpty() ? at + say("side.nothing") : at);
      lines.forEach(line -> page.line(2 + 3 * STEP, line));
    }
  }

  @Override
  public String change(Change change, @Nullable String entry) {
    Page page = new Page(width);
    body(page, STEP, change);
    return words.title(change, entry) + "\n" + page;
  }

  private void body(Page page, int indent, Change change) {
    if (change.differences().contains(Change.Difference.AWARD)) {
      pair(
          page, indent, "award.heading", words.award(change.before()), words.award(change.after()));
    }
    pair(page, indent, "verdict", words.judged(change.before()), words.judged(change.after()));
    for (Change.OfClause clause : change.clauses()) {
      page.line(
          indent,
          say("clause.heading") + " ",
          words.clause(change.plan(), clause),
          UnaryOperator.identity());
      int in = indent + STEP;
      found(page, in, clause.before(), false);
      found(page, in, clause.after(), true);
      for (Change.OfCheck check : clause.checks()) {
        String was = words.answer(check.before(), false);
        String is = words.answer(check.after(), true);
        String said = say("check", words.check(check), was, is);
        page.line(in, "• ", said, UnaryOperator.identity());
      }
    }
    missing(page, indent, change, false);
    missing(page, indent, change, true);
    Change.OfPlaces places = change.places();
    if (places != null) {
      item(page, indent, "places", new ImpactPlaces(words, change, places).line());
    }
    page.line(
        indent, say("causes") + " ", words.causes(change.plan(), change.causes()), paint::strong);
  }

  private void found(Page page, int indent, Change.@Nullable Found found, boolean now) {
    String side = say(now ? "after.short" : "before.short") + " ";
    page.line(indent, side, words.found(found, now), style(found));
  }

  private void missing(Page page, int indent, Change change, boolean now) {
    List<Missing> all = now ? change.newly() : change.noLonger();
    if (!all.isEmpty()) {
      page.line(indent, say(now ? "newly" : "noLonger"));
    }
    for (Missing one : all) {
      String said = words.missing(change.plan(), one, now);
      page.line(indent + STEP, "• ", said, UnaryOperator.identity());
    }
  }

  private UnaryOperator<String> style(Change.@Nullable Found found) {
    return found == null ? paint::faint : line -> paint.outcome(found.outcome(), line);
  }

  private void pair(Page page, int indent, String key, String was, String is) {
    item(page, indent, key, words.pair(was, is));
  }

  private void item(Page page, int indent, String key, String content) {
    page.line(indent, say("item", say(key)) + " ", content, UnaryOperator.identity());
  }

  @Override
  public void write(String change) throws IOException {
    number++;
    int end = change.indexOf('\n');
    Page page = new Page(width);
    page.line(0, number + ". ", change.substring(0, end), paint::strong);
    out.write(page.toString());
    out.write(change.substring(end + 1));
    out.write('\n');
    out.flush();
  }

  @Override
  public void refused(Refusal refusal) {
    // told where problems are told; the sums count it
  }

  @Override
  public void sought(Sought sought) throws IOException {
    Page page = new Page(width);
    Sought.Shown shown = sought.found();
    page.line(
        0, "• ", new SoughtWords(words).said(sought), shown == null ? line -> line : paint::strong);
    if (shown == null) {
      flush(page.gap());
      return;
    }
    String options = SoughtWords.options(shown.conditions());
    if (!options.isEmpty()) {
      page.line(STEP, say("sought.options", options));
    }
    body(page, STEP, shown.change());
    flush(page);
    for (String line : NodeLines.of(shown.dossier())) {
      out.write(" ".repeat(STEP) + Cells.safe(line) + "\n");
    }
    out.write('\n');
    out.flush();
  }

  @Override
  public void done(Tally tally, Map<Replayed.Why, Long> left) throws IOException {
    Page page = new Page(width);
    if (!about.dossiers()) {
      page.line(0, "", say("sought.sum", tally.changed()), paint::strong);
      flush(page);
      return;
    }
    if (tally.changed() == 0) {
      page.line(2, say("changes.none")).gap();
    }
    heading(page, "sums");
    for (ImpactSums.Line line : ImpactSums.lines(words, tally, left)) {
      page.line(2, line.text());
      line.under().forEach(under -> page.line(2 + STEP, under));
    }
    flush(page);
    if (tally.changed() > 0) {
      ImpactSums sums = new ImpactSums(words, about.impact());
      out.write("\n" + sums.kinds(tally) + "\n" + sums.causes(tally, width));
    }
    out.flush();
  }

  private void heading(Page page, String key) {
    page.line(0, "", say(key).toUpperCase(Locale.ROOT), paint::strong);
  }

  private String say(String key, @Nullable Object... arguments) {
    return words.say(key, arguments);
  }

  private void flush(Page page) throws IOException {
    out.write(page.toString());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
