package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;

/**
 * {@code {"decisions": […], "refused": […]}}: decisions are written as they come, refusals kept
 * aside until the end.
 */
final class JsonDocument implements DecisionStream {
  private final Writer out;
  private final DecisionJson json;
  private final Spool refused = new Spool();
  private boolean first = true;

  JsonDocument(Writer out, Language language) throws IOException {
    this.out = out;
    this.json = new DecisionJson(language);
    out.write("{\"decisions\":[");
  }

  @Override
  public Line line(Decision decision, Plan plan) {
    return new Line(json.text(decision), decision.verdict());
  }

  @Override
  public Line line(Decision decision, Plan plan, byte[] written) {
    return new Line(new String(written, StandardCharsets.UTF_8), decision.verdict());
  }

  @Override
  public Line line(Refusal refusal) {
    return new Line(json.text(refusal), null);
  }

  @Override
  public void write(Line line) throws IOException {
    if (line.verdict() == null) {
      refused.add(line.text());
      return;
    }
    out.write(first ? "\n" : ",\n");
    out.write(line.text());
    first = false;
  }

  @Override
  public void close() throws IOException {
    try (refused) {
      out.write(first ? "],\"refused\":[" : "\n],\"refused\":[");
      refused.copyTo(out);
      out.write("]}\n");
      out.flush();
    }
  }
}
