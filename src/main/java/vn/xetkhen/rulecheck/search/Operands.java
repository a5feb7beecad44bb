package vn.xetkhen.rulecheck.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Given;
import vn.xetkhen.engine.language.RuleDescription.GivenKind;
import vn.xetkhen.plan.Plan;

/** The values that a rule's operands stand for in a scene, under any of the readings. */
record Operands(Scene scene, RuleDescription rule) {

  /**
   * A day that a rule compares with.
   *
   * @param day the day itself
   * @param given what it is taken from, or null where it is written out or a reading's
   * @param shift calendar days between what it is taken from and the day
   */
  record Day(LocalDate day, @Nullable Given given, int shift) {}

  /** The values; one for each value of a reading. */
  List<Object> values(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return List.of(Nodes.plain(literal.value()));
    }
    String name = name(operand);
    for (Given given : rule.givens()) {
      String property = given.bindings().get(name);
      if (property != null) {
        return of(given, property);
      }
    }
    return List.of();
  }

  /** The years that a rule compares with. */
  List<Integer> years(Operand operand) {
    return values(operand).stream().map(v -> Integer.valueOf(v.toString())).toList();
  }

  /** The days that a rule compares with. */
  List<Day> days(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      LocalDate day = day(literal.value());
      return day == null ? List.of() : List.of(new Day(day, null, 0));
    }
    String name = name(operand);
    int shift = operand instanceof Operand.Shifted shifted ? shifted.days() : 0;
    for (Given given : rule.givens()) {
      if (name.equals(given.variable())) {
        LocalDate any = LocalDate.of(scene.year(), 12, 10);
        return given.kind() == GivenKind.CHOICE
            ? chosen(given.key()).stream()
                .map(value -> day(value))
                .filter(Objects::nonNull)
                .map(day -> new Day(day, null, 0))
                .toList()
            : List.of(new Day(any.plusDays(shift), given, shift));
      }
    }
    return List.of();
  }

  private List<Object> of(Given given, String property) {
    return switch (given.kind()) {
      case AWARD -> List.of(property.equals("id") ? scene.award().id() : scene.period());
      case CHOICE ->
          chosen(given.key()).stream()
              .map(v -> property.equals("period") ? v.toString() : Nodes.plain(v))
              .toList();
      case YEAR -> {
        List<Object> years = new ArrayList<>();
        for (Object value : awardYears()) {
          int year = Integer.parseInt(value.toString()) - (property.startsWith("previous") ? 1 : 0);
          boolean text = property.endsWith("eriod");
          years.add(text ? Integer.toString(year) : Nodes.plain(year));
        }
        yield years;
      }
      case SETTING, AS_OF -> List.of();
    };
  }

  private List<Object> awardYears() {
    String reading = scene.award().year();
    return reading == null ? List.of(scene.year()) : chosen(reading);
  }

  private List<Object> chosen(@Nullable String reading) {
    Plan.Reading declared = scene.plan().readings().get(String.valueOf(reading));
    Set<Object> values = new LinkedHashSet<>();
    if (declared != null) {
      declared.options().values().forEach(o -> values.addAll(o.valuesFor(scene.award().id())));
    }
    return List.copyOf(values);
  }

  private static String name(Operand operand) {
    return operand instanceof Operand.Shifted shifted
        ? shifted.name()
        : ((Operand.Variable) operand).name();
  }

  private static @Nullable LocalDate day(Object value) {
    try {
      return value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
