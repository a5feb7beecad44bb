package vn.xetkhen.audit.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Test;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;

/**
 * What was lacking of a fact, which the format tells only where the verdict waits for it: told
 * again from what the rule asks and the test saw.
 *
 * @param type the kind of fact that the rule looks at
 * @param pointer where the fact stands; null where there is none
 * @param entry the identity fields of the fact, or those that were looked for
 */
record Lacks(
    RuleDescription rule,
    FactType type,
    @Nullable String pointer,
    Map<String, Object> entry,
    Scene scene) {

  /** What a test lacked, in the order in which it was found out. */
  List<Lack> of(Test test) {
    List<Lack> lacks = new ArrayList<>();
    if (test.outcome() != Outcome.UNKNOWN) {
      return lacks;
    }
    boolean compares = test.op() != Op.IS_TRUE && test.op() != Op.IS_STATED;
    RuleDescription.Asked asked = asked(test);
    if (rule.sentence().quantifier() == Quantifier.TOTAL) {
      String other = asked == null ? null : ownField(asked);
      List<String> names = other == null ? List.of(test.field()) : List.of(test.field(), other);
      return scene.unsummed(type, entry, names);
    }
    for (String name : test.field().split("\\|", -1)) {
      if (!compares || test.required() != null || test.actual() == null) {
        own(name, lacks);
      }
      if (compares && test.required() == null) {
        compared(name, test, asked, lacks);
      }
    }
    return lacks;
  }

  /** What is lacking where no fact was found and nothing was asked of it. */
  List<Lack> ofNone() {
    boolean declared = type.world() == FactType.World.DECLARED;
    Quantifier quantifier = rule.sentence().quantifier();
    boolean whole = quantifier == Quantifier.EACH || quantifier == Quantifier.TOTAL;
    if (declared && !(whole && scene.declares(type))) {
      return List.of(
          new Lack(type.section(), type.ruleName(), Map.of(), List.of(), Lack.Action.SUPPLY));
    }
    Set<String> fields = new LinkedHashSet<>();
    for (RuleDescription.Asked one : rule.sentence().asked()) {
      one.fields().forEach(name -> fields.add(source(type, name)));
      String other = ownField(one);
      if (other != null) {
        fields.add(source(type, other));
      }
    }
    return List.of(ofEntry(type, entry, List.copyOf(fields)));
  }

  private RuleDescription.@Nullable Asked asked(Test test) {
    return rule.sentence().asked().stream()
        .filter(a -> String.join("|", a.fields()).equals(test.field()))
        .filter(a -> a.verb().op() == test.op())
        .findFirst()
        .orElse(null);
  }

  private void own(String name, List<Lack> into) {
    String source = source(type, name);
    if (pointer == null) {
      into.add(ofEntry(type, entry, List.of(source)));
      return;
    }
    Lack.Action action = scene.action(pointer, name);
    into.add(new Lack(pointer, type.ruleName(), entry, List.of(source), action));
  }

  private void compared(
      String name, Test test, RuleDescription.@Nullable Asked asked, List<Lack> into) {
    if (test.op() == Op.ON_OR_BEFORE || test.op() == Op.ON_OR_AFTER) {
      into.add(
          new Lack(
              FactType.SUBMISSION.section(),
              FactType.SUBMISSION.ruleName(),
              Map.of(),
              List.of("submittedOn"),
              Lack.Action.SET));
      return;
    }
    String other = asked == null ? null : ownField(asked);
    if (other != null) {
      own(other, into);
      return;
    }
    RuleDescription.Pattern pattern =
        asked != null && asked.arguments().get(0) instanceof Operand.Variable variable
            ? rule.pattern(variable.name())
            : null;
    if (pattern != null) {
      Map<String, Object> sought = new Sought(rule, entry).of(pattern);
      String against = test.against();
      List<String> fields = List.of(source(pattern.type(), name));
      into.add(
          against == null
              ? ofEntry(pattern.type(), sought, fields)
              : new Lack(against, pattern.type().ruleName(), sought, fields, Lack.Action.SUPPLY));
    }
  }

  private static @Nullable String ownField(RuleDescription.Asked asked) {
    boolean field =
        asked.verb().argument() == vn.xetkhen.engine.sentence.Verb.Argument.FIELD
            && asked.arguments().get(0) instanceof Operand.Literal;
    return field ? ((Operand.Literal) asked.arguments().get(0)).value().toString() : null;
  }

  /** An entry that is not there has to state what identifies it beside what is asked. */
  private static Lack ofEntry(FactType type, Map<String, Object> entry, List<String> asked) {
    List<String> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      boolean open = field.key() && field.type() != Field.Type.ENUM;
      if (open && !entry.containsKey(field.name())) {
        fields.add(field.name());
      }
    }
    fields.addAll(asked);
    boolean single = type.world() == FactType.World.SINGLE;
    return new Lack(
        single ? type.section() : type.section() + "/-",
        type.ruleName(),
        entry,
        fields,
        Lack.Action.SUPPLY);
  }

  private static String source(FactType type, String name) {
    Field field = type.field(name);
    return field == null ? name : field.source();
  }
}
