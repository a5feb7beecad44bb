package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.PackCheck;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RuleFile;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlanText;

/** All mutants of a pack: of its rules in the order of the files, then of plan.yaml. */
public final class Mutants {
  private final PackText pack;
  private final PlanText text;
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(PackText pack, PlanText text) {
    this.pack = pack;
    this.text = text;
    for (RuleFile file : pack.source().rules()) {
      shown.put(file.name(), file.file());
    }
  }

  /** The mutants that are sound packs, each with an id of its own. */
  public static List<Mutant> of(PackText pack, PlanText text) {
    Mutants all = new Mutants(pack, text);
    for (RuleDescription rule : pack.rules()) {
      all.rule(rule);
    }
    for (PlanEdits.PlanEdit edit : new PlanEdits(pack.source().plan(), text).all()) {
      all.plan(edit);
    }
    return List.copyOf(all.mutants);
  }

  private void rule(RuleDescription rule) {
    Plan plan = pack.source().plan();
    List<Edit> edits = new ArrayList<>(new LeftEdits(plan, rule).all());
    edits.addAll(new SentenceEdits(plan, rule).all());
    for (Edit edit : edits) {
      List<RuleDescription> rules =
          pack.rules().stream().map(r -> r.id().equals(rule.id()) ? edit.rule() : r).toList();
      add(
          new Mutant(
              rule.id() + ":" + edit.id(),
              shown.getOrDefault(rule.file(), rule.file()),
              edit.at(),
              edit.change(),
              rule.id(),
              plan,
              rules));
    }
  }

  /** A check that a changed tree no longer asks goes with its rule. */
  private void plan(PlanEdits.PlanEdit edit) {
    Set<String> asked = new LinkedHashSet<>();
    for (Plan.Clause clause : edit.plan().clauses().values()) {
      clause.criteria().values().forEach(tree -> checks(tree, asked));
    }
    List<RuleDescription> rules =
        pack.rules().stream().filter(rule -> asked.contains(rule.id())).toList();
    add(
        new Mutant(
            edit.id(), text.file(), edit.at(), edit.change(), edit.touched(), edit.plan(), rules));
  }

  private void add(Mutant mutant) {
    if (!PackCheck.problems(mutant.plan(), text.file(), shown, mutant.rules()).isEmpty()) {
      return;
    }
    int count = ids.merge(mutant.id(), 1, Integer::sum);
    mutants.add(
        count == 1
            ? mutant
            : new Mutant(
                mutant.id() + "#" + count,
                mutant.file(),
                mutant.at(),
                mutant.change(),
                mutant.touched(),
                mutant.plan(),
                mutant.rules()));
  }

  private static void checks(Criteria node, Set<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
