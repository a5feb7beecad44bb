package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.rulecheck.Scenario;

/**
 * Every check of every pack has a scenario in which it is met, one in which it is not, and one in
 * which it is unknown, as far as it can be: what cannot be follows from the facts and the sentence,
 * and from no list.
 */
class CoverageTest {

  @TestFactory
  Stream<DynamicTest> everyCheckIsShownInEveryOutcome() {
    return Installed.plans().stream()
        .map(plan -> DynamicTest.dynamicTest(plan, () -> covered(plan)));
  }

  @TestFactory
  Stream<DynamicTest> everyClauseIsShown() {
    return Installed.plans().stream()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    plan,
                    () -> {
                      Set<String> shown = new HashSet<>();
                      Installed.scenarios(plan).forEach(s -> shown.addAll(s.expected().keySet()));
                      assertThat(shown).containsAll(Installed.pack(plan).plan().clauses().keySet());
                    }));
  }

  private static void covered(String plan) {
    assertThat(missing(Installed.pack(plan), Installed.scenarios(plan)))
        .as("checks of %s without a scenario", plan)
        .isEmpty();
  }

  /** The outcomes of checks that no scenario of the pack shows, though they can come about. */
  static List<String> missing(Pack pack, List<Scenario> scenarios) {
    Map<String, Set<String>> shown = new HashMap<>();
    for (Scenario scenario : scenarios) {
      scenario
          .expected()
          .forEach((id, outcome) -> shown.computeIfAbsent(id, key -> new HashSet<>()).add(outcome));
    }
    List<String> missing = new ArrayList<>();
    for (RuleDescription rule : pack.rules()) {
      for (Outcome outcome : List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)) {
        boolean there = shown.getOrDefault(rule.id(), Set.of()).contains(outcome.name());
        if (!there && possible(rule, outcome)) {
          missing.add(rule.id() + " " + outcome);
        }
      }
    }
    return missing;
  }

  private static boolean possible(RuleDescription rule, Outcome outcome) {
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
    if (quantifier == Quantifier.SOME && open(rule)) {
      return false;
    }
    return rule.sentence().asked().stream()
        .anyMatch(asked -> asked.fields().stream().allMatch(name -> canFail(rule, asked, name)));
  }

  private static boolean canFail(RuleDescription rule, RuleDescription.Asked asked, String name) {
    Field field = type(rule).field(name);
    if (field == null) {
      throw new AssertionError(rule.id() + " asks " + name);
    }
    return asked.verb() == Verb.IS_STATED
        ? denial(type(rule)).surelyLacks(name)
        : !field.completable();
  }

  private static FactType type(RuleDescription rule) {
    RuleDescription.Pattern subject = rule.subject();
    if (subject == null) {
      throw new AssertionError(rule.id() + " speaks of nothing");
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
