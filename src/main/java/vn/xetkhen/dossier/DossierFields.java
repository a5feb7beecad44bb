package vn.xetkhen.dossier;

import java.util.Collections;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.xetkhen.facts.FactType;

/** What a dossier may state, by names from its root. */
public final class DossierFields {
  /** What says which award a dossier is for and what is put forward: nothing is decided without. */
  private static final Set<String> IDENTITY =
      Set.of("format", "plan", "award", "period", "candidate", "candidate.kind");

  private static final Pattern ENTRY = Pattern.compile("[0-9]+|-");

  /** Every field that may be left out of a record, sorted: {@code candidate.name}. */
  public static final Set<String> MASKABLE = Collections.unmodifiableSet(all());

  private DossierFields() {}

  /** Whether a JSON pointer (RFC 6901) leads to what a dossier may state, whatever its entry. */
  public static boolean known(String pointer) {
    StringJoiner names = new StringJoiner(".");
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty() && !ENTRY.matcher(step).matches()) {
        names.add(step);
      }
    }
    String name = names.toString();
    return name.isEmpty() || MASKABLE.contains(name) || IDENTITY.contains(name);
  }

  private static Set<String> all() {
    Set<String> names = new TreeSet<>(Layout.ROOT);
    add(names, "candidate", Layout.members(FactType.ORGANISATION));
    Layout.INDIVIDUAL.forEach(field -> names.add("candidate." + field.name()));
    names.add("candidate.unit");
    add(names, "candidate.unit", Layout.members(FactType.ORGANISATION));
    for (FactType type : Layout.LISTS) {
      add(names, path(type), Layout.members(type));
    }
    for (FactType type : Layout.OBJECTS) {
      add(names, path(type), Layout.members(type));
    }
    names.removeAll(IDENTITY);
    return names;
  }

  private static String path(FactType type) {
    return type.section().substring(1).replace('/', '.');
  }

  private static void add(Set<String> names, String path, Set<String> members) {
    names.add(path);
    members.forEach(member -> names.add(path + "." + member));
  }
}
