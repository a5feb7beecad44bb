package vn.xetkhen.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of facts: where each stands in a dossier, what its silence means, and its fields. The
 * reader, the JSON Schema, the check of rule files and the documentation all follow this one
 * description.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // the descriptions are made once and never change; reflection's types
// cannot say so
public enum FactType {
  ORGANISATION(Organisation.class, "/candidate", World.SINGLE),
  PERSON(Person.class, "/candidate", World.SINGLE),
  RATING(Rating.class, "/ratings", World.OPEN),
  RANKING(Ranking.class, "/rankings", World.OPEN),
  COMPONENT_SCORE(ComponentScore.class, "/componentScores", World.DECLARED),
  INITIATIVE(Initiative.class, "/initiatives", World.DECLARED),
  RECOGNITION(Recognition.class, "/recognitions", World.DECLARED),
  DISCIPLINE(Discipline.class, "/discipline", World.DECLARED),
  ATTESTATION(Attestation.class, "/attestations", World.OPEN),
  MEASURE(Measure.class, "/measures", World.OPEN),
  DOCUMENT(Document.class, "/submission/documents", World.OPEN),
  SUBMISSION(Submission.class, "/submission", World.SINGLE),
  REGISTRATION(Registration.class, "/registration", World.SINGLE);

  /** What it means that an entry is not there. */
  public enum World {
    /** Nothing: what is not stated is unknown. */
    OPEN,
    /**
     * A section that is present is complete: what it does not list is not the case; absent, it is
     * unknown.
     */
    DECLARED,
    /** There is always exactly one. */
    SINGLE
  }

  private final Class<? extends Record> record;
  private final String ruleName;
  private final List<Field> inOrder;
  private final String section;
  private final World world;
  private final Constructor<?> constructor;
  private final List<String> components;
  private final Map<String, Field> fields;

  FactType(Class<? extends Record> record, String section, World world) {
    this.record = record;
    this.ruleName = record.getSimpleName();
    this.section = section;
    this.world = world;
    this.constructor = record.getDeclaredConstructors()[0];
    this.components =
        Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    this.fields = Collections.unmodifiableMap(describe(record));
    this.inOrder = List.copyOf(fields.values());
  }

  /** The name that rules use, for example {@code Ranking}. */
  public String ruleName() {
    return ruleName;
  }

  /** The Java type of the facts. */
  public Class<? extends Record> recordType() {
    return record;
  }

  /** The JSON pointer of the section, or of the one object for {@link World#SINGLE}. */
  public String section() {
    return section;
  }

  /** What it means that an entry is not there. */
  public World world() {
    return world;
  }

  /** All fields in the order of the record, those computed from others last. */
  public List<Field> fields() {
    return inOrder;
  }

  /** The field of that name, or null where there is none. */
  public @Nullable Field field(String name) {
    return fields.get(name);
  }

  /**
   * Makes a fact.
   *
   * @param values by component name; a component without a value is null
   */
  public Fact make(Map<String, ?> values) {
    Object[] arguments = components.stream().map(values::get).toArray();
    try {
      return (Fact) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + ruleName() + " of " + values, e);
    }
  }

  /** The type with that name in rules, or null where there is none. */
  public static @Nullable FactType named(String ruleName) {
    return Named.BY_NAME.get(ruleName);
  }

  /** The type of a fact. */
  public static FactType of(Fact fact) {
    FactType type = Named.BY_CLASS.get(fact.getClass());
    if (type == null) {
      throw new IllegalArgumentException("no fact type for " + fact.getClass().getName());
    }
    return type;
  }

  private static Map<String, Field> describe(Class<? extends Record> record) {
    Map<String, Field> fields = new LinkedHashMap<>();
    boolean whole = record.isAnnotationPresent(Completable.class);
    for (RecordComponent component : record.getRecordComponents()) {
      if (!component.getName().equals("pointer") && !component.isAnnotationPresent(Hidden.class)) {
        Field field = field(component, whole);
        fields.put(field.name(), field);
      }
    }
    List<Field> derived = new ArrayList<>();
    for (Method method : record.getDeclaredMethods()) {
      Derived from = method.getAnnotation(Derived.class);
      if (from != null) {
        derived.add(
            new Field(
                method.getName(),
                from.from(),
                type(method.getReturnType()),
                null,
                null,
                false,
                false,
                whole,
                method));
      }
    }
    derived.forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  private static Field field(RecordComponent component, boolean whole) {
    Code code = component.getAnnotation(Code.class);
    Key key = component.getAnnotation(Key.class);
    Class<?> raw = component.getType();
    return new Field(
        component.getName(),
        component.getName(),
        type(component, raw, code),
        raw.isEnum() ? raw : null,
        code == null ? null : code.value(),
        key != null || raw == Subject.class,
        key != null && key.unique(),
        whole || component.isAnnotationPresent(Completable.class),
        component.getAccessor());
  }

  private static Field.Type type(RecordComponent component, Class<?> raw, @Nullable Code code) {
    if (code != null) {
      return raw == List.class ? Field.Type.CODES : Field.Type.CODE;
    }
    if (component.isAnnotationPresent(Period.class)) {
      return Field.Type.PERIOD;
    }
    return component.isAnnotationPresent(PlaceName.class) ? Field.Type.PLACE : type(raw);
  }

  private static Field.Type type(Class<?> raw) {
    if (raw.isEnum()) {
      return Field.Type.ENUM;
    }
    Field.Type type = Types.BY_CLASS.get(raw);
    if (type == null) {
      throw new IllegalStateException("no field type for " + raw.getName());
    }
    return type;
  }

  /** The constants by their names and classes. */
  private static final class Named {
    static final Map<String, FactType> BY_NAME = new HashMap<>();
    static final Map<Class<?>, FactType> BY_CLASS = new HashMap<>();

    static {
      for (FactType type : values()) {
        BY_NAME.put(type.ruleName, type);
        BY_CLASS.put(type.record, type);
      }
    }
  }

  /** Apart from the enum, so that it is there when the constants are made. */
  private static final class Types {
    static final Map<Class<?>, Field.Type> BY_CLASS =
        Map.of(
            String.class, Field.Type.TEXT,
            Boolean.class, Field.Type.BOOLEAN,
            int.class, Field.Type.YEAR,
            Integer.class, Field.Type.COUNT,
            BigDecimal.class, Field.Type.NUMBER,
            LocalDate.class, Field.Type.DATE);
  }
}
