package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.RuleDescription;

/** Which rules of a pack were added, removed, renamed, or ask something else. */
final class RuleEdits {
  private final Written before;
  private final Written after;
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final List<Edit> edits = new ArrayList<>();

  RuleEdits(Written before, Written after) {
    this.before = before;
    this.after = after;
    names();
    rules();
  }

  /** The new names of rules that ask the same under another name, by the old ones. */
  Map<String, String> renamed() {
    return renamed;
  }

  /** The edits: those of the rules there are in their order, then those removed. */
  List<Edit> edits() {
    return edits;
  }

  private void names() {
    Set<String> taken = new LinkedHashSet<>();
    for (RuleDescription gone : before.rules().values()) {
      if (after.rules().containsKey(gone.id())) {
        continue;
      }
      String asked = Asking.of(gone);
      RuleDescription same = null;
      for (RuleDescription rule : after.rules().values()) {
        boolean free = !before.rules().containsKey(rule.id()) && !taken.contains(rule.id());
        if (free && Asking.of(rule).equals(asked)) {
          boolean nearer = same == null || rule.clause().equals(gone.clause());
          same = nearer && !sameClause(same, gone) ? rule : same;
        }
      }
      if (same != null) {
        taken.add(same.id());
        renamed.put(gone.id(), same.id());
      }
    }
  }

  private static boolean sameClause(@Nullable RuleDescription one, RuleDescription other) {
    return one != null && one.clause().equals(other.clause());
  }

  private void rules() {
    Map<String, String> former = new Names(renamed, Map.of()).reversed().checks();
    for (RuleDescription rule : after.rules().values()) {
      String was = former.get(rule.id());
      RuleDescription old = before.rules().get(was == null ? rule.id() : was);
      if (old == null) {
        add(Edit.Change.ADDED, rule.id(), null, null, rule);
      } else if (was != null) {
        add(Edit.Change.RENAMED, rule.id(), was, old, rule);
      } else if (!Asking.of(old).equals(Asking.of(rule))) {
        add(Edit.Change.EDITED, rule.id(), null, old, rule);
      }
    }
    for (RuleDescription old : before.rules().values()) {
      if (!after.rules().containsKey(old.id()) && !renamed.containsKey(old.id())) {
        add(Edit.Change.REMOVED, old.id(), null, old, null);
      }
    }
  }

  private void add(
      Edit.Change change,
      String id,
      @Nullable String was,
      @Nullable RuleDescription old,
      @Nullable RuleDescription now) {
    edits.add(
        new Edit(
            Edit.Part.RULE,
            change,
            id,
            was,
            Set.of(),
            old == null ? null : before.rule(old),
            now == null ? null : after.rule(now)));
  }
}
