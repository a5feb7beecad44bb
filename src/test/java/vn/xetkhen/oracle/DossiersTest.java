package vn.xetkhen.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The generated dossiers are acceptable to a reader, and go to every end of every clause often
 * enough.
 */
final class DossiersTest {
  private static final int CASES = 10_000;
  private static final int SHARE_OF_A_VERDICT = CASES / 6;
  private static final int TIMES_OF_AN_OUTCOME = 18;

  /** Clauses on what can still be handed in, which are never NOT_MET. */
  private static final Set<String> COMPLETABLE =
      Set.of("IV.2", "III.5.a", "III.5.b", "III.2", "III.4.c-documents", "III.4.c-copies");

  /** Clauses that do not bind every candidate. */
  private static final Set<String> CONDITIONAL =
      Set.of(
          "III.1-advice",
          "III.1-index",
          "III.4-individual-1",
          "II.2.a-3",
          "III.1.a-2",
          "III.1.a-3");

  @Example
  void everyVerdictAndEveryOutcomeOfEveryClauseOccursOften() {
    List<String> rare = new ArrayList<>();
    for (String plan : Dossiers.plans()) {
      Map<String, Integer> seen = new TreeMap<>();
      for (int seed = 0; seed < CASES; seed++) {
        Case sample = Dossiers.sample(plan, seed);
        Judgement judgement = judge(sample);
        String kind = sample.dossier().at("/candidate/kind").asText();
        seen.merge(judgement.verdict(), 1, Integer::sum);
        judgement.clauses().forEach((clause, outcome) -> count(seen, kind, clause, outcome));
      }
      for (String verdict : List.of("ELIGIBLE", "INELIGIBLE", "UNDETERMINED")) {
        if (seen.getOrDefault(verdict, 0) < SHARE_OF_A_VERDICT) {
          rare.add(plan + " " + verdict + " " + seen.get(verdict));
        }
      }
      seen.forEach(
          (outcome, times) -> {
            if (outcome.contains("=") && times < TIMES_OF_AN_OUTCOME) {
              rare.add(plan + " " + outcome + " " + times);
            }
          });
    }
    if (!rare.isEmpty()) {
      throw new AssertionError("seldom or never: " + rare);
    }
  }

  /** Counts an outcome, and starts the count of every outcome that the clause can have. */
  private static void count(Map<String, Integer> seen, String kind, String clause, String outcome) {
    String prefix = kind + " " + clause + "=";
    seen.merge(prefix + outcome, 1, Integer::sum);
    seen.putIfAbsent(prefix + "MET", 0);
    seen.putIfAbsent(prefix + "UNKNOWN", 0);
    if (!COMPLETABLE.contains(clause)) {
      seen.putIfAbsent(prefix + "NOT_MET", 0);
    }
    if (CONDITIONAL.contains(clause)) {
      seen.putIfAbsent(prefix + "NOT_APPLICABLE", 0);
    }
  }

  @Example
  void aSeedAlwaysGivesTheSameCase() {
    for (String plan : Dossiers.plans()) {
      for (int seed = 0; seed < 100; seed++) {
        if (!Dossiers.sample(plan, seed).equals(Dossiers.sample(plan, seed))) {
          throw new AssertionError(plan + " " + seed);
        }
      }
    }
  }

  @Example
  void theSimplestCaseStillFailsAndHasOnlyTheChangeThatMatters() {
    Predicate<Case> late =
        any -> "NOT_MET".equals(judge(any).clauses().get("IV.3")) && any.settings().isEmpty();
    int seed = 0;
    while (!late.test(Dossiers.sample("tan-yen-2021", seed))) {
      seed++;
    }
    Case simplest = Dossiers.simplest("tan-yen-2021", seed, late);
    String changes = simplest.dossier().at("/candidate/name").asText();
    if (!late.test(simplest) || !changes.equals("Mẫu: submittedOn")) {
      throw new AssertionError(simplest.toString());
    }
  }

  @Property(tries = 500)
  void noKeyOccursTwiceAndNothingUnrankedHasARank(@ForAll("cases") Case any) {
    JsonNode dossier = any.dossier();
    unique(dossier.path("ratings"), "subject", "task", "period");
    unique(dossier.path("rankings"), "subject", "index", "year");
    unique(dossier.path("componentScores"), "index", "component", "year");
    unique(dossier.path("attestations"), "code");
    for (JsonNode ranking : dossier.path("rankings")) {
      boolean placed = ranking.hasNonNull("rank") || ranking.hasNonNull("group");
      if (placed && !ranking.path("ranked").asBoolean(true)) {
        throw new AssertionError("unranked with a place: " + ranking);
      }
    }
  }

  private static void unique(JsonNode entries, String... fields) {
    Set<String> keys = new HashSet<>();
    for (JsonNode entry : entries) {
      StringBuilder key = new StringBuilder();
      for (String field : fields) {
        String text = entry.path(field).asText("");
        key.append(text.isBlank() ? "CANDIDATE" : text).append('/');
      }
      if (!keys.add(key.toString())) {
        throw new AssertionError("twice: " + key);
      }
    }
  }

  @Property(tries = 500)
  void aVerdictFollowsFromTheOutcomes(@ForAll("cases") Case any) {
    Judgement judgement = judge(any);
    boolean eligible = judgement.verdict().equals("ELIGIBLE");
    boolean ineligible = judgement.verdict().equals("INELIGIBLE");
    if (ineligible != (judgement.ground() != null)
        || (ineligible && !judgement.clauses().containsValue("NOT_MET"))
        || (judgement.verdict().equals("UNDETERMINED")
            && !judgement.clauses().containsValue("UNKNOWN"))
        || (eligible && judgement.deferredUntil() != null)) {
      throw new AssertionError(judgement.toString());
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(Dossiers.plans()).flatMap(Dossiers::forPlan);
  }

  private static Judgement judge(Case any) {
    return Oracle.decide(any.dossier(), any.readings(), any.settings(), any.asOf());
  }
}
