package vn.xetkhen.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/**
 * The conditions that a command asks for; each applies to the plans that declare it.
 *
 * @param asOf null where not given
 * @param readings option by reading
 * @param settings day by key
 */
record Wanted(
    @Nullable LocalDate asOf, Map<String, String> readings, Map<String, LocalDate> settings) {

  /** Whether nothing is asked for. */
  boolean none() {
    return asOf == null && readings.isEmpty() && settings.isEmpty();
  }

  /** What of it concerns a plan. */
  Conditions under(Plan plan) {
    Map<String, String> own = new TreeMap<>();
    readings.forEach(
        (id, option) -> {
          if (declares(plan, id, option)) {
            own.put(id, option);
          }
        });
    Map<String, LocalDate> days = new TreeMap<>(settings);
    days.keySet().retainAll(plan.settings().keySet());
    return new Conditions(asOf, own, days);
  }

  /**
   * Holds the readings and settings against the installed plans; where there are none, no plan is
   * looked at.
   *
   * @throws UsageException where one is declared by no plan
   */
  void check(Plans installed) {
    if (!readings.isEmpty() || !settings.isEmpty()) {
      check(installed.ids().stream().map(installed::find).filter(Objects::nonNull).toList());
    }
  }

  /**
   * Holds the readings and settings against plans.
   *
   * @throws UsageException where one is declared by none of them
   */
  void check(Collection<Plan> plans) {
    readings.forEach(
        (id, option) -> {
          if (plans.stream().noneMatch(plan -> declares(plan, id, option))) {
            throw new UsageException(unknownReading(id, option, plans));
          }
        });
    for (String key : settings.keySet()) {
      Set<String> keys = new TreeSet<>();
      plans.forEach(plan -> keys.addAll(plan.settings().keySet()));
      if (!keys.contains(key)) {
        throw new UsageException(unknown("setting.unknown", key, keys));
      }
    }
  }

  private static boolean declares(Plan plan, String id, String option) {
    Plan.Reading reading = plan.readings().get(id);
    return reading != null && reading.options().containsKey(option);
  }

  private static Text unknownReading(String id, String option, Collection<Plan> plans) {
    Set<String> ids = new TreeSet<>();
    Set<String> options = new TreeSet<>();
    for (Plan plan : plans) {
      ids.addAll(plan.readings().keySet());
      Plan.Reading reading = plan.readings().get(id);
      if (reading != null) {
        options.addAll(reading.options().keySet());
      }
    }
    return ids.contains(id)
        ? unknown("option.unknown", id + "=" + option, options)
        : unknown("reading.unknown", id, ids);
  }

  private static Text unknown(String key, String written, Set<String> known) {
    String tail = written.substring(written.indexOf('=') + 1);
    String nearest = Nearest.to(tail, known);
    Text seen =
        Console.both(
            key, written, known.isEmpty() ? Console.both("none") : String.join(", ", known));
    return nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest)));
  }
}
