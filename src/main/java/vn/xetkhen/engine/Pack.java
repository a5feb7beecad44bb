package vn.xetkhen.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Choice;
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
  private final Map<String, RuleDescription> rules;
  private final Map<Kind, ConcurrentMap<String, Prepared>> prepared = new EnumMap<>(Kind.class);
  private final Wording wording;

  /**
   * What it takes to answer.
   *
   * @param sessions of the rules that are asked, and no others; used ones come back and serve again
   * @param choices every value that a reading may give for the award, by reading
   */
  private record Prepared(
      Requirements requirements, KieSessionsPool sessions, Map<String, List<Choice>> choices) {}

  Pack(Plan plan, String rulesSha256, List<RuleDescription> rules) {
    this.plan = plan;
    this.rulesSha256 = rulesSha256;
    Map<String, RuleDescription> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    this.rules = byId;
    this.wording = new Wording(plan);
    for (Kind kind : Kind.values()) {
      prepared.put(kind, new ConcurrentHashMap<>());
    }
  }

  /**
   * A pack of a plan and rules that were read, or changed since.
   *
   * @param rulesSha256 what decisions name the rules by
   * @param rules sound by {@link vn.xetkhen.engine.language.PackCheck}, each with a check of the
   *     plan's
   */
  public static Pack of(Plan plan, String rulesSha256, List<RuleDescription> rules) {
    return new Pack(plan, rulesSha256, rules);
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
    return prepared(award, kind).requirements();
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
    Prepared prepared = prepared(award.id(), dossier.candidate().kind());
    Requirements required = prepared.requirements();
    Context context = Context.of(plan, award, dossier, conditions);
    Map<String, List<Check>> checks = run(prepared, dossier, context);
    return new Deciding(plan, rulesSha256, rules, wording, required, context, checks)
        .decide(dossier);
  }

  private Map<String, List<Check>> run(Prepared prepared, Dossier dossier, Context context) {
    Recorder recorder = new Recorder(prepared.requirements().checks(), plan, dossier);
    KieSession session = prepared.sessions().newKieSession();
    try {
      session.setGlobal(RuleModel.RECORDER, recorder);
      context.facts(prepared.choices()).forEach(session::insert);
      dossier.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return recorder.checks();
  }

  private Prepared prepared(String award, Kind kind) {
    ConcurrentMap<String, Prepared> byAward = Objects.requireNonNull(prepared.get(kind));
    Prepared known = byAward.get(award);
    return known != null ? known : byAward.computeIfAbsent(award, id -> prepare(id, kind));
  }

  private Prepared prepare(String id, Kind kind) {
    Plan.Award award = plan.awards().get(id);
    Criteria tree = award == null ? null : award.criteria().get(kind);
    if (award == null || tree == null) {
      throw new IllegalArgumentException(
          "plan " + plan.id() + " does not give " + id + " to " + kind);
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    plan.readings()
        .forEach((of, reading) -> options.put(of, List.copyOf(reading.options().keySet())));
    Requirements required = new Requirements(tree, clauses(kind), options, valueReadings(award));
    List<RuleDescription> asked =
        required.checks().stream()
            .map(check -> Objects.requireNonNull(rules.get(check), check))
            .toList();
    return new Prepared(
        required, RuleModel.base(asked).newKieSessionsPool(1), Context.choices(plan, award));
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
