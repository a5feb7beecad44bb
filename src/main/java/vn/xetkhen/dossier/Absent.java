package vn.xetkhen.dossier;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;

/** What counts as not stated: no member, null, and blank text. */
final class Absent {
  /** Blank text as a pattern of JSON Schema: the characters of {@link #blank}. */
  static final String PATTERN =
      "^[\\t-\\r\\u001c- \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$";

  private Absent() {}

  /** The value of a member, or null where it is absent. */
  static @Nullable Node stated(Node.Obj object, String name) {
    Node.Member member = object.members().get(name);
    return member == null || is(member.value()) ? null : member.value();
  }

  /** Whether a value counts as absent. */
  static boolean is(Node node) {
    return node instanceof Node.Null || (node instanceof Node.Str text && blank(text.value()));
  }

  /** Whether a text shows nothing: blanks, and characters that only steer how others are shown. */
  private static boolean blank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
