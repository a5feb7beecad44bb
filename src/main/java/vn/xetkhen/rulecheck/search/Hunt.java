package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.Pack;

/** Looks in one scene for a sketch over which two packs differ. */
final class Hunt {
  /** How many of the sketches that move a clause are made whole. */
  private static final int BEGUN = 12;

  /** Of a hundred tries, those that may go by before sketches are made whole. */
  private static final int BEFORE_THE_WHOLE = 60;

  private static final Set<Difference> OF_THE_WHOLE =
      Set.of(Difference.VERDICT, Difference.GROUND, Difference.DEFERRAL, Difference.MISSING);

  private final Scene scene;
  private final Pack before;
  private final Pack after;
  private final List<Difference> wanted;
  private final Trying trying;
  private final List<Sketch> begun = new ArrayList<>();
  private final Set<List<Object>> kinds = new HashSet<>();
  private @Nullable Sketch best;
  private int level;

  /**
   * A hunt.
   *
   * @param wanted what counts, the best first
   */
  Hunt(Scene scene, Pack before, Pack after, List<Difference> wanted, int most) {
    this.scene = scene;
    this.before = before;
    this.after = after;
    this.wanted = wanted;
    this.trying = new Trying(List.of(before, after), most);
    this.level = wanted.size();
  }

  /**
   * Looks.
   *
   * @param checks the checks that changed; where there are none, the tree did
   * @param clauses the clauses, or the award, that they stand in
   * @param readings those that matter
   * @param seeds what is looked at as well
   */
  void look(Set<String> checks, Set<String> clauses, Set<String> readings, List<Sketch> seeds) {
    Candidates candidates = new Candidates(scene, trying, List.of(before, after), checks);
    List<Map<String, String>> assignments = Assignments.of(before.plan(), readings);
    boolean ofTheWhole = wanted.stream().anyMatch(OF_THE_WHOLE::contains);
    if (ofTheWhole) {
      seeds.forEach(this::consider);
      trying.upTo(BEFORE_THE_WHOLE);
    }
    for (Map<String, String> options : assignments) {
      candidates.alone(options).forEach(this::consider);
    }
    for (Map<String, String> options : assignments) {
      for (String clause : clauses) {
        if (level > 0) {
          candidates.within(clause, options).forEach(this::consider);
        }
      }
    }
    trying.upTo(100);
    if (level > 0 && ofTheWhole) {
      whole(candidates, clauses, seeds);
    }
  }

  private void whole(Candidates candidates, Set<String> clauses, List<Sketch> seeds) {
    Set<String> left = new LinkedHashSet<>(clauses);
    for (Sketch sketch : List.copyOf(begun)) {
      for (Pack pack : List.of(before, after)) {
        consider(
            candidates
                .completing(pack, sketch.readings())
                .whole(sketch, pack.requirements(scene.award().id(), scene.kind()), left));
      }
    }
    for (Sketch sketch : List.copyOf(begun)) {
      seeds.forEach(seed -> consider(sketch.over(seed)));
    }
  }

  private void consider(Sketch sketch) {
    if (level == 0 || trying.exhausted()) {
      return;
    }
    List<Decision> decided = trying.decide(scene, sketch);
    if (decided == null) {
      return;
    }
    Decision one = decided.get(0);
    Decision other = decided.get(1);
    if ((Difference.CLAUSE.between(one, other) || Difference.CHECK.between(one, other))
        && begun.size() < BEGUN
        && kinds.add(List.of(moved(one, other), sketch.readings()))) {
      begun.add(sketch);
    }
    for (int i = 0; i < level; i++) {
      if (wanted.get(i).between(one, other)) {
        level = i;
        best = sketch;
      }
    }
  }

  /** What moved, and from where to where; of a clause that one alone asks, what it comes to. */
  private static Set<List<Object>> moved(Decision one, Decision other) {
    Map<String, Outcome> before = Difference.clauses(one);
    Map<String, Outcome> after = Difference.clauses(other);
    Set<String> clauses = new LinkedHashSet<>(before.keySet());
    clauses.addAll(after.keySet());
    Set<List<Object>> moved = new HashSet<>();
    for (String clause : clauses) {
      Outcome from = before.get(clause);
      Outcome to = after.get(clause);
      if (from != to) {
        moved.add(List.of(clause, String.valueOf(from), String.valueOf(to)));
      }
    }
    return moved;
  }

  /** How many dossiers were decided. */
  int tried() {
    return trying.tried();
  }

  /** The place of the difference found among those wanted; past the last where none was. */
  int level() {
    return level;
  }

  /** The draft found, with nothing that it can do without; null where none was. */
  @Nullable Draft draft() {
    if (best == null) {
      return null;
    }
    Difference difference = wanted.get(level);
    Sketch least =
        Shrinking.of(
            best,
            sketch -> {
              List<Decision> decided = trying.decide(scene, sketch);
              return decided != null && difference.between(decided.get(0), decided.get(1));
            });
    return scene.draft(least);
  }
}
