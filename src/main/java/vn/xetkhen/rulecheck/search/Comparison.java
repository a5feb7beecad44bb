package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;

/** Searches for dossiers that two versions of a pack decide differently. */
public final class Comparison {
  private final Pack before;
  private final Pack after;
  private final List<Scenario> seeds;
  private final int most;

  /**
   * A comparison of packs of the same plan id.
   *
   * @param seeds scenarios of either, whose dossiers are tried as well; may be empty
   * @param most how many dossiers are decided at most before something is found, for each question
   */
  public Comparison(Pack before, Pack after, List<Scenario> seeds, int most) {
    this.before = before;
    this.after = after;
    this.seeds = List.copyOf(seeds);
    this.most = most;
  }

  /**
   * The checks of which the rule asks something else now, and those that one of the packs alone
   * has, in the order of the rules; names of variables, comments and places do not count.
   */
  public List<String> changedChecks() {
    Map<String, RuleDescription> old = Search.rules(before);
    Map<String, RuleDescription> now = Search.rules(after);
    Set<String> changed = new LinkedHashSet<>();
    old.forEach(
        (id, rule) -> {
          RuleDescription other = now.get(id);
          if (other == null
              || !new Shape(before.plan()).of(rule).equals(new Shape(after.plan()).of(other))) {
            changed.add(id);
          }
        });
    now.keySet().stream().filter(id -> !old.containsKey(id)).forEach(changed::add);
    return List.copyOf(changed);
  }

  /** The clauses whose tree, role or deferral is another, in the plan's order. */
  public List<String> changedClauses() {
    Map<String, List<Object>> old = new LinkedHashMap<>();
    before.plan().clauses().values().forEach(c -> old.put(c.id(), shape(before.plan(), c)));
    Map<String, List<Object>> now = new LinkedHashMap<>();
    after.plan().clauses().values().forEach(c -> now.put(c.id(), shape(after.plan(), c)));
    return changed(old, now);
  }

  /** The awards whose tree is another, in the plan's order. */
  public List<String> changedAwards() {
    Map<String, List<Object>> old = new LinkedHashMap<>();
    before.plan().awards().values().forEach(a -> old.put(a.id(), shape(before.plan(), a)));
    Map<String, List<Object>> now = new LinkedHashMap<>();
    after.plan().awards().values().forEach(a -> now.put(a.id(), shape(after.plan(), a)));
    return changed(old, now);
  }

  /**
   * A small dossier over which the packs differ, whatever changed.
   *
   * @param wanted what counts as a difference; the first of them that some dossier shows is taken
   */
  public Found find(List<Difference> wanted) {
    List<String> all = new ArrayList<>(changedChecks());
    all.addAll(changedClauses());
    all.addAll(changedAwards());
    Found best = new Found(null, null, 0);
    int tried = 0;
    for (String one : all) {
      Found found = find(one, wanted);
      tried += found.tried();
      if (place(found, wanted) < place(best, wanted)) {
        best = found;
      }
      if (place(best, wanted) == 0) {
        break;
      }
    }
    return new Found(best.draft(), best.difference(), tried);
  }

  /**
   * A small dossier that shows what the change of one check, clause or award does.
   *
   * @param changed its id, one of those changed
   * @param wanted what counts as a difference; the first of them that some dossier shows is taken
   */
  public Found find(String changed, List<Difference> wanted) {
    List<Scene> scenes = scenes(changed);
    Hunt best = null;
    int tried = 0;
    for (Scene scene : scenes) {
      Hunt hunt = new Hunt(scene, before, after, wanted, most / scenes.size());
      hunt(hunt, scene, changed);
      tried += hunt.tried();
      if (best == null || hunt.level() < best.level()) {
        best = hunt;
      }
      if (best.level() == 0) {
        break;
      }
    }
    Draft draft = best == null ? null : best.draft();
    return draft == null || best == null
        ? new Found(null, null, tried)
        : new Found(draft, wanted.get(best.level()), tried);
  }

