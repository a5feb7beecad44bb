package vn.xetkhen.rulecheck.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;

/** Searches one pack for dossiers that a check answers in a certain way. */
public final class Search {
  /** How many dossiers are tried where the caller does not say. */
  public static final int MOST = 20_000;

  private final Pack pack;
  private final List<Scenario> seeds;
  private final int most;

  /**
   * A search.
   *
   * @param seeds scenarios of the pack, whose dossiers are tried as well; may be empty
   * @param most how many dossiers are decided at most before something is found, for each question
   */
  public Search(Pack pack, List<Scenario> seeds, int most) {
    this.pack = pack;
    this.seeds = List.copyOf(seeds);
    this.most = most;
  }

  /**
   * A small dossier for which a check comes to an outcome under the readings in use.
   *
   * @param check the check's id; one that the award asks of the kind
   * @throws IllegalArgumentException where the plan has no such award or check
   */
  public Found outcome(String award, Kind kind, String check, Outcome wanted) {
    return find(award, kind, check, d -> Difference.checks(d).get(check) == wanted);
  }

  /**
   * A small dossier that states, for a test with a bound, the value on one side of it.
   *
   * @param test the test's place in the sentence, from 0
   * @return without a draft where the test has no bound, too
   * @throws IllegalArgumentException where the plan has no such award or check
   */
  public Found side(String award, Kind kind, String check, int test, Side side) {
    return find(award, kind, check, d -> states(d, check, test, side));
  }

  /**
   * A small dossier that an option of a reading brings to another outcome, of a check or a clause,
   * than the default does; decided under that option.
   *
   * @throws IllegalArgumentException where the plan has no such award
   */
  public Found option(String award, Kind kind, String reading, String option) {
    return new Alternative(pack, seeds, most).find(award, kind, reading, option);
  }

  /**
   * A small dossier whose decision is wanted, among those that bear on a check.
   *
   * @param check the check's id; one that the award asks of the kind
   * @throws IllegalArgumentException where the plan has no such award or check
   */
  public Found find(String award, Kind kind, String check, Predicate<Decision> wanted) {
    Scene scene = scene(pack, seeds, award, kind);
    RuleDescription rule = rule(pack, check);
    Trying trying = new Trying(List.of(pack), most);
    Predicate<Sketch> serves =
        sketch -> {
          List<Decision> decided = trying.decide(scene, sketch);
          return decided != null && wanted.test(decided.get(0));
        };
    Sketch found = first(scene, rule, trying, serves);
    Draft draft = found == null ? null : scene.draft(Shrinking.of(found, serves));
    return new Found(draft, null, trying.tried());
  }

  private @Nullable Sketch first(
      Scene scene, RuleDescription rule, Trying trying, Predicate<Sketch> serves) {
    List<Sketch> fragments = bySize(new Fragments(scene, rule).all());
    Set<String> readings = new LinkedHashSet<>();
    if (rule.reading() != null) {
      readings.add(rule.reading());
    }
    if (rule.takesYear() && scene.award().year() != null) {
      readings.add(scene.award().year());
    }
    for (Map<String, String> options : Assignments.of(scene.plan(), readings)) {
      for (Sketch fragment : fragments) {
        if (trying.exhausted()) {
          return null;
        }
        if (serves.test(fragment.under(options))) {
          return fragment.under(options);
        }
      }
    }
    for (Map.Entry<Sketch, String> seed :
        new Seeds(pack.plan(), seeds).of(scene.award(), scene.kind()).entrySet()) {
      boolean same = seed.getValue().equals(scene.period());
      if (same && !trying.exhausted() && serves.test(seed.getKey())) {
        return seed.getKey();
      }
    }
    return null;
  }

  /** Whether a decision shows a value on one side of a test's bound. */
  private boolean states(Decision decision, String check, int test, Side side) {
    return decision.findings().stream()
        .flatMap(finding -> finding.checks().stream())
        .filter(one -> one.id().equals(check))
        .map(Check::rows)
        .flatMap(List::stream)
        .map(Row::tests)
        .filter(tests -> test < tests.size())
        .anyMatch(tests -> Sides.of(tests.get(test)) == side);
  }

  /** Sketches, the smallest first. */
  static List<Sketch> bySize(List<Sketch> sketches) {
    return sketches.stream().sorted(Comparator.comparingInt(Sketch::size)).toList();
  }

  static Scene scene(Pack pack, List<Scenario> seeds, String award, Kind kind) {
    Plan.Award given = pack.plan().awards().get(award);
    if (given == null || !given.criteria().containsKey(kind)) {
      throw new IllegalArgumentException(
          "plan " + pack.plan().id() + " does not give " + award + " to " + kind);
    }
    return new Seeds(pack.plan(), seeds).scene(given, kind);
  }

  private static RuleDescription rule(Pack pack, String check) {
    RuleDescription rule = rules(pack).get(check);
    if (rule == null) {
      throw new IllegalArgumentException("plan " + pack.plan().id() + " has no check " + check);
    }
    return rule;
  }

  /** A pack's rules by check. */
  static Map<String, RuleDescription> rules(Pack pack) {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    pack.rules().forEach(rule -> rules.put(Objects.requireNonNull(rule.id()), rule));
    return rules;
  }
}
