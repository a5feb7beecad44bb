package vn.xetkhen.audit.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;

/**
 * What else is known of what was lacking: from the dossier where it was recorded, otherwise as far
 * as the decision tells.
 *
 * @param missing what the decision asks for
 * @param seen the pointers of all facts that its checks saw
 * @param dossier the facts decided; null where they are not known
 */
record Scene(List<Missing> missing, Set<String> seen, @Nullable Dossier dossier) {

  /** Whether a section is declared. */
  boolean declares(FactType type) {
    if (dossier != null) {
      return dossier.declared().contains(type);
    }
    return seen.stream().anyMatch(p -> p.startsWith(type.section() + "/"))
        || missing.stream().anyMatch(m -> m.pointer().equals(type.section() + "/-"));
  }

  /** Who can supply a field of the fact at a pointer. */
  Lack.Action action(String pointer, String field) {
    if (dossier != null) {
      boolean awaits =
          dossier.facts().stream()
              .anyMatch(fact -> fact.pointer().equals(pointer) && fact.awaits(field));
      return awaits ? Lack.Action.AWAIT : Lack.Action.SUPPLY;
    }
    return missing.stream()
        .filter(m -> m.pointer().equals(pointer))
        .map(Missing::action)
        .findFirst()
        .orElse(Lack.Action.SUPPLY);
  }

  /** What keeps sums of some fields over facts of a kind from being known. */
  List<Lack> unsummed(FactType type, Map<String, Object> entry, List<String> names) {
    List<Lack> lacks = new ArrayList<>();
    for (String name : names) {
      Field field = type.field(name);
      for (Fact fact : dossier == null ? List.<Fact>of() : dossier.facts()) {
        if (field != null
            && FactType.of(fact) == type
            && sought(type, fact, entry)
            && field.of(fact) == null) {
          lacks.add(
              new Lack(
                  fact.pointer(),
                  type.ruleName(),
                  identity(type, fact),
                  List.of(name),
                  Lack.Action.SUPPLY));
        }
      }
    }
    return lacks;
  }

  private static boolean sought(FactType type, Fact fact, Map<String, Object> entry) {
    Map<String, Object> own = identity(type, fact);
    return entry.entrySet().stream()
        .allMatch(
            one -> {
              Object value = own.get(one.getKey());
              return one.getValue() instanceof List<?> any
                  ? any.contains(value)
                  : one.getValue().equals(value);
            });
  }

  private static Map<String, Object> identity(FactType type, Fact fact) {
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
}
