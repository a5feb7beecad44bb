package vn.xetkhen.selection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;

/**
 * What was decided about a dossier, as far as filling places asks.
 *
 * @param rulesSha256 of the rules that decided, in lower-case hexadecimal
 * @param ground the role of the clause that made it ineligible; null for other verdicts
 * @param missing what an undetermined candidate lacks
 * @param readings every reading of the plan and the option in use
 */
public record Judgement(
    String rulesSha256,
    Verdict verdict,
    @Nullable Role ground,
    List<Missing> missing,
    Map<String, String> readings) {

  /** What a decision says. */
  public static Judgement of(Decision decision) {
    return new Judgement(
        decision.plan().rulesSha256(),
        decision.verdict(),
        decision.ground(),
        decision.missing(),
        decision.readings());
  }
}
