package vn.xetkhen.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** The problems of one dossier, collected in any order and told in the order of the text. */
final class Problems {
  static final Messages MESSAGES = Messages.beside(Problems.class);

  /** Nobody reads more; a hostile dossier could hold one for every few bytes. */
  private static final int MOST = 1000;

  private record Place(Position at, String pointer) {}

  private final String source;
  private final List<Problem> ofText;
  private final List<Problem> own = new ArrayList<>();

  /**
   * @param ofText what is wrong with the text itself; a value that could not be read because of it
   *     is not complained about again
   */
  Problems(String source, List<Problem> ofText) {
    this.source = source;
    this.ofText = ofText;
  }

  /** Adds a problem of a value. */
  void add(Node node, String key, Object... arguments) {
    add(node.at(), node.pointer(), MESSAGES.text(key, arguments));
  }

  /** Adds a problem of a place. */
  void add(Position at, String pointer, Text message) {
    own.add(new Problem(source, at, pointer, message));
  }

  /** Whether there is none. */
  boolean none() {
    return own.isEmpty() && ofText.isEmpty();
  }

  /** All of them in the order of the text; of very many, the first. */
  List<Problem> sorted() {
    var told =
        ofText.stream()
            .map(p -> new Place(p.at(), String.valueOf(p.pointer())))
            .collect(Collectors.toSet());
    List<Problem> all =
        Stream.concat(
                ofText.stream(),
                own.stream()
                    .filter(p -> !told.contains(new Place(p.at(), String.valueOf(p.pointer())))))
            .sorted(inOrder())
            .collect(Collectors.toCollection(ArrayList::new));
    if (all.size() > MOST) {
      Problem last = all.get(MOST - 1);
      Text more = MESSAGES.text("more", all.size() - MOST);
      all.subList(MOST, all.size()).clear();
      all.add(new Problem(source, last.at(), null, more));
    }
    return List.copyOf(all);
  }

  /** Several remarks as one message. */
  static Text join(Text... parts) {
    return Text.join("; ", List.of(parts));
  }

  /** By place, then by what is said. */
  private static Comparator<Problem> inOrder() {
    return Comparator.comparingInt((Problem p) -> p.at().line())
        .thenComparingInt(p -> p.at().column())
        .thenComparing(p -> p.pointer() == null ? "" : p.pointer())
        .thenComparing(p -> p.message().vi());
  }
}
