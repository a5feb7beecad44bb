package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;

/**
 * Sketches that move a clause: what its checks may see, alone and beside what makes the rest of the
 * clause's tree hang on them.
 *
 * @param packs whose rules and trees are looked at
 * @param checks the ids of the checks to move; where empty, the tree alone
 */
record Candidates(Scene scene, Trying trying, List<Pack> packs, Set<String> checks) {
  /** More than these of one rule are not combined with those of another version of it. */
  private static final int CROSSED = 40;

  /** What the checks may see and nothing else, the smallest first. */
  List<Sketch> alone(Map<String, String> readings) {
    return fragments().stream().map(f -> f.under(readings)).toList();
  }

  /** What the checks may see, beside what makes the rest of a clause's tree hang on them. */
  List<Sketch> within(String clause, Map<String, String> readings) {
    Set<Sketch> all = new LinkedHashSet<>();
    List<Sketch> fragments = fragments();
    for (Pack pack : packs) {
      Requirements requirements = pack.requirements(scene.award().id(), scene.kind());
      Completing completing = completing(pack, readings);
      Criteria tree = tree(requirements, clause);
      if (tree == null) {
        continue;
      }
      for (Map<String, Outcome> context : contexts(tree, completing.ways())) {
        for (Sketch fragment : context.isEmpty() ? List.<Sketch>of() : fragments) {
          if (trying.exhausted()) {
            return List.copyOf(all);
          }
          all.addAll(completing.extended(fragment.under(readings), context));
        }
      }
    }
    return List.copyOf(all);
  }

  /** What states more under readings, as one of the packs asks it. */
  Completing completing(Pack pack, Map<String, String> readings) {
    Requirements requirements = pack.requirements(scene.award().id(), scene.kind());
    Ways ways = new Ways(requirements, Assignments.inUse(pack.plan(), readings));
    return new Completing(scene, trying, trying.answers(scene, readings), ways);
  }

  /** The tree of a clause, or of the award itself; null where the award does not ask the clause. */
  private @Nullable Criteria tree(Requirements requirements, String id) {
    if (id.equals(scene.award().id())) {
      return requirements.award();
    }
    return requirements.clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .map(Requirement::criteria)
        .findFirst()
        .orElse(null);
  }

  private Set<Map<String, Outcome>> contexts(Criteria tree, Ways ways) {
    Set<Map<String, Outcome>> contexts = new LinkedHashSet<>();
    for (Outcome wanted : List.of(Outcome.MET, Outcome.NOT_MET)) {
      for (Map<String, Outcome> way : ways.of(tree, wanted)) {
        Map<String, Outcome> rest = new LinkedHashMap<>(way);
        rest.keySet().removeAll(checks);
        contexts.add(rest);
      }
    }
    return contexts;
  }

  /** What the rules of the checks may see; for two versions of a rule, both together as well. */
  private List<Sketch> fragments() {
    Set<Sketch> all = new LinkedHashSet<>(List.of(Sketch.EMPTY));
    for (String check : checks) {
      List<List<Sketch>> versions = new ArrayList<>();
      for (Pack pack : packs) {
        RuleDescription rule = Search.rules(pack).get(check);
        if (rule != null) {
          versions.add(Search.bySize(new Fragments(scene, rule).all()));
        }
      }
      versions.forEach(all::addAll);
      if (versions.size() > 1 && !versions.get(0).equals(versions.get(1))) {
        for (Sketch one : versions.get(0).stream().limit(CROSSED).toList()) {
          versions.get(1).stream()
              .limit(CROSSED)
              .map(one::and)
              .filter(Objects::nonNull)
              .forEach(all::add);
        }
      }
    }
    return Search.bySize(List.copyOf(all));
  }
}
