package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Composition and what follows from it, against counting out every possibility. */
class ForestTest {

  @Provide
  Arbitrary<Forest.Plan> plans() {
    return Forest.plans();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void verdicts(@ForAll("plans") Forest.Plan plan) {
    assertThat(plan.composition().verdict()).isEqualTo(plan.verdict(plan.inUse(), Set.of()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void verdictsUnderEveryReading(@ForAll("plans") Forest.Plan plan) {
    Composition composition = plan.composition();
    for (Map<String, String> readings : everyReading()) {
      assertThat(composition.under(readings).verdict()).isEqualTo(plan.verdict(readings, Set.of()));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theGroundIsTheFirstRoleOfTheDecidingClauses(@ForAll("plans") Forest.Plan plan) {
    Composition composition = plan.composition();
    List<Requirement> deciding = composition.deciding();
    if (composition.verdict() != Verdict.INELIGIBLE) {
      assertThat(composition.ground()).isNull();
      assertThat(deciding).isEmpty();
      return;
    }
    assertThat(deciding).allMatch(c -> composition.clause(c.id()) == Outcome.NOT_MET);
    for (Role role : Role.values()) {
      if (deciding.stream().anyMatch(c -> c.role() == role)) {
        assertThat(composition.ground()).isEqualTo(role);
        return;
      }
    }
    assertThat(composition.ground()).isNull();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aDecidedVerdictAsksForNothingAndAnOpenOneForSomething(@ForAll("plans") Forest.Plan plan) {
    Composition composition = plan.composition();
    assertThat(composition.waiting().isEmpty())
        .isEqualTo(composition.verdict() != Verdict.UNDETERMINED);
    assertThat(composition.waiting())
        .allMatch(id -> Outcome.all(outcomes(composition, id)) == UNKNOWN);
  }

  /** Whatever the answers, and nothing is asked for twice. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void supplyingWhatIsWaitedForDecides(@ForAll("plans") Forest.Plan plan, @ForAll long seed) {
    Random random = new Random(seed);
    Set<String> asked = new HashSet<>();
    Forest.Plan now = plan;
    while (true) {
      Set<String> waiting = now.composition().waiting();
      if (waiting.isEmpty()) {
        break;
      }
      assertThat(waiting).noneMatch(asked::contains);
      asked.addAll(waiting);
      Map<String, Outcome> answers = new LinkedHashMap<>();
      waiting.forEach(id -> answers.put(id, Outcome.of(random.nextBoolean())));
      List<Outcome> values = new ArrayList<>(now.values());
      if (waiting.contains("V/1")) {
        values.replaceAll(o -> o == UNKNOWN ? Outcome.of(random.nextBoolean()) : o);
        answers.remove("V/1");
      }
      Forest.Plan told = now.with(answers);
      now = new Forest.Plan(told.award(), told.clauses(), told.outcomes(), values, told.inUse());
    }
    assertThat(now.composition().verdict()).isNotEqualTo(Verdict.UNDETERMINED);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void sensitivities(@ForAll("plans") Forest.Plan plan) {
    Verdict verdict = plan.verdict(plan.inUse(), Set.of());
    Map<Map<String, String>, Verdict> moving = new HashMap<>();
    for (Map<String, String> readings : everyReading()) {
      Map<String, String> changed = new HashMap<>(readings);
      changed.entrySet().removeIf(e -> e.getValue().equals(plan.inUse().get(e.getKey())));
      Verdict other = plan.verdict(readings, Set.of());
      if (other != verdict) {
        moving.put(changed, other);
      }
    }
    Set<Sensitivity> expected =
        moving.entrySet().stream()
            .filter(
                e ->
                    moving.keySet().stream()
                        .noneMatch(
                            s ->
                                s.size() < e.getKey().size()
                                    && e.getKey().entrySet().containsAll(s.entrySet())))
            .map(e -> new Sensitivity(e.getKey(), e.getValue()))
            .collect(Collectors.toSet());
    List<Sensitivity> found = Sensitivities.of(plan.composition());
    assertThat(found).doesNotHaveDuplicates();
    assertThat(new HashSet<>(found)).isEqualTo(expected);
    assertThat(found.stream().map(s -> s.readings().size()).toList()).isSorted();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void remedies(@ForAll("plans") Forest.Plan plan) {
    List<List<String>> found = Remedies.of(plan.composition());
    assertThat(found).doesNotHaveDuplicates();
    if (plan.verdict(plan.inUse(), Set.of()) != Verdict.INELIGIBLE) {
      assertThat(found).isEmpty();
      return;
    }
    List<String> open = open(plan);
    Set<Set<String>> smallest = new HashSet<>();
    int fewest = Integer.MAX_VALUE;
    for (int bits = 0; bits < 1 << open.size(); bits++) {
      int size = Integer.bitCount(bits);
      Set<String> met = subset(open, bits);
      if (size <= fewest && plan.verdict(plan.inUse(), met) == Verdict.ELIGIBLE) {
        if (size < fewest) {
          smallest.clear();
        }
        fewest = size;
        smallest.add(met);
      }
    }
    assertThat(found.stream().map(Set::copyOf).collect(Collectors.toSet())).isEqualTo(smallest);
  }

  /**
   * The checks that could come to be met: conditions are none of them, nor checks that do not
   * apply.
   */
  private static List<String> open(Forest.Plan plan) {
    Composition composition = plan.composition();
    Set<String> ids = new LinkedHashSet<>(composition.requirements().checks());
    ids.removeAll(Forest.CONDITIONS);
    return ids.stream().filter(id -> !Outcome.all(outcomes(composition, id)).satisfied()).toList();
  }

  private static List<Outcome> outcomes(Composition composition, String id) {
    return composition.inUse(id).stream().map(Check::outcome).toList();
  }

  private static Set<String> subset(List<String> ids, int bits) {
    Set<String> chosen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if ((bits & 1 << i) != 0) {
        chosen.add(ids.get(i));
      }
    }
    return chosen;
  }

  private static List<Map<String, String>> everyReading() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String r : Forest.READINGS.get("R")) {
      for (String s : Forest.READINGS.get("S")) {
        for (String v : Forest.READINGS.get("V")) {
          all.add(Map.of("R", r, "S", s, "V", v));
        }
      }
    }
    return all;
  }
}
