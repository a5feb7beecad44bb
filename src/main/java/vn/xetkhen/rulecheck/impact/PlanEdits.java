package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;

/** What differs between two states of a plan, layout and order aside. */
final class PlanEdits {
  private final Written before;
  private final Written after;
  private final Plan old;
  private final Plan now;
  private final Names names;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * The edits of a plan.
   *
   * @param checks the new names of rules that were renamed, by the old ones
   */
  PlanEdits(Written before, Written after, Map<String, String> checks) {
    this.before = before;
    this.after = after;
    this.old = before.plan();
    this.now = after.plan();
    this.names = new Names(checks, renamedClauses(checks));
    clauses();
    awards();
    parts(Edit.Part.READING, "readings", old.readings(), now.readings(), PlanEdits::sameReading);
    parts(Edit.Part.SETTING, "settings", old.settings(), now.settings(), (a, b) -> true);
    new PlaceEdits(before, after).edits().forEach(edits::add);
    codes();
    whole(Edit.Part.PLACE, "place", old.place(), now.place());
    edits.addAll(new WordingEdits(before, after, names).edits());
    whole(Edit.Part.OTHER, "in-force", days(old), days(now));
    whole(Edit.Part.OTHER, "delegated", old.delegated(), now.delegated());
    whole(Edit.Part.OTHER, "notes", old.notes(), now.notes());
  }

  /** The names that only changed. */
  Names names() {
    return names;
  }

  /** The edits in the order of their parts. */
  List<Edit> edits() {
    return edits;
  }

