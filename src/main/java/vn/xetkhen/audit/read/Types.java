package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;

/** Values as the fields of facts hold them: a day is a day again, and no text. */
final class Types {
  private Types() {}

  /** The kind of fact, by its name in rules, that stands at a pointer of a dossier. */
  static String at(String pointer, Kind kind) {
    FactType found = null;
    for (FactType type : FactType.values()) {
      boolean below = pointer.equals(type.section()) || pointer.startsWith(type.section() + "/");
      if (below && (found == null || type.section().length() > found.section().length())) {
        found = type;
      }
    }
    if (found == FactType.ORGANISATION || found == FactType.PERSON) {
      boolean person = kind == Kind.INDIVIDUAL && pointer.equals("/candidate");
      found = person ? FactType.PERSON : FactType.ORGANISATION;
    }
    return found == null ? "" : found.ruleName();
  }

  /** The identity fields of a fact. */
  static Map<String, Object> entry(String type, Value in) {
    FactType described = FactType.named(type);
    Map<String, Object> entry = new LinkedHashMap<>();
    for (Map.Entry<String, Value> member : in.map(v -> v).entrySet()) {
      Field field = described == null ? null : described.field(member.getKey());
      Object value = value(field, member.getValue().node());
      if (value != null) {
        entry.put(member.getKey(), value);
      }
    }
    return entry;
  }

  /** The value of a field; null where the field is silent. */
  static @Nullable Object value(@Nullable Field field, JsonNode node) {
    if (node.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      node.forEach(item -> items.add(value(field, item)));
      return items;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      boolean exact = field != null && field.type() == Field.Type.NUMBER;
      return exact ? node.decimalValue() : number(node);
    }
    if (node.isNull()) {
      return null;
    }
    boolean day = field != null && field.type() == Field.Type.DATE;
    return day ? day(node.textValue()) : node.textValue();
  }

  /** A whole number as one, any other exactly as written. */
  static Number number(JsonNode node) {
    if (!node.isIntegralNumber()) {
      return node.decimalValue();
    }
    if (node.canConvertToInt()) {
      return node.intValue();
    }
    BigDecimal whole = node.decimalValue();
    return node.canConvertToLong() ? (Number) node.longValue() : whole;
  }

  /** A day; the text itself where it is none, as of a masked value. */
  static @Nullable Object day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return text;
    }
  }
}
