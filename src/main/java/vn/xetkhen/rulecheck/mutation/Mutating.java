package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.rulecheck.search.Comparison;
import vn.xetkhen.rulecheck.search.Difference;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.rulecheck.search.Found;

/** Tells what becomes of the mutants of one pack. Safe for use by several threads. */
public final class Mutating {
  /** How many dossiers are tried to find one that tells a mutant from its pack. */
  private static final int MOST = 8_000;

  private final Pack pack;
  private final List<Scenario> scenarios;
  private final Drafting drafting;
  private final List<Read> read = new ArrayList<>();
  private final List<Scenario> failing = new ArrayList<>();

  /** A scenario with its dossier. */
  private record Read(Scenario scenario, Dossier dossier) {}

  /**
   * The mutants of a pack.
   *
   * @param scenarios of the pack; those that do not hold as the pack stands notice nothing
   */
  public Mutating(Pack pack, List<Scenario> scenarios) {
    this.pack = pack;
    this.scenarios = List.copyOf(scenarios);
    this.drafting = new Drafting(pack, scenarios);
    DossierReader reader = new DossierReader(Plans.only(pack.plan()));
    for (Scenario scenario : scenarios) {
      if (scenario.read(reader) instanceof Result.Accepted accepted
          && Trial.of(scenario, pack.decide(accepted.dossier(), scenario.conditions())).holds()) {
        read.add(new Read(scenario, accepted.dossier()));
      } else {
        failing.add(scenario);
      }
    }
  }

  /** The scenarios that do not hold as the pack stands. */
  public List<Scenario> failing() {
    return List.copyOf(failing);
  }

  /**
   * What becomes of a mutant of the pack.
   *
   * @param search whether a dossier is looked for that tells it from the pack where no scenario
   *     does
   */
  public Fate fate(Mutant mutant, boolean search) {
    List<Read> concerned =
        read.stream()
            .filter(one -> concerns(one.dossier(), mutant))
            .sorted(Comparator.comparingInt(one -> distance(one.scenario(), mutant)))
            .toList();
    Scenario near = near(mutant, concerned);
    if (near != null) {
      return new Fate.Killed(mutant, near);
    }
    Pack other = Pack.of(mutant.plan(), pack.rulesSha256(), mutant.rules());
    for (Read one : concerned) {
      Decision decision = other.decide(one.dossier(), one.scenario().conditions());
      if (!Trial.of(one.scenario(), decision).holds()) {
        return new Fate.Killed(mutant, one.scenario());
      }
    }
    return search
        ? survived(mutant, other, concerned.size())
        : new Fate.Survived(mutant, concerned.size(), null, 0);
  }

  /**
   * A scenario that notices by what it expects of the clauses that the change is in, or of their
   * checks; null where none does.
   */
  private @Nullable Scenario near(Mutant mutant, List<Read> concerned) {
    Set<String> clauses = Narrow.clauses(pack.plan(), mutant.touched());
    Plan plan = Narrow.plan(mutant.plan(), clauses);
    Pack narrow = Pack.of(plan, pack.rulesSha256(), mutant.rules());
    for (Read one : concerned) {
      Map<String, String> expected = one.scenario().expected();
      if (expected.keySet().stream().anyMatch(id -> clauses.contains(clause(id)))) {
        Map<String, String> now =
            outcomes(narrow.decide(one.dossier(), one.scenario().conditions()));
        now.keySet().removeAll(List.of("verdict", "ground", "deferredUntil"));
        if (now.entrySet().stream()
            .anyMatch(o -> !o.getValue().equals(expected.getOrDefault(o.getKey(), o.getValue())))) {
          return one.scenario();
        }
      }
    }
    return null;
  }

  private static String clause(String id) {
    return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
  }

