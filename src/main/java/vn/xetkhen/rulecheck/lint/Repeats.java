package vn.xetkhen.rulecheck.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;

/** Looks for what is said twice: rules, thresholds, checks, and years that the award gives. */
final class Repeats {
  private final Understood draft;
  private final Findings found;
  private final Reach reach;

  Repeats(Understood draft, Findings found, Reach reach) {
    this.draft = draft;
    this.found = found;
    this.reach = reach;
  }

  /** Checks. */
  void check(Plan plan, List<RuleDescription> rules) {
    Map<String, RuleDescription> sentences = new LinkedHashMap<>();
    Map<String, RuleDescription> bounds = new LinkedHashMap<>();
    for (RuleDescription rule : rules) {
      Likeness likeness = new Likeness(rule);
      RuleDescription first = sentences.putIfAbsent(likeness.sentence(), rule);
      if (first != null && alike(plan, first, rule)) {
        found.add(
            Lint.REPEATED_RULE,
            draft.file(rule),
            rule.at(),
            rule.id(),
            first.id(),
            draft.place(first));
      } else if (first == null) {
        thresholds(plan, rule, likeness, bounds);
      }
      years(plan, rule);
    }
    twice(plan);
  }

  /**
   * Whether two rules do one work: one award asks both of the same candidates, and their clauses
   * have the same role, so that neither is there for a ground of its own.
   */
  private boolean alike(Plan plan, RuleDescription one, RuleDescription other) {
    Plan.Clause first = plan.clauses().get(one.clause());
    Plan.Clause second = plan.clauses().get(other.clause());
    return first != null
        && second != null
        && first.role() == second.role()
        && reach.together(one.id(), other.id());
  }

  private void thresholds(
      Plan plan, RuleDescription rule, Likeness likeness, Map<String, RuleDescription> bounds) {
    for (RuleDescription.Asked asked : rule.sentence().asked()) {
      String value = literal(asked);
      if (value != null) {
        String key = likeness.subject() + likeness.test(asked);
        RuleDescription first = bounds.putIfAbsent(key, rule);
        if (first != null && !first.id().equals(rule.id()) && alike(plan, first, rule)) {
          found.add(
              Lint.REPEATED_THRESHOLD,
              draft.file(rule),
              asked.at(),
              asked.verb().word() + "(" + value + ")",
              String.join(", ", asked.fields()),
              first.id(),
              draft.place(first));
        }
      }
    }
  }

  /** The number or day that a test compares with; null where it compares with none. */
  private static @Nullable String literal(RuleDescription.Asked asked) {
    boolean bound =
        asked.verb().argument() == Verb.Argument.BOUND
            || asked.verb().argument() == Verb.Argument.DAY;
    return bound
            && asked.arguments().size() == 1
            && asked.arguments().get(0) instanceof Operand.Literal literal
            && !(literal.value() instanceof Enum<?>)
        ? literal.written()
        : null;
  }

  /** Years written out that are the award's own. */
  private void years(Plan plan, RuleDescription rule) {
    Set<Integer> own = new LinkedHashSet<>();
    plan.awards().values().stream()
        .filter(award -> award.year() == null)
        .filter(
            award ->
                reach.byAward().getOrDefault(award.id(), Map.of()).values().stream()
                    .anyMatch(checks -> checks.contains(rule.id())))
        .flatMap(award -> award.periods().stream())
        .forEach(period -> own.add(lastYear(period)));
    if (own.size() != 1) {
      return;
    }
    int year = own.iterator().next();
    for (RuleDescription.Pattern pattern : rule.evidence()) {
      for (RuleDescription.Constraint constraint : pattern.constraints()) {
        Field.Type type = constraint.field().type();
        if (type == Field.Type.YEAR || type == Field.Type.PERIOD) {
          constraint.operands().forEach(o -> year(rule, constraint.at(), o, year, type));
        }
      }
    }
    for (RuleDescription.Asked asked : rule.sentence().asked()) {
      if (asked.verb().argument() == Verb.Argument.YEAR) {
        asked.arguments().forEach(o -> year(rule, asked.at(), o, year, Field.Type.YEAR));
      }
    }
  }

  private static int lastYear(String period) {
    return Integer.parseInt(period.substring(period.length() - 4));
  }

  private void year(RuleDescription rule, Position at, Operand operand, int year, Field.Type type) {
    String written = operand instanceof Operand.Literal l ? String.valueOf(l.value()) : "";
    boolean now = written.equals(String.valueOf(year));
    if (now || written.equals(String.valueOf(year - 1))) {
      String property =
          type == Field.Type.PERIOD
              ? (now ? "period" : "previousPeriod")
              : now ? "value" : "previous";
      found.add(
          Lint.LITERAL_YEAR,
          draft.file(rule),
          at,
          operand.written(),
          "Year( $year : " + property + " )");
    }
  }

  /** Checks of one clause that another asks once more, of the same candidates. */
  private void twice(Plan plan) {
    Map<String, Plan.Clause> clauses = plan.clauses();
    for (Plan.Clause clause : clauses.values()) {
      clause
          .criteria()
          .forEach(
              (kind, tree) -> {
                Set<String> others = new LinkedHashSet<>();
                Trees.each(
                    tree,
                    node -> {
                      if (node instanceof Criteria.Check check
                          && !check.id().startsWith(clause.id() + "/")
                          && others.add(check.id())
                          && !Uses.onlyCondition(tree, check)) {
                        String owner = check.id().substring(0, check.id().indexOf('/'));
                        Plan.Clause own = clauses.get(owner);
                        Criteria asking = own == null ? null : own.criteria().get(kind);
                        if (asking != null
                            && reach.clause(kind, clause.id())
                            && reach.clause(kind, owner)
                            && asks(asking, check)
                            && draft.written() != null) {
                          found.add(
                              Lint.CHECK_ASKED_TWICE,
                              draft.planFile(),
                              draft.written().at(check),
                              check.id(),
                              clause.id(),
                              owner);
                        }
                      }
                    });
              });
    }
  }

  private static boolean asks(Criteria tree, Criteria.Check check) {
    return !Uses.onlyCondition(tree, check);
  }
}
