package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Constraint;
import vn.xetkhen.engine.language.RuleDescription.Given;
import vn.xetkhen.engine.language.RuleDescription.GivenKind;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Plan;

/** Changes of a rule's left side: the year it takes, the identity of what it collects. */
record LeftEdits(Plan plan, RuleDescription rule) {
  private static final Map<String, String> OTHER_YEAR =
      Map.of(
          "value", "previous",
          "previous", "value",
          "period", "previousPeriod",
          "previousPeriod", "period");

  List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < rule.givens().size(); i++) {
      given(i, edits);
    }
    for (int i = 0; i < rule.evidence().size(); i++) {
      for (int j = 0; j < rule.evidence().get(i).constraints().size(); j++) {
        constraint(i, j, edits);
      }
    }
    return edits;
  }

  private void given(int place, List<Edit> edits) {
    Given given = rule.givens().get(place);
    given
        .bindings()
        .forEach(
            (variable, property) -> {
              if (given.kind() == GivenKind.YEAR) {
                String other = OTHER_YEAR.getOrDefault(property, property);
                Map<String, String> bindings = new LinkedHashMap<>(given.bindings());
                bindings.put(variable, other);
                edits.add(given(place, variable, property, GivenKind.YEAR, bindings));
              } else if (given.bindings().size() == 1 && !property.equals("id")) {
                boolean award = given.kind() == GivenKind.AWARD;
                String other =
                    award ? "previousPeriod" : property.equals("year") ? "value" : "period";
                edits.add(
                    given(place, variable, property, GivenKind.YEAR, Map.of(variable, other)));
              }
            });
  }

  private Edit given(
      int place, String variable, String property, GivenKind kind, Map<String, String> bindings) {
    Given old = rule.givens().get(place);
    Given changed = new Given(kind, null, null, bindings, old.at());
    String instead = kind.ruleName() + "." + bindings.get(variable);
    String seen = old.kind().ruleName() + "." + property;
    return new Edit(
        Written.id(variable) + ":" + instead,
        old.at(),
        Written.becomes(variable + " : " + seen, variable + " : " + instead),
        Changed.givens(rule, Changed.with(rule.givens(), place, changed)));
  }

  private void constraint(int pattern, int place, List<Edit> edits) {
    List<Constraint> all = rule.evidence().get(pattern).constraints();
    Constraint old = all.get(place);
    String name = old.field().name();
    edits.add(
        new Edit(
            name + ":dropped",
            old.at(),
            Written.without(Written.of(old)),
            Changed.constraints(rule, pattern, Changed.without(all, place))));
    for (int i = 0; i < old.operands().size(); i++) {
      if (old.operands().size() > 1) {
        List<Operand> fewer = Changed.without(old.operands(), i);
        edits.add(
            constraint(
                pattern, place, new Constraint(old.field(), fewer.size() > 1, fewer, old.at())));
      }
      for (Object other : new Neighbours(plan).of(old.field(), old.operands(), i)) {
        boolean staff = rule.evidence().get(pattern).type() == FactType.DISCIPLINE;
        if (other != Subject.STAFF || staff) {
          List<Operand> operands = Changed.with(old.operands(), i, new Operand.Literal(other));
          edits.add(
              constraint(
                  pattern, place, new Constraint(old.field(), old.list(), operands, old.at())));
        }
      }
    }
    Object added = new Neighbours(plan).added(old.field(), old.operands());
    if (added != null) {
      List<Operand> more = Changed.and(old.operands(), new Operand.Literal(added));
      edits.add(constraint(pattern, place, new Constraint(old.field(), true, more, old.at())));
    }
  }

  private Edit constraint(int pattern, int place, Constraint changed) {
    List<Constraint> all = rule.evidence().get(pattern).constraints();
    return new Edit(
        Written.id(Written.of(changed)),
        changed.at(),
        Written.becomes(Written.of(all.get(place)), Written.of(changed)),
        Changed.constraints(rule, pattern, Changed.with(all, place, changed)));
  }
}
