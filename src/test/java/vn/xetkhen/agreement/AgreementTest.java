package vn.xetkhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;
import vn.xetkhen.oracle.Judgement;
import vn.xetkhen.oracle.Oracle;

/**
 * The packs and the oracle agree on verdict, ground, deferral and every clause of generated
 * dossiers. The number of cases a plan is the system property {@code xetkhen.oracle.cases}.
 */
final class AgreementTest {
  private static final Judge JUDGE = new Judge();

  /** Enough to see what a pack misreads without reading the same point a hundred times. */
  private static final int SHOWN = 5;

  static List<String> plans() {
    return Dossiers.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void packsAndOracleAgree(String plan) {
    long cases = Long.getLong("xetkhen.oracle.cases", 5_000);
    Map<String, Integer> verdicts = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    for (long seed = 0; seed < cases && differences.size() < SHOWN; seed++) {
      Case one = Dossiers.sample(plan, seed);
      if (!difference(one).isEmpty()) {
        Case least = Dossiers.simplest(plan, seed, c -> !difference(c).isEmpty());
        differences.add(
            "seed "
                + seed
                + ": "
                + difference(least)
                + " under "
                + least.readings()
                + " "
                + least.settings()
                + " as of "
                + least.asOf()
                + "\n"
                + least.dossier().toPrettyString());
      }
      verdicts.merge(
          Oracle.decide(one.dossier(), one.readings(), one.settings(), one.asOf()).verdict(),
          1,
          Integer::sum);
    }
    assertThat(differences).as("oracle against pack").isEmpty();
    assertThat(verdicts.keySet())
        .as("the cases reach every verdict")
        .containsExactly("ELIGIBLE", "INELIGIBLE", "UNDETERMINED");
  }

  /** What the oracle says against what the pack says, by clause; empty where they agree. */
  private static Map<String, String> difference(Case one) {
    Judgement judgement = Oracle.decide(one.dossier(), one.readings(), one.settings(), one.asOf());
    Decision decision = JUDGE.decide(one);
    Map<String, String> expected = new LinkedHashMap<>(judgement.clauses());
    expected.put("verdict", judgement.verdict());
    expected.put("ground", String.valueOf(judgement.ground()));
    expected.put("deferredUntil", String.valueOf(judgement.deferredUntil()));
    Map<String, String> actual = new LinkedHashMap<>();
    decision.findings().forEach(f -> actual.put(f.clause(), f.outcome().name()));
    actual.put("verdict", decision.verdict().name());
    actual.put("ground", String.valueOf(decision.ground()));
    actual.put("deferredUntil", String.valueOf(decision.deferredUntil()));
    Map<String, String> differences = new TreeMap<>();
    for (Map<String, String> side : List.of(expected, actual)) {
      for (String key : side.keySet()) {
        if (!Objects.equals(expected.get(key), actual.get(key))) {
          differences.put(key, expected.get(key) + " against " + actual.get(key));
        }
      }
    }
    return differences;
  }
}
