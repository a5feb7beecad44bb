package vn.xetkhen.engine.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Position;

/**
 * What a rule asks of which fact, known without running it.
 *
 * @param id the rule's name, which is its check's id
 * @param file relative to the pack's folder
 * @param at where the rule begins
 * @param lastLine the line of its {@code end}, from 1
 * @param givens what it takes from elsewhere than the dossier's sections
 * @param evidence what it collects, in order
 */
public record RuleDescription(
    String id,
    String file,
    Position at,
    int lastLine,
    List<Given> givens,
    List<Pattern> evidence,
    Sentence sentence) {

  /** The kinds of givens, by the name rules use. */
  public enum GivenKind {
    AWARD("Award"),
    YEAR("Year"),
    CHOICE("Choice"),
    SETTING("Setting"),
    AS_OF("AsOf");

    private final String ruleName;

    GivenKind(String ruleName) {
      this.ruleName = ruleName;
    }

    /** The name that rules use. */
    public String ruleName() {
      return ruleName;
    }
  }

  /**
   * A value from elsewhere than the dossier's sections.
   *
   * @param variable the name the whole is bound to, or null
   * @param key the reading or setting it names, or null for the other kinds
   * @param bindings properties bound, by variable
   */
  public record Given(
      GivenKind kind,
      @Nullable String variable,
      @Nullable String key,
      Map<String, String> bindings,
      Position at) {}

  /** Facts that are collected. */
  public record Pattern(
      String variable, FactType type, List<Constraint> constraints, Position at) {}

  /**
   * An identity field and the values admitted.
   *
   * @param list whether the rule writes {@code in} and a list, rather than {@code ==}
   * @param operands one for {@code ==}, one or more for {@code in}
   */
  public record Constraint(Field field, boolean list, List<Operand> operands, Position at) {}

  /**
   * The sentence.
   *
   * @param subject the variable of the evidence it speaks of
   * @param text the sentence as written, without comments
   */
  public record Sentence(
      Quantifier quantifier, String subject, List<Asked> asked, String text, Position at) {}

  /**
   * One test.
   *
   * @param fields the field asked, or two of which either may answer
   */
  public record Asked(List<String> fields, Verb verb, List<Operand> arguments, Position at) {}

  /** The id of the clause that the check belongs to. */
  public String clause() {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  /** The pattern that the sentence speaks of, or null where its variable is not bound. */
  public @Nullable Pattern subject() {
    return pattern(sentence.subject());
  }

  /** The pattern bound to a variable, or null. */
  public @Nullable Pattern pattern(String variable) {
    return evidence.stream().filter(p -> p.variable().equals(variable)).findFirst().orElse(null);
  }

  /** The id of the reading that gives the rule a value, or null where it depends on none. */
  public @Nullable String reading() {
    return givens.stream()
        .filter(g -> g.kind() == GivenKind.CHOICE)
        .map(Given::key)
        .findFirst()
        .orElse(null);
  }

  /** Whether the rule takes the award's year. */
  public boolean takesYear() {
    return givens.stream().anyMatch(g -> g.kind() == GivenKind.YEAR);
  }
}
