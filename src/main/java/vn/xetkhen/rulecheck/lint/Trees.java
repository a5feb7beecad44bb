package vn.xetkhen.rulecheck.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;

/** Walks criteria trees, and YAML trees. */
final class Trees {
  private Trees() {}

  /** Every node of a tree, from the top. */
  static void each(Criteria tree, Consumer<Criteria> consumer) {
    consumer.accept(tree);
    tree.children().forEach(child -> each(child, consumer));
  }

  /** The checks that the trees of clauses ask, each where it is asked first. */
  static Map<String, Asked> asked(Plan plan) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      for (Criteria tree : clause.criteria().values()) {
        each(
            tree,
            node -> {
              if (node instanceof Criteria.Check check) {
                asked.putIfAbsent(check.id(), new Asked(clause, check));
              }
            });
      }
    }
    return asked;
  }

  /** Where a check is asked. */
  record Asked(Plan.Clause clause, Criteria.Check node) {}

  /** Every name that stands in a YAML tree as a key. */
  static Set<String> keys(Collection<Node> trees) {
    Set<String> keys = new LinkedHashSet<>();
    trees.forEach(tree -> keys(tree, keys));
    return keys;
  }

  private static void keys(Node node, Set<String> into) {
    if (node instanceof Node.Obj group) {
      group
          .members()
          .forEach(
              (name, member) -> {
                into.add(name);
                keys(member.value(), into);
              });
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(item -> keys(item, into));
    }
  }

  /** Every text that stands in a YAML tree as a value, with its place. */
  static void strings(Node node, Consumer<Node.Str> consumer) {
    if (node instanceof Node.Str text) {
      consumer.accept(text);
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(item -> strings(item, consumer));
    } else if (node instanceof Node.Obj group) {
      group.members().values().forEach(member -> strings(member.value(), consumer));
    }
  }
}
