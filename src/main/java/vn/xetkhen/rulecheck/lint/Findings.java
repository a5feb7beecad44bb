package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** Takes what is found. */
final class Findings {
  /** The messages of this package. */
  static final Messages MESSAGES = Messages.beside(Findings.class);

  private final List<Finding> all = new ArrayList<>();

  /** A finding whose message is that of the lint's own id. */
  void add(Lint lint, String file, Position at, @Nullable Object... arguments) {
    say(lint, lint.id(), file, at, arguments);
  }

  /** A finding with another message than the lint's own. */
  void say(Lint lint, String key, String file, Position at, @Nullable Object... arguments) {
    all.add(new Finding(lint, file, at, MESSAGES.text(key, arguments), null));
  }

  /** A finding as it is. */
  void add(Finding finding) {
    all.add(finding);
  }

  /** All, each once, in their order. */
  List<Finding> sorted() {
    return all.stream().distinct().sorted(Finding.ORDER).toList();
  }

  /** A message of this package. */
  static Text text(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments);
  }
}
