package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.audit.replay.Difference;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Sum;
import vn.xetkhen.text.Text;

/**
 * What replaying a record comes to, {@code xetkhen.replay/1}: an object a line, for each entry that
 * is not the same to the byte, and for each run.
 */
public final class ReplayJson implements ReplayReport {
  private static final String FORMAT = "xetkhen.replay/1";

  private final Writer out;

  /** A report. */
  public ReplayJson(Writer out) {
    this.out = out;
  }

  @Override
  public void run(Run run) {
    // told with its sum
  }

  @Override
  public void entry(Recorded entry, Replayed replayed) throws IOException {
    if (replayed instanceof Replayed.Equal equal && equal.toTheByte()) {
      return;
    }
    line(
        "entry",
        json -> {
          json.field("run", entry.run().number());
          json.field("seq", entry.seq());
          json.field("entry", entry.type().member());
          json.field("source", entry.source());
          json.field("line", entry.line());
          result(json, replayed);
        });
  }

  private static void result(JsonValues json, Replayed replayed) throws IOException {
    Replayed.Differs differs = replayed instanceof Replayed.Differs other ? other : null;
    Replayed.Not not = replayed instanceof Replayed.Not none ? none : null;
    List<Difference> differences = differs == null ? List.of() : differs.differences();
    json.field("result", differs != null ? "DIFFERS" : not != null ? "NOT_REPLAYED" : "EQUAL");
    json.field("otherVersion", differs != null ? differs.otherVersion() : not == null);
    json.list("differences", differences, one -> difference(json, one));
    json.field("why", not == null ? null : not.why());
    json.field("text", not == null ? null : not.text());
  }

  private static void difference(JsonValues json, Difference one) throws IOException {
    json.begin();
    json.field("pointer", one.pointer());
    json.field("clause", one.clause());
    json.field("recorded", one.recorded());
    json.field("again", one.again());
    json.end();
  }

  @Override
  public void damaged(Run run, Text why) throws IOException {
    line(
        "damaged",
        json -> {
          json.field("run", run.number());
          json.field("text", why);
        });
  }

  @Override
  public void shortage(Run run, Shortage shortage, List<Text> told) throws IOException {
    line(
        "shortage",
        json -> {
          json.field("run", run.number());
          json.list(
              "missing",
              shortage.gaps(),
              gap -> {
                json.begin();
                json.field("from", gap.from());
                json.field("to", gap.to());
                json.end();
              });
          json.field("promised", shortage.promised());
          json.field("found", shortage.found());
          json.field("repeated", shortage.twice());
          json.field("closed", shortage.closed());
          json.field("text", Text.join(" ", told));
        });
  }

  @Override
  public void lost(String runs, Text told) throws IOException {
    line(
        "lost",
        json -> {
          json.field("runs", runs);
          json.field("text", told);
        });
  }

  @Override
  public void sum(Run run, Sum sum) throws IOException {
    line(
        "run",
        json -> {
          json.field("run", run.number());
          json.field("id", run.id());
          json.field("command", run.command());
          json.field("equal", sum.equal());
          json.field("equalButVersion", sum.otherVersion());
          json.field("differ", sum.differ());
          json.name("notReplayed").begin();
          for (Map.Entry<Replayed.Why, Long> why : sum.not().entrySet()) {
            json.field(why.getKey().name(), why.getValue());
          }
          json.end();
        });
  }

  private void line(String type, DecisionJson.Part members) throws IOException {
    out.write(
        DecisionJson.line(
            json -> {
              json.begin();
              json.field("format", FORMAT);
              json.field("type", type);
              members.to(json);
              json.end();
            }));
    out.write('\n');
    out.flush();
  }
}
