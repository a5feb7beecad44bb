package vn.xetkhen.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.h5;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.rulecheck.Excerpt;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;

/** Shows scenarios: the facts as written, and what is expected. */
final class LiterateScenarios {
  /** What a scenario states; its name, its base and what it expects are shown apart. */
  private static final Set<String> STATED =
      Set.of("kind", "award", "period", "readings", "settings", "as-of", "facts");

  private final Words words;
  private final PackText pack;
  private final Anchors anchors;

  LiterateScenarios(Words words, PackText pack) {
    this.words = words;
    this.pack = pack;
    this.anchors = new Anchors(pack);
  }

  /** The scenarios that assert a clause or one of its checks, in the order of the files. */
  List<Scenario> of(String clause) {
    return pack.all().stream()
        .filter(
            s ->
                s.expected().keySet().stream()
                    .anyMatch(id -> id.equals(clause) || id.startsWith(clause + "/")))
        .toList();
  }

  /** The scenarios beside a clause. */
  DomContent beside(String clause) {
    List<Scenario> asserting = of(clause);
    List<DomContent> shown = new ArrayList<>();
    shown.add(h4(words.say("scenarios", asserting.size())));
    asserting.forEach(s -> shown.add(scenario(s, clause, true)));
    if (asserting.isEmpty()) {
      shown.add(p(words.say("scenarios.none")));
    }
    return div().withClass("shown").with(shown);
  }

  /** The scenarios that assert no clause and no check, but the decision alone. */
  List<DomContent> whole() {
    List<Scenario> whole =
        pack.all().stream()
            .filter(s -> s.expected().keySet().stream().noneMatch(this::ofThePlan))
            .toList();
    List<DomContent> shown = new ArrayList<>();
    if (!whole.isEmpty()) {
      DomContent[] articles =
          whole.stream().map(s -> scenario(s, "", false)).toArray(DomContent[]::new);
      shown.add(
          section(
                  words.heading2("whole", "whole"),
                  p(words.say("whole.about")),
                  div(articles).withClass("grid"))
              .attr("aria-labelledby", "whole"));
    }
    return shown;
  }

  /** The bases that scenarios start from. */
  List<DomContent> bases() {
    List<DomContent> shown = new ArrayList<>();
    for (ScenarioFile file : pack.scenarios()) {
      for (ScenarioFile.Base base : file.bases().values()) {
        shown.add(
            article(
                    words.heading3(
                        anchors.base(base),
                        Words.name(base.name()),
                        text(" "),
                        where(file.path(), base.at().line())),
                    Marking.scenario(base.source().flush()))
                .withClass("scenario"));
      }
    }
    if (shown.isEmpty()) {
      return shown;
    }
    return List.of(
        section(
                words.heading2("bases", "bases"),
                p(words.say("bases.about")),
                div().withClass("grid").with(shown))
            .attr("aria-labelledby", "bases"));
  }

  private DomContent scenario(Scenario scenario, String clause, boolean beside) {
    DomContent name = words.vietnamese(scenario.name());
    List<DomContent> content = new ArrayList<>();
    content.add(beside ? h5(name) : h3(name));
    content.add(p(where(scenario.path(), scenario.at().line())).withClass("place"));
    if (scenario.base() != null) {
      content.add(
          p(text(words.say("base") + " "), Words.link(anchors.base(scenario), scenario.base()))
              .withClass("place"));
    }
    Excerpt stated = scenario.lines(STATED);
    if (!stated.lines().isEmpty()) {
      content.add(Marking.scenario(stated.flush()));
    }
    UlTag expected = ul().withClass("expected").attr("aria-label", words.say("expected"));
    scenario.expected().forEach((id, value) -> expected.with(expectation(id, value, clause)));
    content.add(expected);
    return article().withClass("scenario").with(content);
  }

  private LiTag expectation(String id, String value, String clause) {
    LiTag item = li();
    switch (id) {
      case "verdict" ->
          item.withClass(value.toLowerCase(Locale.ROOT))
              .withText(words.say("expected.verdict", words.labels().of(Verdict.valueOf(value))));
      case "ground" ->
          item.withText(
              value.equals("null")
                  ? words.say("expected.noGround")
                  : words.say("expected.ground", words.labels().ground(Role.valueOf(value))));
      case "deferredUntil" ->
          item.withText(
              value.equals("null")
                  ? words.say("expected.notDeferred")
                  : words.say("expected.deferred", value));
      default -> outcome(item, id, Outcome.valueOf(value), clause);
    }
    return item;
  }

  private void outcome(LiTag item, String id, Outcome outcome, String clause) {
    boolean own = id.equals(clause) || id.startsWith(clause + "/");
    String target = id.contains("/") ? Anchors.check(id) : Anchors.clause(id);
    String kind = outcome.name().toLowerCase(Locale.ROOT);
    item.withClass(own ? kind : kind + " elsewhere")
        .with(
            span(TreeNodes.mark(outcome)).withClass("mark").attr("aria-hidden", "true"),
            text(" "),
            Words.link(target, id),
            text(" " + words.label(outcome)));
  }

  private DomContent where(String path, int line) {
    return span(words.say("at", path, line)).withClass("where");
  }

  private boolean ofThePlan(String id) {
    Map<String, ?> clauses = pack.source().plan().clauses();
    return clauses.containsKey(id) || id.contains("/");
  }
}
