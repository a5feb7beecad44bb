package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.language.RuleDescription;

/**
 * What has to be stated for each check to come to an outcome, by the first of the packs tried that
 * asks it: a few of the smallest sketches each, found when they are first asked for.
 */
final class Answers {
  private static final int FEW = 4;

  /** More than these are not looked at to find them. */
  private static final int LOOKED_AT = 160;

  private final Scene scene;
  private final Trying trying;
  private final Map<String, RuleDescription> rules;
  private final Map<String, String> readings;
  private final Map<String, Map<Outcome, List<Sketch>>> known = new HashMap<>();

  Answers(
      Scene scene,
      Trying trying,
      Map<String, RuleDescription> rules,
      Map<String, String> readings) {
    this.scene = scene;
    this.trying = trying;
    this.rules = rules;
    this.readings = readings;
  }

  /** Some sketches for which a check comes to an outcome; empty where none was found. */
  List<Sketch> of(String check, Outcome wanted) {
    Map<Outcome, List<Sketch>> answers = known.get(check);
    if (answers == null) {
      answers = find(check);
      known.put(check, answers);
    }
    return answers.getOrDefault(wanted, List.of());
  }

  private Map<Outcome, List<Sketch>> find(String check) {
    Map<Outcome, List<Sketch>> found = new EnumMap<>(Outcome.class);
    RuleDescription rule = rules.get(check);
    if (rule == null) {
      return found;
    }
    List<Sketch> bySize =
        new Fragments(scene, rule)
            .all().stream().sorted(Comparator.comparingInt(Sketch::size)).limit(LOOKED_AT).toList();
    for (Sketch sketch : bySize) {
      List<Decision> decided = trying.decide(scene, sketch.under(readings));
      Outcome outcome = decided == null ? null : Trying.outcomes(decided).get(check);
      if (outcome != null) {
        List<Sketch> some = found.computeIfAbsent(outcome, o -> new ArrayList<>());
        if (some.size() < FEW) {
          some.add(sketch);
        }
      }
    }
    return found;
  }
}