  /** Clauses that are gone and came back with the same role and tree under another name. */
  private Map<String, String> renamedClauses(Map<String, String> checks) {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Plan.Clause gone : old.clauses().values()) {
      if (now.clauses().containsKey(gone.id())) {
        continue;
      }
      for (Plan.Clause other : now.clauses().values()) {
        boolean free = !old.clauses().containsKey(other.id()) && !renamed.containsValue(other.id());
        Names under = new Names(checks, Map.of(gone.id(), other.id()));
        if (free && !renamed.containsKey(gone.id()) && same(gone, other, under)) {
          renamed.put(gone.id(), other.id());
        }
      }
    }
    return renamed;
  }

  private static boolean same(Plan.Clause one, Plan.Clause other, Names names) {
    return one.role() == other.role()
        && Objects.equals(one.deferral(), other.deferral())
        && one.criteria().keySet().equals(other.criteria().keySet())
        && edited(one, other, names).isEmpty();
  }

  private static Set<Kind> edited(Plan.Clause one, Plan.Clause other, Names names) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (!Objects.equals(names.tree(one.criteria().get(kind)), other.criteria().get(kind))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private void clauses() {
    Map<String, String> former = names.reversed().clauses();
    for (Plan.Clause clause : now.clauses().values()) {
      String was = former.get(clause.id());
      Plan.Clause gone = old.clauses().get(was == null ? clause.id() : was);
      if (gone == null) {
        add(Edit.Part.CLAUSE, Edit.Change.ADDED, clause.id(), null, Set.of(), "clauses");
        continue;
      }
      if (was != null) {
        add(Edit.Part.CLAUSE, Edit.Change.RENAMED, clause.id(), was, Set.of(), "clauses");
      } else if (!same(gone, clause, names)) {
        Set<Kind> kinds = edited(gone, clause, names);
        add(Edit.Part.CLAUSE, Edit.Change.EDITED, clause.id(), null, kinds, "clauses");
      }
    }
    for (String gone : old.clauses().keySet()) {
      if (!now.clauses().containsKey(gone) && !names.clauses().containsKey(gone)) {
        add(Edit.Part.CLAUSE, Edit.Change.REMOVED, gone, null, Set.of(), "clauses");
      }
    }
  }

  private void awards() {
    for (String id : all(now.awards().keySet(), old.awards().keySet())) {
      Plan.Award gone = old.awards().get(id);
      Plan.Award award = now.awards().get(id);
      if (gone == null || award == null) {
        Edit.Change change = gone == null ? Edit.Change.ADDED : Edit.Change.REMOVED;
        add(Edit.Part.AWARD, change, id, null, Set.of(), "awards");
        continue;
      }
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (Kind kind : Kind.values()) {
        if (!Objects.equals(names.tree(gone.criteria().get(kind)), award.criteria().get(kind))) {
          kinds.add(kind);
        }
      }
      boolean same =
          gone.periods().equals(award.periods())
              && Objects.equals(gone.defaultPeriod(), award.defaultPeriod())
              && Objects.equals(gone.year(), award.year());
      if (!kinds.isEmpty() || !same) {
        edits.add(
            new Edit(
                Edit.Part.AWARD,
                Edit.Change.EDITED,
                id,
                null,
                kinds,
                before.award(id),
                after.award(id)));
      }
      if (!Objects.equals(gone.reward(), award.reward())
          || !gone.overlaps().equals(award.overlaps())) {
        add(Edit.Part.OTHER, Edit.Change.EDITED, id, null, Set.of(), "awards");
      }
    }
  }

  private static boolean sameReading(Plan.Reading one, Plan.Reading other) {
    return one.defaultOption().equals(other.defaultOption())
        && one.options().keySet().equals(other.options().keySet())
        && one.options().values().stream()
            .allMatch(
                option ->
                    option
                        .values()
                        .equals(Objects.requireNonNull(other.options().get(option.id())).values()));
  }

  private <T> void parts(
      Edit.Part part,
      String section,
      Map<String, T> olds,
      Map<String, T> news,
      BiPredicate<T, T> same) {
    for (String id : all(news.keySet(), olds.keySet())) {
      T gone = olds.get(id);
      T one = news.get(id);
      if (gone == null || one == null) {
        Edit.Change change = gone == null ? Edit.Change.ADDED : Edit.Change.REMOVED;
        add(part, change, id, null, Set.of(), section);
      } else if (!same.test(gone, one)) {
        add(part, Edit.Change.EDITED, id, null, Set.of(), section);
      }
    }
  }

  private void codes() {
    Map<String, Map<String, Text>> olds = old.vocabulary().lists();
    Map<String, Map<String, Text>> news = now.vocabulary().lists();
    for (String list : all(news.keySet(), olds.keySet())) {
      Map<String, Text> was = olds.getOrDefault(list, Map.of());
      Map<String, Text> is = news.getOrDefault(list, Map.of());
      for (String code : all(is.keySet(), was.keySet())) {
        Text one = was.get(code);
        Text other = is.get(code);
        if (Objects.equals(one, other)) {
          continue;
        }
        boolean both = one != null && other != null;
        edits.add(
            new Edit(
                both ? Edit.Part.WORDING : Edit.Part.CODE,
                both ? Edit.Change.EDITED : one == null ? Edit.Change.ADDED : Edit.Change.REMOVED,
                list + "/" + code,
                null,
                Set.of(),
                one == null ? null : before.code(list, code),
                other == null ? null : after.code(list, code)));
      }
    }
  }

  private static List<@Nullable Object> days(Plan plan) {
    return Arrays.asList(plan.from(), plan.to());
  }

  private void whole(Edit.Part part, String key, Object was, Object is) {
    if (!was.equals(is)) {
      edits.add(
          new Edit(
              part, Edit.Change.EDITED, key, null, Set.of(), before.part(key), after.part(key)));
    }
  }

  private void add(
      Edit.Part part,
      Edit.Change change,
      String id,
      @Nullable String was,
      Set<Kind> kinds,
      String section) {
    edits.add(
        new Edit(
            part,
            change,
            id,
            was,
            kinds,
            change == Edit.Change.ADDED ? null : before.part(section, was == null ? id : was),
            change == Edit.Change.REMOVED ? null : after.part(section, id)));
  }

  /** Those there are in their order, then those that are gone. */
  static Set<String> all(Collection<String> now, Collection<String> old) {
    Set<String> all = new LinkedHashSet<>(now);
    all.addAll(old);
    return all;
  }
}
