package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Text;

/** Writes the values that decisions hold. */
record JsonValues(JsonGenerator out) {

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
    out.writeFieldName(name);
    return this;
  }

  void field(String name, @Nullable Object value) throws IOException {
    out.writeFieldName(name);
    value(value);
  }

  <T> void list(String name, List<T> members, Member<T> member) throws IOException {
    out.writeArrayFieldStart(name);
    for (T one : members) {
      member.write(one);
    }
    out.writeEndArray();
  }

  /** The identity fields of a fact, in the order in which its type has them. */
  void entry(String type, Map<String, Object> entry) throws IOException {
    Map<String, Object> rest = new TreeMap<>(entry);
    Map<String, Object> ordered = new LinkedHashMap<>();
    FactType described = FactType.named(type);
    if (described != null) {
      for (Field field : described.fields()) {
        Object value = rest.remove(field.name());
        if (value != null) {
          ordered.put(field.name(), value);
        }
      }
    }
    ordered.putAll(rest);
    field("entry", ordered);
  }

  void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Enum<?> constant) {
      out.writeString(constant.name());
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
        field(String.valueOf(member.getKey()), member.getValue());
      }
      out.writeEndObject();
    } else {
      out.writeString(value.toString());
    }
  }
}
