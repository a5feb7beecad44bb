package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Collects what is wrong in one rule file, in the writer's terms. */
final class Complaints {
  private static final Messages MESSAGES = Messages.beside(Complaints.class);

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Complaints(String file) {
    this.file = file;
  }

  void add(Position at, String key, @Nullable Object... arguments) {
    problems.add(MESSAGES.problem(file, at, null, key, arguments));
  }

  List<Problem> problems() {
    return problems;
  }

  /** A message of this package. */
  static Text say(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** What a verb has to be given, in the writer's terms. */
  static Text needed(Verb verb) {
    return MESSAGES.text("needed." + verb.argument().name().toLowerCase(Locale.ROOT));
  }

  /** The end of a message that guesses what was meant; empty where nothing known is near. */
  static Text meant(String written, Collection<String> known) {
    Text nearest = nearest(written, known);
    return nearest == null ? Text.same("") : MESSAGES.text("instead.meant", nearest);
  }

  /**
   * The end of a message that guesses which constant of a field's closed set was meant by a text in
   * quotes; empty where the operand is none or no constant is near.
   */
  static Text constant(Operand operand, Field field) {
    Class<?> set = field.values();
    if (set == null
        || !(operand instanceof Operand.Literal literal)
        || !(literal.value() instanceof String written)) {
      return Text.same("");
    }
    List<String> names =
        Arrays.stream(set.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    String near = Nearest.to(written, names);
    return near == null
        ? Text.same("")
        : MESSAGES.text("instead.meant", set.getSimpleName() + "." + near);
  }

  /** What to write instead of a word that is not known: the nearest that is, and all of them. */
  static Text instead(String written, Collection<String> known) {
    Text nearest = known.contains(written) ? null : nearest(written, known);
    String all = String.join(", ", known);
    return nearest == null
        ? MESSAGES.text("instead.one-of", all)
        : MESSAGES.text("instead.nearest", nearest, all);
  }

  private static @Nullable Text nearest(String written, Collection<String> known) {
    String near = Nearest.joined(written, known, "”, “");
    return near == null ? null : Text.same(near);
  }
}
