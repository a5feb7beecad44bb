package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.text.Text;

/**
 * An object of a record's line, read leniently: what is not there, or is of another kind than
 * expected, is null or empty. A record of an earlier release may lack what a later one writes.
 *
 * @param members in the order of the line
 */
record RecordObject(Map<?, ?> members) {
  /** A dossier is one text of a line; this is far beyond the largest that is read. */
  private static final int LONGEST = 1 << 28;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(Map.class);

  /**
   * The object that a line holds.
   *
   * @throws IOException where it holds none
   */
  static RecordObject parse(Line line) throws IOException {
    return of(READER.readValue(line.bytes()));
  }

  static RecordObject of(@Nullable Object value) {
    return new RecordObject(value instanceof Map<?, ?> map ? map : Map.of());
  }

  @Nullable Object value(String name) {
    return members.get(name);
  }

  @Nullable String text(String name) {
    return value(name) instanceof String text ? text : null;
  }

  /** The text, or the empty one. */
  String textOr(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  @Nullable Integer integer(String name) {
    return value(name) instanceof Number number ? number.intValue() : null;
  }

  /** The object; empty where there is none. */
  RecordObject object(String name) {
    return of(value(name));
  }

  /** Whether there is an object of that name. */
  boolean has(String name) {
    return value(name) instanceof Map<?, ?>;
  }

  List<?> list(String name) {
    return value(name) instanceof List<?> list ? list : List.of();
  }

  List<RecordObject> objects(String name) {
    List<RecordObject> all = new ArrayList<>();
    list(name).forEach(item -> all.add(of(item)));
    return all;
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (Object item : list(name)) {
      all.add(String.valueOf(item));
    }
    return all;
  }

  /** The members by name, to be added to. */
  Map<String, Object> copy() {
    Map<String, Object> all = new LinkedHashMap<>();
    members.forEach((name, value) -> all.put(String.valueOf(name), value));
    return all;
  }

  /** The members whose values are texts. */
  Map<String, String> pairs() {
    Map<String, String> all = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            all.put(String.valueOf(name), text);
          }
        });
    return all;
  }

  /** A text in both languages; where it is in one alone, that one. */
  Text both(String name) {
    RecordObject text = object(name);
    String vi = text.text("vi");
    String en = text.text("en");
    return new Text(vi == null ? textOr(name) : vi, en == null ? textOr(name) : en);
  }
}
