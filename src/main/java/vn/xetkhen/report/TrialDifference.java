package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PlacesTrial;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/**
 * Writes what a scenario expected beside what came out, and below it why: the clauses and checks
 * that made it come out so, with what each saw and asked for.
 */
final class TrialDifference {
  private static final int STEP = 2;

  private final Language language;
  private final Paint paint;
  private final Views views = new Views();
  private final ExpectedWords words;
  private final Messages messages = Messages.beside(TrialDifference.class);

  TrialDifference(Language language, Paint paint) {
    this.language = language;
    this.paint = paint;
    this.words = new ExpectedWords(language);
  }

  /** What one scenario's page needs. */
  private record Sheet(Page page, Trial trial, Views.View view, Set<String> told) {}

  void write(Page page, Trial trial, Plan plan) {
    Decision decision = trial.decision();
    if (decision == null) {
      page.line(STEP, text("trials.refused"));
      TrialsText.lines(trial.problems(), language).forEach(line -> page.line(2 * STEP, line));
      return;
    }
    Sheet sheet = new Sheet(page, trial, views.of(decision, plan), new HashSet<>());
    for (String id : trial.scenario().expected().keySet()) {
      if (!trial.holds(id)) {
        expectation(sheet, id);
      }
    }
  }

  void write(Page page, PlacesTrial trial) {
    if (!trial.problems().isEmpty()) {
      page.line(STEP, text("trials.refused"));
      TrialsText.lines(trial.problems(), language).forEach(line -> page.line(2 * STEP, line));
      return;
    }
    trial
        .scenario()
        .expected()
        .forEach(
            (name, expected) -> {
              if (!trial.holds(name)) {
                List<String> actual = trial.actual().getOrDefault(name, List.of());
                page.line(
                    STEP,
                    text("trials.difference", name, words.ends(expected), words.ends(actual)));
              }
            });
  }

  private void expectation(Sheet sheet, String id) {
    String expected = Objects.requireNonNull(sheet.trial.scenario().expected().get(id));
    String actual = sheet.trial.actual().get(id);
    sheet.page.line(
        STEP, "", difference(id, expected, actual), s -> paint.outcome(Outcome.NOT_MET, s));
    if (actual == null) {
      sheet.page.line(2 * STEP, text("trials.notAsked"));
      return;
    }
    switch (id) {
      case "verdict", "ground" -> verdict(sheet);
      case "deferredUntil" -> exclusions(sheet);
      default -> {
        if (id.contains("/")) {
          checks(sheet, 2 * STEP, sheet.trial.checks(id));
        } else {
          clause(sheet, 2 * STEP, id);
        }
      }
    }
  }

  private String difference(String id, String expected, @Nullable String actual) {
    return text(
        "trials.difference", words.name(id), words.value(id, expected), words.value(id, actual));
  }

  /** The clauses that decided the verdict, or that it waits for; told once. */
  private void verdict(Sheet sheet) {
    if (!sheet.told.add("verdict")) {
      return;
    }
    Verdict verdict = sheet.view.decision().verdict();
    if (verdict == Verdict.ELIGIBLE) {
      sheet.page.line(2 * STEP, text("trials.eligible"));
      return;
    }
    List<Finding> findings =
        verdict == Verdict.INELIGIBLE ? sheet.view.deciding() : sheet.view.waiting();
    findings.forEach(finding -> told(sheet, finding));
  }

  private void exclusions(Sheet sheet) {
    List<Finding> applying = new ArrayList<>();
    for (Finding finding : sheet.view.decision().findings()) {
      if (finding.role() == Role.EXCLUSION && finding.outcome() == Outcome.NOT_MET) {
        applying.add(finding);
      }
    }
    if (applying.isEmpty()) {
      sheet.page.line(2 * STEP, text("trials.noExclusion"));
    }
    applying.forEach(finding -> told(sheet, finding));
  }

  private void told(Sheet sheet, Finding finding) {
    sheet.page.line(
        2 * STEP,
        TreeNodes.mark(finding.outcome()) + " ",
        text("trials.clause", finding.clause(), words.outcome(finding.outcome())),
        s -> paint.outcome(finding.outcome(), s));
    clause(sheet, 3 * STEP, finding.clause());
  }

  /** Why a clause came to its outcome. */
  private void clause(Sheet sheet, int indent, String id) {
    Decision decision = sheet.view.decision();
    decision.findings().stream()
        .filter(finding -> finding.clause().equals(id))
        .findFirst()
        .ifPresent(
            finding ->
                sheet.page.line(indent, text("node.why"), finding.reason().in(language), s -> s));
    Plan.Clause clause = sheet.view.plan().clauses().get(id);
    if (clause != null) {
      checks(
          sheet,
          indent,
          sheet
              .view
              .wording()
              .deciding(clause, decision.candidate().kind(), sheet.view.composition()));
    }
  }

  private void checks(Sheet sheet, int indent, List<Check> checks) {
    TreeRows rows = new TreeRows(sheet.page, sheet.view.wording(), language, paint, Facts.NONE);
    for (Check check : checks) {
      boolean first = sheet.told.add(check.id() + check.choice());
      String key = first ? "node.check" : "trials.check.above";
      String line = text(key, check.id(), check.rule().file(), check.rule().line());
      sheet.page.line(
          indent,
          TreeNodes.mark(check.outcome()) + " ",
          line + choice(check),
          s -> paint.outcome(check.outcome(), s));
      if (first) {
        rows.of(indent + STEP, check, true);
      }
    }
  }

  private String choice(Check check) {
    return check.choice() == null
        ? ""
        : " "
            + text(
                "node.choice",
                check.choice().reading(),
                String.join(", ", check.choice().options()));
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
