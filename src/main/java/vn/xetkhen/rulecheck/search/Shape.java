package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.language.RuleDescription.Constraint;
import vn.xetkhen.engine.language.RuleDescription.Given;
import vn.xetkhen.engine.language.RuleDescription.Pattern;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.plan.Plan;

/** What rules and trees say, whatever the names of variables and wherever they stand. */
record Shape(Plan plan) {

  /** What a rule says, with all that the plan gives it. */
  List<Object> of(RuleDescription rule) {
    List<Object> shape = new ArrayList<>();
    shape.add(rule.sentence().quantifier());
    Pattern subject = Objects.requireNonNull(rule.subject(), rule.id());
    shape.add(pattern(subject, rule));
    for (Asked asked : rule.sentence().asked()) {
      shape.add(asked.fields());
      shape.add(asked.verb());
      asked.arguments().forEach(operand -> shape.add(operand(operand, rule)));
      if (asked.verb() == Verb.IS_THE_PLANS) {
        shape.add(plan.place());
      }
    }
    rule.givens().stream().map(this::source).distinct().forEach(shape::add);
    return shape;
  }

  /** What a tree asks, and what chooses its branches where nobody does. */
  List<Object> of(@Nullable Criteria tree) {
    Set<String> readings = new LinkedHashSet<>();
    if (tree != null) {
      readings(tree, readings);
    }
    List<Object> shape = new ArrayList<>(readings.stream().map(this::chosen).toList());
    shape.add(0, String.valueOf(tree));
    return shape;
  }

  /** The readings that choose a tree's branches. */
  static void readings(Criteria node, Set<String> into) {
    if (node instanceof Criteria.ByReading choice) {
      into.add(choice.reading());
    }
    node.children().forEach(child -> readings(child, into));
  }

  private String chosen(String reading) {
    Plan.Reading declared = plan.readings().get(reading);
    return reading + "=" + (declared == null ? null : declared.defaultOption());
  }

  private List<Object> pattern(Pattern pattern, RuleDescription rule) {
    List<Object> shape = new ArrayList<>(List.of(pattern.type()));
    for (Constraint constraint : pattern.constraints()) {
      shape.add(constraint.field().name());
      constraint.operands().forEach(operand -> shape.add(operand(operand, rule)));
    }
    return shape;
  }

  private Object operand(Operand operand, RuleDescription rule) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    int shift = operand instanceof Operand.Shifted shifted ? shifted.days() : 0;
    String name =
        operand instanceof Operand.Variable variable
            ? variable.name()
            : ((Operand.Shifted) operand).name();
    Pattern pattern = rule.pattern(name);
    if (pattern != null) {
      return pattern(pattern, rule);
    }
    for (Given given : rule.givens()) {
      if (name.equals(given.variable())) {
        return source(given) + "+" + shift;
      }
      if (given.bindings().containsKey(name)) {
        return source(given) + "." + given.bindings().get(name);
      }
    }
    return name;
  }

  /** What a value is taken from, with the values that a reading may give. */
  private String source(Given given) {
    StringBuilder source =
        new StringBuilder(given.kind().ruleName()).append(' ').append(given.key());
    Set<String> readings = new LinkedHashSet<>();
    switch (given.kind()) {
      case CHOICE -> readings.add(String.valueOf(given.key()));
      case YEAR ->
          plan.awards().values().stream()
              .map(Plan.Award::year)
              .filter(Objects::nonNull)
              .forEach(readings::add);
      case AWARD, SETTING, AS_OF -> {}
    }
    for (String id : readings) {
      Plan.Reading reading = plan.readings().get(id);
      if (reading != null) {
        source.append(' ').append(reading.defaultOption());
        reading
            .options()
            .values()
            .forEach(o -> source.append(' ').append(o.id()).append(o.values()));
      }
    }
    return source.toString();
  }
}
