package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds values in a dossier's text by their JSON pointers (RFC 6901), as they stand there character
 * by character.
 */
final class RecordFacts {
  private static final JsonFactory JSON = new JsonFactory();

  /** More than this of one value is left out: a page is no copy of the record. */
  private static final int LONGEST = 6000;

  private final String text;
  private final Set<String> wanted;
  private final Map<String, Object> found = new LinkedHashMap<>();

  private RecordFacts(String text, Set<String> wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /**
   * The values that stand at the pointers, each with its {@code text} and the {@code line} it
   * begins on; a pointer that leads nowhere is left out, and so is everything after the place where
   * the text ceases to be JSON.
   */
  static Map<String, Object> in(String text, Set<String> wanted) {
    RecordFacts facts = new RecordFacts(text, wanted);
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      facts.value(parser, "");
    } catch (IOException e) {
      return facts.found; // as far as it could be read
    }
    return facts.found;
  }

  private void value(JsonParser parser, String pointer) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName().replace("~", "~0").replace("/", "~1");
        parser.nextToken();
        value(parser, pointer + "/" + name);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(parser, pointer + "/" + i);
      }
    }
    if (wanted.contains(pointer)) {
      parser.finishToken();
      int to = (int) parser.currentLocation().getCharOffset();
      String quoted = text.substring(from, Math.min(to, text.length()));
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("line", line);
      fact.put("text", quoted.length() > LONGEST ? quoted.substring(0, LONGEST) : quoted);
      fact.put("cut", quoted.length() > LONGEST);
      found.put(pointer, fact);
    }
  }
}
