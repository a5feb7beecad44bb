package vn.xetkhen.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as read.
 *
 * @param root null where the text could not be read
 * @param problems what is wrong with the text itself: syntax, encoding, a name given twice
 */
public record Tree(@Nullable Node root, List<Problem> problems) {}
