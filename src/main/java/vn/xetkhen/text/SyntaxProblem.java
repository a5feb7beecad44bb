package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Says in both languages why a text is no JSON or YAML, from the place where the parser gave up.
 */
final class SyntaxProblem {
  private static final Set<String> NOT_NUMBERS = Set.of("NaN", "Infinity", "INF");
  private static final Messages MESSAGES = Messages.beside(SyntaxProblem.class);

  /** The YAML parser's words for what is most often wrong. */
  private static final Map<String, Pattern> WHY =
      Map.of(
          "comma", Pattern.compile("expected ',' or '[\\]}]'"),
          "tab", Pattern.compile("\\(TAB\\)"),
          "mapping", Pattern.compile("mapping values are not allowed"),
          "colon", Pattern.compile("could not find expected ':'"),
          "quote", Pattern.compile("unexpected end of stream"),
          "indent", Pattern.compile("expected <block end>"));

  private final String file;
  private final String text;
  private final Cursor cursor;
  private final String pointer;

  SyntaxProblem(String file, String text, Cursor cursor, String pointer) {
    this.file = file;
    this.text = text;
    this.cursor = cursor;
    this.pointer = pointer;
  }

  /**
   * Adds a problem for the first character that YAML 1.1 does not allow, and says whether there is
   * one.
   */
  static boolean unprintable(String file, String text, Cursor cursor, List<Problem> problems) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!StreamReader.isPrintable(text.codePointAt(i))) {
        String seen = Shown.plain(Character.toString(text.codePointAt(i)));
        problems.add(MESSAGES.problem(file, cursor.at(i), null, "yaml.unprintable", seen));
        return true;
      }
    }
    return false;
  }

  /** Where the parser gave up. */
  static Position at(JsonProcessingException e, Cursor cursor) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
    JsonLocation location = e.getLocation();
    if (location == null) {
      return Position.START;
    }
    return location.getCharOffset() >= 0 && !yaml(e)
        ? cursor.at(location.getCharOffset())
        : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  Problem of(JsonProcessingException e) {
    if (yaml(e)) {
      return problem(at(e, cursor), MESSAGES.text("syntax.yaml", why(detail(e))));
    }
    if (e instanceof JsonEOFException || e.getLocation() == null) {
      return problem(cursor.at(text.length()), MESSAGES.text("syntax.end"));
    }
    int offset = (int) Math.min(text.length(), Math.max(0, e.getLocation().getCharOffset()));
    int word = wordStart(offset);
    if (NOT_NUMBERS.contains(text.substring(word, offset))) {
      int start = signed(word) ? word - 1 : word;
      return problem(cursor.at(start), MESSAGES.text("syntax.nan", text.substring(start, offset)));
    }
    if (offset == text.length()) {
      return problem(cursor.at(offset), MESSAGES.text("syntax.end"));
    }
    String seen = Shown.of(Character.toString(text.codePointAt(offset)));
    return problem(cursor.at(offset), MESSAGES.text(kind(e, offset), seen));
  }

  private String kind(JsonProcessingException e, int offset) {
    char c = text.charAt(offset);
    @Nullable Character before = before(offset);
    if (e.getOriginalMessage().contains("numeric value")) {
      return "syntax.number";
    }
    if (c < ' ') {
      return "syntax.control";
    }
    if (e.getOriginalMessage().contains("escape")) {
      return "syntax.escape";
    }
    if ((c == '}' || c == ']') && before != null && before == ',') {
      return "syntax.comma";
    }
    return switch (c) {
      case '\'', '“', '”', '‘', '’' -> "syntax.quote";
      case '/', '#' -> "syntax.comment";
      default -> Character.isLetter(c) ? "syntax.word" : "syntax.character";
    };
  }

  private @Nullable Character before(int offset) {
    int i = offset - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < 0 ? null : text.charAt(i);
  }

  private int wordStart(int offset) {
    int start = offset;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean signed(int word) {
    return word > 0 && (text.charAt(word - 1) == '-' || text.charAt(word - 1) == '+');
  }

  private static boolean yaml(JsonProcessingException e) {
    return e.getProcessor() instanceof com.fasterxml.jackson.dataformat.yaml.YAMLParser;
  }

  /** The YAML parser's own words, which name the construct it was in. */
  private static String detail(JsonProcessingException e) {
    String words = e.getOriginalMessage();
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
      words = marked.getProblem();
    }
    return words.lines().findFirst().orElse("");
  }

  /** What the YAML parser's words mean; its own words, in English only, where they are rare. */
  private static Text why(String detail) {
    for (Map.Entry<String, Pattern> known : WHY.entrySet()) {
      if (known.getValue().matcher(detail).find()) {
        return MESSAGES.text("yaml.why." + known.getKey());
      }
    }
    return new Text("", " (" + detail + ")");
  }

  private Problem problem(Position at, Text message) {
    return new Problem(file, at, pointer, "text/syntax", message);
  }
}
