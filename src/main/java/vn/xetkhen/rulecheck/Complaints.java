package vn.xetkhen.rulecheck;

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
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/** Everything that is found wrong with one file of scenarios. */
final class Complaints {
  private static final Messages MESSAGES = Messages.beside(Complaints.class);

  /** Where a name is near, more names than these are not listed. */
  private static final int SHORT = 12;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  /** No problems yet, but those of the text itself. */
  Complaints(String file, List<Problem> ofText) {
    this.file = file;
    found.addAll(ofText);
  }

  /** A file that cannot be read at all. */
  static Problem unreadable(String file) {
    return MESSAGES.problem(file, Position.START, null, "unreadable");
  }

  /** Something wrong with a value. */
  void add(Node node, String key, @Nullable Object... arguments) {
    add(node.at(), node.pointer(), key, arguments);
  }

  /** Something wrong with the name of a member. */
  void add(Node.Member member, String key, @Nullable Object... arguments) {
    add(member.keyAt(), member.value().pointer(), key, arguments);
  }

  private void add(Position at, String pointer, String key, @Nullable Object... arguments) {
    found.add(MESSAGES.problem(file, at, pointer, key, arguments));
  }

  /**
   * A value of another shape than expected; what was expected is the message {@code expected.*}.
   */
  void wrong(Node node, String expected) {
    add(node, "wrong", Shown.of(node), MESSAGES.text("expected." + expected));
  }

  /** A name of a member that is none of those that may stand there; names the nearest. */
  void unknown(Node.Member member, String what, Collection<String> expected) {
    unknown(member.keyAt(), member.value().pointer(), what, member.name(), expected);
  }

  /** As {@link #unknown(Node.Member, String, Collection)}, for a value. */
  void unknown(Node node, String what, String name, Collection<String> expected) {
    unknown(node.at(), node.pointer(), what, name, expected);
  }

  private void unknown(
      Position at, String pointer, String what, String name, Collection<String> expected) {
    Text there = expected.isEmpty() ? MESSAGES.text("none") : Text.same(Shown.all(expected));
    String near = Nearest.joined(name, expected, "”, “");
    Text thing = MESSAGES.text("what." + what);
    if (near == null) {
      add(at, pointer, "unknown", thing, Shown.of(name), there);
    } else if (expected.size() > SHORT) {
      add(at, pointer, "unknown.many.near", thing, Shown.of(name), near);
    } else {
      add(at, pointer, "unknown.near", thing, Shown.of(name), there, near);
    }
  }

  /** Whether nothing was found so far. */
  boolean none() {
    return found.isEmpty();
  }

  /** All that was found, in the order of the file. */
  List<Problem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Problem p) -> p.at().line())
                .thenComparingInt(p -> p.at().column()))
        .toList();
  }
}
