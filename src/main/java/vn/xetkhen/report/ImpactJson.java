package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
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
 * The impact of an edit as {@code xetkhen.impact/1}: one object, its changes written as they come,
 * a line each; refusals and sums at its end.
 */
final class ImpactJson implements ImpactReport {
  private final Writer out;
  private final About about;
  private final DecisionJson decisions;
  private final ImpactChangeJson changes;
  private final Spool refused = new Spool();
  private final Spool sought = new Spool();
  private boolean any;

  ImpactJson(Writer out, Language language, About about) throws IOException {
    this.out = out;
    this.about = about;
    this.decisions = new DecisionJson(language);
    this.changes = new ImpactChangeJson(language);
    out.write("{\"format\":\"xetkhen.impact/1\",\"before\":");
    out.write(quoted(about.before()));
    out.write(",\"after\":");
    out.write(quoted(about.after()));
    out.write(",\"plans\":[");
    String between = "\n";
    for (Pair pair : about.impact().pairs()) {
      out.write(between + DecisionJson.line(json -> plan(json, pair)));
      between = ",\n";
    }
    out.write("],\"onlyBefore\":" + names(about.impact().onlyBefore()));
    out.write(",\"onlyAfter\":" + names(about.impact().onlyAfter()));
    out.write(",\"changes\":[");
  }

  private static String quoted(String text) {
    return DecisionJson.line(json -> json.out().writeString(text));
  }

  private static String names(List<String> names) {
    return DecisionJson.line(
        json -> {
          json.array();
          for (String name : names) {
            json.out().writeString(name);
          }
          json.endArray();
        });
  }

  private static void plan(JsonValues json, Pair pair) throws IOException {
    json.begin();
    json.field("id", pair.id());
    json.field("same", pair.same());
    json.field("rulesSha256Before", pair.before().rulesSha256());
    json.field("rulesSha256After", pair.after().rulesSha256());
    json.list("edits", pair.edits(), edit -> edit(json, edit));
    json.end();
  }

  private static void edit(JsonValues json, Edit edit) throws IOException {
    json.begin();
    json.field("key", edit.key());
    json.field("part", edit.part());
    json.field("change", edit.change());
    json.field("id", edit.id());
    json.field("was", edit.was());
    json.field("kinds", List.copyOf(edit.kinds()));
    side(json, "before", edit.before());
    side(json, "after", edit.after());
    json.end();
  }

  private static void side(JsonValues json, String name, Edit.@Nullable Side side)
      throws IOException {
    if (side == null) {
      json.field(name, null);
      return;
    }
    json.name(name).begin();
    json.field("file", side.file());
    json.field("line", side.line());
    json.field("lines", side.lines());
    json.end();
  }

  @Override
  public String change(Change change, @Nullable String entry) {
    return DecisionJson.line(json -> changes.change(json, change, entry));
  }

  @Override
  public void write(String change) throws IOException {
    out.write(any ? ",\n" : "\n");
    out.write(change);
    any = true;
  }

  @Override
  public void refused(Refusal refusal) throws IOException {
    refused.add(decisions.text(refusal));
  }

  @Override
  public void sought(Sought one) throws IOException {
    sought.add(DecisionJson.line(json -> changes.sought(json, one)));
  }

  @Override
  public void done(Tally tally, Map<Replayed.Why, Long> left) throws IOException {
    out.write("],\"refused\":[");
    refused.copyTo(out);
    if (about.dossiers()) {
      out.write("],\"sought\":null,\"sums\":");
      out.write(DecisionJson.line(json -> sums(json, tally, left)));
    } else {
      out.write("],\"sought\":[");
      sought.copyTo(out);
      out.write("],\"sums\":null");
    }
    out.write(",");
    String engine =
        DecisionJson.line(
            json -> {
              json.begin();
              DecisionJson.engine(json, about.versions());
              json.end();
            });
    out.write(engine.substring(1) + "\n");
    out.flush();
  }

  private void sums(JsonValues json, Tally tally, Map<Replayed.Why, Long> left) throws IOException {
    json.begin();
    json.field("dossiers", tally.dossiers());
    json.field("changed", tally.changed());
    json.field("unchanged", tally.unchanged());
    json.field("notDecided", tally.undecided());
    json.field("otherPlans", tally.aside());
    json.field("refused", tally.refused());
    json.field("unexplained", tally.unexplained());
    if (about.recorded()) {
      json.name("notCompared").begin();
      for (Map.Entry<Replayed.Why, Long> why : left.entrySet()) {
        json.field(why.getKey().name(), why.getValue());
      }
      json.end();
    }
    json.list(
        "kinds",
        tally.kinds(),
        moved -> {
          json.begin();
          json.field("before", moved.before());
          json.field("after", moved.after());
          json.field("count", moved.count());
          json.end();
        });
    json.name("differences").begin();
    for (Change.Difference one : Change.Difference.values()) {
      json.field(one.name().toLowerCase(Locale.ROOT), tally.differences().getOrDefault(one, 0L));
    }
    json.end();
    json.list(
        "causes",
        tally.causes(about.impact()),
        caused -> {
          json.begin();
          json.field("plan", caused.plan());
          json.field("edit", caused.edit());
          json.field("count", caused.count());
          json.end();
        });
    json.end();
  }

  @Override
  public void close() throws IOException {
    try (refused;
        sought) {
      out.flush();
    }
  }
}
