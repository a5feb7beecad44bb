package vn.xetkhen.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in the making. Entries are found by their key or added under it, so no key ever occurs
 * twice.
 */
final class Draft {
  /** As a value: no such field. */
  static final Object ABSENT = new Object();

  /** As a value: the field is there and null. */
  static final Object NULL = new Object();

  final ObjectNode root = JsonNodeFactory.instance.objectNode();

  Draft(String plan) {
    put(root, "format", "xetkhen.dossier/1", "id", "CASE-1", "plan", plan);
    put(candidate(), "kind", "COLLECTIVE", "id", "mau-1", "name", "Mẫu 1");
  }

  boolean isCollective() {
    return candidate().path("kind").asText().equals("COLLECTIVE");
  }

  ObjectNode candidate() {
    return object(root, "candidate");
  }

  ObjectNode unit() {
    return object(candidate(), "unit");
  }

  ObjectNode submission() {
    return object(root, "submission");
  }

  private static ObjectNode object(ObjectNode parent, String field) {
    return parent.get(field) instanceof ObjectNode object ? object : parent.putObject(field);
  }

  ArrayNode section(String name) {
    return array(root, name);
  }

  private static ArrayNode array(ObjectNode parent, String field) {
    return parent.get(field) instanceof ArrayNode array ? array : parent.putArray(field);
  }

  ObjectNode rating(String subject, String task, String period) {
    return entry("ratings", "subject", subject, "task", task, "period", period);
  }

  ObjectNode ranking(String subject, String index, int year) {
    return entry("rankings", "subject", subject, "index", index, "year", year);
  }

  ObjectNode attestation(String code) {
    return entry("attestations", "code", code);
  }

  ObjectNode document(String type) {
    return entry(array(submission(), "documents"), "type", type);
  }

  void documents(String... types) {
    for (String type : types) {
      document(type);
    }
  }

  void attest(String... codes) {
    for (String code : codes) {
      attestation(code).put("value", true);
    }
  }

  ObjectNode entry(String section, Object... key) {
    return entry(section(section), key);
  }

  private static ObjectNode entry(ArrayNode entries, Object... key) {
    for (JsonNode entry : entries) {
      if (entry instanceof ObjectNode object && hasKey(object, key)) {
        return object;
      }
    }
    return put(entries.addObject(), key);
  }

  private static boolean hasKey(ObjectNode entry, Object... key) {
    for (int i = 0; i < key.length; i += 2) {
      String text = entry.path((String) key[i]).asText("");
      boolean implied = text.isBlank() && key[i].equals("subject");
      if (!(implied ? "CANDIDATE" : text).equals(key[i + 1].toString())) {
        return false;
      }
    }
    return true;
  }

  /** Takes an entry, and any equal to it, out of a list of the dossier. */
  static void remove(@Nullable JsonNode entries, ObjectNode entry) {
    if (entries != null) {
      Iterator<JsonNode> all = entries.elements();
      while (all.hasNext()) {
        if (all.next().equals(entry)) {
          all.remove();
        }
      }
    }
  }

  /** States that the body was not ranked, and so neither a rank nor a group. */
  static void unrank(ObjectNode ranking) {
    ranking.remove(List.of("rank", "group", "outOf", "score"));
    ranking.put("ranked", false);
  }

  /** States a rank or group, and so no longer that the body was not ranked. */
  static void rank(ObjectNode ranking, String field, Object value) {
    if (!ranking.path("ranked").asBoolean(true)) {
      ranking.remove("ranked");
    }
    put(ranking, field, value);
  }

  /** Sets fields given as name, value, name, value. */
  static ObjectNode put(ObjectNode node, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      set(node, (String) pairs[i], pairs[i + 1]);
    }
    return node;
  }

  private static void set(ObjectNode node, String field, Object value) {
    if (value == ABSENT) {
      node.remove(field);
    } else if (value == NULL) {
      node.putNull(field);
    } else if (value instanceof Integer number) {
      node.put(field, number);
    } else if (value instanceof Boolean flag) {
      node.put(field, flag);
    } else if (value instanceof BigDecimal number) {
      node.set(field, DecimalNode.valueOf(number));
    } else if (value instanceof List<?> texts) {
      ArrayNode array = node.putArray(field);
      texts.forEach(text -> array.add((String) text));
    } else {
      node.put(field, (String) value);
    }
  }
}
