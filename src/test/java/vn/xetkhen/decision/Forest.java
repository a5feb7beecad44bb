package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small plans of every shape: trees over a few checks, clauses, readings, and what the checks came
 * to.
 */
final class Forest {
  static final List<String> CHECKS = List.of("A/1", "A/2", "B/1", "B/2", "C/1", "C/2");
  static final List<String> CONDITIONS = List.of("K/1", "K/2");
  static final List<String> VALUED = List.of("V/1");
  static final Map<String, List<String>> READINGS =
      Map.of("R", List.of("a", "b"), "S", List.of("a", "b", "c"), "V", List.of("a", "b", "both"));

  private Forest() {}

  /** A plan, and the outcomes of its checks; those with a value have one for each of two values. */
  record Plan(
      Criteria award,
      Map<String, Criteria> clauses,
      Map<String, Outcome> outcomes,
      List<Outcome> values,
      Map<String, String> inUse) {

    Sketch sketch() {
      Sketch sketch = new Sketch(award);
      List<Role> roles = List.of(Role.values());
      clauses.forEach(
          (id, tree) -> sketch.clause(id, roles.get(id.charAt(1) % roles.size()), tree));
      READINGS.keySet().stream()
          .sorted()
          .forEach(
              id -> {
                List<String> options = new ArrayList<>(READINGS.get(id));
                options.remove(inUse.get(id));
                options.add(0, inUse.get(id));
                sketch.reading(id, options.toArray(String[]::new));
              });
      outcomes.forEach(sketch::check);
      Map<List<String>, Outcome> byOptions = new LinkedHashMap<>();
      byOptions.put(List.of("a", "both"), values.get(0));
      byOptions.put(List.of("b", "both"), values.get(1));
      VALUED.forEach(id -> sketch.check(id, "V", byOptions));
      return sketch;
    }

    Composition composition() {
      return sketch().composition();
    }

    Plan with(Map<String, Outcome> others) {
      Map<String, Outcome> changed = new LinkedHashMap<>(outcomes);
      changed.putAll(others);
      return new Plan(award, clauses, changed, values, inUse);
    }

    /**
     * The award's outcome, worked out without the code under test: 0 not met, 1 unknown, 2 met, -1
     * not applicable.
     */
    int worth(Criteria node, Map<String, String> readings, Set<String> met) {
      if (node == null) {
        return -1;
      }
      if (node instanceof Criteria.Check check) {
        if (met.contains(check.id())) {
          return 2;
        }
        if (!VALUED.contains(check.id())) {
          return Forest.worth(outcomes.get(check.id()));
        }
        int a = Forest.worth(values.get(0));
        int b = Forest.worth(values.get(1));
        return switch (readings.get("V")) {
          case "a" -> a;
          case "b" -> b;
          default -> a < 0 ? b : b < 0 ? a : Math.min(a, b);
        };
      }
      if (node instanceof Criteria.Clause clause) {
        return worth(clauses.get(clause.id()), readings, met);
      }
      if (node instanceof Criteria.ByReading choice) {
        return worth(choice.options().get(readings.get(choice.reading())), readings, met);
      }
      if (node instanceof Criteria.If choice) {
        int condition = worth(choice.condition(), readings, met);
        int then = worth(choice.then(), readings, met);
        int otherwise = worth(choice.otherwise(), readings, met);
        if (condition != 1) {
          return condition == 2 ? then : condition == 0 ? otherwise : -1;
        }
        boolean harmless = Math.min(then, otherwise) == -1 && Math.max(then, otherwise) == 2;
        return then == otherwise ? then : harmless ? 2 : 1;
      }
      int result = -1;
      for (Criteria child : node.children()) {
        int worth = worth(child, readings, met);
        if (worth >= 0) {
          boolean lower = node instanceof Criteria.All;
          result = result < 0 ? worth : lower ? Math.min(result, worth) : Math.max(result, worth);
        }
      }
      return result;
    }

    Verdict verdict(Map<String, String> readings, Set<String> met) {
      int worth = worth(award, readings, met);
      return worth == 0 ? Verdict.INELIGIBLE : worth == 1 ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }
  }

  private static int worth(Outcome outcome) {
    return List.of(Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET).indexOf(outcome);
  }

  static Arbitrary<Plan> plans() {
    Arbitrary<Map<String, Criteria>> clauses =
        Combinators.combine(tree(2, List.of()), tree(2, List.of()), tree(1, List.of("C1", "C2")))
            .as(
                (a, b, c) -> {
                  Map<String, Criteria> all = new LinkedHashMap<>();
                  all.put("C1", a);
                  all.put("C2", b);
                  all.put("C3", c);
                  return all;
                });
    return Combinators.combine(
            award(), clauses, outcomes(), Arbitraries.of(Outcome.class).list().ofSize(2), inUse())
        .as(Plan::new);
  }

  private static Arbitrary<Criteria> award() {
    return tree(1, List.of("C1", "C2", "C3"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Criteria.All::new)
        .map(all -> all.members().size() == 1 ? all.members().get(0) : all);
  }

  private static Arbitrary<Map<String, Outcome>> outcomes() {
    List<String> ids = new ArrayList<>(CHECKS);
    ids.addAll(CONDITIONS);
    return Arbitraries.of(Outcome.class)
        .list()
        .ofSize(ids.size())
        .map(
            outcomes -> {
              Map<String, Outcome> byId = new LinkedHashMap<>();
              for (int i = 0; i < ids.size(); i++) {
                byId.put(ids.get(i), outcomes.get(i));
              }
              return byId;
            });
  }

  private static Arbitrary<Map<String, String>> inUse() {
    return Combinators.combine(
            Arbitraries.of(READINGS.get("R")),
            Arbitraries.of(READINGS.get("S")),
            Arbitraries.of(READINGS.get("V")))
        .as((r, s, v) -> Map.of("R", r, "S", s, "V", v));
  }

  private static Arbitrary<Criteria> tree(int depth, List<String> clauses) {
    List<String> leaves = new ArrayList<>(CHECKS);
    leaves.addAll(VALUED);
    Arbitrary<Criteria> leaf = Arbitraries.of(leaves).map(Criteria.Check::new);
    if (!clauses.isEmpty()) {
      leaf = Arbitraries.oneOf(leaf, Arbitraries.of(clauses).map(Criteria.Clause::new));
    }
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Criteria> below = tree(depth - 1, clauses);
    Arbitrary<Criteria> condition = Arbitraries.of(CONDITIONS).map(Criteria.Check::new);
    return Arbitraries.oneOf(
        leaf,
        below.list().ofMinSize(1).ofMaxSize(3).map(Criteria.All::new),
        below.list().ofMinSize(1).ofMaxSize(3).map(Criteria.Any::new),
        Combinators.combine(condition, below, below.injectNull(0.3)).as(Criteria.If::new),
        Combinators.combine(condition, below).as((c, e) -> new Criteria.If(c, null, e)),
        Combinators.combine(below, below)
            .as((a, b) -> new Criteria.ByReading("R", Map.of("a", a, "b", b))),
        Combinators.combine(below, below, below)
            .as((a, b, c) -> new Criteria.ByReading("S", Map.of("a", a, "b", b, "c", c))));
  }
}
