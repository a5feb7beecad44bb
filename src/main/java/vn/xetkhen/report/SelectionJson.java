package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Status;
import vn.xetkhen.selection.reward.Totals;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * Writes a selection as {@code xetkhen.selection/1}, or its candidates as {@code
 * xetkhen.placement/1}, each on one line: the same selection always gives the same bytes. Null is
 * written, never left out.
 */
final class SelectionJson {
  private final Language language;
  private final PlacementJson placements = new PlacementJson();
  private final RewardJson rewards = new RewardJson();

  /** A writer whose refusals speak {@code language}. */
  SelectionJson(Language language) {
    this.language = language;
  }

  /** One object with everything; its lists hold an item a line. */
  void document(SelectionReport report, Writer out) throws IOException {
    List<SelectionReport.Award> awards = report.awards();
    out.write("{\"format\":\"xetkhen.selection/1\",");
    out.write(members(head -> head(head, report)));
    out.write(",\"awards\":[");
    list(out, awards.stream().map(this::award).toList());
    out.write("],\"placements\":[");
    Items items = new Items(out);
    for (SelectionReport.Award award : awards) {
      placements.each(award, items);
    }
    items.end();
    out.write("],\"refused\":[");
    DecisionJson refusals = new DecisionJson(language);
    list(out, report.refused().stream().map(refusals::text).toList());
    out.write("],");
    out.write(members(tail -> tail(tail, report)));
    out.write("}\n");
  }

  /** A line a candidate, then a line a refusal. */
  void lines(SelectionReport report, Writer out) throws IOException {
    for (SelectionReport.Award award : report.awards()) {
      placements.each(award, line -> out.append(line).append('\n'));
    }
    DecisionJson refusals = new DecisionJson(language);
    for (vn.xetkhen.dossier.Refusal refusal : report.refused()) {
      out.append(refusals.text(refusal)).append('\n');
    }
  }

  /** Items of a list, each on a line of its own. */
  private static final class Items implements PlacementJson.Taker {
    private final Writer out;
    private boolean any;

    Items(Writer out) {
      this.out = out;
    }

    @Override
    public void take(String line) throws IOException {
      out.append(any ? ",\n" : "\n").append(line);
      any = true;
    }

    void end() throws IOException {
      if (any) {
        out.append('\n');
      }
    }
  }

  private static void list(Writer out, List<String> lines) throws IOException {
    Items items = new Items(out);
    for (String line : lines) {
      items.take(line);
    }
    items.end();
  }

  /** Members as they stand inside an object. */
  private static String members(DecisionJson.Part part) {
    String whole =
        DecisionJson.line(
            out -> {
              out.begin();
              part.to(out);
              out.end();
            });
    return whole.substring(1, whole.length() - 1);
  }

  private static void head(JsonValues out, SelectionReport report) throws IOException {
    out.field("decidedOn", report.rewards().decidedOn());
    out.field("rewardsSha256", report.rewardsSha256());
    Selection.Minutes council = report.selection().council();
    if (council == null) {
      out.field("council", null);
    } else {
      out.name("council").begin();
      out.field("number", council.number());
      out.field("date", council.date());
      out.field("sha256", council.sha256());
      out.end();
    }
    totals(out, "total", report.rewards().total());
  }

  private void tail(JsonValues out, SelectionReport report) throws IOException {
    out.list(
        "warnings",
        report.selection().warnings(),
        warning -> {
          out.begin();
          out.field("code", warning.code());
          out.field("dossiers", warning.dossiers());
          out.field("text", warning.text());
          out.end();
        });
    out.list("problems", report.selection().problems(), problem -> problem(out, problem));
    DecisionJson.engine(out, report.engine());
  }

  private void problem(JsonValues out, Problem problem) throws IOException {
    out.begin();
    out.field("source", problem.file());
    out.field("pointer", problem.pointer());
    out.field("line", problem.at().line());
    out.field("column", problem.at().column());
    out.field("message", problem.message().in(language));
    out.end();
  }

  private String award(SelectionReport.Award award) {
    return DecisionJson.line(
        out -> {
          Selection.Filled filled = award.filled();
          out.begin();
          DecisionJson.plan(out, filled.plan());
          out.field("title", award.title());
          out.field("citation", citation(award));
          counts(out, filled.counts());
          out.list("groups", filled.groups(), group -> group(out, award, group));
          out.list(
              "setAside",
              filled.setAside(),
              twice -> {
                out.begin();
                out.field("source", twice.entry().source());
                out.field("line", twice.entry().line());
                out.field("dossier", twice.entry().dossier().id());
                out.field("keptSource", twice.kept().source());
                out.field("keptLine", twice.kept().line());
                out.field("keptDossier", twice.kept().dossier().id());
                out.end();
              });
          rewards.write(out, award.rewards().money());
          totals(out, "total", award.rewards().totals());
          out.end();
        });
  }

  private static @Nullable Text citation(SelectionReport.Award award) {
    vn.xetkhen.plan.Places places = award.places();
    return places == null ? null : places.citation();
  }

  private static void counts(JsonValues out, Selection.Counts counts) throws IOException {
    out.name("counts").begin();
    out.field("dossiers", counts.dossiers());
    out.field("eligible", counts.eligible());
    out.field("ineligible", counts.ineligible());
    out.field("undetermined", counts.undetermined());
    out.end();
  }

  private static void group(JsonValues out, SelectionReport.Award award, Selection.Group group)
      throws IOException {
    out.begin();
    out.field("id", group.id());
    out.field("kind", group.kind());
    out.field("line", group.line());
    out.field("places", group.places());
    out.field("base", group.base());
    out.field("competing", group.competing());
    out.field("rule", award.rule(group));
    out.name("statuses").begin();
    for (Status status : Status.values()) {
      out.field(status.name(), group.of(status).size());
    }
    out.end();
    out.end();
  }

  private static void totals(JsonValues out, String name, Totals totals) throws IOException {
    out.name(name).begin();
    out.field("collectives", totals.collectives());
    out.field("collectiveDong", totals.collectiveDong());
    out.field("individuals", totals.individuals());
    out.field("individualDong", totals.individualDong());
    out.field("dong", totals.dong());
    out.end();
  }
}
