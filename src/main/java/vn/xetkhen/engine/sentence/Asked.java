package vn.xetkhen.engine.sentence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;

/**
 * One test of a sentence.
 *
 * @param fields the field asked, or two of which either may answer
 * @param argument what to compare with: a literal, a list of literals, a {@link
 *     vn.xetkhen.facts.Given}, another {@link Evidence}, or {@link OwnField}; null where the
 *     operator needs nothing
 */
public record Asked(List<String> fields, Op op, @Nullable Object argument) {

  /** Another field of the same fact. */
  public record OwnField(String name) {}
}
