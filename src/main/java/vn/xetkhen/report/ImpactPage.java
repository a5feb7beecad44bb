package vn.xetkhen.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.UlTag;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Pair;
import vn.xetkhen.rulecheck.impact.Sought;
import vn.xetkhen.rulecheck.impact.Tally;
import vn.xetkhen.text.Language;

/**
 * The impact of an edit as one page: the edits, the sums, then every change with both reasons side
 * by side. What dossiers state is text and nothing else; changes wait in a file until the sums are
 * known.
 */
final class ImpactPage implements ImpactReport {
  private static final SelfContained SHEET = SelfContained.of("literate.css", "impact.css");

  private final Writer out;
  private final About about;
  private final ImpactWords words;
  private final ImpactArticle article;
  private final Spool changes = new Spool("\n");
  private long number;

  ImpactPage(Writer out, Language language, About about) {
    this.out = out;
    this.about = about;
    this.words = new ImpactWords(language, about);
    this.article = new ImpactArticle(words);
  }

  @Override
  public String change(Change change, @Nullable String entry) {
    return SelfContained.rendered(article.of(change, entry));
  }

  @Override
  public void write(String change) throws IOException {
    number++;
    changes.add(change.replaceFirst("id=\"change\"", "id=\"change-" + number + "\""));
  }

  @Override
  public void refused(Refusal refusal) {
    // told where problems are told; the sums count it
  }

  @Override
  public void sought(Sought sought) throws IOException {
    changes.add(SelfContained.rendered(article.of(sought)));
  }

  @Override
  public void done(Tally tally, Map<Replayed.Why, Long> left) throws IOException {
    String language = Words.tag(words.language());
    out.write("<!DOCTYPE html>\n<html lang=\"" + language + "\">");
    out.write(SelfContained.rendered(SHEET.head(words.say("title"))));
    out.write("<body>");
    write(a(words.say("skip")).withHref("#content").withClass("skip"));
    write(header(h1(words.say("title")), compared()));
    String last = about.dossiers() ? "changes" : "sought";
    UlTag contents = ul(contents("edits")).condWith(about.dossiers(), contents("sums"));
    contents.with(contents(last));
    write(nav(contents).attr("aria-label", words.say("contents")));
    out.write("<main id=\"content\">");
    write(edits());
    if (about.dossiers()) {
      write(sums(tally, left));
    }
    out.write("<section aria-labelledby=\"" + last + "\">");
    write(h2(words.say(last)).withId(last));
    if (about.dossiers() && tally.changed() == 0) {
      write(p(words.say("changes.none")));
    }
    changes.copyTo(out);
    out.write("</section></main>");
    write(footer(p(words.say("engine", about.versions().xetkhen(), about.versions().drools()))));
    out.write("</body></html>\n");
    out.flush();
  }

  private void write(DomContent content) throws IOException {
    out.write(SelfContained.rendered(content));
  }

  private DomContent contents(String key) {
    return li(a(words.say(key)).withHref("#" + key));
  }

  private DomContent compared() {
    return dl(
        dt(words.say("before")),
        dd(Words.name(about.before())),
        dt(words.say("after")),
        dd(Words.name(about.after())));
  }

  private SectionTag edits() {
    SectionTag section = section(h2(words.say("edits")).withId("edits"));
    for (Pair pair : about.impact().pairs()) {
      if (pair.same()) {
        continue;
      }
      section.with(h3(Words.safe(words.title(pair))));
      if (pair.edits().isEmpty()) {
        section.with(p(words.say("edits.none")));
      } else {
        List<DomContent> rows = new ArrayList<>();
        pair.edits().forEach(edit -> rows.add(edit(pair.id(), edit)));
        section.with(
            div(table(head("sum.edit", "before", "after"), tbody().with(rows)).withClass("both"))
                .withClass("wide"));
      }
    }
    String same = ImpactWords.same(about.impact().pairs());
    if (!same.isEmpty()) {
      section.with(p(words.say("same", same)));
    }
    if (!about.impact().onlyBefore().isEmpty()) {
      section.with(p(words.say("onlyBefore", String.join(", ", about.impact().onlyBefore()))));
    }
    if (!about.impact().onlyAfter().isEmpty()) {
      section.with(p(words.say("onlyAfter", String.join(", ", about.impact().onlyAfter()))));
    }
    return section.attr("aria-labelledby", "edits");
  }

  private DomContent edit(String plan, Edit edit) {
    boolean renamed = ImpactWords.renamed(edit);
    String name = words.name(plan, edit);
    boolean edited = edit.change() == Edit.Change.EDITED;
    return tr(
        th(Words.safe(edited ? name : words.say("found", name, words.change(edit))))
            .attr("scope", "row"),
        td().with(renamed ? at(edit.before()) : side(edit.before(), edit.after()))
            .attr("data-side", words.say("side.was")),
        td().with(renamed ? at(edit.after()) : side(edit.after(), edit.before()))
            .attr("data-side", words.say("side.is")));
  }

  private static List<DomContent> at(Edit.@Nullable Side side) {
    return side == null ? List.of(text("–")) : List.of(p(ImpactWords.at(side)).withClass("where"));
  }

  private static List<DomContent> side(Edit.@Nullable Side side, Edit.@Nullable Side other) {
    List<DomContent> content = new ArrayList<>(at(side));
    List<String> lines = ImpactWords.lines(side, other);
    if (side != null && !lines.isEmpty()) {
      content.add(side.file().endsWith(".drl") ? Marking.rule(lines) : Marking.plan(lines));
    }
    return content;
  }

  private SectionTag sums(Tally tally, Map<Replayed.Why, Long> left) {
    UlTag counts = ul();
    ImpactSums.lines(words, tally, left)
        .forEach(
            line -> {
              LiTag item = li(line.text());
              if (!line.under().isEmpty()) {
                UlTag under = ul();
                line.under().forEach(one -> under.with(li(one)));
                item.with(under);
              }
              counts.with(item);
            });
    SectionTag section = section(h2(words.say("sums")).withId("sums"), counts);
    if (tally.changed() > 0) {
      List<DomContent> kinds = new ArrayList<>();
      for (Tally.Moved moved : tally.kinds()) {
        kinds.add(
            tr(
                td(words.state(moved.before())),
                td(words.after(moved)),
                td(Long.toString(moved.count())).withClass("count")));
      }
      List<DomContent> causes = new ArrayList<>();
      for (Tally.Caused caused : tally.causes(about.impact())) {
        causes.add(
            tr(
                td(Words.name(caused.plan())),
                td(Words.safe(words.cause(caused.plan(), caused.edit()))),
                td(Long.toString(caused.count())).withClass("count")));
      }
      section.with(
          sum("sum.kinds", kinds, "sum.before", "sum.after", "sum.count"),
          sum("sum.causes", causes, "sum.plan", "sum.edit", "sum.count"));
    }
    return section.attr("aria-labelledby", "sums");
  }

  private DomContent sum(String called, List<DomContent> rows, String... columns) {
    TableTag table =
        table(caption(words.say(called)), head(columns), tbody().with(rows)).withClass("sums");
    return div(table).withClass("wide");
  }

  private DomContent head(String... columns) {
    return thead(
        tr().with(
                Arrays.stream(columns)
                    .map(key -> (DomContent) th(words.say(key)).attr("scope", "col"))));
  }

  @Override
  public void close() throws IOException {
    try (changes) {
      out.flush();
    }
  }
}
