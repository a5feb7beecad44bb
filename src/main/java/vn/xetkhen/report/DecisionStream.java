package vn.xetkhen.report;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;

/**
 * Decisions and refusals on their way out, one by one. {@code line} may be called by several
 * threads at once; {@code write} and {@code close} by one, in the order of the input.
 */
public interface DecisionStream extends Closeable {

  /**
   * A result made ready to be written.
   *
   * @param verdict null for a refusal
   */
  record Line(String text, @Nullable Verdict verdict) {}

  /** Makes a decision under a plan ready. */
  Line line(Decision decision, Plan plan);

  /**
   * Makes a decision ready of which the JSON was written before.
   *
   * @param json {@code xetkhen.decision/1} on one line, in UTF-8
   */
  default Line line(Decision decision, Plan plan, byte[] json) {
    return line(decision, plan);
  }

  /** Makes a refusal ready. */
  Line line(Refusal refusal);

  /** Writes what was made ready. */
  void write(Line line) throws IOException;

  /** Writes what stands at the end, and flushes; the writer itself stays open. */
  @Override
  void close() throws IOException;
}
