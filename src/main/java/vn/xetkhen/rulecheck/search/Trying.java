package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;

/** Decides sketches, and counts them. */
final class Trying {
  private final List<Pack> packs;
  private final List<DossierReader> readers;
  private final int most;
  private final Map<List<Object>, Answers> answers = new HashMap<>();
  private int tried;

  /** The one plan that dossiers are read under. */
  private record One(Plan plan) implements Plans {

    @Override
    public Set<String> ids() {
      return Set.of(plan.id());
    }

    @Override
    public @Nullable Plan find(String id) {
      return id.equals(plan.id()) ? plan : null;
    }
  }

  Trying(List<Pack> packs, int most) {
    this.packs = packs;
    this.readers = packs.stream().map(pack -> new DossierReader(new One(pack.plan()))).toList();
    this.most = most;
  }

  /** How many were decided. */
  int tried() {
    return tried;
  }

  /** Whether no more are to be tried. */
  boolean exhausted() {
    return tried >= most;
  }

  /** What brings the checks of the first pack to their outcomes in a scene, under readings. */
  Answers answers(Scene scene, Map<String, String> readings) {
    return answers.computeIfAbsent(
        List.of(scene, readings),
        key -> new Answers(scene, this, Search.rules(packs.get(0)), readings));
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
