package vn.xetkhen.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Node;

/**
 * The names that a plan declares, gathered before anything is read that may refer to them.
 *
 * @param awards the ids of the awards
 * @param clauses the kinds of candidates that each clause concerns
 * @param readings the options of each reading
 */
record Declared(
    Set<String> awards, Map<String, Set<Kind>> clauses, Map<String, Set<String>> readings) {

  /** The key of the tree that holds for both kinds of candidates. */
  static final String BOTH = "criteria";

  /** What the root of a plan.yaml declares, however wrong the rest is. */
  static Declared in(Node root) {
    Map<String, Set<Kind>> clauses = new LinkedHashMap<>();
    members(root, "clauses").forEach((id, clause) -> clauses.put(id, kinds(clause.value())));
    Map<String, Set<String>> readings = new LinkedHashMap<>();
    members(root, "readings").forEach((id, reading) -> readings.put(id, options(reading.value())));
    return new Declared(members(root, "awards").keySet(), clauses, readings);
  }

  /** The key of the tree for one kind of candidate. */
  static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> options(Node reading) {
    Set<String> options = new LinkedHashSet<>(members(reading, "options").keySet());
    options.removeIf(id -> !Shape.OPTION_ID.fits(id));
    return Collections.unmodifiableSet(options);
  }

  private static Set<Kind> kinds(Node clause) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (clause instanceof Node.Obj group) {
      for (Kind kind : Kind.values()) {
        if (group.members().containsKey(BOTH) || group.members().containsKey(key(kind))) {
          kinds.add(kind);
        }
      }
    }
    return Collections.unmodifiableSet(kinds);
  }

  private static Map<String, Node.Member> members(Node node, String key) {
    Node.Member member = node instanceof Node.Obj group ? group.members().get(key) : null;
    return member != null && member.value() instanceof Node.Obj named ? named.members() : Map.of();
  }
}
