package vn.xetkhen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.AsOf;
import vn.xetkhen.facts.Award;
import vn.xetkhen.facts.Choice;
import vn.xetkhen.facts.Setting;
import vn.xetkhen.facts.Year;
import vn.xetkhen.plan.Plan;

/**
 * What rules see beside the dossier's facts, and what a decision says about it: the as-of date, the
 * settings, the readings.
 *
 * @param settings every setting of the plan, null where it is not set
 * @param readings every reading of the plan and the option in use
 */
record Context(
    Plan.Award award,
    String period,
    @Nullable LocalDate asOf,
    Map<String, @Nullable LocalDate> settings,
    Map<String, String> readings,
    Plan plan) {

  static Context of(Plan plan, Plan.Award award, Dossier dossier, Conditions conditions) {
    Map<String, @Nullable LocalDate> settings = new TreeMap<>();
    plan.settings().keySet().forEach(key -> settings.put(key, conditions.settings().get(key)));
    Map<String, String> readings = new LinkedHashMap<>();
    plan.readings()
        .forEach((id, reading) -> readings.put(id, option(reading, conditions.readings().get(id))));
    LocalDate asOf = conditions.asOf() != null ? conditions.asOf() : dossier.submittedOn();
    return new Context(award, dossier.period(), asOf, settings, readings, plan);
  }

  private static String option(Plan.Reading reading, @Nullable String chosen) {
    if (chosen == null) {
      return reading.defaultOption();
    }
    if (!reading.options().containsKey(chosen)) {
      throw new IllegalArgumentException(
          "reading "
              + reading.id()
              + " has no option "
              + chosen
              + ", but "
              + reading.options().keySet());
    }
    return chosen;
  }

  /**
   * The award, the year, the settings, the as-of date, and every value that a reading may give.
   *
   * @param choices see {@link #choices}
   */
  List<Object> facts(Map<String, List<Choice>> choices) {
    List<Object> facts = new ArrayList<>();
    facts.add(new Award(award.id(), period));
    facts.add(new AsOf(asOf));
    settings.forEach((key, day) -> facts.add(new Setting(key, day)));
    choices.values().forEach(facts::addAll);
    List<Choice> years = award.year() == null ? null : choices.get(award.year());
    if (years == null) {
      facts.add(new Year(Integer.parseInt(period.substring(period.length() - 4)), null));
    } else {
      years.forEach(choice -> facts.add(new Year(choice.year(), choice)));
    }
    return facts;
  }

  /** Every value that a reading may give for an award, by reading, in the order of the options. */
  static Map<String, List<Choice>> choices(Plan plan, Plan.Award award) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    for (Plan.Reading reading : plan.readings().values()) {
      Set<Object> values = new LinkedHashSet<>();
      reading.options().values().forEach(option -> values.addAll(option.valuesFor(award.id())));
      choices.put(
          reading.id(),
          values.stream()
              .map(value -> new Choice(reading.id(), value, using(reading, value, award)))
              .toList());
    }
    return choices;
  }

  private static List<String> using(Plan.Reading reading, Object value, Plan.Award award) {
    return reading.options().values().stream()
        .filter(option -> option.valuesFor(award.id()).contains(value))
        .map(Plan.Option::id)
        .toList();
  }
}
