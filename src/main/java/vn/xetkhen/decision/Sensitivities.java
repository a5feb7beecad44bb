package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the smallest changes of readings under which a verdict would differ, from recorded outcomes
 * alone.
 */
public final class Sensitivities {
  private final Composition composition;
  private final Verdict verdict;
  private final List<Map.Entry<String, List<String>>> live;
  private final List<Sensitivity> found = new ArrayList<>();

  private Sensitivities(Composition composition) {
    this.composition = composition;
    this.verdict = composition.verdict();
    Map<String, List<String>> options = composition.requirements().readings();
    this.live =
        live(composition).stream()
            .map(id -> Map.entry(id, options.getOrDefault(id, List.of())))
            .toList();
  }

  /**
   * The sets of alternatives, minimal by inclusion, under which the verdict differs from that of
   * {@code composition}, whatever it then is; fewest changes first, then by reading and option.
   */
  public static List<Sensitivity> of(Composition composition) {
    Sensitivities search = new Sensitivities(composition);
    for (int size = 1; size <= search.live.size(); size++) {
      search.extend(0, size, new TreeMap<>());
    }
    return List.copyOf(search.found);
  }

  /**
   * The readings of the clauses whose outcome some choice of their readings would change. For most
   * candidates there is none, and no combination has to be tried.
   */
  private static Set<String> live(Composition composition) {
    Set<String> readings = new TreeSet<>();
    for (Requirements.Dependence dependence : composition.requirements().dependences()) {
      Outcome now = composition.of(dependence.node());
      if (dependence.assignments().stream()
          .anyMatch(a -> composition.under(a).of(dependence.node()) != now)) {
        readings.addAll(dependence.readings());
      }
    }
    return readings;
  }

  private void extend(int from, int size, Map<String, String> changed) {
    if (changed.size() == size) {
      consider(changed);
      return;
    }
    for (int i = from; i < live.size(); i++) {
      String id = live.get(i).getKey();
      for (String option : live.get(i).getValue()) {
        if (!option.equals(composition.readings().get(id))) {
          changed.put(id, option);
          extend(i + 1, size, changed);
          changed.remove(id);
        }
      }
    }
  }

  private void consider(Map<String, String> changed) {
    boolean holdsSmaller =
        found.stream().anyMatch(f -> changed.entrySet().containsAll(f.readings().entrySet()));
    if (holdsSmaller) {
      return;
    }
    Verdict other = composition.under(changed).verdict();
    if (other != verdict) {
      found.add(new Sensitivity(new TreeMap<>(changed), other));
    }
  }
}
