package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Evidence;

/**
 * Hands rules, as they were understood, to Drools: each becomes a rule of its executable model, the
 * same that Drools' own compiler makes of the file, but without a line of Java written and compiled
 * on the way. So a rule file cannot bring code of its own, and a pack is ready in milliseconds.
 */
final class RuleModel {

  /** The name under which a session is given the {@link Recorder} that hears its rules. */
  static final String RECORDER = "recorder";

  private static final String PACKAGE = "plans";

  private final Global<Recorder> recorder = PatternDSL.globalOf(Recorder.class, PACKAGE, RECORDER);

  private RuleModel() {}

  /** The right side of a rule. */
  private static final class Then extends ConsequenceBuilder._N {
    Then(BlockN says, List<Variable<?>> variables) {
      super(variables.toArray(Variable<?>[]::new));
      block = says;
    }
  }

  /** What Drools calls when the rule fires. */
  private record Says(Saying saying) implements BlockN {

    @Override
    public void execute(Object... values) {
      ((Recorder) values[Slots.RECORDER]).hear(saying, values);
    }
  }

  /** A rule base of these rules. */
  static KieBase base(Iterable<RuleDescription> rules) {
    RuleModel maker = new RuleModel();
    ModelImpl model = new ModelImpl(PACKAGE);
    model.addGlobal(maker.recorder);
    rules.forEach(rule -> model.addRule(maker.rule(rule)));
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private Rule rule(RuleDescription rule) {
    Slots slots = new Slots(rule);
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    List<Variable<?>> variables = new ArrayList<>();
    variables.add(recorder);
    for (Slots.Source source : slots.sources()) {
      Variable<?> given = PatternDSL.declarationOf(source.type());
      variables.add(given);
      items.add(given(given, source));
    }
    for (RuleDescription.Pattern pattern : rule.evidence()) {
      Variable<Evidence> evidence = PatternDSL.declarationOf(Evidence.class);
      items.add(
          PatternDSL.accumulate(
              pattern(pattern, slots, variables),
              PatternDSL.accFunction(Gathering.class).as(evidence)));
      variables.add(evidence);
    }
    items.add(new Then(new Says(new Saying(rule, slots)), variables));
    return PatternDSL.rule(PACKAGE, rule.id()).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  private static <T> PatternDef<T> given(Variable<T> variable, Slots.Source source) {
    PatternDef<T> pattern = PatternDSL.pattern(variable);
    return source.key() == null
        ? pattern
        : pattern.expr(source.name(), new Looking.AtGiven<>(source));
  }

  private static PatternDef<?> pattern(
      RuleDescription.Pattern pattern, Slots slots, List<Variable<?>> variables) {
    return constrained(
        PatternDSL.pattern(PatternDSL.declarationOf(pattern.type().recordType())),
        pattern.constraints().stream().map(c -> Admitting.of(pattern.type(), c, slots)).toList(),
        variables);
  }

  /**
   * Drools knows a constraint by its name: one of the same name is looked at once a fact, for all
   * rules.
   */
  private static <T> PatternDef<T> constrained(
      PatternDef<T> pattern, List<Admitting> constraints, List<Variable<?>> variables) {
    PatternDef<T> whole = pattern;
    for (Admitting one : constraints) {
      List<? extends Variable<?>> from = one.places().stream().map(variables::get).toList();
      String name = one.name();
      whole =
          switch (from.size()) {
            case 0 -> whole.expr(name, new Looking.Alone<>(one));
            case 1 -> whole.expr(name, from.get(0), new Looking.With<>(one));
            case 2 -> whole.expr(name, from.get(0), from.get(1), new Looking.WithTwo<>(one));
            case 3 ->
                whole.expr(
                    name, from.get(0), from.get(1), from.get(2), new Looking.WithThree<>(one));
            default -> throw new IllegalStateException(name);
          };
    }
    return whole;
  }
}
