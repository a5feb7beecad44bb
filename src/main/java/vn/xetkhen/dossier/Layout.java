package vn.xetkhen.dossier;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;

/** Which members an object of a dossier may have, from the description of the facts. */
final class Layout {
  /** What a dossier's format member says. */
  static final String FORMAT = "xetkhen.dossier/1";

  /** The object that is read as an organisation, a person, or both. */
  static final String CANDIDATE = "/candidate";

  /** The types whose facts are entries of lists. */
  static final List<FactType> LISTS =
      all().filter(t -> t.world() != FactType.World.SINGLE).toList();

  /** The types of which there is one object, the candidate's aside. */
  static final List<FactType> OBJECTS =
      all()
          .filter(t -> t.world() == FactType.World.SINGLE && !t.section().equals(CANDIDATE))
          .toList();

  /** The members of the root. */
  static final Set<String> ROOT =
      together(List.of("format", "id", "plan", "award", "period", "candidate"), children(""));

  private static final Map<FactType, List<Field>> FIELDS = each(Layout::stated);
  private static final Map<FactType, Set<String>> MEMBERS = each(Layout::named);
  private static final Map<FactType, List<Field>> UNIQUE =
      each(type -> type.fields().stream().filter(Field::unique).toList());

  /** The members of the candidate that only an individual has, the unit aside. */
  static final List<Field> INDIVIDUAL =
      fields(FactType.PERSON).stream()
          .filter(f -> FactType.ORGANISATION.field(f.name()) == null)
          .toList();

  private Layout() {}

  /**
   * The fields of a type that stand in the dossier; an organisation's subject follows from the kind
   * of candidate.
   */
  static List<Field> fields(FactType type) {
    return FIELDS.getOrDefault(type, List.of());
  }

  /** The members of the object, or of an entry, of a type. */
  static Set<String> members(FactType type) {
    return MEMBERS.getOrDefault(type, Set.of());
  }

  /**
   * The fields that are the key of which a dossier may hold one entry only; empty where it may hold
   * any.
   */
  static List<Field> unique(FactType type) {
    return UNIQUE.getOrDefault(type, List.of());
  }

  /** Whether an entry has to state the field; a subject that is left out is the candidate. */
  static boolean required(Field field) {
    return field.key() && field.values() != Subject.class;
  }

  /** The name of the list or object within the object that holds it. */
  static String name(FactType type) {
    return type.section().substring(type.section().lastIndexOf('/') + 1);
  }

  /** The object that holds the list of a type, or null where the root does. */
  static @Nullable FactType parent(FactType type) {
    String section = type.section();
    int holder = section.lastIndexOf('/');
    for (FactType object : OBJECTS) {
      if (object.section().length() == holder && section.startsWith(object.section())) {
        return object;
      }
    }
    return null;
  }

  private static List<Field> stated(FactType type) {
    return type.fields().stream()
        .filter(
            f -> !f.derived() && !(type == FactType.ORGANISATION && f.values() == Subject.class))
        .toList();
  }

  private static Set<String> named(FactType type) {
    List<String> own = stated(type).stream().map(Field::name).toList();
    return together(
        own, type.world() == FactType.World.SINGLE ? children(type.section()) : List.of());
  }

  private static List<String> children(String section) {
    return all()
        .map(FactType::section)
        .filter(s -> s.startsWith(section + "/") && !s.equals(CANDIDATE))
        .map(s -> s.substring(section.length() + 1).split("/", -1)[0])
        .distinct()
        .toList();
  }

  private static Set<String> together(List<String> first, List<String> second) {
    Set<String> both = new LinkedHashSet<>(first);
    both.addAll(second);
    return Collections.unmodifiableSet(both);
  }

  private static <V> Map<FactType, V> each(Function<FactType, V> value) {
    Map<FactType, V> values = new EnumMap<>(FactType.class);
    all().forEach(type -> values.put(type, value.apply(type)));
    return Collections.unmodifiableMap(values);
  }

  private static Stream<FactType> all() {
    return Arrays.stream(FactType.values());
  }
}
