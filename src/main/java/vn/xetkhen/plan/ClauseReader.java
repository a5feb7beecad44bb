package vn.xetkhen.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Role;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Reads the clauses of a plan. */
final class ClauseReader {
  private static final List<String> KEYS =
      List.of(
          "citation",
          "role",
          "line",
          "supply",
          "deferral",
          Declared.BOTH,
          "collective",
          "individual");

  private static final String SUPPLY = "supply";

  private final Problems problems;
  private final Values values;
  private final CriteriaReader criteria;

  ClauseReader(Problems problems, Values values, CriteriaReader criteria) {
    this.problems = problems;
    this.values = values;
    this.criteria = criteria;
  }

  /** All clauses, in the plan's order. */
  Map<String, Plan.Clause> read(Node.@Nullable Member clauses) {
    Map<String, Plan.Clause> read = values.each(clauses, Shape.CLAUSE_ID, this::clause);
    if (clauses != null && clauses.value() instanceof Node.Obj group) {
      if (read.isEmpty()) {
        values.wrong(group, Shape.GROUP);
      }
      for (List<String> cycle : Cycles.in(read)) {
        Node.Member first = group.members().get(cycle.get(0));
        problems.add(first == null ? clauses : first, "cycle", String.join(" → ", cycle));
      }
    }
    return read;
  }

  private Plan.Clause clause(String id, Node.Member member) {
    Map<String, Node.Member> members =
        values.group(member.value(), KEYS, List.of("citation", "role", "line"));
    Role role = role(members.get("role"));
    Map<Kind, Criteria> trees = criteria.byKind(member.value(), members, id);
    Node.Member supply = members.get("supply");
    Text supplyLine = supply == null ? null : values.line(supply);
    Plan.Clause clause =
        new Plan.Clause(
            id,
            values.line(members.get("citation")),
            role == null ? Role.CRITERION : role,
            values.line(members.get("line")),
            supplyLine,
            trees,
            deferral(members.get("deferral"), role),
            member.keyAt());
    if (supply == null
        && !misspelt(members.keySet())
        && trees.keySet().stream().anyMatch(clause::leaf)) {
      problems.add(member, "no-supply", id);
    }
    return clause;
  }

  /** Whether one of the keys is {@code supply} misspelt, which is told already. */
  private static boolean misspelt(Set<String> keys) {
    return keys.stream()
        .anyMatch(key -> !KEYS.contains(key) && SUPPLY.equals(Nearest.to(key, KEYS)));
  }

  private @Nullable Role role(Node.@Nullable Member member) {
    String name = member == null ? null : values.string(member.value(), Shape.TEXT);
    if (member == null || name == null) {
      return null;
    }
    List<String> roles = Arrays.stream(Role.values()).map(Role::name).toList();
    if (roles.contains(name)) {
      return Role.valueOf(name);
    }
    problems.unknown(member.value(), "unknown-role", name, roles);
    return null;
  }

  private @Nullable String deferral(Node.@Nullable Member member, @Nullable Role role) {
    if (member == null) {
      return null;
    }
    if (role != null && role != Role.EXCLUSION) {
      problems.add(member, "deferral-without-exclusion", role);
    }
    String field = values.string(member.value(), Shape.TEXT);
    TreeSet<String> days = new TreeSet<>();
    for (FactType type : FactType.values()) {
      type.fields().stream()
          .filter(f -> f.type() == Field.Type.DATE)
          .forEach(f -> days.add(f.name()));
    }
    if (field != null && !days.contains(field)) {
      problems.unknown(member.value(), "deferral-field", field, days);
    }
    return field;
  }
}
