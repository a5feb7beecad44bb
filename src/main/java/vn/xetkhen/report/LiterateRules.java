package vn.xetkhen.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.rulecheck.Excerpt;
import vn.xetkhen.rulecheck.PackText;

/** Shows rules as they stand in their files. */
final class LiterateRules {
  private static final String DASH = " — ";

  private final Words words;
  private final Map<String, RuleDescription> rules = new LinkedHashMap<>();
  private final PackText pack;

  LiterateRules(Words words, PackText pack) {
    this.words = words;
    this.pack = pack;
    pack.rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  /** The rules of a clause, in the order of the files. */
  List<RuleDescription> of(String clause) {
    return rules.values().stream().filter(rule -> rule.clause().equals(clause)).toList();
  }

  /**
   * What the comment right above a rule says after the clause's id and a dash; empty where it says
   * nothing.
   */
  String comment(String id) {
    RuleDescription rule = rules.get(id);
    if (rule == null) {
      return "";
    }
    String line = pack.lines(rule).lines().get(0).strip();
    int dash = line.indexOf(DASH);
    return line.startsWith("//") && dash >= 0 ? line.substring(dash + DASH.length()).strip() : "";
  }

  /** A rule: its name, where it stands, and its text. */
  DomContent rule(RuleDescription rule) {
    Excerpt lines = pack.lines(rule);
    return figure(
            figcaption(
                Words.name(rule.id()),
                text(" "),
                span(words.say("at", rule.file(), rule.at().line())).withClass("where")),
            Marking.rule(lines.flush()))
        .withId(Anchors.check(rule.id()));
  }
}
