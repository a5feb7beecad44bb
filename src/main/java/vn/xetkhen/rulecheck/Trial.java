package vn.xetkhen.rulecheck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.text.Problem;

/**
 * What a scenario came to.
 *
 * @param decision null where its dossier was refused
 * @param problems why it was refused; empty where it was decided
 * @param actual what came out, by the names of what is expected and in their order; null where the
 *     candidate's kind has no such clause or check
 */
public record Trial(
    Scenario scenario,
    @Nullable Decision decision,
    List<Problem> problems,
    Map<String, @Nullable String> actual) {

  /** Keeps its own copies. */
  public Trial {
    problems = List.copyOf(problems);
    actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
  }

  /** Reads a scenario's dossier as users' dossiers are read, and decides it. */
  public static Trial run(Scenario scenario, DossierReader reader, Pack pack) {
    Result result = scenario.read(reader);
    if (result instanceof Result.Refused refused) {
      return new Trial(scenario, null, refused.refusal().problems(), Map.of());
    }
    return of(scenario, pack.decide(((Result.Accepted) result).dossier(), scenario.conditions()));
  }

  /** A scenario of which the dossier was decided. */
  public static Trial of(Scenario scenario, Decision decision) {
    Map<String, @Nullable String> actual = new LinkedHashMap<>();
    scenario.expected().keySet().forEach(id -> actual.put(id, actual(decision, id)));
    return new Trial(scenario, decision, List.of(), actual);
  }

  /** Whether all came out as expected. */
  public boolean holds() {
    return decision != null && scenario.expected().keySet().stream().allMatch(this::holds);
  }

  /** Whether one of the things expected came out so. */
  public boolean holds(String id) {
    return decision != null && Objects.equals(actual.get(id), scenario.expected().get(id));
  }

  private static @Nullable String actual(Decision decision, String id) {
    return switch (id) {
      case "verdict" -> decision.verdict().name();
      case "ground" -> String.valueOf(decision.ground());
      case "deferredUntil" -> String.valueOf(decision.deferredUntil());
      default -> id.contains("/") ? check(decision, id) : clause(decision, id);
    };
  }

  private static @Nullable String clause(Decision decision, String id) {
    return decision.findings().stream()
        .filter(finding -> finding.clause().equals(id))
        .map(finding -> finding.outcome().name())
        .findFirst()
        .orElse(null);
  }

  /** The outcome under the readings in use: all values have to hold. */
  private static @Nullable String check(Decision decision, String id) {
    List<Outcome> outcomes = inUse(decision, id).stream().map(Check::outcome).toList();
    return outcomes.isEmpty() ? null : Outcome.all(outcomes).name();
  }

  /**
   * The recorded values of a check that the readings in use refer to, one for each value of a
   * reading; empty where the candidate's kind has no such check, or the dossier was refused.
   */
  public List<Check> checks(String id) {
    return decision == null ? List.of() : inUse(decision, id);
  }

  /** The recorded values of a check that the readings in use of a decision refer to. */
  public static List<Check> inUse(Decision decision, String id) {
    return decision.findings().stream()
        .filter(finding -> finding.checks().stream().anyMatch(c -> c.id().equals(id)))
        .limit(1)
        .map(Finding::checks)
        .flatMap(List::stream)
        .filter(check -> check.id().equals(id) && inUse(decision, check))
        .toList();
  }

  private static boolean inUse(Decision decision, Check check) {
    Choice choice = check.choice();
    return choice == null || choice.options().contains(decision.readings().get(choice.reading()));
  }
}
