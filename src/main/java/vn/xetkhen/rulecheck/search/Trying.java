package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plans;

/** Decides sketches, and counts them. */
final class Trying {
  private final List<Pack> packs;
  private final List<DossierReader> readers;
  private final int most;
  private final Map<List<Object>, Answers> answers = new HashMap<>();
  private int tried;
  private int until;

  Trying(List<Pack> packs, int most) {
    this.packs = packs;
    this.readers = packs.stream().map(pack -> new DossierReader(Plans.only(pack.plan()))).toList();
    this.most = most;
    this.until = most;
  }

  /** Leaves part of what may be tried for later: {@code hundredths} of it are tried by now. */
  void upTo(int hundredths) {
    until = (int) ((long) most * hundredths / 100);
  }

  /** How many were decided. */
  int tried() {
    return tried;
  }

  /** Whether no more are to be tried for now. */
  boolean exhausted() {
    return tried >= until;
  }

  /** What brings the checks of the first pack to their outcomes in a scene, under readings. */
  Answers answers(Scene scene, Map<String, String> readings) {
    return answers.computeIfAbsent(
        List.of(scene, readings), key -> new Answers(scene, this, rules(), readings));
  }

  /** The rule of each check, as the first of the packs that has it says it. */
  private Map<String, RuleDescription> rules() {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    packs.forEach(pack -> Search.rules(pack).forEach(rules::putIfAbsent));
    return rules;
  }

  /** What the checks come to, each as the first of the packs that asks it has it. */
  static Map<String, Outcome> outcomes(List<Decision> decided) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    decided.forEach(one -> Difference.checks(one).forEach(outcomes::putIfAbsent));
    return outcomes;
  }

  /** What each pack decides; null where one of them refuses the dossier. */
  @Nullable List<Decision> decide(Scene scene, Sketch sketch) {
    tried++;
    Draft draft = scene.draft(sketch);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      if (!(draft.read(readers.get(i)) instanceof Result.Accepted accepted)) {
        return null;
      }
      decisions.add(packs.get(i).decide(accepted.dossier(), draft.conditions()));
    }
    return decisions;
  }
}
