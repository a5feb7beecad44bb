package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Op;
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.search.Comparison;
import vn.xetkhen.rulecheck.search.Difference;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.rulecheck.search.Found;
import vn.xetkhen.rulecheck.search.Search;

/** Looks for dossiers that show what edits change. Safe for use by several threads. */
public final class Seeking {
  private static final List<Difference> WANTED =
      List.of(Difference.VERDICT, Difference.GROUND, Difference.DEFERRAL, Difference.MISSING);

  private final Impact impact;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

  /**
   * What to look for.
   *
   * @param changed the id of a check, clause or award; null where any difference will do
   * @param edit the edit that bears on it; null where any difference will do
   */
  public record Target(String plan, @Nullable String changed, @Nullable Edit edit) {}

  /** Looks among made-up dossiers, and those of both states' scenarios that can be read. */
  public Seeking(Impact impact) {
    this.impact = impact;
    for (Pair pair : impact.pairs()) {
      List<Scenario> seeds = new ArrayList<>(scenarios(impact.before(), pair.before().plan()));
      seeds.addAll(scenarios(impact.after(), pair.after().plan()));
      comparisons.put(pair.id(), new Comparison(pair.before(), pair.after(), seeds, Search.MOST));
    }
  }

  private static List<Scenario> scenarios(Installed engine, Plan plan) {
    PackFolder folder = engine.packs(plan.id()).folder(plan.id());
    return folder != null
            && PackText.scenarios(folder, plan) instanceof Parsed.Good<List<ScenarioFile>> good
        ? good.value().stream().flatMap(file -> file.scenarios().stream()).toList()
        : List.of();
  }

  /**
   * What to look for: each check, clause and award that an edit bears on; of a plan whose edits
   * bear on none, any difference. Plans without an edit are left out.
   */
  public List<Target> targets() {
    List<Target> all = new ArrayList<>();
    for (Pair pair : impact.pairs()) {
      Map<String, Edit> own = new LinkedHashMap<>();
      pair.edits().forEach(edit -> bearing(pair, edit).forEach(id -> own.putIfAbsent(id, edit)));
      own.forEach((id, edit) -> all.add(new Target(pair.id(), id, edit)));
      if (own.isEmpty() && !pair.edits().isEmpty()) {
        all.add(new Target(pair.id(), null, null));
      }
    }
    return all;
  }

  /** The ids of what an edit bears on. */
  private static Set<String> bearing(Pair pair, Edit edit) {
    if (edit.change() == Edit.Change.RENAMED) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    switch (edit.part()) {
      case RULE, CLAUSE, AWARD -> ids.add(edit.id());
      case READING -> {
        reading(pair.before(), edit.id(), ids);
        reading(pair.after(), edit.id(), ids);
      }
      case PLACE ->
          pair.after().rules().stream()
              .filter(Seeking::asksThePlace)
              .map(RuleDescription::id)
              .forEach(ids::add);
      case SETTING, PLACES, CODE, WORDING, OTHER -> {
        // no check and no tree goes by these alone
      }
    }
    return ids;
  }

  private static boolean asksThePlace(RuleDescription rule) {
    return rule.sentence().asked().stream().anyMatch(a -> a.verb().op() == Op.IS_THE_PLANS);
  }

  /** The checks that a reading gives a value, and the clauses of which the tree asks for it. */
  private static void reading(Pack pack, String reading, Set<String> ids) {
    boolean year =
        pack.plan().awards().values().stream().anyMatch(award -> reading.equals(award.year()));
    for (RuleDescription rule : pack.rules()) {
      if (reading.equals(rule.reading()) || (year && rule.takesYear() && rule.reading() == null)) {
        ids.add(rule.id());
      }
    }
    for (Plan.Clause clause : pack.plan().clauses().values()) {
      for (Criteria tree : clause.criteria().values()) {
        Set<String> asked = new LinkedHashSet<>();
        Recomposed.readings(tree, asked);
        if (asked.contains(reading)) {
          ids.add(clause.id());
        }
      }
    }
  }

  /** Looks for one. */
  public Sought seek(Target target) {
    Comparison comparison = comparisons.get(target.plan());
    if (comparison == null) {
      throw new IllegalArgumentException("not compared: " + target.plan());
    }
    String changed = target.changed();
    Found found = changed == null ? comparison.find(WANTED) : comparison.find(changed, WANTED);
    return new Sought(target.plan(), changed, target.edit(), found.tried(), shown(found.draft()));
  }

  private Sought.@Nullable Shown shown(@Nullable Draft draft) {
    if (draft == null) {
      return null;
    }
    Comparing comparing = new Comparing(impact, plan -> draft.conditions());
    return comparing.compare("-", null, draft.json()) instanceof Compared.Changed changed
        ? new Sought.Shown(draft.dossier(), draft.conditions(), changed.change())
        : null;
  }
}
