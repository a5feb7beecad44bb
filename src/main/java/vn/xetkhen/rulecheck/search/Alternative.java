package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;

/** Searches for dossiers over which an option of a reading makes a difference. */
record Alternative(Pack pack, List<Scenario> seeds, int most) {

  Found find(String award, Kind kind, String reading, String option) {
    Scene scene = Search.scene(pack, seeds, award, kind);
    Plan.Reading declared = pack.plan().readings().get(reading);
    if (declared == null || !declared.options().containsKey(option)) {
      throw new IllegalArgumentException("no option " + option + " of reading " + reading);
    }
    Trying trying = new Trying(List.of(pack), most);
    Predicate<Sketch> serves =
        sketch -> {
          Map<String, String> other = new LinkedHashMap<>(sketch.readings());
          other.remove(reading);
          List<Decision> chosen = trying.decide(scene, sketch);
          List<Decision> usual = trying.decide(scene, sketch.under(other));
          return option.equals(sketch.readings().get(reading))
              && chosen != null
              && usual != null
              && (Difference.CLAUSE.between(usual.get(0), chosen.get(0))
                  || Difference.CHECK.between(usual.get(0), chosen.get(0)));
        };
    for (Requirement clause : pack.requirements(award, kind).clauses()) {
      Sketch found =
          concerns(reading, clause, scene)
              ? in(clause, scene, trying, Map.of(reading, option), serves)
              : null;
      if (found != null) {
        return new Found(scene.draft(Shrinking.of(found, serves)), null, trying.tried());
      }
    }
    return new Found(null, null, trying.tried());
  }

  /** Whether a reading chooses a branch of a clause's tree, or gives one of its checks a value. */
  private boolean concerns(String reading, Requirement clause, Scene scene) {
    Set<String> readings = new LinkedHashSet<>();
    Shape.readings(clause.criteria(), readings);
    for (String check : Requirements.checksOf(clause)) {
      RuleDescription rule = Search.rules(pack).get(check);
      if (rule != null) {
        readings.add(String.valueOf(rule.takesYear() ? scene.award().year() : rule.reading()));
        readings.add(String.valueOf(rule.reading()));
      }
    }
    return readings.contains(reading);
  }

  private @Nullable Sketch in(
      Requirement clause,
      Scene scene,
      Trying trying,
      Map<String, String> chosen,
      Predicate<Sketch> serves) {
    Set<String> readings = new LinkedHashSet<>();
    Shape.readings(clause.criteria(), readings);
    List<Set<String>> moved = new ArrayList<>(List.of(Set.of()));
    Requirements.checksOf(clause).forEach(check -> moved.add(Set.of(check)));
    for (Map<String, String> options : Assignments.of(pack.plan(), readings)) {
      Map<String, String> with = new LinkedHashMap<>(options);
      with.putAll(chosen);
      for (Set<String> checks : moved) {
        Candidates candidates = new Candidates(scene, trying, List.of(pack), checks);
        for (Sketch sketch : candidates.alone(with)) {
          if (!trying.exhausted() && serves.test(sketch)) {
            return sketch;
          }
        }
        for (Sketch sketch : candidates.within(clause.id(), with)) {
          if (!trying.exhausted() && serves.test(sketch)) {
            return sketch;
          }
        }
      }
    }
    return null;
  }
}
