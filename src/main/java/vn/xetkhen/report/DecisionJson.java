package vn.xetkhen.report;

import java.io.IOException;
import java.util.List;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.OneLineJson;
import vn.xetkhen.text.Problem;

/**
 * Writes decisions as {@code xetkhen.decision/1} and refusals as {@code xetkhen.refusal/1}, each on
 * one line: the same decision always gives the same bytes. Null is written, never left out; numbers
 * are written plainly, as the dossier had them.
 */
public final class DecisionJson {
  private final Language language;

  /** A writer whose refusals speak {@code language}. */
  public DecisionJson(Language language) {
    this.language = language;
  }

  /** Writes into a generator. */
  interface Part {
    void to(JsonValues out) throws IOException;
  }

  /** The decision as one line, without its end. */
  public String text(Decision decision) {
    return line(out -> decision(out, decision));
  }

  /** The refusal as one line, without its end. */
  public String text(Refusal refusal) {
    return line(out -> refusal(out, refusal));
  }

  /** The same as {@link #text(Decision)}, in UTF-8, without the way round over a text. */
  public byte[] bytes(Decision decision) {
    return OneLineJson.bytes(out -> decision(new JsonValues(out), decision));
  }

  /** What a part writes, as one line, without its end. */
  static String line(Part part) {
    return OneLineJson.text(out -> part.to(new JsonValues(out)));
  }

  private static void decision(JsonValues out, Decision decision) throws IOException {
    out.begin();
    out.field("format", "xetkhen.decision/1");
    dossier(out, decision.dossier());
    plan(out, decision.plan());
    candidate(out, decision.candidate());
    out.field("asOf", decision.asOf());
    out.field("settings", decision.settings());
    out.field("readings", decision.readings());
    out.field("verdict", decision.verdict());
    out.field("ground", decision.ground());
    out.field("deferredUntil", decision.deferredUntil());
    out.list("findings", decision.findings(), f -> FindingJson.write(out, f));
    out.list("missing", decision.missing(), m -> missing(out, m));
    out.list("sensitivity", decision.sensitivity(), s -> sensitivity(out, s));
    out.field("remedies", decision.remedies());
    out.list("notes", decision.notes(), n -> note(out, n));
    engine(out, decision.engine());
    out.end();
  }

  static void dossier(JsonValues out, Decision.DossierRef dossier) throws IOException {
    out.name("dossier").begin();
    out.field("id", dossier.id());
    out.field("sha256", dossier.sha256());
    out.end();
  }

  static void plan(JsonValues out, Decision.PlanRef plan) throws IOException {
    out.name("plan").begin();
    out.field("id", plan.id());
    out.field("award", plan.award());
    out.field("period", plan.period());
    out.field("rulesSha256", plan.rulesSha256());
    out.end();
  }

  static void engine(JsonValues out, Decision.EngineRef engine) throws IOException {
    out.name("engine").begin();
    out.field("xetkhen", engine.xetkhen());
    out.field("drools", engine.drools());
    out.end();
  }

  static void candidate(JsonValues out, Decision.Candidate candidate) throws IOException {
    out.name("candidate").begin();
    out.field("kind", candidate.kind());
    out.field("id", candidate.id());
    out.field("name", candidate.name());
    out.field("category", candidate.category());
    out.field("employment", candidate.employment());
    out.field("position", candidate.position());
    out.field("province", candidate.province());
    out.field("district", candidate.district());
    Decision.Unit unit = candidate.unit();
    if (unit == null) {
      out.field("unit", null);
    } else {
      out.name("unit").begin();
      out.field("id", unit.id());
      out.field("name", unit.name());
      out.field("category", unit.category());
      out.field("province", unit.province());
      out.field("district", unit.district());
      out.end();
    }
    out.end();
  }

  static void missing(JsonValues out, Missing missing) throws IOException {
    out.begin();
    out.field("pointer", missing.pointer());
    out.name("entry").entry(missing.type(), missing.entry());
    out.field("fields", missing.fields());
    out.field("action", missing.action());
    out.field("clauses", missing.clauses());
    out.field("ask", missing.ask());
    out.end();
  }

  private static void sensitivity(JsonValues out, Sensitivity sensitivity) throws IOException {
    out.begin();
    out.field("readings", sensitivity.readings());
    out.field("verdict", sensitivity.verdict());
    out.end();
  }

  private static void note(JsonValues out, Note note) throws IOException {
    out.begin();
    out.field("code", note.code());
    out.field("clause", note.clause());
    out.field("text", note.text());
    out.end();
  }

  private void refusal(JsonValues out, Refusal refusal) throws IOException {
    out.begin();
    out.field("format", "xetkhen.refusal/1");
    out.field("source", refusal.source());
    out.field("line", refusal.line());
    if (refusal.dossierId() == null) {
      out.field("dossier", null);
    } else {
      out.name("dossier").begin();
      out.field("id", refusal.dossierId());
      out.end();
    }
    List<Problem> problems = refusal.problems();
    out.list("problems", problems, p -> problem(out, p));
    out.end();
  }

  private void problem(JsonValues out, Problem problem) throws IOException {
    out.begin();
    out.field("pointer", problem.pointer());
    out.field("line", problem.at().line());
    out.field("column", problem.at().column());
    out.field("message", problem.message().in(language));
    out.end();
  }
}
