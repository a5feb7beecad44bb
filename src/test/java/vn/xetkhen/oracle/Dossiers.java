package vn.xetkhen.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Dossiers for trying the rules, close to the edges of what each plan asks. A case is an eligible
 * dossier of the plan with a list of named changes: none to four in nine cases of ten, up to thirty
 * in the rest. Everything is a pure function of the numbers drawn, so that a failing case shrinks
 * to few changes in their simplest form.
 */
public final class Dossiers {
  private static final Map<String, Blueprint> PLANS =
      new TreeMap<>(
          Map.of(
              "tan-yen-2021", new TanYenCases(),
              "nga-nam-2021-2030", new NgaNamCases(),
              "nguyen-binh-2023", new NguyenBinhCases(),
              "kien-giang-2021", new KienGiangCases(),
              "tan-chau-2020", new TanChauCases()));
  private static final int TAPE = 16;
  private static final int FEW = 4;
  private static final int MANY = 30;

  private Dossiers() {}

  /** The ids of the plans that have dossiers, in alphabetical order. */
  public static List<String> plans() {
    return List.copyOf(PLANS.keySet());
  }

  /**
   * Cases of one plan, for properties; they shrink.
   *
   * @throws IllegalArgumentException for an unknown plan
   */
  public static Arbitrary<Case> forPlan(String planId) {
    Blueprint plan = blueprint(planId);
    Arbitrary<int[]> tape =
        Arbitraries.integers()
            .between(0, Dice.SIDES - 1)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases()
            .array(int[].class)
            .ofSize(TAPE);
    Arbitrary<List<int[]>> changes =
        Arbitraries.frequencyOf(
            Tuple.of(9, tape.list().ofMinSize(0).ofMaxSize(FEW)),
            Tuple.of(1, tape.list().ofMinSize(FEW + 1).ofMaxSize(MANY)));
    return Combinators.combine(tape, tape, changes)
        .as((base, terms, edits) -> new Drawn(planId, plan, base, terms, edits).make());
  }

  /**
   * One case of a plan, the same for the same seed; for long runs.
   *
   * @throws IllegalArgumentException for an unknown plan
   */
  public static Case sample(String planId, long seed) {
    return named(draw(planId, seed).make(), seed);
  }

  /**
   * A case simpler than that of the seed that still fails: without the changes that are not needed,
   * and with the first option wherever the choice does not matter.
   *
   * @param fails what the case of the seed does
   * @throws IllegalArgumentException for an unknown plan
   */
  public static Case simplest(String planId, long seed, Predicate<Case> fails) {
    Drawn drawn = draw(planId, seed);
    for (int i = drawn.changes().size() - 1; i >= 0; i--) {
      Drawn fewer = drawn.without(i);
      drawn = fails.test(fewer.make()) ? fewer : drawn;
    }
    for (int[] tape : drawn.tapes()) {
      for (int i = 0; i < tape.length; i++) {
        int number = tape[i];
        tape[i] = 0;
        if (!fails.test(drawn.make())) {
          tape[i] = number;
        }
      }
    }
    return named(drawn.make(), seed);
  }

  private static Case named(Case made, long seed) {
    made.dossier().put("id", "CASE-" + seed);
    return made;
  }

  private static Drawn draw(String planId, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] base = tape(random);
    int[] terms = tape(random);
    boolean few = random.nextInt(10) > 0;
    int count = few ? random.nextInt(FEW + 1) : random.nextInt(FEW + 1, MANY + 1);
    List<int[]> changes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      changes.add(tape(random));
    }
    return new Drawn(planId, blueprint(planId), base, terms, changes);
  }

  private static Blueprint blueprint(String planId) {
    Blueprint plan = PLANS.get(planId);
    if (plan == null) {
      throw new IllegalArgumentException("no such plan: " + planId + "; plans: " + plans());
    }
    return plan;
  }

  private static int[] tape(SplittableRandom random) {
    int[] tape = new int[TAPE];
    for (int i = 0; i < TAPE; i++) {
      tape[i] = random.nextInt(Dice.SIDES);
    }
    return tape;
  }

  private static Map<String, String> readings(Blueprint plan, Dice dice) {
    Map<String, String> chosen = new TreeMap<>();
    new TreeMap<>(plan.readings())
        .forEach(
            (id, options) -> {
              if (dice.oneIn(2)) {
                int pick = dice.below(2 * options.size() - 1);
                chosen.put(id, options.get((pick + 1) / 2));
              }
            });
    return chosen;
  }

  /**
   * The numbers that a case is made from: for its base dossier, for its terms, and for each change.
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Drawn(
      String planId, Blueprint plan, int[] base, int[] terms, List<int[]> changes) {

    Drawn without(int change) {
      List<int[]> others = new ArrayList<>(changes);
      others.remove(change);
      return new Drawn(planId, plan, base, terms, others);
    }

    List<int[]> tapes() {
      List<int[]> tapes = new ArrayList<>(changes);
      tapes.add(base);
      tapes.add(terms);
      return tapes;
    }

    Case make() {
      Draft draft = new Draft(planId);
      plan.eligible(draft, new Dice(base));
      List<Edit> edits = plan.edits(draft.isCollective());
      List<String> names = new ArrayList<>();
      for (int[] change : changes) {
        Dice dice = new Dice(change);
        Edit edit = dice.from(edits);
        edit.change().accept(draft, dice);
        names.add(edit.name());
      }
      draft.candidate().put("name", names.isEmpty() ? "Mẫu" : "Mẫu: " + String.join(", ", names));
      Dice dice = new Dice(terms);
      Map<String, String> settings = plan.settings(dice);
      LocalDate asOf = plan.asOf(dice);
      return new Case(draft.root, readings(plan, dice), settings, asOf);
    }
  }
}
