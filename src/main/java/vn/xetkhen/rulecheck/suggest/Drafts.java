package vn.xetkhen.rulecheck.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.rulecheck.coverage.Item;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.rulecheck.search.Search;
import vn.xetkhen.rulecheck.search.Side;

/** Finds dossiers that may show what the scenarios of a pack do not, the likeliest first. */
final class Drafts {
  private static final int MOST = 5_000;

  private final Pack pack;
  private final List<Trial> trials;
  private final Search search;
  private final DossierReader reader;

  Drafts(PackTrials.Tried tried) {
    this.pack = tried.pack();
    this.trials = tried.trials();
    this.search =
        new Search(pack, trials.stream().map(Trial::scenario).toList(), MOST);
    this.reader = new DossierReader(new One(pack.plan()));
  }

  /** The pack's own plan and no other. */
  private record One(Plan plan) implements Plans {
    @Override
    public java.util.Set<String> ids() {
      return java.util.Set.of(plan.id());
    }

    @Override
    public @org.jspecify.annotations.Nullable Plan find(String id) {
      return id.equals(plan.id()) ? plan : null;
    }
  }

  /** Reads and decides a draft that was written as a scenario. */
  Trial run(Scenario scenario) {
    return Trial.run(scenario, reader, pack);
  }

  /** Dossiers that may show it. */
  List<Draft> of(Item item) {
    if (item instanceof Item.Seen seen) {
      return asked(
          seen.check(),
          (award, kind) -> search.outcome(award, kind, seen.check(), seen.outcome()).draft());
    }
    if (item instanceof Item.Limit limit) {
      Side side = limit.passes() ? Side.AT : Side.BEYOND;
      return asked(
          limit.check(),
          (award, kind) -> search.side(award, kind, limit.check(), limit.test(), side).draft());
    }
    return item instanceof Item.Option option
        ? under(option)
        : clause(((Item.Asserted) item).clause());
  }

  private interface Question {
    @org.jspecify.annotations.Nullable Draft ask(String award, Kind kind);
  }

  /** What is found in each award, for each kind of candidate, that the check is asked of. */
  private List<Draft> asked(String check, Question question) {
    List<Draft> found = new ArrayList<>();
    for (Plan.Award award : pack.plan().awards().values()) {
      for (Kind kind : award.criteria().keySet()) {
        if (pack.requirements(award.id(), kind).checks().contains(check)) {
          Draft draft = question.ask(award.id(), kind);
          if (draft != null) {
            found.add(draft);
          }
        }
      }
    }
    return found;
  }

  /**
   * The dossiers of scenarios, decided under the option: first those of which a clause comes out
   * another way than it does without it.
   */
  private List<Draft> under(Item.Option option) {
    List<Draft> telling = new ArrayList<>();
    List<Draft> others = new ArrayList<>();
    for (Trial trial : trials) {
      Conditions conditions = with(trial.scenario().conditions(), option);
      Map<String, Outcome> before = outcomes(trial.scenario(), trial.scenario().conditions());
      Map<String, Outcome> after = outcomes(trial.scenario(), conditions);
      Draft draft = new Draft(trial.scenario().dossier(), conditions);
      if (option.clauses().stream()
          .anyMatch(id -> after.containsKey(id) && after.get(id) != before.get(id))) {
        telling.add(draft);
      } else if (option.clauses().stream().anyMatch(after::containsKey)) {
        others.add(draft);
      }
    }
    telling.addAll(others);
    return telling;
  }

  private static Conditions with(Conditions conditions, Item.Option option) {
    Map<String, String> readings = new HashMap<>(conditions.readings());
    readings.put(option.reading(), option.option());
    return new Conditions(conditions.asOf(), readings, conditions.settings());
  }

  private Map<String, Outcome> outcomes(Scenario scenario, Conditions conditions) {
    Map<String, Outcome> outcomes = new HashMap<>();
    if (scenario.read(reader) instanceof Result.Accepted accepted) {
      Dossier dossier = accepted.dossier();
      pack.decide(dossier, conditions)
          .findings()
          .forEach(finding -> outcomes.put(finding.clause(), finding.outcome()));
    }
    return outcomes;
  }

  /** Dossiers of scenarios whose clause is met or not, then any that answers one of its checks. */
  private List<Draft> clause(String clause) {
    List<Draft> known = new ArrayList<>();
    for (Trial trial : trials) {
      Outcome outcome = outcomes(trial.scenario(), trial.scenario().conditions()).get(clause);
      if (outcome == Outcome.MET || outcome == Outcome.NOT_MET) {
        known.add(new Draft(trial.scenario().dossier(), trial.scenario().conditions()));
      }
    }
    List<String> checks = new ArrayList<>();
    Plan.Clause declared = pack.plan().clauses().get(clause);
    if (declared != null) {
      declared.criteria().values().forEach(tree -> checks(tree, checks));
    }
    for (String check : checks) {
      known.addAll(
          asked(
              check,
              (award, kind) -> search.outcome(award, kind, check, Outcome.MET).draft()));
    }
    return known;
  }

  private static void checks(Criteria node, List<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
