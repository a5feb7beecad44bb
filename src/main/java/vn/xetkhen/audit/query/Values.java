package vn.xetkhen.audit.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/**
 * Values of the database as JSON: numbers stay numbers, days and times become ISO 8601, structs and
 * maps objects, JSON itself.
 */
final class Values {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final JsonNodeFactory NODES = JSON.getNodeFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private Values() {}

  static JsonNode of(@Nullable Object value) throws SQLException {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof org.duckdb.JsonNode json) {
      return json(json.toString());
    } else if (value instanceof Timestamp time) {
      return time(time.toLocalDateTime());
    } else if (value instanceof LocalDateTime time) {
      return time(time);
    } else if (value instanceof OffsetDateTime time) {
      LocalDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      return NODES.textNode(time(utc).textValue() + "Z");
    } else if (value instanceof Array array) {
      ArrayNode list = NODES.arrayNode();
      for (Object one : (Object[]) array.getArray()) {
        list.add(of(one));
      }
      return list;
    } else if (value instanceof DuckDBStruct struct) {
      return object(struct.getMap());
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    } else if (value instanceof Blob blob) {
      byte[] bytes = blob.getBytes(1, (int) blob.length());
      return NODES.textNode(Base64.getEncoder().encodeToString(bytes));
    } else {
      return NODES.textNode(value.toString());
    }
  }

  private static JsonNode number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return NODES.numberNode(decimal);
    } else if (number instanceof BigInteger integer) {
      return NODES.numberNode(integer);
    } else if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      return Double.isFinite(value)
          ? NODES.numberNode(new BigDecimal(number.toString()).stripTrailingZeros())
          : NODES.textNode(number.toString());
    }
    return NODES.numberNode(number.longValue());
  }

  private static JsonNode time(LocalDateTime time) {
    return NODES.textNode(
        (time.truncatedTo(ChronoUnit.SECONDS).equals(time) ? WHOLE : TIME).format(time));
  }

  private static JsonNode object(Map<?, ?> map) throws SQLException {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<?, ?> one : map.entrySet()) {
      object.set(String.valueOf(one.getKey()), of(one.getValue()));
    }
    return object;
  }

  /** JSON that the database holds; where it is none after all, the text. */
  static JsonNode json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree == null || tree.isMissingNode() ? NODES.textNode(text) : tree;
    } catch (JsonProcessingException e) {
      return NODES.textNode(text);
    }
  }
}
