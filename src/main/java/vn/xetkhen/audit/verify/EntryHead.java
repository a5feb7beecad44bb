package vn.xetkhen.audit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts of an entry that stand before what was decided, and of a decision those before its
 * findings: found without reading the rest.
 */
final class EntryHead {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private EntryHead() {}

  /**
   * The texts of an object's members and of their members, by names joined with {@code /}; empty
   * for an object that is there, and for a list that is not empty.
   *
   * @param until the member at which reading ends; its own text is read where it is one
   * @throws IOException where the bytes up to there are no JSON object
   */
  static Map<String, String> texts(byte[] json, String until) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser in = JSON.createParser(json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (value == JsonToken.START_OBJECT && !name.equals(until)) {
          texts.put(name, "");
          inner(in, name + "/", texts);
        } else {
          text(in, name, value, texts);
        }
        if (name.equals(until)) {
          return texts;
        }
      }
    }
    return texts;
  }

  private static void inner(JsonParser in, String prefix, Map<String, String> texts)
      throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + in.currentName();
      text(in, name, in.nextToken(), texts);
    }
  }

  private static void text(
      JsonParser in, String name, @Nullable JsonToken value, Map<String, String> texts)
      throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      texts.put(name, in.getText());
    } else if (value != null && value.isStructStart() && name.indexOf('/') >= 0) {
      in.skipChildren();
    } else if (value == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        texts.put(name, "");
        in.skipChildren();
      }
    }
  }
}
