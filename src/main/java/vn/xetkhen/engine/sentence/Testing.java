package vn.xetkhen.engine.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.AsOf;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Given;
import vn.xetkhen.plan.Plan;

/** Asks one test of one fact, or of the fact that is not there, in three-valued logic. */
record Testing(Plan.Place place) {

  /** What is needed to answer one test of one field, gathered before anything is compared. */
  private static final class Operands {
    @Nullable Object required;
    @Nullable String against;
    boolean surelyNone;
    boolean notApplicable;
    final List<Lack> lacks = new ArrayList<>(2);
  }

  /**
   * Answers a test.
   *
   * @param fact the fact asked, or null where none was found
   * @param sought what was looked for
   */
  Test test(@Nullable Fact fact, Evidence.Sought sought, Asked asked) {
    if (asked.fields().size() == 1) {
      return single(fact, sought, asked.fields().get(0), asked);
    }
    List<Test> each = asked.fields().stream().map(f -> single(fact, sought, f, asked)).toList();
    Outcome outcome = Outcome.any(each.stream().map(Test::outcome).toList());
    List<@Nullable Object> actual = new ArrayList<>();
    each.forEach(t -> actual.add(t.actual()));
    List<Lack> lacks =
        outcome == Outcome.UNKNOWN
            ? each.stream().flatMap(t -> t.lacks().stream()).toList()
            : List.of();
    Test first = each.get(0);
    return new Test(
        String.join("|", asked.fields()),
        asked.op(),
        fact == null ? null : actual,
        first.required(),
        outcome,
        null,
        null,
        null,
        first.against(),
        lacks);
  }

  private Test single(@Nullable Fact fact, Evidence.Sought sought, String name, Asked asked) {
    Field field = field(sought.type(), name);
    Operands operands = operands(fact, field, asked);
    Object actual = fact == null ? null : field.of(fact);
    if (fact == null) {
      operands.lacks.add(0, lackOfEntry(sought, List.of(field.source())));
    } else if (actual == null) {
      if (fact.surelyLacks(name)) {
        operands.surelyNone = true;
      } else {
        operands.lacks.add(0, lackOfField(fact, sought.type(), field));
      }
    }
    return conclude(fact, sought, field, asked.op(), actual, operands);
  }

  private Test conclude(
      @Nullable Fact fact,
      Evidence.Sought sought,
      Field field,
      Op op,
      @Nullable Object actual,
      Operands operands) {
    Comparison comparison = new Comparison(false, null, null);
    Outcome outcome;
    if (operands.notApplicable) {
      outcome = Outcome.NOT_APPLICABLE;
    } else if (operands.surelyNone) {
      outcome = Outcome.NOT_MET;
    } else if (!operands.lacks.isEmpty()) {
      outcome = Outcome.UNKNOWN;
    } else {
      comparison =
          Comparison.of(field.name(), op, Objects.requireNonNull(actual), operands.required);
      outcome = Outcome.of(comparison.holds());
      if (outcome == Outcome.NOT_MET && field.completable() && fact != null) {
        outcome = Outcome.UNKNOWN;
        operands.lacks.add(lackOfField(fact, sought.type(), field));
      }
    }
    return new Test(
        field.name(),
        op,
        shown(actual),
        shown(operands.required),
        outcome,
        comparison.distance(),
        comparison.unit(),
        fact == null ? null : fact.takenFrom(field.name()),
        operands.against,
        outcome == Outcome.UNKNOWN ? List.copyOf(operands.lacks) : List.of());
  }

  private Operands operands(@Nullable Fact fact, Field field, Asked asked) {
    Operands operands = new Operands();
    Object argument = asked.argument();
    if (argument instanceof Given given) {
      operands.required = given.value();
      if (given.value() == null) {
        operands.notApplicable = given.whenUnset() == Given.Unset.NOT_APPLICABLE;
        if (given instanceof AsOf) {
          operands.lacks.add(
              new Lack(
                  "/submission", "Submission", Map.of(), List.of("submittedOn"), Lack.Action.SET));
        }
      }
    } else if (argument instanceof Evidence other) {
      ofOther(other, field.name(), operands);
    } else if (argument instanceof Asked.OwnField own) {
      operands.required = fact == null ? null : ofOwn(fact, own.name(), operands);
    } else if (asked.op() == Op.IS_THE_PLANS) {
      operands.required = field.name().equals("province") ? place.provinces() : place.districts();
    } else {
      operands.required = argument;
    }
    return operands;
  }

  private static void ofOther(Evidence other, String name, Operands operands) {
    List<Fact> facts = other.inOrder();
    if (facts.isEmpty()) {
      Field field = field(other.sought().type(), name);
      operands.lacks.add(lackOfEntry(other.sought(), List.of(field.source())));
      return;
    }
    Fact fact = facts.get(0);
    operands.against = fact.pointer();
    operands.required = ofOwn(fact, name, operands);
  }

  private static @Nullable Object ofOwn(Fact fact, String name, Operands operands) {
    FactType type = FactType.of(fact);
    Field field = field(type, name);
    Object value = field.of(fact);
    if (value == null) {
      if (fact.surelyLacks(name)) {
        operands.surelyNone = true;
      } else {
        operands.lacks.add(lackOfField(fact, type, field));
      }
    }
    return value;
  }

  private static Lack lackOfField(Fact fact, FactType type, Field field) {
    Lack.Action action = fact.awaits(field.name()) ? Lack.Action.AWAIT : Lack.Action.SUPPLY;
    return new Lack(
        fact.pointer(), type.ruleName(), identity(fact, type), List.of(field.source()), action);
  }

  /**
   * The lack of an entry that was looked for and is not there: besides the fields asked, those of
   * its identity that were left open have to be stated.
   */
  static Lack lackOfEntry(Evidence.Sought sought, List<String> asked) {
    List<String> fields = new ArrayList<>();
    for (Field field : sought.type().fields()) {
      boolean open = field.key() && field.type() != Field.Type.ENUM;
      if (open && !sought.entry().containsKey(field.name())) {
        fields.add(field.name());
      }
    }
    fields.addAll(asked);
    String where = sought.type().section();
    return new Lack(
        sought.type().world() == FactType.World.SINGLE ? where : where + "/-",
        sought.type().ruleName(),
        sought.entry(),
        List.copyOf(fields),
        Lack.Action.SUPPLY);
  }

  /** The identity fields of a fact that have a value, and an initiative's title. */
  static Map<String, Object> identity(Fact fact, FactType type) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      boolean names = field.key() || (type == FactType.INITIATIVE && field.name().equals("title"));
      Object value = names ? field.of(fact) : null;
      if (value != null) {
        entry.put(field.name(), value instanceof Enum<?> constant ? constant.name() : value);
      }
    }
    return entry;
  }

  private static Field field(FactType type, String name) {
    Field field = type.field(name);
    if (field == null) {
      throw new IllegalStateException(type.ruleName() + " has no field " + name);
    }
    return field;
  }

  /**
   * A value as decisions hold it: enum constants by name, numbers, dates, texts and lists as they
   * are.
   */
  private static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value;
  }
}
