package vn.xetkhen.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Everything that is found wrong with one file. */
final class Problems {
  private static final Messages MESSAGES = Messages.beside(Problems.class);

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  /** No problems yet of the file of that name. */
  Problems(String file) {
    this.file = file;
  }

  /** A message of this package, in both languages. */
  static Text say(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** Something wrong with a value. */
  void add(Node node, String key, @Nullable Object... arguments) {
    add(node.at(), node.pointer(), key, arguments);
  }

  /** Something wrong with the name of a member. */
  void add(Node.Member member, String key, @Nullable Object... arguments) {
    add(member.keyAt(), member.value().pointer(), key, arguments);
  }

  /** Something wrong at a place. */
  void add(Position at, @Nullable String pointer, String key, @Nullable Object... arguments) {
    found.add(MESSAGES.problem(file, at, pointer, key, arguments));
  }

  /** What was found wrong elsewhere with the same file. */
  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /**
   * A name that is not one of those that may stand at a place; names the nearest.
   *
   * @param key the message's key; its arguments are the name and what is expected, and with the
   *     suffix {@code .near} the nearest
   */
  void unknown(Position at, String pointer, String key, String name, Collection<String> expected) {
    Object list = expected.isEmpty() ? say("none") : String.join(", ", expected);
    String near = Nearest.joined(name, expected, "”, “");
    if (near == null) {
      add(at, pointer, key, name, list);
    } else {
      add(at, pointer, key + ".near", name, list, near);
    }
  }

  /** As {@link #unknown(Position, String, String, String, Collection)}, for a value. */
  void unknown(Node node, String key, String name, Collection<String> expected) {
    unknown(node.at(), node.pointer(), key, name, expected);
  }

  /**
   * As {@link #unknown(Position, String, String, String, Collection)}, for the name of a member.
   */
  void unknown(Node.Member member, String key, Collection<String> expected) {
    unknown(member.keyAt(), member.value().pointer(), key, member.name(), expected);
  }

  /** Whether nothing was found so far. */
  boolean none() {
    return found.isEmpty();
  }

  /**
   * How many were found so far: what rests on something that brought new ones is not held against
   * the file too.
   */
  int count() {
    return found.size();
  }

  /** All that was found, in the order of the file. */
  List<Problem> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Problem p) -> p.at().line())
                .thenComparingInt(p -> p.at().column()))
        .toList();
  }
}
