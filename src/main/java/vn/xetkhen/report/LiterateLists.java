package vn.xetkhen.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
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
import j2html.tags.specialized.PTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Text;

/** Shows the lists of a plan: unclear points with their readings, settings, own codes. */
final class LiterateLists {
  private final Words words;
  private final Plan plan;

  LiterateLists(Words words, Plan plan) {
    this.words = words;
    this.plan = plan;
  }

  /** The unclear points: question, clauses, options, and which one is the default. */
  List<DomContent> readings() {
    if (plan.readings().isEmpty()) {
      return List.of();
    }
    List<DomContent> content = new ArrayList<>();
    content.add(words.heading2("readings", "readings"));
    content.add(p(words.say("readings.about")));
    plan.readings().values().forEach(reading -> content.add(reading(reading)));
    return List.of(section().with(content).attr("aria-labelledby", "readings"));
  }

  private DomContent reading(Plan.Reading reading) {
    String anchor = Anchors.reading(reading.id());
    PTag clauses = p(text(words.say("reading.clauses")));
    reading
        .clauses()
        .forEach(id -> clauses.with(Words.blank(), Words.link(Anchors.clause(id), id)));
    boolean valued = reading.options().values().stream().anyMatch(o -> !o.values().isEmpty());
    List<DomContent> rows = new ArrayList<>();
    for (Plan.Option option : reading.options().values()) {
      DomContent standard =
          option.id().equals(reading.defaultOption())
              ? span(words.say("default")).withClass("default")
              : text("");
      var row =
          tr(
              th(Words.name(option.id()), Words.blank(), standard).attr("scope", "row"),
              td().with(words.both(option.line())));
      rows.add(valued ? row.with(td(values(option))) : row);
    }
    var columns =
        valued
            ? words.columns("option", "option.line", "option.value")
            : words.columns("option", "option.line");
    return section(words.heading3(anchor, Words.name(reading.id())))
        .with(words.both(reading.question()))
        .with(clauses, div(table(thead(columns), tbody().with(rows))).withClass("wide"))
        .attr("aria-labelledby", anchor);
  }

  private static String values(Plan.Option option) {
    return new TreeMap<>(option.values())
        .entrySet().stream()
            .map(
                e -> {
                  String values =
                      e.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
                  return e.getKey().equals("*") ? values : e.getKey() + ": " + values;
                })
            .map(Words::safe)
            .collect(Collectors.joining("; "));
  }

  /** The days that a later notice sets. */
  List<DomContent> settings() {
    List<DomContent> rows = new ArrayList<>();
    for (Plan.Setting setting : plan.settings().values()) {
      rows.add(
          tr(
              th(Words.name(setting.key())).attr("scope", "row"),
              td().with(words.both(setting.line()))));
    }
    return list("settings", rows, "setting", "meaning");
  }

  /** The codes that only this plan has. */
  List<DomContent> codes(Vocabulary common) {
    List<DomContent> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, Text>> list : plan.vocabulary().lists().entrySet()) {
      list.getValue()
          .forEach(
              (code, line) -> {
                if (!line.equals(common.line(list.getKey(), code))) {
                  rows.add(
                      tr(
                          th(Words.name(code)).attr("scope", "row"),
                          td(Words.name(list.getKey())),
                          td().with(words.both(line))));
                }
              });
    }
    return list("codes", rows, "code", "code.list", "meaning");
  }

  private List<DomContent> list(String id, List<DomContent> rows, String... columns) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        section(
                words.heading2(id, id),
                p(words.say(id + ".about")),
                div(table(thead(words.columns(columns)), tbody().with(rows))).withClass("wide"))
            .attr("aria-labelledby", id));
  }
}
