package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Text;

/** Writes the values that decisions hold. */
record JsonValues(JsonGenerator out) {
  /**
   * Names of members and constants, as they are written: half of a decision is these, and they are
   * the same ones each time. There are as many as the program and the packs have words.
   */
  private static final ConcurrentMap<String, SerializableString> WORDS = new ConcurrentHashMap<>();

  /** Writes one member of a list. */
  interface Member<T> {
    void write(T member) throws IOException;
  }

  void begin() throws IOException {
    out.writeStartObject();
  }

  void end() throws IOException {
    out.writeEndObject();
  }

  void array() throws IOException {
    out.writeStartArray();
  }

  void endArray() throws IOException {
    out.writeEndArray();
  }

  JsonValues name(String name) throws IOException {
    return name(word(name));
  }

  JsonValues name(SerializableString name) throws IOException {
    out.writeFieldName(name);
    return this;
  }

  void field(String name, @Nullable Object value) throws IOException {
    name(name).value(value);
  }

  /** A text that the program or a pack has, of which there are few. */
  void known(SerializableString name, String text) throws IOException {
    out.writeFieldName(name);
    out.writeString(word(text));
  }

  /** A value, and what follows it, as it is written. */
  void raw(SerializableString written) throws IOException {
    out.writeRawValue(written);
  }

  /** The identity fields of a fact, in the order in which its type has them. */
  void entry(String type, Map<String, Object> entry) throws IOException {
    out.writeStartObject();
    FactType described = FactType.named(type);
    Iterator<Field> fields =
        described == null ? Collections.emptyIterator() : described.fields().iterator();
    int left = entry.size();
    while (left > 0 && fields.hasNext()) {
      Field field = fields.next();
      Object value = entry.get(field.name());
      if (value != null) {
        field(field.name(), value);
        left--;
      }
    }
    if (left > 0) {
      for (Map.Entry<String, Object> member : new TreeMap<>(entry).entrySet()) {
        if (described == null || described.field(member.getKey()) == null) {
          field(member.getKey(), member.getValue());
        }
      }
    }
    out.writeEndObject();
  }

  /** A constant, with those of its kind at hand. */
  <E extends Enum<E>> void constant(
      SerializableString name, E constant, Map<E, SerializableString> words) throws IOException {
    out.writeFieldName(name);
    out.writeString(words.get(constant));
  }

  /** The constants of a kind, as they are written. */
  static <E extends Enum<E>> Map<E, SerializableString> words(Class<E> kind) {
    Map<E, SerializableString> words = new EnumMap<>(kind);
    for (E constant : kind.getEnumConstants()) {
      words.put(constant, word(constant.name()));
    }
    return words;
  }

  /** A name or a text that the program or a pack has, as it is written. */
  static SerializableString word(String word) {
    SerializableString known = WORDS.get(word);
    return known != null ? known : WORDS.computeIfAbsent(word, SerializedString::new);
  }

  <T> void list(String name, List<T> members, Member<T> member) throws IOException {
    name(name).array();
    for (T one : members) {
      member.write(one);
    }
    endArray();
  }

  void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Enum<?> constant) {
      out.writeString(word(constant.name()));
    } else if (value instanceof Text text) {
      out.writeStartObject();
      field("vi", text.vi());
      field("en", text.en());
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        value(item);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.writeFieldName(String.valueOf(member.getKey()));
        value(member.getValue());
      }
      out.writeEndObject();
    } else {
      out.writeString(value.toString());
    }
  }
}
