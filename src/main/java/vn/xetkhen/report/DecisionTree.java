package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * A decision explained: what was decided and by which clause, the criteria tree with every check,
 * what is missing, what would change the verdict.
 */
public final class DecisionTree {
  private final Language language;
  private final int width;
  private final Paint paint;
  private final Messages messages = Messages.beside(DecisionTree.class);
  private final Summary summary = new Summary();
  private final Views views = new Views();

  /**
   * An explainer.
   *
   * @param width columns to wrap at
   */
  public DecisionTree(Language language, int width, Paint paint) {
    this.language = language;
    this.width = width;
    this.paint = paint;
  }

  /** The explanation of a decision that was made under {@code plan}. */
  public String text(Decision decision, Plan plan) {
    Views.View view = views.of(decision, plan);
    Page page = new Page(width);
    head(page, view);
    heading(page.gap(), "tree.criteria");
    page.line(2, text("tree.legend"));
    new TreeNodes(page, view, language, paint).award();
    readings(page, view);
    missing(page, view);
    change(page, view);
    notes(page, decision);
    record(page, decision);
    return page.toString();
  }

  private void head(Page page, Views.View view) {
    Decision decision = view.decision();
    Plan plan = view.plan();
    Decision.Candidate candidate = decision.candidate();
    String name =
        text(
            "tree.title",
            decision.dossier().id(),
            candidate.name(),
            summary.labels().of(candidate.kind()));
    page.line(0, "", name, paint::strong);
    item(page, "tree.award", messages.text("table.award", view.award(), decision.plan().period()));
    item(page, "tree.plan", messages.text("tree.planLine", plan.title(), plan.number(), plan.id()));
    item(page, "tree.asOf", view.wording().value("", "", decision.asOf()));
    Outcome outcome = outcome(decision.verdict());
    String verdict = TreeNodes.mark(outcome) + " " + summary.verdict(decision).in(language);
    page.line(2, label("tree.verdict"), verdict, s -> paint.outcome(outcome, s));
    deciding(page, view);
    if (decision.deferredUntil() != null) {
      item(page, "tree.deferred", view.wording().value("", "", decision.deferredUntil()));
    }
  }

  private void deciding(Page page, Views.View view) {
    Decision decision = view.decision();
    if (decision.verdict() == Verdict.ELIGIBLE) {
      item(page, "tree.because", messages.text("reason.eligible"));
    } else {
      List<Finding> findings =
          decision.verdict() == Verdict.INELIGIBLE ? view.deciding() : view.waiting();
      findings.forEach(finding -> because(page, view, finding));
    }
  }

  private void because(Page page, Views.View view, Finding finding) {
    Plan.Clause clause = view.plan().clauses().get(finding.clause());
    Text citation = clause == null ? Text.same("") : clause.citation();
    item(
        page,
        "tree.because",
        messages.text("tree.clauseReason", finding.clause(), citation, finding.reason()));
  }

  private void readings(Page page, Views.View view) {
    if (view.plan().readings().isEmpty()) {
      return;
    }
    heading(page.gap(), "tree.readings");
    view.plan()
        .readings()
        .forEach(
            (id, reading) -> {
              String used = view.decision().readings().getOrDefault(id, reading.defaultOption());
              Plan.Option option = reading.options().get(used);
              Text line = option == null ? Text.same(used) : option.line();
              page.line(2, "• ", text("tree.reading", id, used, line, reading.question()), s -> s);
            });
  }

  private void missing(Page page, Views.View view) {
    heading(page.gap(), "tree.missing");
    List<Missing> missing = view.decision().missing();
    if (missing.isEmpty()) {
      page.line(2, text("tree.missing.none"));
    }
    for (int i = 0; i < missing.size(); i++) {
      Missing one = missing.get(i);
      Text line = messages.text("tree.ask", one.ask(), String.join(", ", one.clauses()));
      page.line(2, (i + 1) + ". ", line.in(language), s -> s);
    }
  }

  private void change(Page page, Views.View view) {
    Decision decision = view.decision();
    heading(page.gap(), "tree.change");
    if (decision.verdict() == Verdict.UNDETERMINED) {
      page.line(2, "• ", text("tree.change.supply"), s -> s);
    }
    if (decision.verdict() == Verdict.INELIGIBLE && decision.remedies().isEmpty()) {
      page.line(2, "• ", text("tree.change.never"), s -> s);
    }
    for (List<String> remedy : decision.remedies()) {
      List<Text> needs = new ArrayList<>();
      remedy.forEach(id -> needs.add(messages.text("tree.change.check", id, now(view, id))));
      page.line(
          2,
          "• ",
          text("tree.change.remedy", Text.join(messages.text("and").in(language), needs)),
          s -> s);
    }
    for (Sensitivity sensitivity : decision.sensitivity()) {
      List<Text> others = new ArrayList<>();
      sensitivity.readings().forEach((id, option) -> others.add(other(view.plan(), id, option)));
      Text verdict = summary.labels().of(sensitivity.verdict());
      page.line(
          2,
          "• ",
          text(
              "tree.change.reading", Text.join(messages.text("and").in(language), others), verdict),
          s -> s);
    }
    if (decision.sensitivity().isEmpty()) {
      page.line(2, "• ", text("tree.change.noReading"), s -> s);
    }
  }

  private Text now(Views.View view, String id) {
    List<Text> now = new ArrayList<>();
    for (Check check : view.composition().inUse(id)) {
      if (check.outcome() != Outcome.MET) {
        now.add(view.wording().check(check));
      }
    }
    return Text.join("; ", now);
  }

  private Text other(Plan plan, String id, String option) {
    Plan.Reading reading = plan.readings().get(id);
    Plan.Option chosen = reading == null ? null : reading.options().get(option);
    return messages.text(
        "tree.change.option", id, option, chosen == null ? Text.same(option) : chosen.line());
  }

  private void notes(Page page, Decision decision) {
    if (decision.notes().isEmpty()) {
      return;
    }
    heading(page.gap(), "tree.notes");
    for (Note note : decision.notes()) {
      String clause = note.clause() == null ? "" : note.clause() + ": ";
      page.line(2, "• ", clause + note.text().in(language), s -> s);
    }
  }

  private void record(Page page, Decision decision) {
    page.gap();
    UnaryOperator<String> faint = paint::faint;
    page.line(0, "", text("tree.dossierHash", decision.dossier().sha256()), faint);
    page.line(0, "", text("tree.rulesHash", decision.plan().rulesSha256()), faint);
    page.line(
        0, "", text("tree.engine", decision.engine().xetkhen(), decision.engine().drools()), faint);
    for (Map.Entry<String, ?> setting : decision.settings().entrySet()) {
      Object day = setting.getValue();
      page.line(
          0,
          "",
          text("tree.setting", setting.getKey(), day == null ? messages.text("tree.unset") : day),
          faint);
    }
  }

  private void heading(Page page, String key) {
    page.line(0, "", text(key), paint::strong);
  }

  private void item(Page page, String key, Text content) {
    page.line(2, label(key), content.in(language), UnaryOperator.identity());
  }

  private String label(String key) {
    return Cells.pad(text(key), 14);
  }

  private String text(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }

  private static Outcome outcome(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> Outcome.MET;
      case INELIGIBLE -> Outcome.NOT_MET;
      case UNDETERMINED -> Outcome.UNKNOWN;
    };
  }
}
