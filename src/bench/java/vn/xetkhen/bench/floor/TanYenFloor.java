package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Text;

/**
 * The plan of Tân Yên, 2021, decided by hand-written Java: no rules, no {@code plan.yaml}, no
 * general composition, and its own texts. It gives the decisions that the pack gives, to the byte
 * once written.
 *
 * <p>Shared with the engine are the records on both sides, since that is what is compared: the
 * facts as the reader made them, the {@link Decision} that the writer writes, and the key by which
 * names of places compare. A pack whose rules or words change leaves this class behind; {@code
 * Agreement} then refuses to measure, and names the first dossier decided differently.
 *
 * <p>Safe for use by several threads.
 */
public final class TanYenFloor {
  /** The plan. */
  public static final String PLAN = "tan-yen-2021";

  private static final String AWARD = "giay-khen";
  private static final String PERIOD = "2021";

  private final String rulesSha256;
  private final Decision.EngineRef engine;
  private final Clauses clauses;

  /**
   * The plan, by the name and place of the rules it stands for: decisions name them.
   *
   * @param rulesSha256 of the pack
   * @param rules where each rule stands, by check
   * @param engine the versions that decisions are to name
   */
  public TanYenFloor(
      String rulesSha256, Map<String, Check.RuleAt> rules, Decision.EngineRef engine) {
    this.rulesSha256 = rulesSha256;
    this.clauses = new Clauses(rules);
    this.engine = engine;
  }

  /**
   * Decides a dossier of the plan.
   *
   * @throws IllegalArgumentException where a reading is given an option that it does not have
   */
  public Decision decide(Dossier dossier, Conditions conditions) {
    Options options = Options.of(conditions.readings());
    LocalDate asOf = conditions.asOf() != null ? conditions.asOf() : dossier.submittedOn();
    boolean collective = dossier.candidate().kind() == Kind.COLLECTIVE;
    Facts facts = new Facts(dossier);
    List<Clause> asked = collective ? clauses.ofCollective(facts) : clauses.ofIndividual(facts);
    Verdict verdict = verdict(asked, options);
    List<Finding> findings = new ArrayList<>(asked.size());
    asked.forEach(clause -> findings.add(clause.finding(options)));
    return new Decision(
        new Decision.DossierRef(dossier.id(), dossier.sha256()),
        new Decision.PlanRef(PLAN, AWARD, PERIOD, rulesSha256),
        dossier.candidate(),
        asOf,
        Map.<String, @Nullable LocalDate>of(),
        options.inUse(),
        verdict,
        verdict == Verdict.INELIGIBLE ? ground(asked, options) : null,
        null,
        findings,
        verdict == Verdict.UNDETERMINED ? missing(asked, options) : List.of(),
        sensitivity(asked, options, verdict),
        verdict == Verdict.INELIGIBLE ? remedies(asked, options) : List.of(),
        List.of(),
        engine);
  }

  private static Verdict verdict(List<Clause> clauses, Options options) {
    Outcome all = Outcome.NOT_APPLICABLE;
    for (Clause clause : clauses) {
      all = Kleene.and(all, clause.outcome(options));
    }
    return switch (all) {
      case NOT_MET -> Verdict.INELIGIBLE;
      case UNKNOWN -> Verdict.UNDETERMINED;
      default -> Verdict.ELIGIBLE;
    };
  }

  private static @Nullable Role ground(List<Clause> clauses, Options options) {
    Role ground = null;
    for (Clause clause : clauses) {
      if (clause.outcome(options) == Outcome.NOT_MET
          && (ground == null || clause.role().compareTo(ground) < 0)) {
        ground = clause.role();
      }
    }
    return ground;
  }

  /** What several clauses lack of one fact is asked for once. */
  private static List<Missing> missing(List<Clause> clauses, Options options) {
    record Fact(String pointer, Map<String, Object> entry) {}
    Map<Fact, Open> lacks = new LinkedHashMap<>();
    Map<Fact, Set<String>> waiting = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      if (clause.outcome(options) == Outcome.UNKNOWN) {
        for (Answer answer : clause.waiting(options)) {
          for (Open open : answer.lacks()) {
            Fact fact = new Fact(open.lack().pointer(), open.lack().entry());
            lacks.merge(fact, open, Open::and);
            waiting.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(clause.id());
          }
        }
      }
    }
    List<Missing> missing = new ArrayList<>(lacks.size());
    lacks.forEach(
        (fact, open) -> {
          Set<String> ids = waiting.getOrDefault(fact, Set.of());
          Lack lack = open.lack();
          missing.add(
              new Missing(
                  lack.pointer(),
                  lack.type(),
                  lack.entry(),
                  lack.fields(),
                  lack.action(),
                  List.copyOf(ids),
                  ask(open, ids)));
        });
    return missing;
  }

  private static Text ask(Open open, Set<String> clauses) {
    StringBuilder vi = new StringBuilder(open.request().vi()).append(". Giấy tờ căn cứ: ");
    StringBuilder en = new StringBuilder(open.request().en()).append(". Usual evidence: ");
    String between = "";
    for (String clause : clauses) {
      Text supply = Supplies.of(clause);
      vi.append(between).append(supply.vi());
      en.append(between).append(supply.en());
      between = "; ";
    }
    return new Text(Reason.capital(vi.toString()), Reason.capital(en.toString()));
  }

  /** The smallest sets of readings under whose other options the verdict would be another. */
  private static List<Sensitivity> sensitivity(
      List<Clause> clauses, Options options, Verdict verdict) {
    List<Sensitivity> found = new ArrayList<>();
    List<Integer> sets = new ArrayList<>();
    for (int size = 1; size <= Options.READINGS; size++) {
      for (int set : Options.setsOf(size)) {
        int candidate = set;
        if (sets.stream().noneMatch(smaller -> (candidate & smaller) == smaller)) {
          Options others = options.flipped(set);
          Verdict other = verdict(clauses, others);
          if (other != verdict) {
            sets.add(set);
            found.add(new Sensitivity(others.of(set), other));
          }
        }
      }
    }
    return found;
  }

  /** The sets with the fewest checks that would make every clause satisfied. */
  private static List<List<String>> remedies(List<Clause> clauses, Options options) {
    List<List<String>> sets = List.of(List.of());
    for (Clause clause : clauses) {
      if (!clause.outcome(options).satisfied()) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> set : sets) {
          for (List<String> way : clause.ways(options)) {
            List<String> both = new ArrayList<>(set);
            both.addAll(way);
            longer.add(both);
          }
        }
        sets = longer;
      }
    }
    int fewest = Integer.MAX_VALUE;
    for (List<String> set : sets) {
      fewest = Math.min(fewest, set.size());
    }
    List<List<String>> smallest = new ArrayList<>(2);
    for (List<String> set : sets) {
      if (set.size() == fewest) {
        smallest.add(set);
      }
    }
    return smallest;
  }
}
