package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;

/** Finds the clauses and checks that two decisions see otherwise, and the edits behind each. */
final class Causes {
  private static final Names SAME = new Names(Map.of(), Map.of());

  private final Pair pair;
  private final Clauses clauses;
  private final Names former;

  Causes(Pair pair, Decision before, Decision after) {
    this.pair = pair;
    this.former = pair.names().reversed();
    this.clauses =
        new Clauses(
            Clauses.State.of(before, pair.before().plan(), pair.names()),
            Clauses.State.of(after, pair.after().plan(), SAME));
  }

  /**
   * The clauses that came to something else.
   *
   * @param differences in what the decisions differ
   * @param open clauses that wait for something else than before, under the names afterwards
   */
  List<Change.OfClause> clauses(Set<Change.Difference> differences, Set<String> open) {
    List<Change.OfClause> changed = new ArrayList<>();
    for (String id : clauses.all()) {
      Outcome was = clauses.was(id);
      Outcome is = clauses.is(id);
      boolean role =
          was != null && is != null && finding(id, false).role() != finding(id, true).role();
      boolean deferral =
          differences.contains(Change.Difference.DEFERRAL) && exclusion(id) && answered(id);
      boolean waits = open.contains(id) && answered(id);
      if (was != is || role || deferral || waits) {
        changed.add(clause(id, differences.contains(Change.Difference.VERDICT)));
      }
    }
    return changed;
  }

  /** The edits behind all clauses that are told. */
  static Set<Edit> of(List<Change.OfClause> changed) {
    Set<Edit> causes = new LinkedHashSet<>();
    changed.forEach(one -> causes.addAll(one.causes()));
    return causes;
  }

  /**
   * The edits by which clauses wait for something else than before.
   *
   * @param open those clauses, under the names afterwards
   */
  Set<Edit> waiting(Set<String> open) {
    Set<Edit> edits = new LinkedHashSet<>();
    for (String id : open) {
      Set<Edit> found = new LinkedHashSet<>();
      Set<String> readings = new LinkedHashSet<>(clauses.moved(clauses.before().trees().get(id)));
      readings.addAll(clauses.moved(clauses.after().trees().get(id)));
      readings.forEach(reading -> add(found, pair.edit(Edit.Part.READING, reading)));
      checks(id).forEach(check -> add(found, rule(check.id())));
      found.addAll(reached(id));
      Edit own = pair.edit(Edit.Part.CLAUSE, id);
      if (found.isEmpty()
          && own != null
          && own.kinds().contains(clauses.after().decision().candidate().kind())) {
        found.add(own);
      }
      edits.addAll(found);
    }
    return edits;
  }

  /** The edit of the award's own tree, where it makes a difference; otherwise null. */
  @Nullable Edit award() {
    Decision after = clauses.after().decision();
    Edit edit = pair.edit(Edit.Part.AWARD, after.plan().award());
    boolean edited = edit != null && edit.kinds().contains(after.candidate().kind());
    return edited && clauses.treeMatters(clauses.before().awardTree(), clauses.after().awardTree())
        ? edit
        : null;
  }

  private Finding finding(String id, boolean now) {
    Map<String, Finding> findings = now ? clauses.after().findings() : clauses.before().findings();
    return Objects.requireNonNull(findings.get(id), id);
  }

  private boolean exclusion(String id) {
    return clauses.is(id) != null && finding(id, true).role() == Role.EXCLUSION;
  }

  /** Whether any check of a clause is answered otherwise. */
  private boolean answered(String id) {
    return !checks(id).isEmpty() || pair.edit(Edit.Part.CLAUSE, id) != null;
  }

  private Change.OfClause clause(String id, boolean verdict) {
    Outcome was = clauses.was(id);
    Outcome is = clauses.is(id);
    List<Change.OfCheck> checks = checks(id);
    boolean moved = was != is;
    return new Change.OfClause(
        id,
        pair.names().clauses().containsValue(id) ? former.clause(id) : null,
        was == null ? null : found(finding(id, false)),
        is == null ? null : found(finding(id, true)),
        !verdict || (moved && clauses.decisive(id)),
        checks,
        List.copyOf(causes(id, checks)));
  }

  private static Change.Found found(Finding finding) {
    return new Change.Found(finding.role(), finding.outcome(), finding.reason());
  }

