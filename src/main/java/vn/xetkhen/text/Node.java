package vn.xetkhen.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML text, with where it stands. */
public sealed interface Node {

  /** The position of its first character. */
  Position at();

  /** Its JSON pointer (RFC 6901); empty for the root. */
  String pointer();

  /**
   * What stands under a path of keys of objects; null where nothing does.
   *
   * @param keys {@code "readings", "TY-leap", "options"}
   */
  default @Nullable Member member(String... keys) {
    Node node = this;
    Member found = null;
    for (String key : keys) {
      found = node instanceof Obj group ? group.members().get(key) : null;
      if (found == null) {
        return null;
      }
      node = found.value();
    }
    return found;
  }

  /**
   * An object.
   *
   * @param members in the order of the text
   */
  record Obj(Position at, String pointer, Map<String, Member> members) implements Node {}

  /**
   * A member of an object.
   *
   * @param keyAt where its name stands
   */
  record Member(String name, Position keyAt, Node value) {}

  /** A list. */
  record Arr(Position at, String pointer, List<Node> items) implements Node {}

  /** A text, in NFC. */
  record Str(Position at, String pointer, String value) implements Node {}

  /** A number, exactly as written. */
  record Num(Position at, String pointer, BigDecimal value) implements Node {}

  /** True or false. */
  record Bool(Position at, String pointer, boolean value) implements Node {}

  /** Nothing. */
  record Null(Position at, String pointer) implements Node {}
}
