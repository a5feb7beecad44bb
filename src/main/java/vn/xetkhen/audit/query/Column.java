package vn.xetkhen.audit.query;

import vn.xetkhen.text.Text;

/**
 * A column of a view or of a ready question.
 *
 * @param name as SQL names it
 * @param type as the database names it, {@code VARCHAR}
 * @param text of a view, what the column holds; of a question, its heading
 */
public record Column(String name, String type, Text text) {}
