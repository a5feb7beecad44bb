package vn.xetkhen.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Conclude;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.wording.Wording;

/**
 * A pack ready to decide dossiers. Immutable but for the rule base's own caches; serves any number
 * of threads.
 */
public final class Pack {
  private final Plan plan;
  private final String rulesSha256;
  private final KieBase base;
  private final Map<String, RuleDescription> rules;
  private final Map<String, Map<Kind, Requirements>> requirements;
  private final Wording wording;

  Pack(Plan plan, String rulesSha256, KieBase base, List<RuleDescription> rules) {
    this.plan = plan;
    this.rulesSha256 = rulesSha256;
    this.base = base;
    Map<String, RuleDescription> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    this.rules = byId;
    this.requirements = requirements();
    this.wording = new Wording(plan);
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** SHA-256 over the sorted list of the pack's file hashes, in lower-case hexadecimal. */
  public String rulesSha256() {
    return rulesSha256;
  }

  /** The static description of every rule, in the order of the files. */
  public List<RuleDescription> rules() {
    return List.copyOf(rules.values());
  }

  /**
   * What an award requires of a kind of candidate.
   *
   * @throws IllegalArgumentException where the plan does not give that award to that kind
   */
  public Requirements requirements(String award, Kind kind) {
    Requirements found = requirements.getOrDefault(award, Map.of()).get(kind);
    if (found == null) {
      throw new IllegalArgumentException(
          "plan " + plan.id() + " does not give " + award + " to " + kind);
    }
    return found;
  }

  /**
   * Decides one dossier. The same dossier and conditions give the same decision, whenever and
   * wherever.
   *
   * @param dossier one that the reader accepted for this plan
   * @throws IllegalArgumentException where a reading is given an option that it does not have
   */
  public Decision decide(Dossier dossier, Conditions conditions) {
    Plan.Award award = plan.awards().get(dossier.award());
    if (award == null) {
      throw new IllegalArgumentException("plan " + plan.id() + " has no award " + dossier.award());
    }
    Requirements required = requirements(award.id(), dossier.candidate().kind());
    Context context = Context.of(plan, award, dossier, conditions);
    Map<String, List<Check>> checks = run(required, dossier, context);
    return new Deciding(plan, rulesSha256, rules, wording, required, context, checks)
        .decide(dossier);
  }

  private Map<String, List<Check>> run(Requirements required, Dossier dossier, Context context) {
    Conclude conclude = new Conclude();
    Recorder recorder = new Recorder(conclude, rules, required.checks(), plan, dossier);
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("conclude", conclude);
      session.addEventListener(recorder);
      context.facts().forEach(session::insert);
      dossier.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return recorder.checks();
  }

  private Map<String, Map<Kind, Requirements>> requirements() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    plan.readings()
        .forEach((id, reading) -> options.put(id, List.copyOf(reading.options().keySet())));
    Map<String, Map<Kind, Requirements>> all = new HashMap<>();
    for (Plan.Award award : plan.awards().values()) {
      Map<Kind, Requirements> byKind = new HashMap<>();
      award
          .criteria()
          .forEach(
              (kind, tree) ->
                  byKind.put(
                      kind, new Requirements(tree, clauses(kind), options, valueReadings(award))));
      all.put(award.id(), byKind);
    }
    return all;
  }

  private Map<String, Requirement> clauses(Kind kind) {
    Map<String, Requirement> clauses = new LinkedHashMap<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      if (clause.criteria().containsKey(kind)) {
        clauses.put(
            clause.id(), new Requirement(clause.id(), clause.role(), clause.criteria().get(kind)));
      }
    }
    return clauses;
  }

  private Map<String, String> valueReadings(Plan.Award award) {
    Map<String, String> readings = new HashMap<>();
    for (RuleDescription rule : rules.values()) {
      String reading = rule.reading() == null && rule.takesYear() ? award.year() : rule.reading();
      if (reading != null) {
        readings.put(rule.id(), reading);
      }
    }
    return readings;
  }
}