  private Fate survived(Mutant mutant, Pack other, int concerned) {
    Found found = found(new Comparison(pack, other, scenarios, MOST), mutant.touched());
    Fate.Drafted drafted = null;
    if (found.draft() != null) {
      DossierReader reader = new DossierReader(Plans.only(pack.plan()));
      if (found.draft().read(reader) instanceof Result.Accepted accepted) {
        Decision now = pack.decide(accepted.dossier(), found.draft().conditions());
        Decision then = other.decide(accepted.dossier(), found.draft().conditions());
        drafted = drafted(mutant.touched(), found.draft(), expected(now, then), now);
      }
    }
    return new Fate.Survived(mutant, concerned, drafted, found.tried());
  }

  private Fate.Drafted drafted(
      String touched, Draft draft, Map<String, String> expected, Decision now) {
    String about = Drafting.about(touched, expected);
    String outcome = Objects.requireNonNull(expected.get(about));
    return new Fate.Drafted(
        drafting.name(about, outcome, now), drafting.place(about), draft, expected);
  }

  /**
   * A rule is told from another by what its check comes to, or by the day that its clause names; a
   * tree by its clause; an award by its verdict, else by its ground or the clauses it asks.
   */
  private Found found(Comparison comparison, String touched) {
    Plan plan = pack.plan();
    if (plan.readings().containsKey(touched)) {
      return comparison.find(List.of(Difference.CHECK));
    }
    boolean award = plan.awards().containsKey(touched);
    List<Difference> first =
        List.of(
            award
                ? Difference.VERDICT
                : touched.contains("/") ? Difference.CHECK : Difference.CLAUSE);
    Found found = comparison.find(touched, first);
    if (found.draft() != null) {
      return found;
    }
    Found second =
        comparison.find(
            touched,
            award ? List.of(Difference.GROUND, Difference.CLAUSE) : List.of(Difference.DEFERRAL));
    return new Found(second.draft(), second.difference(), found.tried() + second.tried());
  }

  /** What the pack decides where the mutant decides something else. */
  private static Map<String, String> expected(Decision now, Decision then) {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> others = outcomes(then);
    outcomes(now)
        .forEach(
            (id, value) -> {
              if (!Objects.equals(value, others.get(id))) {
                expected.put(id, value);
              }
            });
    return expected;
  }

  private static Map<String, String> outcomes(Decision decision) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Difference.checks(decision).forEach((id, outcome) -> outcomes.put(id, outcome.name()));
    for (Finding finding : decision.findings()) {
      outcomes.put(finding.clause(), finding.outcome().name());
    }
    outcomes.put("verdict", decision.verdict().name());
    outcomes.put("ground", String.valueOf(decision.ground()));
    outcomes.put("deferredUntil", String.valueOf(decision.deferredUntil()));
    return outcomes;
  }

  /** Whether the dossier is for an award and a kind that ask for what is changed. */
  private boolean concerns(Dossier dossier, Mutant mutant) {
    Kind kind = dossier.candidate().kind();
    Requirements requirements = pack.requirements(dossier.award(), kind);
    String touched = mutant.touched();
    Plan.Reading reading = pack.plan().readings().get(touched);
    if (reading != null) {
      String year = Objects.requireNonNull(pack.plan().awards().get(dossier.award())).year();
      return pack.rules().stream()
          .filter(rule -> requirements.checks().contains(rule.id()))
          .anyMatch(rule -> takes(rule, touched, year));
    }
    return dossier.award().equals(touched)
        || requirements.checks().contains(touched)
        || requirements.clauses().stream().anyMatch(clause -> clause.id().equals(touched));
  }

  private static boolean takes(RuleDescription rule, String reading, @Nullable String year) {
    return reading.equals(rule.reading()) || (rule.takesYear() && reading.equals(year));
  }

  /** The smaller, the more likely the scenario notices. */
  private static int distance(Scenario scenario, Mutant mutant) {
    Set<String> expected = scenario.expected().keySet();
    String touched = mutant.touched();
    String clause = clause(touched);
    if (expected.contains(touched)) {
      return 0;
    }
    return expected.contains(clause) ? 1 : expected.contains("verdict") ? 2 : 3;
  }
}
