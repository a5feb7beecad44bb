package vn.xetkhen.rulecheck.coverage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.rulecheck.Scenario;

/**
 * Where in a pack a new scenario belongs: in the file named as the clause's file of rules is, where
 * there is one, so that all of a clause stands together; else in the file that has most like it.
 */
public final class ScenarioPlaces {
  /** The file of a pack that has none that would do. */
  private static final String NONE = "scenarios/scenarios.yaml";

  private final List<RuleDescription> rules;
  private final Set<String> paths;
  private final List<Scenario> scenarios;

  /**
   * The places of a pack.
   *
   * @param paths the files of scenarios, in the pack's folder
   * @param scenarios in the order of the files
   */
  public ScenarioPlaces(Pack pack, List<String> paths, List<Scenario> scenarios) {
    this.rules = pack.rules();
    this.paths = new LinkedHashSet<>(paths);
    this.scenarios = List.copyOf(scenarios);
  }

  /**
   * The place of a scenario: after the last of the same check, else of one of the same clauses.
   *
   * @param check the id of the check that it is about; null where it is about none
   * @param clauses the clauses that it is about, the nearest first; at least one
   */
  public Coverage.Place of(@Nullable String check, List<String> clauses) {
    String own = own(clauses.get(0));
    if (paths.contains(own)) {
      Coverage.Place beside = beside(check, clauses, Set.of(own));
      return beside == null ? new Coverage.Place(own, null) : beside;
    }
    Coverage.Place beside = beside(check, clauses, paths);
    return beside == null ? new Coverage.Place(own, null) : beside;
  }

  /** The place of a scenario about a verdict: after the last such. */
  public Coverage.Place ofVerdicts() {
    Coverage.Place last = last(paths, Set.of("verdict"));
    return last == null ? new Coverage.Place(NONE, null) : last;
  }

  private Coverage.@Nullable Place beside(
      @Nullable String check, List<String> clauses, Set<String> files) {
    Coverage.Place same = check == null ? null : last(files, Set.of(check));
    if (same != null) {
      return same;
    }
    for (String clause : clauses) {
      Set<String> ids = new LinkedHashSet<>(Set.of(clause));
      rules.stream()
          .map(RuleDescription::id)
          .filter(id -> id.startsWith(clause + "/"))
          .forEach(ids::add);
      Coverage.Place beside = last(files, ids);
      if (beside != null) {
        return beside;
      }
    }
    return null;
  }

  /** In the file that has most of them, after the last. */
  private Coverage.@Nullable Place last(Set<String> files, Set<String> ids) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Scenario> lasts = new LinkedHashMap<>();
    for (Scenario one : scenarios) {
      if (files.contains(one.path()) && one.expected().keySet().stream().anyMatch(ids::contains)) {
        counts.merge(one.path(), 1, Integer::sum);
        lasts.put(one.path(), one);
      }
    }
    Coverage.Place best = null;
    int most = 0;
    for (Map.Entry<String, Scenario> last : lasts.entrySet()) {
      int count = counts.getOrDefault(last.getKey(), 0);
      if (count > most) {
        most = count;
        best = new Coverage.Place(last.getKey(), last.getValue().source().lastLine());
      }
    }
    return best;
  }

  /** The file of scenarios named as the clause's file of rules is. */
  private String own(String clause) {
    return rules.stream()
        .filter(rule -> rule.clause().equals(clause))
        .map(rule -> "scenarios/" + rule.file().replaceFirst("\\.drl$", ".yaml"))
        .findFirst()
        .orElse(NONE);
  }
}
