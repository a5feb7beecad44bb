package vn.xetkhen.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Condition;

/** Asks a dossier's facts what orders and groups ask. */
final class Facts {
  private final Kind kind;
  private final List<Fact> facts;
  private final Map<String, String> readings;

  /**
   * The facts of a dossier.
   *
   * @param readings every reading of the plan and the option in use
   */
  Facts(Dossier dossier, Map<String, String> readings) {
    this(dossier.candidate().kind(), dossier.facts(), readings);
  }

  /** Some facts of a candidate of that kind. */
  Facts(Kind kind, List<Fact> facts, Map<String, String> readings) {
    this.kind = kind;
    this.facts = facts;
    this.readings = readings;
  }

  /**
   * Whether a condition is met.
   *
   * @param unknown takes the dossier's fields that would have to be stated to know it
   */
  Outcome of(Condition condition, Set<String> unknown) {
    if (condition instanceof Condition.All all) {
      return Outcome.all(all.members().stream().map(member -> of(member, unknown)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return Outcome.any(any.members().stream().map(member -> of(member, unknown)).toList());
    }
    if (condition instanceof Condition.Not not) {
      return of(not.other(), unknown).not();
    }
    if (condition instanceof Condition.ByReading reading) {
      Condition chosen = reading.options().get(readings.get(reading.reading()));
      if (chosen == null) {
        throw new IllegalArgumentException("no option of " + reading.reading() + " is in use");
      }
      return of(chosen, unknown);
    }
    return is((Condition.Is) condition, unknown);
  }

  private Outcome is(Condition.Is is, Set<String> unknown) {
    Object value = value(is.whose(), is.field());
    if (value == null) {
      unknown.add(pointer(is.whose(), is.field()));
      return Outcome.UNKNOWN;
    }
    boolean met;
    if (value instanceof List<?> codes) {
      met = codes.stream().anyMatch(code -> is.values().contains(String.valueOf(code)));
    } else if (value instanceof String text && isPlace(is.field())) {
      met = is.values().stream().anyMatch(place -> PlaceNames.same(place, text));
    } else {
      met = is.values().contains(String.valueOf(value));
    }
    return met ? Outcome.MET : Outcome.NOT_MET;
  }

  private static boolean isPlace(String field) {
    Field described = FactType.ORGANISATION.field(field);
    return described != null && described.type() == Field.Type.PLACE;
  }

  /**
   * What a candidate or its unit states about itself; a place that it does not state is the
   * other's. Null where it is silent.
   */
  @Nullable Object value(Condition.Whose whose, String field) {
    boolean person = person() && whose == Condition.Whose.CANDIDATE;
    FactType type = person ? FactType.PERSON : FactType.ORGANISATION;
    Field described = type.field(field);
    if (described == null) {
      throw new IllegalArgumentException(type.ruleName() + " has no field " + field);
    }
    for (Fact fact : facts) {
      if (type.recordType().isInstance(fact)) {
        return described.of(fact);
      }
    }
    return null;
  }

  /** The JSON pointer at which a dossier states such a field. */
  String pointer(Condition.Whose whose, String field) {
    boolean unit = person() && whose == Condition.Whose.UNIT;
    return unit ? "/candidate/unit/" + field : "/candidate/" + field;
  }

  /** The fact that an order looks at, or null where the dossier has none. */
  @Nullable Fact find(FactType type, Subject subject, String code, String when) {
    Field about = key(type, Field.Type.CODE);
    Field time = key(type, type == FactType.RANKING ? Field.Type.YEAR : Field.Type.PERIOD);
    for (Fact fact : facts) {
      if (type.recordType().isInstance(fact)
          && fact.subject() == subject
          && code.equals(about.of(fact))
          && when.equals(String.valueOf(time.of(fact)))) {
        return fact;
      }
    }
    return null;
  }

  private boolean person() {
    return kind == Kind.INDIVIDUAL;
  }

  private static Field key(FactType type, Field.Type kind) {
    return type.fields().stream()
        .filter(field -> field.key() && field.type() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.ruleName() + " has no such key"));
  }
}
