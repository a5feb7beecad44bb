package vn.xetkhen.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Outcome;
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
  private static final int LABEL = 14;

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
    return text(decision, plan, null);
  }

  /**
   * The explanation of a decision, and of why its candidate has, lacks or waits for a place.
   *
   * @param among a selection that the decision's dossier was part of; null where places were not
   *     filled
   */
  public String text(Decision decision, Plan plan, @Nullable SelectionReport among) {
    return text(
        decision,
        plan,
        Facts.NONE,
        page -> {
          if (among != null) {
            heading(page.gap(), "select.tree");
            new PlaceLines(page, language, paint).write(among, decision);
          }
        });
  }

  /**
   * The explanation of a decision, its facts quoted.
   *
   * @param places writes what is told of its candidate's place
   */
  String text(Decision decision, Plan plan, Facts facts, Consumer<Page> places) {
    Views.View view = views.of(decision, plan);
    Page page = new Page(width);
    head(page, view, facts);
    heading(page.gap(), "tree.criteria");
    page.line(2, text("tree.legend"));
    page.line(2, text("tree.legend.places"));
    Text told = facts.told();
    if (told != null) {
      page.line(2, told.in(language));
    }
    new TreeNodes(page, view, language, paint, facts).award();
    readings(page, view);
    missing(page, view);
    change(page, view);
    places.accept(page);
    notes(page, decision);
    record(page, decision);
    return page.toString();
  }

  private void head(Page page, Views.View view, Facts facts) {
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
    boolean left = decision.asOf() == null && facts.leavesOut("/decision/asOf");
    item(
        page,
        "tree.asOf",
        left ? messages.text("record.left") : view.wording().value("", "", decision.asOf()));
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
    if (clause == null) {
      item(page, "tree.because", finding.reason());
      return;
    }
    item(
        page,
        "tree.because",
        messages.text("tree.clauseLine", finding.clause(), clause.citation(), clause.line()));
    page.line(2 + LABEL, "→ ", finding.reason().in(language), UnaryOperator.identity());
  }

  private void readings(Page page, Views.View view) {
    List<Plan.Reading> readings = view.readings();
    if (readings.isEmpty()) {
      return;
    }
    heading(page.gap(), "tree.readings");
    for (Plan.Reading reading : readings) {
      String id = reading.id();
      String used = view.decision().readings().getOrDefault(id, reading.defaultOption());
      Plan.Option option = reading.options().get(used);
      Text line = option == null ? Text.same(used) : option.line();
      page.line(2, "• ", text("tree.reading", id, used, line, reading.question()), s -> s);
    }
  }

  private void missing(Page page, Views.View view) {
    heading(page.gap(), "tree.missing");
    List<Missing> missing = view.decision().missing();
    if (missing.isEmpty()) {
      page.line(2, text("tree.missing.none"));
    }
    Set<String> clauses = new LinkedHashSet<>();
    for (int i = 0; i < missing.size(); i++) {
      Missing one = missing.get(i);
      clauses.addAll(one.clauses());
      Text request = view.wording().request(one);
      Text line = messages.text("tree.ask", request, String.join(", ", one.clauses()));
      page.line(2, (i + 1) + ". ", line.in(language), s -> s);
    }
    clauses.stream()
        .filter(view::hasOpenAlternatives)
        .forEach(id -> page.line(2, "• ", text("tree.missing.any", id), s -> s));
    for (String id : clauses) {
      Plan.Clause clause = view.plan().clauses().get(id);
      if (clause != null && clause.supply() != null && view.supplies(id)) {
        Text evidence = view.wording().evidence(clause.supply());
        page.line(2, "• ", text("tree.evidence", id, evidence), s -> s);
      }
    }
  }

  private void change(Page page, Views.View view) {
    heading(page.gap(), "tree.change");
    new Changes(language, view).lines().forEach(line -> page.line(2, "• ", line, s -> s));
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
    return Cells.pad(text(key) + " ", LABEL);
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
