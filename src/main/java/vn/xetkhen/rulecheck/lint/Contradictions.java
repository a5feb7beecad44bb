package vn.xetkhen.rulecheck.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;

/**
 * Looks for what can never be met, or always is once the facts are stated: tests of one field of
 * one entry that leave no value, or every value.
 */
final class Contradictions {
  private final Understood draft;
  private final Findings found;
  private final Map<String, Single> singles = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /**
   * A check that asks one thing of one entry.
   *
   * @param entry which field of which entry
   */
  private record Single(RuleDescription rule, String entry, Allowed allowed, String test) {}

  Contradictions(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** Checks. */
  void check(Plan plan, List<RuleDescription> rules) {
    rules.forEach(this::rule);
    for (Plan.Clause clause : plan.clauses().values()) {
      clause.criteria().forEach((kind, tree) -> tree(plan, kind, tree));
    }
    for (Plan.Award award : plan.awards().values()) {
      award.criteria().forEach((kind, tree) -> tree(plan, kind, tree));
    }
  }

  private void rule(RuleDescription rule) {
    RuleDescription.Pattern subject = rule.subject();
    if (subject == null) {
      return;
    }
    Map<String, RuleDescription.Asked> first = new HashMap<>();
    List<RuleDescription.Asked> asked = rule.sentence().asked();
    for (RuleDescription.Asked one : asked) {
      Field field = one.fields().size() == 1 ? subject.type().field(one.fields().get(0)) : null;
      Allowed allowed = field == null ? null : Allowed.of(field, one);
      if (field == null || allowed == null) {
        continue;
      }
      bound(rule, field, one, allowed);
      RuleDescription.Asked other = first.putIfAbsent(field.name(), one);
      Allowed before = other == null ? null : Allowed.of(field, other);
      boolean total = rule.sentence().quantifier() == Quantifier.TOTAL;
      if (other != null && before != null && !total && Allowed.apart(before, allowed)) {
        boolean none = rule.sentence().quantifier() == Quantifier.NONE;
        found.say(
            none ? Lint.ALWAYS_MET : Lint.NEVER_MET,
            none ? "always-met.rule" : "never-met.rule",
            draft.file(rule),
            one.at(),
            rule.id(),
            field.name(),
            test(other),
            test(one));
      }
      if (asked.size() == 1 && rule.sentence().quantifier() == Quantifier.THE) {
        String entry = new Likeness(rule).subject() + "." + field.name();
        singles.put(rule.id(), new Single(rule, entry, allowed, test(one)));
      }
    }
  }

  /** A bound that every count passes, or none. */
  private void bound(
      RuleDescription rule, Field field, RuleDescription.Asked asked, Allowed allowed) {
    if (rule.sentence().quantifier() == Quantifier.NONE
        || field.type() == Field.Type.DATE
        || (field.type() == Field.Type.NUMBER && !field.name().endsWith("Percent"))) {
      return;
    }
    boolean always = false;
    boolean never = false;
    if (allowed instanceof Allowed.Numbers numbers) {
      BigDecimal low = numbers.low();
      BigDecimal high = numbers.high();
      always = low != null && (numbers.open() ? low.signum() < 0 : low.signum() <= 0);
      never = high != null && high.signum() < 0;
    } else if (allowed instanceof Allowed.Values values) {
      always = !values.except() && !values.all().isEmpty() && values.values().equals(values.all());
    }
    if (always || never) {
      found.say(
          always ? Lint.ALWAYS_MET : Lint.NEVER_MET,
          always ? "always-met.bound" : "never-met.bound",
          draft.file(rule),
          asked.at(),
          test(asked),
          field.name());
    }
  }

  private static String test(RuleDescription.Asked asked) {
    return asked.verb().word()
        + "("
        + String.join(", ", asked.arguments().stream().map(Operand::written).toList())
        + ")";
  }

  private void tree(Plan plan, Kind kind, Criteria tree) {
    tree.children().forEach(child -> tree(plan, kind, child));
    if (tree instanceof Criteria.All) {
      apart(required(plan, kind, tree), List.of(), tree);
    } else if (tree instanceof Criteria.If choice && choice.then() != null) {
      List<Criteria.Check> then = required(plan, kind, choice.then());
      apart(then, required(plan, kind, choice.condition()), choice.then());
    } else if (tree instanceof Criteria.Any any) {
      everything(any);
    }
  }

  /** The checks that have to be met for a tree to be. */
  private static List<Criteria.Check> required(Plan plan, Kind kind, Criteria tree) {
    List<Criteria.Check> checks = new ArrayList<>();
    if (tree instanceof Criteria.Check check) {
      checks.add(check);
    } else if (tree instanceof Criteria.All all) {
      all.members().forEach(member -> checks.addAll(required(plan, kind, member)));
    } else if (tree instanceof Criteria.Clause other) {
      Plan.Clause clause = plan.clauses().get(other.id());
      Criteria own = clause == null ? null : clause.criteria().get(kind);
      if (own != null) {
        checks.addAll(required(plan, kind, own));
      }
    }
    return checks;
  }

  private void apart(List<Criteria.Check> checks, List<Criteria.Check> given, Criteria tree) {
    List<Criteria.Check> all = new ArrayList<>(given);
    all.addAll(checks);
    for (int i = 0; i < all.size(); i++) {
      for (int j = Math.max(i + 1, given.size()); j < all.size(); j++) {
        pair(all.get(i), all.get(j), tree, false);
      }
    }
  }

  private void everything(Criteria.Any any) {
    List<Criteria.Check> checks =
        any.members().stream()
            .filter(Criteria.Check.class::isInstance)
            .map(Criteria.Check.class::cast)
            .toList();
    for (int i = 0; i < checks.size(); i++) {
      for (int j = i + 1; j < checks.size(); j++) {
        pair(checks.get(i), checks.get(j), any, true);
      }
    }
  }

  private void pair(Criteria.Check one, Criteria.Check other, Criteria tree, boolean any) {
    Single a = singles.get(one.id());
    Single b = singles.get(other.id());
    if (a == null || b == null || !a.entry().equals(b.entry()) || one.equals(other)) {
      return;
    }
    boolean holds =
        any
            ? Allowed.everything(a.allowed(), b.allowed())
            : Allowed.apart(a.allowed(), b.allowed());
    if (holds && told.add(one.id() + " " + other.id())) {
      String field = a.rule().sentence().asked().get(0).fields().get(0);
      found.say(
          any ? Lint.ALWAYS_MET : Lint.NEVER_MET,
          any ? "always-met" : "never-met",
          draft.planFile(),
          draft.written() == null ? Position.START : draft.written().at(tree),
          a.rule().id(),
          a.test(),
          b.rule().id(),
          b.test(),
          field);
    }
  }
}
