package vn.xetkhen.engine.language;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;

/**
 * Checks what a rule's left side binds against the plan's readings and settings, and tells what
 * each variable stands for.
 */
final class BoundCheck {
  private final Plan plan;
  private final Complaints complaints;
  private final Map<String, Bound> bound = new LinkedHashMap<>();

  /** What a variable stands for. */
  enum Bound {
    YEAR,
    PERIOD,
    TEXT,
    DAY,
    SETTING,
    EVIDENCE,
    /** Nothing that a rule can compare with. */
    OTHER
  }

  BoundCheck(Plan plan, Complaints complaints) {
    this.plan = plan;
    this.complaints = complaints;
  }

  /** What the variables of a rule stand for, in the order of its left side. */
  Map<String, Bound> check(RuleDescription rule) {
    long values =
        rule.givens().stream().filter(g -> g.kind() == RuleDescription.GivenKind.CHOICE).count();
    boolean yearFromReading = plan.awards().values().stream().anyMatch(a -> a.year() != null);
    if (values > 1 || (values == 1 && rule.takesYear() && yearFromReading)) {
      complaints.add(rule.at(), "rule.one-choice", rule.id());
    }
    rule.givens().forEach(this::given);
    rule.evidence().forEach(pattern -> bind(pattern.at(), pattern.variable(), Bound.EVIDENCE));
    return bound;
  }

  private void given(RuleDescription.Given given) {
    String key = String.valueOf(given.key());
    switch (given.kind()) {
      case CHOICE -> reading(given, key);
      case SETTING -> {
        if (!plan.settings().containsKey(key)) {
          complaints.add(
              given.at(),
              "rule.unknown-setting",
              key,
              Complaints.instead(key, plan.settings().keySet()));
        }
      }
      case AWARD, YEAR, AS_OF -> {}
    }
    String variable = given.variable();
    if (variable != null) {
      bind(given.at(), variable, whole(given.kind()));
    }
    given.bindings().forEach((name, property) -> bind(given.at(), name, property(property)));
  }

  private void reading(RuleDescription.Given given, String key) {
    Plan.Reading reading = plan.readings().get(key);
    if (reading == null) {
      complaints.add(
          given.at(),
          "rule.unknown-reading",
          key,
          Complaints.instead(key, plan.readings().keySet()));
    } else if (reading.options().values().stream().anyMatch(o -> o.values().isEmpty())) {
      complaints.add(given.at(), "rule.reading-without-values", key);
    } else if (given.bindings().containsValue("year") && !gives(reading, Integer.class)) {
      complaints.add(given.at(), "rule.reading-of-years", key);
    } else if (given.variable() != null && !gives(reading, LocalDate.class)) {
      complaints.add(given.at(), "rule.reading-of-days", key);
    }
  }

  private static boolean gives(Plan.Reading reading, Class<?> type) {
    return reading.options().values().stream()
        .flatMap(option -> option.values().values().stream())
        .allMatch(values -> values.stream().allMatch(type::isInstance));
  }

  private static Bound whole(RuleDescription.GivenKind kind) {
    return switch (kind) {
      case SETTING -> Bound.SETTING;
      case CHOICE, AS_OF -> Bound.DAY;
      case AWARD, YEAR -> Bound.OTHER;
    };
  }

  private static Bound property(String property) {
    return switch (property) {
      case "period", "previousPeriod" -> Bound.PERIOD;
      case "id" -> Bound.TEXT;
      default -> Bound.YEAR;
    };
  }

  private void bind(Position at, String variable, Bound what) {
    if (bound.put(variable, what) != null) {
      complaints.add(at, "rule.bound-twice", variable);
    }
  }
}
