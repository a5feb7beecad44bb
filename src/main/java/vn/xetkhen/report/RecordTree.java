package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.plan.Plan;

/**
 * The criteria tree of one decision for the page, composed anew from the recorded checks: every
 * clause and check with its outcome, branches that were not in use marked so.
 */
final class RecordTree {
  private final Views.View view;
  private final RecordRows rows;
  private final Set<String> shown = new HashSet<>();

  RecordTree(Views.View view, RecordRows rows) {
    this.view = view;
    this.rows = rows;
  }

  /** The nodes right below the award. */
  List<Object> award() {
    return members(view.composition().requirements().award(), true);
  }

  private List<Object> members(@Nullable Criteria node, boolean used) {
    List<Object> nodes = new ArrayList<>();
    if (node instanceof Criteria.All all) {
      all.members().forEach(member -> nodes.addAll(node(member, used)));
    } else if (node != null) {
      nodes.addAll(node(node, used));
    }
    return nodes;
  }

  private List<Object> node(Criteria node, boolean used) {
    if (node instanceof Criteria.Check check) {
      return checks(check.id(), used, false);
    }
    if (node instanceof Criteria.Clause other) {
      return List.of(clause(other.id(), used));
    }
    if (node instanceof Criteria.If choice) {
      return List.of(choice(choice, used));
    }
    return List.of(
        node instanceof Criteria.ByReading reading ? reading(reading, used) : group(node, used));
  }

  private Map<String, Object> begin(String kind, @Nullable Outcome outcome, boolean used) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("n", kind);
    node.put("o", outcome == null ? null : outcome.name());
    node.put("u", used);
    return node;
  }

  private Map<String, Object> group(Criteria group, boolean used) {
    String kind = group instanceof Criteria.All ? "all" : "any";
    Map<String, Object> node = begin(kind, view.composition().of(group), used);
    List<Object> below = new ArrayList<>();
    group.children().forEach(child -> below.addAll(node(child, used)));
    node.put("c", below);
    return node;
  }

  private Map<String, Object> clause(String id, boolean used) {
    Plan.Clause clause = view.plan().clauses().get(id);
    Map<String, Object> node = begin("clause", view.composition().clause(id), used);
    node.put("id", id);
    if (clause == null) {
      return node;
    }
    node.put("line", clause.line());
    node.put("cite", clause.citation());
    if (!shown.add(id)) {
      node.put("again", true);
      return node;
    }
    node.put("role", view.wording().labels().of(clause.role()));
    for (Finding finding : view.decision().findings()) {
      if (finding.clause().equals(id)) {
        node.put("why", finding.reason());
        node.put("recorded", finding.outcome().name());
      }
    }
    node.put("c", members(clause.criteria().get(view.decision().candidate().kind()), used));
    return node;
  }

  private Map<String, Object> choice(Criteria.If choice, boolean used) {
    Outcome condition = view.composition().of(choice.condition());
    Map<String, Object> node = begin("if", view.composition().of(choice), used);
    node.put("state", condition.name());
    node.put("condition", condition(choice.condition(), used));
    boolean held = condition == Outcome.MET || condition == Outcome.UNKNOWN;
    boolean failed = condition != Outcome.MET;
    List<Object> branches = new ArrayList<>();
    branch(branches, "then", choice.then(), used, held);
    branch(branches, "else", choice.otherwise(), used, failed);
    node.put("c", branches);
    return node;
  }

  private List<Object> condition(Criteria node, boolean used) {
    if (node instanceof Criteria.Check check) {
      return checks(check.id(), used, true);
    }
    if (!(node instanceof Criteria.All) && !(node instanceof Criteria.Any)) {
      return node(node, used);
    }
    Map<String, Object> group = begin(node instanceof Criteria.All ? "all" : "any", null, used);
    List<Object> below = new ArrayList<>();
    node.children().forEach(child -> below.addAll(condition(child, used)));
    group.put("c", below);
    return List.of(group);
  }

  private void branch(
      List<Object> branches, String kind, @Nullable Criteria branch, boolean used, boolean held) {
    if (branch == null && !held) {
      return;
    }
    Map<String, Object> node = begin(kind, null, used && held);
    node.put("off", !held);
    node.put("c", branch == null ? List.of() : node(branch, used && held));
    branches.add(node);
  }

  private Map<String, Object> reading(Criteria.ByReading choice, boolean used) {
    Plan.Reading reading = view.plan().readings().get(choice.reading());
    Map<String, Object> node = begin("reading", view.composition().of(choice), used);
    node.put("id", choice.reading());
    node.put("line", reading == null ? null : reading.question());
    String inUse = view.decision().readings().get(choice.reading());
    List<Object> options = new ArrayList<>();
    choice
        .options()
        .forEach(
            (id, branch) -> {
              boolean chosen = id.equals(inUse);
              Plan.Option option = reading == null ? null : reading.options().get(id);
              Map<String, Object> one = begin("option", null, used && chosen);
              one.put("id", id);
              one.put("chosen", chosen);
              one.put("line", option == null ? null : option.line());
              one.put("c", node(branch, used && chosen));
              options.add(one);
            });
    node.put("c", options);
    return node;
  }

  private List<Object> checks(String id, boolean used, boolean condition) {
    List<Object> nodes = new ArrayList<>();
    for (Check check : view.checks().getOrDefault(id, List.of())) {
      nodes.add(rows.of(check, used, condition));
    }
    return nodes;
  }
}
