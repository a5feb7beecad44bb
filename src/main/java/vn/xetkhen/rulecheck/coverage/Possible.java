package vn.xetkhen.rulecheck.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;

/**
 * Which outcomes a check can come to. It follows from the facts and the sentence, and from no list.
 */
public final class Possible {
  private Possible() {}

  /** Whether some dossier makes a rule's check come to an outcome. */
  public static boolean outcome(RuleDescription rule, Outcome outcome) {
    return switch (outcome) {
      case MET -> !(rule.sentence().quantifier() == Quantifier.NONE && open(rule));
      case NOT_MET -> canFail(rule);
      case UNKNOWN -> !open(rule) || rule.sentence().quantifier() != Quantifier.EACH;
      case NOT_APPLICABLE -> false;
    };
  }

  /** A section that may hold more than it states never says that nothing is there. */
  private static boolean open(RuleDescription rule) {
    return type(rule).world() == FactType.World.OPEN;
  }

  /**
   * What can still be completed never fails, nor does being stated, unless a fact can say that it
   * surely is not.
   */
  private static boolean canFail(RuleDescription rule) {
    Quantifier quantifier = rule.sentence().quantifier();
    if (quantifier == Quantifier.NONE) {
      return true;
    }
    if (quantifier == Quantifier.SOME) {
      return !open(rule);
    }
    return rule.sentence().asked().stream()
        .anyMatch(asked -> asked.fields().stream().allMatch(name -> canFail(rule, asked, name)));
  }

  private static boolean canFail(RuleDescription rule, RuleDescription.Asked asked, String name) {
    Field field = type(rule).field(name);
    if (field == null) {
      throw new IllegalArgumentException(rule.id() + " asks " + name);
    }
    return asked.verb() == Verb.IS_STATED
        ? denial(type(rule)).surelyLacks(name)
        : !field.completable();
  }

  /** The kind of fact that a rule's sentence speaks of. */
  static FactType type(RuleDescription rule) {
    RuleDescription.Pattern subject = rule.subject();
    if (subject == null) {
      throw new IllegalArgumentException(rule.id() + " speaks of nothing");
    }
    return subject.type();
  }

  /** A fact that denies whatever it can: every boolean is false. */
  private static Fact denial(FactType type) {
    Map<String, Object> values = new HashMap<>();
    values.put("pointer", "/x/0");
    for (Field field : type.fields()) {
      if (field.type() == Field.Type.BOOLEAN && !field.derived()) {
        values.put(field.name(), false);
      } else if (field.key()) {
        values.put(field.name(), identity(field));
      }
    }
    return type.make(values);
  }

  private static Object identity(Field field) {
    return switch (field.type()) {
      case YEAR, COUNT -> 2021;
      case NUMBER -> BigDecimal.ONE;
      case DATE -> LocalDate.EPOCH;
      case ENUM -> Subject.CANDIDATE;
      default -> "X";
    };
  }
}
