package vn.xetkhen.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;

/** Finds clauses that, by way of others, ask for themselves. */
final class Cycles {
  private final Map<String, Plan.Clause> clauses;
  private final Kind kind;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final Map<Set<String>, List<String>> found;

  private Cycles(
      Map<String, Plan.Clause> clauses, Kind kind, Map<Set<String>, List<String>> found) {
    this.clauses = clauses;
    this.kind = kind;
    this.found = found;
  }

  /** Each cycle once, from the clause that the file reaches first back to it. */
  static List<List<String>> in(Map<String, Plan.Clause> clauses) {
    Map<Set<String>, List<String>> found = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      Cycles search = new Cycles(clauses, kind, found);
      clauses.keySet().forEach(search::visit);
    }
    return List.copyOf(found.values());
  }

  private void visit(String id) {
    int seen = path.indexOf(id);
    if (seen >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(seen, path.size()));
      Set<String> members = Set.copyOf(cycle);
      cycle.add(id);
      found.putIfAbsent(members, List.copyOf(cycle));
      return;
    }
    Plan.Clause clause = clauses.get(id);
    Criteria tree = clause == null ? null : clause.criteria().get(kind);
    if (tree == null || done.contains(id)) {
      return;
    }
    path.add(id);
    follow(tree);
    path.remove(path.size() - 1);
    done.add(id);
  }

  private void follow(Criteria node) {
    if (node instanceof Criteria.Clause other) {
      visit(other.id());
    }
    node.children().forEach(this::follow);
  }
}