  private List<Change.OfCheck> checks(String clause) {
    Set<String> ids = new LinkedHashSet<>(clauses.after().asked(clause, SAME));
    ids.addAll(clauses.before().asked(clause, pair.names()));
    List<Change.OfCheck> changed = new ArrayList<>();
    for (String id : ids) {
      Seen was = clauses.before().checks().get(id);
      Seen is = clauses.after().checks().get(id);
      boolean same = was != null && is != null && was.same(is);
      Seen only = was == null ? is : is == null ? was : null;
      if (!same && (only == null || !only.outcome().satisfied())) {
        changed.add(
            new Change.OfCheck(
                id,
                pair.names().checks().containsValue(id) ? former.check(id) : null,
                was == null ? null : was.answer(),
                is == null ? null : is.answer()));
      }
    }
    return changed;
  }

  private Set<Edit> causes(String id, List<Change.OfCheck> checks) {
    Set<Edit> causes = new LinkedHashSet<>();
    checks.forEach(check -> add(causes, rule(check.id())));
    Criteria old = clauses.before().trees().get(id);
    Criteria now = clauses.after().trees().get(id);
    Edit edit = pair.edit(Edit.Part.CLAUSE, id);
    Outcome was = clauses.was(id);
    Outcome is = clauses.is(id);
    if (was == null || is == null) {
      List<Edit> reached = reached(id);
      causes.addAll(reached);
      if (reached.isEmpty() || (edit != null && edit.change() == Edit.Change.REMOVED)) {
        add(causes, edit);
      }
      return causes;
    }
    boolean role = finding(id, false).role() != finding(id, true).role();
    boolean tree = edit != null && !edit.kinds().isEmpty() && clauses.treeMatters(old, now);
    boolean deferral = edit != null && causes.isEmpty() && was == is;
    if (edit != null && (role || tree || deferral)) {
      causes.add(edit);
    }
    if (clauses.readingsMatter(old)) {
      clauses.moved(old).forEach(reading -> add(causes, pair.edit(Edit.Part.READING, reading)));
    }
    return causes;
  }

  /** What makes a check answer otherwise: its rule, or a value that the rule is given. */
  private @Nullable Edit rule(String id) {
    Edit edit = pair.edit(Edit.Part.RULE, id);
    if (edit != null && edit.change() != Edit.Change.RENAMED) {
      return edit;
    }
    RuleDescription rule =
        pair.after().rules().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    if (rule == null) {
      return null;
    }
    String award = clauses.after().decision().plan().award();
    Plan.Award given = pair.after().plan().awards().get(award);
    String year = rule.takesYear() && given != null ? given.year() : null;
    String reading = rule.reading() == null ? year : rule.reading();
    Edit value = reading == null ? null : pair.edit(Edit.Part.READING, reading);
    if (value != null) {
      return value;
    }
    boolean place =
        rule.sentence().asked().stream().anyMatch(a -> a.verb().op() == Op.IS_THE_PLANS);
    return place
        ? pair.edit(Edit.Part.PLACE, "place")
        : rule.takesYear() ? pair.edit(Edit.Part.AWARD, award) : null;
  }

  /** The edits of trees that name a clause in one state alone. */
  private List<Edit> reached(String id) {
    List<Edit> edits = new ArrayList<>();
    add(edits, pair.edit(Edit.Part.AWARD, clauses.after().decision().plan().award()));
    edits.removeIf(
        e -> names(clauses.before().awardTree(), id) == names(clauses.after().awardTree(), id));
    for (Edit edit : pair.edits()) {
      boolean was = names(clauses.before().trees().get(edit.id()), id);
      if (edit.part() == Edit.Part.CLAUSE
          && was != names(clauses.after().trees().get(edit.id()), id)) {
        edits.add(edit);
      }
    }
    return edits;
  }

  private static boolean names(@Nullable Criteria node, String clause) {
    return node != null
        && ((node instanceof Criteria.Clause other && other.id().equals(clause))
            || node.children().stream().anyMatch(child -> names(child, clause)));
  }

  private static void add(java.util.Collection<Edit> edits, @Nullable Edit edit) {
    if (edit != null) {
      edits.add(edit);
    }
  }
}
