package vn.xetkhen.decision;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * Something that a reader of a decision has to know.
 *
 * @param code a stable id, {@code SETTING_UNSET}
 * @param clause the clause it concerns, or null where it concerns the whole
 */
public record Note(String code, @Nullable String clause, Text text) {}
