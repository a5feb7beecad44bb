package vn.xetkhen.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import j2html.tags.specialized.TdTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Sought;

/** Shows one change on the page: what was on the left, what is on the right. */
final class ImpactArticle {
  private final ImpactWords words;

  ImpactArticle(ImpactWords words) {
    this.words = words;
  }

  /**
   * A change of a dossier that was given.
   *
   * @param entry the address of its entry; null where it is none of a record
   */
  DomContent of(Change change, @Nullable String entry) {
    String address = entry == null ? "" : words.say("entry", entry) + " – ";
    String where = change.line() == null ? change.source() : change.source() + ":" + change.line();
    return article(
            h3(
                    text(address),
                    Words.name(change.dossier().id()),
                    text(" – " + Words.safe(change.candidate().name()) + " "),
                    span(Words.safe(where)).withClass("where"))
                .withId("change"),
            sides(change),
            causes(change))
        .withClass("change");
  }

  /** What looking for a dossier came to. */
  DomContent of(Sought sought) {
    ArticleTag article =
        article(
                h3(Words.safe(new SoughtWords(words).target(sought))),
                p(Words.safe(new SoughtWords(words).said(sought))))
            .withClass("change");
    Sought.Shown shown = sought.found();
    if (shown == null) {
      return article;
    }
    String options = SoughtWords.options(shown.conditions());
    if (!options.isEmpty()) {
      article.with(p(words.say("sought.options", Words.safe(options))));
    }
    String json =
        NodeLines.of(shown.dossier()).stream().map(Words::safe).collect(Collectors.joining("\n"));
    return article
        .with(sides(shown.change()), causes(shown.change()))
        .with(pre(code(json)).attr("translate", "no"));
  }

  private DomContent causes(Change change) {
    return p(
            strong(words.say("causes") + " "),
            text(Words.safe(words.causes(change.plan(), change.causes()))))
        .withClass("causes");
  }

  private DomContent sides(Change change) {
    List<DomContent> rows = new ArrayList<>();
    if (change.differences().contains(Change.Difference.AWARD)) {
      row(
          rows,
          words.say("award.heading"),
          td(Words.safe(words.award(change.before()))),
          td(Words.safe(words.award(change.after()))));
    }
    row(rows, words.say("verdict"), judged(change.before()), judged(change.after()));
    for (Change.OfClause clause : change.clauses()) {
      row(
          rows,
          words.say("clause.heading") + " " + words.clause(change.plan(), clause),
          found(clause.before(), false),
          found(clause.after(), true));
      for (Change.OfCheck check : clause.checks()) {
        rows.add(
            tr(
                    th(text(words.say("check.heading") + " "), Words.name(words.check(check)))
                        .attr("scope", "row"),
                    named(answer(check.before(), false), "side.was"),
                    named(answer(check.after(), true), "side.is"))
                .withClass("check"));
      }
    }
    if (!change.noLonger().isEmpty() || !change.newly().isEmpty()) {
      row(
          rows,
          words.say("missing"),
          missing(change, change.noLonger(), false),
          missing(change, change.newly(), true));
    }
    Change.OfPlaces places = change.places();
    if (places != null) {
      ImpactPlaces said = new ImpactPlaces(words, change, places);
      row(
          rows,
          words.say("places"),
          td(Words.safe(said.side(false))),
          td(Words.safe(said.side(true))));
    }
    return div(table(
                thead(
                    tr(
                        td(),
                        th(words.say("side.was")).attr("scope", "col"),
                        th(words.say("side.is")).attr("scope", "col"))),
                tbody().with(rows))
            .withClass("both"))
        .withClass("wide");
  }

  private void row(List<DomContent> rows, String called, TdTag was, TdTag is) {
    rows.add(
        tr(
            th(Words.safe(called)).attr("scope", "row"),
            named(was, "side.was"),
            named(is, "side.is")));
  }

  /** A cell that says, where there is no room for a head row, which side it is. */
  private TdTag named(TdTag cell, String side) {
    return cell.attr("data-side", words.say(side));
  }

  private TdTag judged(Change.Judged judged) {
    String style =
        judged instanceof Change.Judged.Decided decided
            ? decided.verdict().name().toLowerCase(Locale.ROOT)
            : "not_met";
    return td(strong(Words.safe(words.judged(judged))).withClass(style));
  }

  private TdTag found(Change.@Nullable Found found, boolean now) {
    return found == null
        ? td(words.notAsked(now))
        : td(
            strong(ImpactWords.capital(words.label(found.outcome())))
                .withClass(found.outcome().name().toLowerCase(Locale.ROOT)),
            text(". " + Words.safe(found.reason().in(words.language()))));
  }

  private TdTag answer(Change.@Nullable Answer answer, boolean now) {
    if (answer == null) {
      return td(words.notAsked(now));
    }
    String at = answer.rule().file() + ":" + answer.rule().line();
    return td(
        span(ImpactWords.capital(words.label(answer.outcome())))
            .withClass(answer.outcome().name().toLowerCase(Locale.ROOT)),
        text(" "),
        span(at).withClass("where"));
  }

  private TdTag missing(Change change, List<Missing> missing, boolean now) {
    TdTag cell = td();
    if (missing.isEmpty()) {
      return cell.withText("–");
    }
    missing.forEach(m -> cell.with(p(Words.safe(words.missing(change.plan(), m, now)))));
    return cell;
  }
}
