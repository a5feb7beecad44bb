package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Scale;
import vn.xetkhen.plan.Places.Absent;
import vn.xetkhen.plan.Places.OrderKey;
import vn.xetkhen.plan.Places.When;
import vn.xetkhen.plan.Plan;

/** Finds a candidate's values for the keys of an order. */
final class Keys {
  private final Plan plan;
  private final Plan.Award award;
  private final String period;
  private final Map<String, String> readings;
  private final Facts facts;

  Keys(Plan plan, Plan.Award award, String period, Map<String, String> readings, Facts facts) {
    this.plan = plan;
    this.award = award;
    this.period = period;
    this.readings = readings;
    this.facts = facts;
  }

  /** The value for one key. */
  KeyValue of(OrderKey key) {
    boolean last = key.absent() == Absent.LAST;
    if (key instanceof OrderKey.Has has) {
      Outcome met = facts.of(has.where(), new TreeSet<>());
      return met == Outcome.UNKNOWN
          ? new KeyValue.Unstated(last)
          : new KeyValue.Known(
              met == Outcome.MET, met == Outcome.MET ? BigDecimal.ZERO : BigDecimal.ONE);
    }
    OrderKey.Of of = (OrderKey.Of) key;
    String when = when(plan, award, period, readings, of);
    Fact fact = facts.find(of.type(), of.subject(), of.code(), when);
    if (fact == null) {
      return new KeyValue.Unstated(last);
    }
    if (fact.surelyLacks(of.field())) {
      return new KeyValue.None();
    }
    Object value = field(of.type(), of.field()).of(fact);
    if (value == null) {
      return new KeyValue.Unstated(last);
    }
    BigDecimal weight = weight(value);
    return new KeyValue.Known(value, of.lowestFirst() ? weight : weight.negate());
  }

  /** The year or period that a key looks at. */
  static String when(
      Plan plan, Plan.Award award, String period, Map<String, String> readings, OrderKey.Of key) {
    if (key.when() instanceof When.Named fixed) {
      return fixed.period();
    }
    if (key.when() instanceof When.OfReading reading) {
      return given(plan, award, readings, reading.reading());
    }
    if (key.type() != FactType.RANKING) {
      return period;
    }
    String year = award.year();
    return year == null
        ? period.substring(period.length() - 4)
        : given(plan, award, readings, year);
  }

  private static String given(
      Plan plan, Plan.Award award, Map<String, String> readings, String id) {
    Plan.Reading reading = plan.readings().get(id);
    Plan.Option option = reading == null ? null : reading.options().get(readings.get(id));
    if (option == null || option.valuesFor(award.id()).isEmpty()) {
      throw new IllegalArgumentException("no option of " + id + " is in use");
    }
    return String.valueOf(option.valuesFor(award.id()).get(0));
  }

  private static Field field(FactType type, String name) {
    Field field = type.field(name);
    if (field == null) {
      throw new IllegalArgumentException(type.ruleName() + " has no field " + name);
    }
    return field;
  }

  private static BigDecimal weight(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Integer number) {
      return BigDecimal.valueOf(number);
    }
    if (value instanceof Scale scale) {
      return BigDecimal.valueOf(scale.step());
    }
    throw new IllegalArgumentException("cannot order by " + value);
  }
}
