package vn.xetkhen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Deferral;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Remedies;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.decision.Sensitivities;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.decision.Wanted;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/** Makes the decision of recorded checks. */
record Deciding(
    Plan plan,
    String rulesSha256,
    Map<String, RuleDescription> rules,
    Wording wording,
    Requirements requirements,
    Context context,
    Map<String, List<Check>> checks) {
  private static final Messages MESSAGES = Messages.beside(Deciding.class);

  Decision decide(Dossier dossier) {
    Composition composition = new Composition(requirements, checks, context.readings());
    Kind kind = dossier.candidate().kind();
    Verdict verdict = composition.verdict();
    List<Finding> findings = new ArrayList<>(requirements.clauses().size());
    for (Requirement clause : requirements.clauses()) {
      findings.add(finding(clause, kind, composition));
    }
    return new Decision(
        new Decision.DossierRef(dossier.id(), dossier.sha256()),
        new Decision.PlanRef(plan.id(), dossier.award(), dossier.period(), rulesSha256),
        dossier.candidate(),
        context.asOf(),
        context.settings(),
        context.readings(),
        verdict,
        composition.ground(),
        deferredUntil(composition),
        List.copyOf(findings),
        verdict == Verdict.UNDETERMINED
            ? composition.wanted().stream().map(this::missing).toList()
            : List.of(),
        Sensitivities.of(composition),
        Remedies.of(composition),
        notes(findings),
        Versions.CURRENT);
  }

  private Finding finding(Requirement clause, Kind kind, Composition composition) {
    Outcome outcome = composition.clause(clause.id());
    List<Check> all = new ArrayList<>();
    for (String id : requirements.checks(clause)) {
      all.addAll(checks.getOrDefault(id, List.of()));
    }
    Text reason = wording.reason(clause(clause.id()), kind, composition);
    return new Finding(clause.id(), clause.role(), outcome, reason, all);
  }

  private Missing missing(Wanted wanted) {
    List<Plan.Clause> waiting = wanted.clauses().stream().map(this::clause).toList();
    return new Missing(
        wanted.lack().pointer(),
        wanted.lack().type(),
        wanted.lack().entry(),
        wanted.lack().fields(),
        wanted.lack().action(),
        wanted.clauses(),
        wording.ask(waiting, wanted.lack()));
  }

  private @Nullable LocalDate deferredUntil(Composition composition) {
    if (composition.verdict() != Verdict.INELIGIBLE) {
      return null;
    }
    LocalDate last = null;
    for (Requirement clause : composition.deciding()) {
      String until = clause(clause.id()).deferral();
      if (until != null) {
        LocalDate day = Deferral.until(composition.inUse(clause), until);
        if (day == null) {
          return null;
        }
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    return last;
  }

  /**
   * The plan's own notes, then a note for each clause of which a check was left out because a
   * setting is not set.
   */
  private List<Note> notes(List<Finding> findings) {
    List<Note> notes = new ArrayList<>();
    plan.notes().forEach((code, text) -> notes.add(new Note(code, null, text)));
    if (plan.settings().isEmpty()) {
      return notes;
    }
    for (Finding finding : findings) {
      finding.checks().stream()
          .filter(check -> check.outcome() == Outcome.NOT_APPLICABLE)
          .flatMap(check -> settings(check).stream())
          .distinct()
          .filter(key -> context.settings().get(key) == null)
          .map(key -> Objects.requireNonNull(plan.settings().get(key)))
          .forEach(
              setting ->
                  notes.add(
                      new Note(
                          "SETTING_UNSET",
                          finding.clause(),
                          MESSAGES.text("unset", setting.line(), setting.key()))));
    }
    return notes;
  }

  private List<String> settings(Check check) {
    return Objects.requireNonNull(rules.get(check.id())).givens().stream()
        .filter(given -> given.kind() == RuleDescription.GivenKind.SETTING)
        .map(given -> Objects.requireNonNull(given.key()))
        .toList();
  }

  private Plan.Clause clause(String id) {
    return Objects.requireNonNull(plan.clauses().get(id), id);
  }
}
