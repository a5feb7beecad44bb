package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads JSON (RFC 8259) and YAML as trees that know their positions. Strict and total: whatever the
 * bytes are, the answer is a tree or problems, never an exception. UTF-8 only, no name twice in an
 * object, nothing after the value, numbers as written.
 *
 * <p>Of YAML only what JSON can say: anchors, aliases and tags are refused, days and {@code yes}
 * stay text, and a plain scalar is a number only where JSON would read one. The first document of a
 * text is the text: a second one is trailing text.
 */
public final class TreeReader {
  /** The longest text read, in bytes: some thousand times a dossier with everything in it. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The longest single text value, in UTF-16 units: a long report has a tenth of that. */
  public static final int MAX_TEXT = 64 * 1024;

  /** The deepest nesting: a dossier needs four levels, a criteria tree about a dozen. */
  public static final int MAX_DEPTH = 32;

  /**
   * The most values of one text: keeps a hostile text of many tiny values from filling the memory.
   */
  public static final int MAX_VALUES = 100_000;

  private static final Messages MESSAGES = Messages.beside(TreeReader.class);

  /** Wider than this class's own bounds, which come first and name what was exceeded. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH + 1)
          .maxStringLength(MAX_BYTES)
          .maxNameLength(MAX_BYTES)
          .maxNumberLength(MAX_BYTES)
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .loaderOptions(yamlOptions())
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  private final String file;
  private final String text;
  private final int firstLine;
  private final List<Problem> problems;

  private TreeReader(String file, String text, int firstLine, List<Problem> problems) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /** Reads one JSON value; {@code file} names it in problems. */
  public static Tree json(String file, byte[] bytes) {
    return json(file, 1, bytes);
  }

  /**
   * Reads one JSON value that begins in a later line of its file.
   *
   * @param firstLine the line's number, from 1
   */
  public static Tree json(String file, int firstLine, byte[] bytes) {
    return read(file, firstLine, bytes, false);
  }

  /** Reads one YAML document; {@code file} names it in problems. */
  public static Tree yaml(String file, byte[] bytes) {
    return read(file, 1, bytes, true);
  }

  private static Tree read(String file, int firstLine, byte[] bytes, boolean yaml) {
    List<Problem> problems = new ArrayList<>();
    Position start = new Position(firstLine, 1);
    if (bytes.length > MAX_BYTES) {
      problems.add(MESSAGES.problem(file, start, null, "bound.bytes", MAX_BYTES / 1024 / 1024));
      return new Tree(null, List.copyOf(problems));
    }
    String text = Utf8.decode(file, firstLine, bytes, problems);
    Node root = null;
    if (text != null) {
      root = new TreeReader(file, text, firstLine, problems).read(yaml);
    }
    if (root == null && problems.isEmpty()) {
      problems.add(MESSAGES.problem(file, start, null, yaml ? "empty.yaml" : "empty.json"));
    }
    return new Tree(root, List.copyOf(problems));
  }

  private @Nullable Node read(boolean yaml) {
    Cursor cursor = new Cursor(text, firstLine);
    if (yaml && SyntaxProblem.unprintable(file, text, cursor, problems)) {
      return null;
    }
    Node root = null;
    try (JsonParser parser =
        yaml ? YAML.createParser(text) : JSON.createParser(text.toCharArray())) {
      TreeBuilder builder =
          parser instanceof YAMLParser yamlParser
              ? TreeBuilder.yaml(file, yamlParser, text, problems)
              : TreeBuilder.json(file, parser, cursor, problems);
      try {
        root = builder.document();
        if (root != null) {
          builder.nothingMore();
        }
      } catch (JsonProcessingException e) {
        problems.add(
            root == null
                ? new SyntaxProblem(file, text, cursor, builder.pointer()).of(e)
                : builder.trailing(SyntaxProblem.at(e, cursor)));
      } catch (TreeBuilder.Unreadable e) {
        root = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return root;
  }

  private static LoaderOptions yamlOptions() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    return options;
  }
}
