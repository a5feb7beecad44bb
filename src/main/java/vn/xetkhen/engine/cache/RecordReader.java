package vn.xetkhen.engine.cache;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;

/**
 * Reads what {@link RecordWriter} wrote. Lists and maps come back unmodifiable, in their order.
 * Only classes of the project are made, whatever the bytes name.
 */
final class RecordReader {
  private static final String OWN = "vn.xetkhen.";

  private final ByteBuffer bytes;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Constructor<?>> constructors = new HashMap<>();
  private final Map<String, Map<String, Enum<?>>> constants = new HashMap<>();

  private RecordReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * The record.
   *
   * @throws RuntimeException of some kind where the bytes are not those of such a record; what it
   *     says helps nobody
   * @throws LinkageError where they name a class that this build has not
   */
  static <T extends Record> T record(byte[] bytes, Class<T> type) {
    return type.cast(Objects.requireNonNull(new RecordReader(bytes).value()));
  }

  private @Nullable Object value() {
    int tag = bytes.get();
    return switch (tag) {
      case Tag.NULL -> null;
      case Tag.FALSE -> false;
      case Tag.TRUE -> true;
      case Tag.INTEGER -> bytes.getInt();
      case Tag.TEXT, Tag.TEXT_AGAIN -> text(tag);
      case Tag.DECIMAL -> new BigDecimal(text());
      case Tag.DAY -> LocalDate.ofEpochDay(bytes.getLong());
      case Tag.CONSTANT -> constant(text(), text());
      case Tag.LIST -> list();
      case Tag.MAP -> map();
      case Tag.RECORD -> record(text());
      case Tag.FIELD -> FactType.valueOf(text()).field(text());
      default -> throw new IllegalArgumentException("tag " + tag);
    };
  }

  private List<@Nullable Object> list() {
    int size = size();
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value());
    }
    return Collections.unmodifiableList(list);
  }

  private Map<@Nullable Object, @Nullable Object> map() {
    int size = size();
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = value();
      map.put(key, value());
    }
    return Collections.unmodifiableMap(map);
  }

  private Object record(String name) {
    Constructor<?> constructor = constructors.get(name);
    if (constructor == null) {
      constructor = constructor(name);
      constructors.put(name, constructor);
    }
    @Nullable Object[] values = new @Nullable Object[bytes.get()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value();
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static Constructor<?> constructor(String name) {
    Class<?> type = own(name);
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(components);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private Object constant(String type, String name) {
    Map<String, Enum<?>> known = constants.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (Object constant : own(type).getEnumConstants()) {
        known.put(((Enum<?>) constant).name(), (Enum<?>) constant);
      }
      constants.put(type, known);
    }
    return Objects.requireNonNull(known.get(name), name);
  }

  private static Class<?> own(String name) {
    if (!name.startsWith(OWN)) {
      throw new IllegalArgumentException(name);
    }
    try {
      return Class.forName(name, true, RecordReader.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private String text() {
    return text(bytes.get());
  }

  private String text(int tag) {
    if (tag == Tag.TEXT_AGAIN) {
      return texts.get(bytes.getInt());
    }
    if (tag != Tag.TEXT) {
      throw new IllegalArgumentException("tag " + tag);
    }
    int length = size();
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    texts.add(text);
    return text;
  }

  /** A number of members or bytes, of which each needs one byte at least. */
  private int size() {
    int size = bytes.getInt();
    if (size < 0 || size > bytes.remaining()) {
      throw new IllegalArgumentException("size " + size);
    }
    return size;
  }
}
