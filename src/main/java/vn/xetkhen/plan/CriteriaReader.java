package vn.xetkhen.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Node;

/** Reads the criteria trees of awards and clauses. */
final class CriteriaReader {
  private static final Criteria UNREADABLE = new Criteria.All(List.of());

  private final Problems problems;
  private final Values values;
  private final Declared declared;

  CriteriaReader(Problems problems, Values values, Declared declared) {
    this.problems = problems;
    this.values = values;
    this.declared = declared;
  }

  /**
   * Where a tree stands: the clause whose checks it may name, or null in an award; and the kinds it
   * is for.
   */
  private record Place(@Nullable String clause, Set<Kind> kinds) {}

  /**
   * The trees by kind of candidate: {@code criteria} for both, or {@code collective} and {@code
   * individual} each for its own.
   *
   * @param owner the award or clause
   * @param clause the clause's id, null for an award
   */
  Map<Kind, Criteria> byKind(
      Node owner, Map<String, Node.Member> members, @Nullable String clause) {
    Map<Kind, Criteria> trees = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Node.Member own = members.get(Declared.key(kind));
      if (own != null) {
        trees.put(kind, read(own.value(), new Place(clause, EnumSet.of(kind))));
      }
    }
    Node.Member both = members.get(Declared.BOTH);
    if (both != null && !trees.isEmpty()) {
      problems.add(both, "criteria-twice");
    } else if (both != null) {
      Criteria tree = read(both.value(), new Place(clause, EnumSet.allOf(Kind.class)));
      EnumSet.allOf(Kind.class).forEach(kind -> trees.put(kind, tree));
    } else if (trees.isEmpty() && owner instanceof Node.Obj) {
      problems.add(owner, "no-criteria");
    }
    return Collections.unmodifiableMap(trees);
  }

  private Criteria read(Node node, Place place) {
    if (node instanceof Node.Str name) {
      return name(name, place);
    }
    if (node instanceof Node.Obj group) {
      Set<String> keys = group.members().keySet();
      if (keys.contains("reading")) {
        return reading(group, place);
      }
      if (!Collections.disjoint(keys, List.of("if", "then", "else"))) {
        return condition(group, place);
      }
      for (String key : List.of("all", "any")) {
        if (keys.contains(key)) {
          Node.Member members = values.group(group, List.of(key), List.of(key)).get(key);
          List<Criteria> read = members == null ? List.of() : members(members.value(), place);
          return key.equals("all") ? new Criteria.All(read) : new Criteria.Any(read);
        }
      }
      if (!keys.isEmpty()) {
        group
            .members()
            .values()
            .forEach(
                m -> problems.unknown(m, "unknown-node", List.of("all", "any", "if", "reading")));
        return UNREADABLE;
      }
    }
    values.wrong(node, Shape.NODE);
    return UNREADABLE;
  }

  private List<Criteria> members(Node node, Place place) {
    return values.list(node).stream().map(item -> read(item, place)).toList();
  }

  private Criteria condition(Node.Obj group, Place place) {
    Map<String, Node.Member> members =
        values.group(group, List.of("if", "then", "else"), List.of("if"));
    if (!members.containsKey("then") && !members.containsKey("else")) {
      problems.add(group, "no-branch");
    }
    Node.Member condition = members.get("if");
    return new Criteria.If(
        condition == null ? UNREADABLE : read(condition.value(), place),
        branch(members.get("then"), place),
        branch(members.get("else"), place));
  }

  private @Nullable Criteria branch(Node.@Nullable Member branch, Place place) {
    return branch == null ? null : read(branch.value(), place);
  }

  private Criteria reading(Node.Obj group, Place place) {
    Map<String, Criteria> branches = new LinkedHashMap<>();
    String id = "";
    for (Node.Member member : group.members().values()) {
      if (member.name().equals("reading")) {
        id = declaredReading(member.value());
      } else {
        branches.put(member.name(), read(member.value(), place));
      }
    }
    Set<String> options = declared.readings().get(id);
    if (options != null) {
      for (Node.Member member : group.members().values()) {
        if (!member.name().equals("reading") && !options.contains(member.name())) {
          problems.unknown(member, "unknown-option", options);
        }
      }
      for (String option : options) {
        if (!branches.containsKey(option)) {
          problems.add(group, "missing-option", option, id);
        }
      }
    }
    return new Criteria.ByReading(id, Collections.unmodifiableMap(branches));
  }

  private String declaredReading(Node node) {
    String id = values.string(node, Shape.READING_ID);
    if (id != null && !declared.readings().containsKey(id)) {
      problems.unknown(node, "undeclared-reading", id, declared.readings().keySet());
    }
    return id == null ? "" : id;
  }

  private Criteria name(Node.Str node, Place place) {
    String name = node.value();
    Set<Kind> concerned = declared.clauses().get(name);
    if (concerned != null) {
      for (Kind kind : place.kinds()) {
        if (!concerned.isEmpty() && !concerned.contains(kind)) {
          problems.add(
              node,
              "clause-not-for-kind",
              name,
              Problems.say("kind." + Declared.key(kind)),
              Declared.key(kind));
        }
      }
      return new Criteria.Clause(name);
    }
    int slash = name.indexOf('/');
    String clause = slash < 0 ? place.clause() : name.substring(0, slash);
    String check = name.substring(slash + 1);
    if (place.clause() == null || (slash < 0 && !Shape.CHECK_NAME.fits(check))) {
      String key = place.clause() == null ? "award-names-clauses" : "undeclared-clause";
      problems.unknown(node, key, name, clauses(place.kinds()));
    } else if (slash >= 0 && !declared.clauses().containsKey(name.substring(0, slash))) {
      problems.unknown(
          node, "undeclared-clause", name.substring(0, slash), declared.clauses().keySet());
    } else if (!Shape.CHECK_NAME.fits(check)) {
      values.wrong(node, Shape.CHECK_NAME);
    } else {
      return new Criteria.Check(clause + "/" + check);
    }
    return UNREADABLE;
  }

  private Collection<String> clauses(Set<Kind> kinds) {
    return declared.clauses().entrySet().stream()
        .filter(e -> e.getValue().containsAll(kinds))
        .map(Map.Entry::getKey)
        .toList();
  }
}
