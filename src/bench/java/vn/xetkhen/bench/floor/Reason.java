package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** Strings statements together in both languages; says nothing twice. */
final class Reason {
  static final Text PLAIN = new Text("; ", "; ");
  static final Text AND = new Text("; và ", "; and ");
  static final Text OR = new Text("; hoặc ", "; or ");
  private static final String OF = " – ";

  private final StringBuilder vi = new StringBuilder(256);
  private final StringBuilder en = new StringBuilder(256);
  private final List<Statement> said = new ArrayList<>(8);
  private @Nullable Text subject;

  /** Says what an answer has to say. */
  void add(Answer answer) {
    add(answer, PLAIN, PLAIN);
  }

  /**
   * Says what an answer has to say.
   *
   * @param first what stands before its first statement, where something was said already
   * @param next what stands before its others
   */
  void add(Answer answer, Text first, Text next) {
    Text joint = first;
    for (Statement statement : answer.says()) {
      if (!said.contains(statement)) {
        said.add(statement);
        append(joint, statement);
        joint = next;
      }
    }
  }

  /** Whether something of what an answer has to say was said already. */
  boolean repeats(Answer answer) {
    for (Statement statement : answer.says()) {
      if (said.contains(statement)) {
        return true;
      }
    }
    return false;
  }

  /** What was said, as a sentence. */
  Text text() {
    return new Text(capital(vi.toString()), capital(en.toString()));
  }

  private void append(Text joint, Statement statement) {
    if (!vi.isEmpty()) {
      vi.append(joint.vi());
      en.append(joint.en());
    }
    Text named = statement.subject();
    if (named != null && !named.equals(subject)) {
      vi.append(named.vi()).append(OF);
      en.append(named.en()).append(OF);
    }
    vi.append(statement.detail().vi());
    en.append(statement.detail().en());
    subject = named;
  }

  /** Statements in one line, without regard to what was said before. */
  static Text line(List<Statement> statements) {
    Reason line = new Reason();
    for (Statement statement : statements) {
      line.append(PLAIN, statement);
    }
    return new Text(line.vi.toString(), line.en.toString());
  }

  /** The text with a capital at its beginning. */
  static String capital(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }
}
