package vn.xetkhen.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.text.Language;

/**
 * A pack as one page to read: every clause with what it asks, its criteria tree, its rules and the
 * scenarios that assert it, side by side. HTML that is XML too; needs no network and no script, and
 * its Content-Security-Policy admits only its own style sheet. The same pack always gives the same
 * bytes.
 */
public final class LiteratePage {
  private static final SelfContained SHEET = SelfContained.of("literate.css");

  private final Language language;
  private final Decision.EngineRef versions;

  /**
   * A page.
   *
   * @param language the page's own words; lines of the pack are shown in both languages
   * @param versions what the foot of the page names
   */
  public LiteratePage(Language language, Decision.EngineRef versions) {
    this.language = language;
    this.versions = versions;
  }

  /** The whole page, in UTF-8 when written. */
  public String html(PackText pack) {
    Words words = new Words(language);
    Plan plan = pack.source().plan();
    LiterateRules rules = new LiterateRules(words, pack);
    LiterateScenarios scenarios = new LiterateScenarios(words, pack);
    LiterateTree tree = new LiterateTree(words, plan, rules);
    LiterateClauses clauses = new LiterateClauses(words, plan, rules, scenarios, tree);
    LiteratePlan about = new LiteratePlan(words, plan, tree);
    LiterateLists lists = new LiterateLists(words, plan);
    List<DomContent> sections = new ArrayList<>();
    UlTag contents = ul();
    add(sections, contents, words, "plan", List.of(about.about()));
    add(sections, contents, words, "notes", about.notes());
    add(sections, contents, words, "awards", List.of(about.awards()));
    add(sections, contents, words, "delegated", about.delegated());
    add(sections, contents, words, "overview", List.of(clauses.overview()));
    add(sections, contents, words, "clauses", List.of(clauses.all()));
    add(sections, contents, words, "whole", scenarios.whole());
    add(sections, contents, words, "bases", scenarios.bases());
    add(sections, contents, words, "readings", lists.readings());
    add(sections, contents, words, "settings", lists.settings());
    add(sections, contents, words, "codes", lists.codes(pack.common()));
    DomContent page =
        TagCreator.html(
                SHEET.head(words.say("title", plan.id(), words.line(plan.title()))),
                body(
                    a(words.say("skip")).withHref("#content").withClass("skip"),
                    header(h1(words.line(plan.title())))
                        .with(words.both(plan.title()).stream().skip(1)),
                    nav(contents).attr("aria-label", words.say("contents")),
                    main().with(sections).withId("content"),
                    foot(words, pack)))
            .attr("lang", words.language());
    return "<!DOCTYPE html>\n" + SelfContained.rendered(page) + "\n";
  }

  private static void add(
      List<DomContent> sections, UlTag contents, Words words, String id, List<DomContent> section) {
    if (!section.isEmpty()) {
      sections.addAll(section);
      contents.with(li(a(words.say(id)).withHref("#" + id)));
    }
  }

  private DomContent foot(Words words, PackText pack) {
    return footer(
        p(text(words.say("foot.rules") + " "), Words.name(pack.source().rulesSha256())),
        p(words.say("foot.engine", versions.xetkhen(), versions.drools())));
  }
}
