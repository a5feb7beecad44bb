package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;

/** A JSON object a line, told apart by {@code format}. */
final class JsonLines implements DecisionStream {
  private final Writer out;
  private final DecisionJson json;

  JsonLines(Writer out, Language language) {
    this.out = out;
    this.json = new DecisionJson(language);
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
    out.write(line.text());
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
