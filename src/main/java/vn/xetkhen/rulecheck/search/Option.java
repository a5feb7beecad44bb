package vn.xetkhen.rulecheck.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values that a test may meet.
 *
 * @param own by field of the entry that is tested; what is left out is not stated
 * @param other by field of the entry that it is compared with
 * @param conditions settings and as-of date
 */
record Option(Map<String, Object> own, Map<String, Object> other, Sketch conditions) {

  /** Nothing is stated. */
  static final Option NOTHING = new Option(Map.of(), Map.of(), Sketch.EMPTY);

  /** One value of one field. */
  static Option of(String field, Object value) {
    return new Option(Map.of(field, value), Map.of(), Sketch.EMPTY);
  }

  /** Both, or null where they contradict each other. */
  @Nullable Option and(Option more) {
    Map<String, Object> both = together(own, more.own);
    Map<String, Object> others = together(other, more.other);
    Sketch joined = conditions.and(more.conditions);
    return both == null || others == null || joined == null
        ? null
        : new Option(both, others, joined);
  }

  private static @Nullable Map<String, Object> together(
      Map<String, Object> one, Map<String, Object> more) {
    Map<String, Object> both = new LinkedHashMap<>(one);
    for (Map.Entry<String, Object> entry : more.entrySet()) {
      Object known = both.putIfAbsent(entry.getKey(), entry.getValue());
      if (known != null && !Objects.equals(known, entry.getValue())) {
        return null;
      }
    }
    return both;
  }
}
