package vn.xetkhen.rulecheck.lint;

import vn.xetkhen.text.Position;

/**
 * A change of one stretch of a file.
 *
 * @param file the file as the user named it
 * @param from the first character to replace, from 0, in UTF-16 units of the text without a byte
 *     order mark
 * @param to the first one after
 * @param start the position of {@code from}
 * @param end the position of {@code to}
 * @param replacement what stands there afterwards
 */
public record Edit(
    String file, int from, int to, Position start, Position end, String replacement) {}
