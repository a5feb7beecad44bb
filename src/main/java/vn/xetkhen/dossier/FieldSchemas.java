package vn.xetkhen.dossier;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.TreeReader;

/** The schemas of single fields. */
final class FieldSchemas {
  private static final String ABSENT = "#/$defs/absent";

  private final JsonMapper mapper;

  FieldSchemas(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** What a field is, in both languages. */
  static String about(String name) {
    return both(Problems.MESSAGES.text("about." + name));
  }

  /** The name under which the codes of a list are defined. */
  static String codes(String list) {
    return "codes-" + list;
  }

  /** A field of a fact: as its type says, or absent where it need not be there. */
  ObjectNode of(FactType type, Field field, Vocabulary vocabulary) {
    String own = type.ruleName() + "." + field.name();
    String name = Problems.MESSAGES.has("about." + own) ? own : field.name();
    ObjectNode value = value(type, field, vocabulary);
    return Layout.required(field) ? described(name, value) : optional(name, value);
  }

  /** A value that may also be absent: null or blank. */
  ObjectNode optional(String name, ObjectNode value) {
    ObjectNode schema = mapper.createObjectNode().put("description", about(name));
    schema.putArray("anyOf").add(value).add(absentReference());
    return schema;
  }

  /** Text that has to be there. */
  ObjectNode text(String name, @Nullable Integer longest) {
    ObjectNode value = string();
    if (longest != null) {
      value.put("maxLength", longest);
    }
    value.set("not", absentReference());
    return described(name, value);
  }

  ObjectNode string() {
    return mapper.createObjectNode().put("type", "string").put("maxLength", TreeReader.MAX_TEXT);
  }

  ObjectNode period() {
    return mapper.createObjectNode().put("type", "string").put("pattern", "^[0-9]{4}(-[0-9]{4})?$");
  }

  ObjectNode constants(String name, List<? extends Enum<?>> constants) {
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode values = schema.putArray("enum");
    constants.forEach(c -> values.add(c.name()));
    return described(name, schema);
  }

  ObjectNode absent() {
    ObjectNode schema = mapper.createObjectNode().put("description", about("absent"));
    ArrayNode ways = schema.putArray("anyOf");
    ways.addObject().put("type", "null");
    ways.addObject().put("type", "string").put("pattern", Absent.PATTERN);
    return schema;
  }

  ObjectNode absentReference() {
    return mapper.createObjectNode().put("$ref", ABSENT);
  }

  /** A code of a list, each with what it means. */
  ObjectNode codeList(Map<String, Text> codes) {
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode values = schema.putArray("oneOf");
    new TreeMap<>(codes)
        .forEach((code, line) -> values.addObject().put("const", code).put("title", both(line)));
    return schema;
  }

  private ObjectNode value(FactType type, Field field, Vocabulary vocabulary) {
    return switch (field.type()) {
      case TEXT -> field.key() ? (ObjectNode) string().set("not", absentReference()) : string();
      case PLACE -> string();
      case CODE -> code(field, vocabulary);
      case CODES -> {
        ObjectNode list = mapper.createObjectNode().put("type", "array");
        list.set("items", code(field, vocabulary));
        yield list;
      }
      case ENUM -> constants(type, field);
      case PERIOD -> period();
      case BOOLEAN -> mapper.createObjectNode().put("type", "boolean");
      case YEAR, COUNT -> bounded(field, "integer");
      case NUMBER -> bounded(field, "number");
      case DATE ->
          mapper
              .createObjectNode()
              .put("type", "string")
              .put("format", "date")
              .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    };
  }

  private ObjectNode code(Field field, Vocabulary vocabulary) {
    String list = Objects.requireNonNull(field.codes());
    ObjectNode schema = mapper.createObjectNode();
    return vocabulary.codes(list).isEmpty()
        ? schema.put("type", "string")
        : schema.put("$ref", "#/$defs/" + codes(list));
  }

  private ObjectNode constants(FactType type, Field field) {
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode values = schema.putArray("enum");
    Arrays.stream(Objects.requireNonNull(field.values()).getEnumConstants())
        .filter(c -> c != Subject.STAFF || type == FactType.DISCIPLINE)
        .forEach(c -> values.add(((Enum<?>) c).name()));
    return schema;
  }

  private ObjectNode bounded(Field field, String type) {
    ObjectNode schema = mapper.createObjectNode().put("type", type);
    BigDecimal least = Bounds.least(field);
    BigDecimal most = Bounds.most(field);
    if (least != null) {
      schema.put("minimum", least);
    }
    if (most != null) {
      schema.put("maximum", most);
    }
    return schema;
  }

  private ObjectNode described(String name, ObjectNode value) {
    ObjectNode schema = mapper.createObjectNode().put("description", about(name));
    schema.setAll(value);
    return schema;
  }

  private static String both(Text text) {
    return text.vi() + " / " + text.en();
  }
}
