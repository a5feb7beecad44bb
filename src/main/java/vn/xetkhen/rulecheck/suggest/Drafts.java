package vn.xetkhen.rulecheck.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
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
import vn.xetkhen.rulecheck.coverage.Items;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.rulecheck.search.Search;

/** Finds dossiers that may show what the scenarios of a pack do not, the likeliest first. */
final class Drafts {
  private static final int MOST = 5_000;

  private final Items items;
  private final Pack pack;
  private final List<Trial> trials;
  private final Search search;
  private final DossierReader reader;

  Drafts(PackTrials.Tried tried, Items items) {
    this.items = items;
    this.pack = tried.pack();
    this.trials = tried.trials();
    this.search = new Search(pack, trials.stream().map(Trial::scenario).toList(), MOST);
    this.reader = new DossierReader(Plans.only(pack.plan()));
  }

  /** Reads and decides a draft that was written as a scenario. */
  Trial run(Scenario scenario) {
    return Trial.run(scenario, reader, pack);
  }

  /** Dossiers that may show it; each is found when it is asked for. */
  Stream<Draft> of(Item item) {
    if (item instanceof Item.Seen seen) {
      return asked(seen.check(), shows(item, seen.check()));
    }
    if (item instanceof Item.Limit limit) {
      return Stream.concat(asked(limit.check(), shows(item, limit.check())), beside(limit));
    }
    return item instanceof Item.Option option
        ? under(option)
        : clause(((Item.Asserted) item).clause());
  }

  private Predicate<Decision> shows(Item item, String check) {
    return decision -> items.shown(decision, List.of(check)).contains(item);
  }

  /** What is found in each award, for each kind of candidate, that the check is asked of. */
  private Stream<Draft> asked(String check, Predicate<Decision> wanted) {
    return scenes(
        (award, kind) ->
            pack.requirements(award, kind).checks().contains(check)
                ? search.find(award, kind, check, wanted).draft()
                : null);
  }

  private interface Question {
    @Nullable Draft ask(String award, Kind kind);
  }

  private Stream<Draft> scenes(Question question) {
    return pack.plan().awards().values().stream()
        .flatMap(
            award ->
                award.criteria().keySet().stream()
                    .flatMap(kind -> Stream.ofNullable(question.ask(award.id(), kind))));
  }

  /** Dossiers with a fact that passes, its value moved. */
  private Stream<Draft> beside(Item.Limit limit) {
    return asked(limit.check(), decision -> Beside.movable(decision, limit.check()))
        .flatMap(
            draft ->
                draft.read(reader) instanceof Result.Accepted accepted
                    ? Stream.ofNullable(
                        Beside.of(
                            draft, pack.decide(accepted.dossier(), draft.conditions()), limit))
                    : Stream.empty());
  }

  /**
   * Dossiers that the option decides another way than the default does; those of scenarios, decided
   * under the option; and any that a clause that depends on it is asked of.
   */
  private Stream<Draft> under(Item.Option option) {
    return Stream.of(
            scenes(
                (award, kind) ->
                    search.option(award, kind, option.reading(), option.option()).draft()),
            trials.stream()
                .map(Trial::scenario)
                .map(one -> new Draft(one.dossier(), with(one.conditions(), option))),
            option.clauses().stream()
                .flatMap(this::clause)
                .map(draft -> new Draft(draft.dossier(), with(draft.conditions(), option))))
        .flatMap(drafts -> drafts);
  }

  private static Conditions with(Conditions conditions, Item.Option option) {
    Map<String, String> readings = new HashMap<>(conditions.readings());
    readings.put(option.reading(), option.option());
    return new Conditions(conditions.asOf(), readings, conditions.settings());
  }

  /** Dossiers of scenarios that state something of a clause, then any that it is asked of. */
  private Stream<Draft> clause(String clause) {
    List<String> checks = new ArrayList<>();
    Plan.Clause declared = pack.plan().clauses().get(clause);
    if (declared != null) {
      declared.criteria().values().forEach(tree -> checks(tree, checks));
    }
    return Stream.concat(
        trials.stream()
            .filter(trial -> answered(trial.decision(), clause))
            .map(trial -> new Draft(trial.scenario().dossier(), trial.scenario().conditions())),
        checks.stream().flatMap(check -> asked(check, decision -> true)));
  }

  private static boolean answered(@Nullable Decision decision, String clause) {
    return decision != null
        && decision.findings().stream()
            .anyMatch(
                finding ->
                    finding.clause().equals(clause)
                        && (finding.outcome() == Outcome.MET
                            || finding.outcome() == Outcome.NOT_MET));
  }

  private static void checks(Criteria node, List<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