  private void hunt(Hunt hunt, Scene scene, String changed) {
    Set<String> clauses = new LinkedHashSet<>();
    Set<String> readings = new TreeSet<>();
    Set<String> checks = changed.contains("/") ? Set.of(changed) : Set.of();
    for (Pack pack : List.of(before, after)) {
      Requirements requirements = pack.requirements(scene.award().id(), scene.kind());
      for (Requirement clause : requirements.clauses()) {
        if (clause.id().equals(changed) || Requirements.checksOf(clause).contains(changed)) {
          clauses.add(clause.id());
          Shape.readings(clause.criteria(), readings);
        }
      }
      Shape.readings(requirements.award(), readings);
      RuleDescription rule = Search.rules(pack).get(changed);
      if (rule != null && rule.reading() != null) {
        readings.add(rule.reading());
      }
      if (rule != null && rule.takesYear() && scene.award().year() != null) {
        readings.add(scene.award().year());
      }
    }
    if (changed.equals(scene.award().id())) {
      clauses.addAll(askedByOne(scene));
    }
    if (clauses.isEmpty()) {
      clauses.add(changed);
    }
    List<Sketch> tried = new ArrayList<>();
    new Seeds(before.plan(), seeds)
        .of(scene.award(), scene.kind())
        .forEach(
            (sketch, period) -> {
              if (period.equals(scene.period())) {
                tried.add(sketch);
              }
            });
    hunt.look(checks, clauses, readings, tried);
  }

  /** The clauses that one of the packs alone asks. */
  private Set<String> askedByOne(Scene scene) {
    Set<String> old = asked(before, scene);
    Set<String> now = asked(after, scene);
    Set<String> one = new LinkedHashSet<>(old);
    one.addAll(now);
    one.removeIf(id -> old.contains(id) && now.contains(id));
    return one;
  }

  private static Set<String> asked(Pack pack, Scene scene) {
    Set<String> asked = new LinkedHashSet<>();
    pack.requirements(scene.award().id(), scene.kind())
        .clauses()
        .forEach(clause -> asked.add(clause.id()));
    return asked;
  }

  /** The awards and kinds that both packs know and that ask for what changed. */
  private List<Scene> scenes(String changed) {
    List<Scene> scenes = new ArrayList<>();
    for (Plan.Award award : before.plan().awards().values()) {
      Plan.Award other = after.plan().awards().get(award.id());
      for (Kind kind : Kind.values()) {
        if (other != null
            && award.criteria().containsKey(kind)
            && other.criteria().containsKey(kind)
            && (asks(before, award.id(), kind, changed)
                || asks(after, award.id(), kind, changed))) {
          scenes.add(new Seeds(before.plan(), seeds).scene(award, kind));
        }
      }
    }
    return scenes;
  }

  private static boolean asks(Pack pack, String award, Kind kind, String changed) {
    Requirements requirements = pack.requirements(award, kind);
    return award.equals(changed)
        || requirements.checks().contains(changed)
        || requirements.clauses().stream().anyMatch(clause -> clause.id().equals(changed));
  }

  private static int place(Found found, List<Difference> wanted) {
    return found.difference() == null ? wanted.size() : wanted.indexOf(found.difference());
  }

  private static List<Object> shape(Plan plan, Plan.Clause clause) {
    List<Object> shape = new ArrayList<>(List.of(clause.role(), String.valueOf(clause.deferral())));
    for (Kind kind : Kind.values()) {
      shape.add(new Shape(plan).of(clause.criteria().get(kind)));
    }
    return shape;
  }

  private static List<Object> shape(Plan plan, Plan.Award award) {
    List<Object> shape = new ArrayList<>(List.of(String.valueOf(award.year())));
    for (Kind kind : Kind.values()) {
      shape.add(new Shape(plan).of(award.criteria().get(kind)));
    }
    return shape;
  }

  private static List<String> changed(
      Map<String, List<Object>> old, Map<String, List<Object>> now) {
    Set<String> changed = new LinkedHashSet<>();
    old.forEach(
        (id, shape) -> {
          if (!shape.equals(now.get(id))) {
            changed.add(id);
          }
        });
    now.keySet().stream().filter(id -> !old.containsKey(id)).forEach(changed::add);
    return List.copyOf(changed);
  }
}
