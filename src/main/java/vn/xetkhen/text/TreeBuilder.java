package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one text from its tokens; the same loop serves JSON and YAML. */
final class TreeBuilder {
  private static final Messages MESSAGES = Messages.beside(TreeBuilder.class);

  private final String file;
  private final JsonParser parser;
  private final @Nullable Cursor cursor;
  private final int[] yamlText;
  private final List<Problem> problems;
  private String pointer = "";
  private int values;

  private TreeBuilder(
      String file,
      JsonParser parser,
      @Nullable Cursor cursor,
      int[] yamlText,
      List<Problem> problems) {
    this.file = file;
    this.parser = parser;
    this.cursor = cursor;
    this.yamlText = yamlText;
    this.problems = problems;
  }

  /** For JSON; {@code cursor} turns the parser's offsets into positions. */
  static TreeBuilder json(String file, JsonParser parser, Cursor cursor, List<Problem> problems) {
    return new TreeBuilder(file, parser, cursor, new int[0], problems);
  }

  /**
   * For YAML, whose parser counts characters itself; it does not tell of the anchors of scalars, so
   * they are seen in the text.
   */
  static TreeBuilder yaml(String file, YAMLParser parser, String text, List<Problem> problems) {
    return new TreeBuilder(file, parser, null, text.codePoints().toArray(), problems);
  }

  /** Says that a bound was exceeded, after adding the problem; the rest of the text is not read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  /** The tree; null where the text holds no value. */
  @Nullable Node document() throws IOException, Unreadable {
    JsonToken token = parser.nextToken();
    return token == null ? null : value(token, "", 0);
  }

  /** Adds a problem where anything follows the value. */
  void nothingMore() throws IOException {
    if (parser.nextToken() != null) {
      problems.add(trailing(at()));
    }
  }

  Problem trailing(Position at) {
    return MESSAGES.problem(file, at, null, cursor == null ? "trailing.yaml" : "trailing.json");
  }

  /** The JSON pointer of what was read last. */
  String pointer() {
    return pointer;
  }

  private Node value(JsonToken token, String here, int depth) throws IOException, Unreadable {
    Position at = at();
    pointer = here;
    if (++values > TreeReader.MAX_VALUES) {
      throw stop(at, "bound.values", TreeReader.MAX_VALUES);
    }
    if (here.length() > Pointers.LONGEST) {
      throw stop(at, "bound.pointer", Pointers.LONGEST);
    }
    if (token.isStructStart() && depth == TreeReader.MAX_DEPTH) {
      throw stop(at, "bound.depth", TreeReader.MAX_DEPTH);
    }
    if (yamlOnly(at)) {
      return new Node.Null(at, here);
    }
    return switch (token) {
      case START_OBJECT -> object(at, here, depth + 1);
      case START_ARRAY -> array(at, here, depth + 1);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at, here);
      case VALUE_TRUE -> new Node.Bool(at, here, true);
      case VALUE_FALSE -> new Node.Bool(at, here, false);
      case VALUE_STRING -> text(at, here);
      default -> new Node.Null(at, here);
    };
  }

  private Node object(Position at, String here, int depth) throws IOException, Unreadable {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (next(here) == JsonToken.FIELD_NAME) {
      Position keyAt = at();
      String name = Normalizer.normalize(parser.currentName(), Normalizer.Form.NFC);
      String there = Pointers.member(here, name);
      pointer = Pointers.bounded(there);
      Node value = value(parser.nextToken(), there, depth);
      Node.Member first = members.putIfAbsent(name, new Node.Member(name, keyAt, value));
      if (first != null) {
        Position before = first.keyAt();
        problem(
            keyAt, value.pointer(), "name.twice", Shown.of(name), before.line(), before.column());
      }
    }
    pointer = here;
    return new Node.Obj(at, here, Collections.unmodifiableMap(members));
  }

  private Node array(Position at, String here, int depth) throws IOException, Unreadable {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = next(here); token != JsonToken.END_ARRAY; token = next(here)) {
      items.add(value(token, here + "/" + items.size(), depth));
    }
    pointer = here;
    return new Node.Arr(at, here, List.copyOf(items));
  }

  /**
   * The next token in an object or array. The parser reads a member's value together with its name;
   * where it fails at a value, the pointer is that value's.
   */
  private JsonToken next(String here) throws IOException {
    JsonStreamContext context = parser.getParsingContext();
    int read = context.getEntryCount();
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      if (context.inObject() && parser.currentToken() == JsonToken.FIELD_NAME) {
        String name = Normalizer.normalize(parser.currentName(), Normalizer.Form.NFC);
        pointer = Pointers.bounded(Pointers.member(here, name));
      } else if (context.inArray() && context.getEntryCount() > read) {
        pointer = Pointers.bounded(here + "/" + context.getCurrentIndex());
      }
      throw e;
    }
  }

  private Node text(Position at, String here) throws IOException {
    String written = parser.getText();
    if (cursor == null && written.isEmpty() && at.equals(of(parser.currentLocation()))) {
      return new Node.Null(at, here);
    }
    if (written.length() > TreeReader.MAX_TEXT) {
      problem(at, here, "bound.text", written.length(), TreeReader.MAX_TEXT);
      return new Node.Null(at, here);
    }
    boolean broken =
        written
            .codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (broken) {
      problem(at, here, "text.surrogate", Shown.of(written));
      return new Node.Null(at, here);
    }
    return new Node.Str(at, here, Normalizer.normalize(written, Normalizer.Form.NFC));
  }

  private Node number(Position at, String here) throws IOException {
    String written = parser.getText();
    if (!Numbers.written(written)) {
      return new Node.Str(at, here, written);
    }
    BigDecimal value = Numbers.read(written);
    if (value == null) {
      problem(at, here, "bound.number", Shown.plain(written), Numbers.LONGEST);
      return new Node.Null(at, here);
    }
    return new Node.Num(at, here, value);
  }

  /** Refuses what YAML has and JSON has not. */
  private boolean yamlOnly(Position at) throws IOException {
    if (!(parser instanceof YAMLParser yaml)) {
      return false;
    }
    if (yaml.isCurrentAlias()) {
      problem(at, pointer, "yaml.alias", Shown.plain(yaml.getText()));
      return true;
    }
    int start = (int) yaml.currentTokenLocation().getCharOffset();
    if (start < yamlText.length && yamlText[start] == '&') {
      problem(at, pointer, "yaml.anchor", Shown.plain(word(start + 1)));
    }
    if (yaml.getTypeId() != null) {
      problem(at, pointer, "yaml.tag", Shown.plain(String.valueOf(yaml.getTypeId())));
    }
    return false;
  }

  private String word(int from) {
    int to = from;
    while (to < yamlText.length && !Character.isWhitespace(yamlText[to])) {
      to++;
    }
    return new String(yamlText, from, to - from);
  }

  private Unreadable stop(Position at, String key, Object... arguments) {
    problem(at, Pointers.bounded(pointer), key, arguments);
    return new Unreadable();
  }

  private void problem(Position at, String here, String key, Object... arguments) {
    problems.add(MESSAGES.problem(file, at, here, key, arguments));
  }

  private Position at() {
    return of(parser.currentTokenLocation());
  }

  private Position of(JsonLocation location) {
    return cursor == null
        ? new Position(location.getLineNr(), location.getColumnNr())
        : cursor.at(location.getCharOffset());
  }
}
