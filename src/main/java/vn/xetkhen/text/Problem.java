package vn.xetkhen.text;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a text: what was seen and where, what was expected, and what to do.
 *
 * @param file the file as the user named it
 * @param at where in the file
 * @param pointer JSON pointer (RFC 6901) of the value, or null where the text cannot be read that
 *     far
 * @param code what kind of problem it is, {@code plan/undeclared-clause}: the message's package and
 *     key, the same in every language; null where it is not a problem of a pack's text
 * @param message what was seen, what was expected, what to do
 */
public record Problem(
    String file, Position at, @Nullable String pointer, @Nullable String code, Text message) {

  /** A problem without a code. */
  public Problem(String file, Position at, @Nullable String pointer, Text message) {
    this(file, at, pointer, null, message);
  }

  /** One line for people: {@code file:line:column: pointer: message}. */
  public String line(Language language) {
    String where = file + ":" + at.line() + ":" + at.column() + ": ";
    return where
        + (pointer == null || pointer.isEmpty() ? "" : pointer + ": ")
        + message.in(language);
  }
}
