package vn.xetkhen.audit;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;

/** An entry of a run, ready to be written but for its number and the hash of the line before. */
public final class Entry {
  private final String type;
  private final byte[] body;
  private final @Nullable Verdict verdict;

  /**
   * An entry.
   *
   * @param body an object with the members that follow the heading
   * @param verdict of a decision; null for others
   */
  Entry(String type, byte[] body, @Nullable Verdict verdict) {
    this.type = type;
    this.body = body;
    this.verdict = verdict;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }
}
