package vn.xetkhen.rulecheck;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;

/**
 * Reads what a scenario expects: outcomes of the plan's clauses and checks, and the decision's own
 * fields.
 */
final class Expectations {
  private static final List<String> OUTCOMES = ScenarioReader.names(Outcome.values());

  private final List<String> ids;

  Expectations(Plan plan) {
    Set<String> known = new LinkedHashSet<>(List.of("verdict", "ground", "deferredUntil"));
    for (Plan.Clause clause : plan.clauses().values()) {
      known.add(clause.id());
      clause.criteria().values().forEach(tree -> checks(tree, known));
    }
    this.ids = List.copyOf(known);
  }

  Map<String, String> read(Node.@Nullable Member expect, Complaints complaints, Parts parts) {
    if (expect != null && expect.value() instanceof Node.Obj group && group.members().isEmpty()) {
      complaints.add(expect, "expect.nothing");
    }
    return new LinkedHashMap<>(parts.each(expect, "expected", ids, member -> value(member, parts)));
  }

  private static @Nullable String value(Node.Member member, Parts parts) {
    boolean nothing = member.value() instanceof Node.Null;
    return switch (member.name()) {
      case "verdict" -> parts.oneOf(member, "verdict", ScenarioReader.names(Verdict.values()));
      case "ground" ->
          nothing ? "null" : parts.oneOf(member, "role", ScenarioReader.names(Role.values()));
      case "deferredUntil" -> {
        LocalDate day = nothing ? null : parts.day(member);
        yield day == null ? (nothing ? "null" : null) : day.toString();
      }
      default -> parts.oneOf(member, "outcome", OUTCOMES);
    };
  }

  private static void checks(Criteria node, Set<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
