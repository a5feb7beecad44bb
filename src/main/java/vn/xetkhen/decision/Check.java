package vn.xetkhen.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded answer of one rule.
 *
 * @param id {@code III.2.a-4/top}, the rule's name
 * @param choice the value of a reading that it was asked under; null where it depends on none
 * @param rule where the rule stands
 * @param rows the facts it saw, in the order of the dossier
 */
public record Check(
    String id,
    Quantifier quantifier,
    @Nullable Choice choice,
    Outcome outcome,
    RuleAt rule,
    List<Row> rows) {

  /**
   * Where a rule stands.
   *
   * @param file relative to the pack's folder, with {@code /}
   * @param line from 1
   */
  public record RuleAt(String file, int line) {}

  /** The id of the clause that the check belongs to. */
  public String clause() {
    return id.substring(0, id.indexOf('/'));
  }
}
