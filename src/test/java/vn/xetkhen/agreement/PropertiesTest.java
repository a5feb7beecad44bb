package vn.xetkhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;

/** What holds of every decision under every plan, on generated dossiers. */
final class PropertiesTest {
  private static final Judge JUDGE = new Judge();
  private static final int CASES = 1_000;

  /** With more unmet checks than this, trying every smaller set costs more than it teaches. */
  private static final int MOST_UNMET = 10;

  static List<String> plans() {
    return Dossiers.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void addingAFactThatWasAbsentNeverTurnsADecidedVerdict(String plan) {
    int decided = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(plan, seed);
      ObjectNode less = new Edits(seed).lessOf(one.dossier());
      Verdict before = JUDGE.decide(one, less).verdict();
      Verdict after = JUDGE.decide(one).verdict();
      if (before != Verdict.UNDETERMINED) {
        decided++;
        assertThat(after)
            .as("seed %d, without some facts:%n%s", seed, less.toPrettyString())
            .isEqualTo(before);
      }
    }
    assertThat(decided).as("cases decided with facts absent").isGreaterThan(CASES / 20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void supplyingWhatIsMissingDecidesAndADecidedVerdictAsksForNothing(String plan) {
    int asked = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(plan, seed);
      Decision decision = JUDGE.decide(one);
      assertThat(decision.missing().isEmpty())
          .as("seed %d: asks exactly where undetermined", seed)
          .isEqualTo(decision.verdict() != Verdict.UNDETERMINED);
      if (decision.verdict() == Verdict.UNDETERMINED) {
        asked++;
        ObjectNode more =
            new Edits(seed).with(one.dossier(), decision.missing(), decision.candidate().kind());
        Decision completed = JUDGE.decide(one, more);
        assertThat(completed.verdict())
            .as(
                "seed %d: %s%nthen %s%n%s",
                seed, decision.missing(), completed.missing(), more.toPrettyString())
            .isNotEqualTo(Verdict.UNDETERMINED);
      }
    }
    assertThat(asked).as("cases that ask for something").isGreaterThan(CASES / 20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyListedChangeOfReadingsChangesTheVerdictAndNoPartOfItDoes(String plan) {
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(plan, seed);
      Decision decision = JUDGE.decide(one);
      for (Sensitivity sensitivity : decision.sensitivity()) {
        assertThat(under(one, sensitivity.readings()).verdict())
            .isEqualTo(sensitivity.verdict())
            .isNotEqualTo(decision.verdict());
        for (String id : sensitivity.readings().keySet()) {
          TreeMap<String, String> part = new TreeMap<>(sensitivity.readings());
          part.remove(id);
          assertThat(under(one, part).verdict())
              .as("seed %d without %s", seed, id)
              .isEqualTo(decision.verdict());
        }
      }
      if (decision.sensitivity().isEmpty()) {
        TreeMap<String, String> other = new TreeMap<>();
        JUDGE
            .pack(plan)
            .plan()
            .readings()
            .values()
            .forEach(
                r ->
                    other.put(
                        r.id(),
                        r.options().keySet().stream()
                            .filter(o -> !o.equals(decision.readings().get(r.id())))
                            .findFirst()
                            .orElseThrow()));
        assertThat(under(one, other).verdict())
            .as("seed %d: no change is listed", seed)
            .isEqualTo(decision.verdict());
      }
    }
  }

  private static Decision under(Case one, Map<String, String> readings) {
    TreeMap<String, String> all = new TreeMap<>(one.readings());
    all.putAll(readings);
    return JUDGE.decide(new Case(one.dossier(), all, one.settings(), one.asOf()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void eachRemedyMakesTheCandidateEligibleAndNoSmallerSetOfChecksDoes(String plan) {
    int tried = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Decision decision = JUDGE.decide(Dossiers.sample(plan, seed));
      assertThat(decision.remedies().isEmpty())
          .as("seed %d: remedies for the ineligible alone", seed)
          .isEqualTo(decision.verdict() != Verdict.INELIGIBLE);
      if (decision.verdict() == Verdict.INELIGIBLE) {
        Composition composition = recomposed(decision);
        int size = decision.remedies().get(0).size();
        for (List<String> remedy : decision.remedies()) {
          assertThat(remedy).hasSize(size).doesNotHaveDuplicates();
          assertThat(composition.supposing(Set.copyOf(remedy)).verdict())
              .isEqualTo(Verdict.ELIGIBLE);
        }
        List<String> unmet =
            composition.requirements().checks().stream()
                .filter(id -> !composition.of(new Criteria.Check(id)).satisfied())
                .toList();
        if (unmet.size() <= MOST_UNMET) {
          tried++;
          assertThat(
                  smaller(unmet, size)
                      .anyMatch(set -> composition.supposing(set).verdict() == Verdict.ELIGIBLE))
              .as("seed %d: a set smaller than %s", seed, decision.remedies())
              .isFalse();
        }
      }
    }
    assertThat(tried).as("cases tried against every smaller set").isGreaterThan(CASES / 20);
  }

  /** The composition that a decision was made of, from what it records. */
  private static Composition recomposed(Decision decision) {
    Map<String, List<Check>> checks = new TreeMap<>();
    decision
        .findings()
        .forEach(
            f -> f.checks().forEach(c -> checks.computeIfAbsent(c.id(), id -> new ArrayList<>())));
    Set<String> seen = new HashSet<>();
    for (Finding finding : decision.findings()) {
      for (Check check : finding.checks()) {
        if (seen.add(check.id() + check.choice())) {
          checks.get(check.id()).add(check);
        }
      }
    }
    Requirements required =
        JUDGE
            .pack(decision.plan().id())
            .requirements(decision.plan().award(), decision.candidate().kind());
    return new Composition(required, checks, decision.readings());
  }

  /** Every set of fewer than {@code size} of the checks. */
  private static Stream<Set<String>> smaller(List<String> checks, int size) {
    return IntStream.range(0, 1 << checks.size())
        .filter(bits -> Integer.bitCount(bits) < size)
        .mapToObj(
            bits ->
                IntStream.range(0, checks.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(checks::get)
                    .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void twoEnginesGiveTheSameDecisionOfTheSameDossier(String plan) {
    Judge other = new Judge();
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(plan, seed);
      assertThat(other.decide(one)).as("seed %d", seed).isEqualTo(JUDGE.decide(one));
    }
  }
}
