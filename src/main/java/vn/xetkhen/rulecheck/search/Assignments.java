package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.xetkhen.plan.Plan;

/** Under which readings to look: the defaults, then each other option, together where few. */
final class Assignments {
  private static final int FEW = 12;

  private Assignments() {}

  /**
   * Options by reading, what is at its default left out; the empty assignment first.
   *
   * @param readings the ids of those that matter
   */
  static List<Map<String, String>> of(Plan plan, Set<String> readings) {
    List<Map<String, String>> all = List.of(Map.of());
    Set<Map<String, String>> alone = new LinkedHashSet<>(all);
    for (String id : readings) {
      Plan.Reading reading = plan.readings().get(id);
      if (reading == null) {
        continue;
      }
      List<Map<String, String>> more = new ArrayList<>(all);
      for (String option : reading.options().keySet()) {
        if (!option.equals(reading.defaultOption())) {
          alone.add(Map.of(id, option));
          for (Map<String, String> one : all) {
            Map<String, String> joined = new TreeMap<>(one);
            joined.put(id, option);
            more.add(joined);
          }
        }
      }
      all = more;
    }
    return all.size() <= FEW ? all : List.copyOf(alone);
  }

  /** The option in use of every reading. */
  static Map<String, String> inUse(Plan plan, Map<String, String> chosen) {
    Map<String, String> inUse = new TreeMap<>();
    plan.readings()
        .forEach((id, reading) -> inUse.put(id, chosen.getOrDefault(id, reading.defaultOption())));
    return inUse;
  }
}
