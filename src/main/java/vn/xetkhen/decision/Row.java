package vn.xetkhen.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a check saw it, or the absence of one.
 *
 * @param pointer JSON pointer of the fact; null where there is none
 * @param type the name of the kind of fact in rules, {@code Ranking}
 * @param entry the identity fields of the fact, or those that were looked for
 * @param outcome all of the tests; unknown for a section that is not declared
 * @param lacks what has to be known where the outcome is unknown; otherwise empty
 */
public record Row(
    @Nullable String pointer,
    String type,
    Map<String, Object> entry,
    Outcome outcome,
    List<Test> tests,
    List<Lack> lacks) {}
