package vn.xetkhen.engine.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;

/**
 * Writes records, and what they hold, as bytes that {@link RecordReader} reads: component by
 * component, in the order that the class declares.
 */
final class RecordWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> texts = new HashMap<>();

  private RecordWriter() {}

  /**
   * The bytes of a record.
   *
   * @throws IllegalArgumentException where it holds a value of a kind that the format does not have
   */
  static byte[] bytes(Record record) {
    RecordWriter writer = new RecordWriter();
    try {
      writer.value(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(Tag.NULL);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Integer number) {
      out.writeByte(Tag.INTEGER);
      out.writeInt(number);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof BigDecimal number) {
      out.writeByte(Tag.DECIMAL);
      text(number.toString());
    } else if (value instanceof LocalDate day) {
      out.writeByte(Tag.DAY);
      out.writeLong(day.toEpochDay());
    } else if (value instanceof Enum<?> constant) {
      out.writeByte(Tag.CONSTANT);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else {
      group(value);
    }
  }

  private void group(Object value) throws IOException {
    if (value instanceof List<?> list) {
      out.writeByte(Tag.LIST);
      out.writeInt(list.size());
      for (Object member : list) {
        value(member);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte(Tag.MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        value(entry.getKey());
        value(entry.getValue());
      }
    } else if (value instanceof Field field) {
      field(field);
    } else if (value instanceof Record record) {
      record(record);
    } else {
      throw new IllegalArgumentException("no bytes for a " + value.getClass().getName());
    }
  }

  private void record(Record record) throws IOException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    out.writeByte(Tag.RECORD);
    text(record.getClass().getName());
    out.writeByte(components.length);
    for (RecordComponent component : components) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      try {
        value(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("cannot read " + accessor, e);
      }
    }
  }

  private void field(Field field) throws IOException {
    for (FactType type : FactType.values()) {
      if (field.equals(type.field(field.name()))) {
        out.writeByte(Tag.FIELD);
        text(type.name());
        text(field.name());
        return;
      }
    }
    throw new IllegalArgumentException("no fact has the field " + field.name());
  }

  private void text(String text) throws IOException {
    Integer before = texts.putIfAbsent(text, texts.size());
    if (before != null) {
      out.writeByte(Tag.TEXT_AGAIN);
      out.writeInt(before);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(Tag.TEXT);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
