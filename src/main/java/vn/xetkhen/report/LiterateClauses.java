package vn.xetkhen.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.xetkhen.decision.Role;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;

/** Shows the clauses of a plan in its order, each beside the scenarios that assert it. */
final class LiterateClauses {
  private final Words words;
  private final Plan plan;
  private final LiterateRules rules;
  private final LiterateScenarios scenarios;
  private final LiterateTree tree;

  LiterateClauses(
      Words words, Plan plan, LiterateRules rules, LiterateScenarios scenarios, LiterateTree tree) {
    this.words = words;
    this.plan = plan;
    this.rules = rules;
    this.scenarios = scenarios;
    this.tree = tree;
  }

  /** All clauses in a table, by which the page is navigated. */
  DomContent overview() {
    List<DomContent> rows = new ArrayList<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      rows.add(
          tr(
              th(Words.link(Anchors.clause(clause.id()), clause.id())).attr("scope", "row"),
              td().with(words.both(clause.citation())),
              td(role(clause.role())),
              td(words.line(clause.line())),
              td(String.valueOf(rules.of(clause.id()).size())).withClass("count"),
              td(String.valueOf(scenarios.of(clause.id()).size())).withClass("count")));
    }
    return section(
            words.heading2("overview", "overview"),
            div(table(
                    thead(
                        words.columns(
                            "clause", "citation", "role", "asks", "checks", "scenarios.count")),
                    tbody().with(rows)))
                .withClass("wide"))
        .attr("aria-labelledby", "overview");
  }

  /** Every clause in full. */
  DomContent all() {
    List<DomContent> sections = new ArrayList<>();
    sections.add(words.heading2("clauses", "clauses"));
    plan.clauses().values().forEach(clause -> sections.add(clause(clause)));
    return section().with(sections).attr("aria-labelledby", "clauses");
  }

  private DomContent clause(Plan.Clause clause) {
    String anchor = Anchors.clause(clause.id());
    DomContent heading =
        words.heading3(
            anchor,
            a(Words.name(clause.id())).withHref("#" + anchor),
            text(" " + words.line(clause.citation()) + " "),
            role(clause.role()));
    return section(
            heading,
            div(div().withClass("said").with(said(clause)), scenarios.beside(clause.id()))
                .withClass("sides"))
        .withClass("clause")
        .attr("aria-labelledby", anchor);
  }

  private List<DomContent> said(Plan.Clause clause) {
    DlTag asks = dl(dt(words.say("asks")), dd().with(words.both(clause.line())));
    if (clause.supply() != null) {
      asks.with(dt(words.say("supply")), dd().with(words.both(clause.supply())));
    }
    List<String> readings =
        plan.readings().values().stream()
            .filter(reading -> reading.clauses().contains(clause.id()))
            .map(Plan.Reading::id)
            .toList();
    if (!readings.isEmpty()) {
      asks.with(dt(words.say("unclear")), dd().with(readingLinks(readings)));
    }
    if (clause.deferral() != null) {
      asks.with(dt(words.say("deferral")), dd(words.say("deferral.until", clause.deferral())));
    }
    List<DomContent> content = new ArrayList<>();
    content.add(asks);
    content.add(words.heading4("criteria"));
    content.addAll(tree.of(clause.criteria(), clause.id()));
    List<RuleDescription> own = rules.of(clause.id());
    if (!own.isEmpty()) {
      content.add(words.heading4("rules"));
      own.forEach(rule -> content.add(rules.rule(rule)));
    }
    return content;
  }

  private static List<DomContent> readingLinks(List<String> readings) {
    List<DomContent> links = new ArrayList<>();
    for (String id : readings) {
      if (!links.isEmpty()) {
        links.add(text(", "));
      }
      links.add(Words.link(Anchors.reading(id), id));
    }
    return links;
  }

  private DomContent role(Role role) {
    return span(words.label(role)).withClasses("role", role.name().toLowerCase(Locale.ROOT));
  }
}
