package vn.xetkhen.rulecheck.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/** Trees of values that stand in no text. */
final class Nodes {
  private Nodes() {}

  /** A value as sketches hold it: text, BigDecimal, Boolean or a list of texts. */
  static Object plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    return value instanceof LocalDate day ? day.toString() : value;
  }

  /** The value of a node as sketches hold it; null where it states none. */
  static @Nullable Object plain(Node node) {
    if (node instanceof Node.Str text) {
      return text.value();
    }
    if (node instanceof Node.Num number) {
      return number.value();
    }
    if (node instanceof Node.Bool truth) {
      return truth.value();
    }
    if (node instanceof Node.Arr list) {
      List<Object> items = new ArrayList<>();
      for (Node item : list.items()) {
        Object value = plain(item);
        if (value != null) {
          items.add(value);
        }
      }
      return List.copyOf(items);
    }
    return null;
  }

  /** A tree of maps, lists, plain values and trees. */
  static Node of(Object value, String pointer) {
    if (value instanceof Node node) {
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      return group(map, pointer);
    }
    if (value instanceof List<?> list) {
      List<Node> items = new ArrayList<>();
      for (Object item : list) {
        items.add(of(item, pointer + "/" + items.size()));
      }
      return new Node.Arr(Position.START, pointer, items);
    }
    if (value instanceof BigDecimal number) {
      return new Node.Num(Position.START, pointer, number);
    }
    return value instanceof Boolean truth
        ? new Node.Bool(Position.START, pointer, truth)
        : new Node.Str(Position.START, pointer, value.toString());
  }

  /** An object of a map by name. */
  static Node.Obj group(Map<?, ?> map, String pointer) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          String name = key.toString();
          members.put(name, new Node.Member(name, Position.START, of(value, pointer + "/" + name)));
        });
    return new Node.Obj(Position.START, pointer, Collections.unmodifiableMap(members));
  }
}
