package vn.xetkhen.selection;

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

/** What is found wrong while places are filled. */
final class Complaints {
  private static final Messages MESSAGES = Messages.beside(Complaints.class);

  private final List<Problem> found = new ArrayList<>();

  /** A message of this package, in both languages. */
  static Text say(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** Something wrong at a place of a file. */
  void add(
      String file,
      Position at,
      @Nullable String pointer,
      String key,
      @Nullable Object... arguments) {
    found.add(new Problem(file, at, pointer, say(key, arguments)));
  }

  /** Something wrong with a dossier. */
  void add(Entry entry, @Nullable String pointer, String key, @Nullable Object... arguments) {
    Integer line = entry.line();
    Position at = line == null ? Position.START : new Position(line, 1);
    add(entry.source(), at, pointer, key, arguments);
  }

  /** Something wrong with a name in the council's file. */
  void add(Council council, Council.Named named, String key, @Nullable Object... arguments) {
    add(council.file(), named.at(), named.pointer(), key, arguments);
  }

  /** Something wrong with a value of the council's file. */
  void add(String file, Node node, String key, @Nullable Object... arguments) {
    add(file, node.at(), node.pointer(), key, arguments);
  }

  /** A name that is none of those expected; names the nearest. */
  void unknown(
      String file, Position at, String pointer, String what, String name, Collection<String> all) {
    Text known = all.isEmpty() ? say("none") : Text.same(Shown.all(all));
    String near = Nearest.to(name, all);
    if (near == null) {
      add(file, at, pointer, "unknown", say("what." + what), Shown.of(name), known);
    } else {
      add(file, at, pointer, "unknown.near", say("what." + what), Shown.of(name), known, near);
    }
  }

  /** What was found before, elsewhere. */
  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** Whether nothing was found so far. */
  boolean none() {
    return found.isEmpty();
  }

  /** All that was found, by file, place and pointer. */
  List<Problem> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file, ByCodePoints.TEXTS)
                .thenComparingInt(problem -> problem.at().line())
                .thenComparingInt(problem -> problem.at().column())
                .thenComparing(Problem::pointer, ByCodePoints.TEXTS)
                .thenComparing(problem -> problem.message().en(), ByCodePoints.TEXTS))
        .toList();
  }
}
