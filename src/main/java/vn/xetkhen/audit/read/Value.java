package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * A value of a recorded JSON text, with where it stands.
 *
 * @param pointer its JSON pointer (RFC 6901); empty for the whole
 */
record Value(JsonNode node, String pointer) {
  private static final Messages MESSAGES = Messages.beside(Value.class);

  /** Says that a value is not what its format has there. */
  static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;
    private final String where;

    Damaged(String pointer, String key, Object... arguments) {
      super(pointer + ": " + key);
      this.text = MESSAGES.text(key, arguments);
      this.where = pointer;
    }

    /** What was seen and what was expected. */
    Text text() {
      return text;
    }

    /** The JSON pointer of the value. */
    String pointer() {
      return where;
    }
  }

  /** Refuses an object that has other members than these. */
  Value only(String... names) {
    if (!node.isObject()) {
      throw wrong("expected.object");
    }
    Set<String> known = Set.of(names);
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      if (!known.contains(name)) {
        throw new Damaged(pointer, "member.unknown", name);
      }
    }
    return this;
  }

  /** The member of that name. */
  Value get(String name) {
    JsonNode member = node.get(name);
    if (member == null) {
      throw new Damaged(pointer, "member.none", name);
    }
    return new Value(member, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
  }

  boolean none() {
    return node.isNull();
  }

  <T> @Nullable T orNull(Function<Value, T> read) {
    return none() || masked() ? null : read.apply(this);
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("expected.text");
    }
    return node.textValue();
  }

  @Nullable String textOrNull() {
    return none() ? null : text();
  }

  int number() {
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      throw wrong("expected.number");
    }
    return node.intValue();
  }

  LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw wrong("expected.day");
    }
  }

  @Nullable LocalDate dayOrNull() {
    return none() || masked() ? null : day();
  }

  /** Whether the value was left out of the record. */
  boolean masked() {
    return node.isTextual() && Masking.MASK.equals(node.textValue());
  }

  Text both() {
    only("vi", "en");
    return new Text(get("vi").text(), get("en").text());
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw wrong("expected.constant", type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  <T> List<T> list(Function<Value, T> read) {
    if (!node.isArray()) {
      throw wrong("expected.list");
    }
    List<T> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(read.apply(new Value(node.get(i), pointer + "/" + i)));
    }
    return items;
  }

  List<String> texts() {
    return list(Value::text);
  }

  <T extends @Nullable Object> Map<String, T> map(Function<Value, T> read) {
    if (!node.isObject()) {
      throw wrong("expected.object");
    }
    Map<String, T> members = new LinkedHashMap<>();
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      members.put(name, read.apply(get(name)));
    }
    return members;
  }

  private Damaged wrong(String key, Object... more) {
    return new Damaged(pointer, "value.wrong", shown(), MESSAGES.text(key, more));
  }

  private String shown() {
    String written = node.toString();
    return vn.xetkhen.text.Shown.plain(written);
  }
}
