package vn.xetkhen.audit.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of a recorded dossier's text, by JSON pointer (RFC 6901), exactly as they stand. */
public final class Excerpts {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final int firstLine;
  private final Map<String, int[]> places = new HashMap<>();

  /**
   * A piece of the text.
   *
   * @param line the line it begins on, from 1
   * @param text as it stands, over several lines where it does
   */
  public record Excerpt(int line, String text) {}

  private Excerpts(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
  }

  /**
   * The pieces of a text; of one that is no JSON, those up to where it is none.
   *
   * @param firstLine the line of its file on which it begins, from 1
   */
  public static Excerpts of(String text, int firstLine) {
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Excerpts excerpts = new Excerpts(json, firstLine);
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != null) {
        excerpts.value(parser, "");
      }
    } catch (IOException e) {
      return excerpts; // what was read so far can be quoted
    }
    return excerpts;
  }

  /** What stands at a pointer; null where nothing does. */
  public @Nullable Excerpt at(String pointer) {
    int[] place = places.get(pointer);
    if (place == null) {
      return null;
    }
    int line = firstLine;
    for (int i = 0; i < place[0]; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new Excerpt(line, text.substring(place[0], place[1]));
  }

  private void value(JsonParser parser, String pointer) throws IOException {
    int begin = (int) parser.currentTokenLocation().getCharOffset();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName().replace("~", "~0").replace("/", "~1");
        parser.nextToken();
        value(parser, pointer + "/" + name);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      int index = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser, pointer + "/" + index++);
      }
    } else {
      parser.finishToken();
    }
    places.put(pointer, new int[] {begin, (int) parser.currentLocation().getCharOffset()});
  }
}
