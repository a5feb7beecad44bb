package vn.xetkhen.rulecheck.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Conditions;

/**
 * What a dossier states, piece by piece, and what it is decided under; two of them can be put
 * together where they do not contradict each other.
 *
 * @param stated by place: text, BigDecimal, Boolean, or a list of texts
 */
record Sketch(
    Map<Slot, Object> stated,
    @Nullable LocalDate asOf,
    Map<String, String> readings,
    Map<String, LocalDate> settings) {

  /** Of nothing. */
  static final Sketch EMPTY = new Sketch(Map.of(), null, Map.of(), Map.of());

  /** Keeps its own copies, in their order. */
  Sketch {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The same, stating one thing more. */
  Sketch stating(Slot slot, Object value) {
    Map<Slot, Object> more = new LinkedHashMap<>(stated);
    more.put(slot, value);
    return new Sketch(more, asOf, readings, settings);
  }

  /** The same under these readings. */
  Sketch under(Map<String, String> options) {
    return new Sketch(stated, asOf, options, settings);
  }

  /** The same without settings and as-of date. */
  Sketch undated() {
    return new Sketch(stated, null, readings, Map.of());
  }

  /** Both together, or null where they contradict each other. */
  @Nullable Sketch and(Sketch more) {
    boolean days = asOf == null || more.asOf == null || asOf.equals(more.asOf);
    return days
            && agree(stated, more.stated)
            && agree(readings, more.readings)
            && agree(settings, more.settings)
        ? more.over(this)
        : null;
  }

  /** This, and what else {@code base} states. */
  Sketch over(Sketch base) {
    return new Sketch(
        together(base.stated, stated),
        asOf == null ? base.asOf : asOf,
        together(base.readings, readings),
        together(base.settings, settings));
  }

  /** What it states of some places alone. */
  Sketch only(Predicate<Slot> wanted) {
    Map<Slot, Object> left = new LinkedHashMap<>(stated);
    left.keySet().removeIf(wanted.negate());
    return new Sketch(left, asOf, readings, settings);
  }

  /** The same with one thing less: a section, an entry, a value, a condition; the largest first. */
  List<Sketch> smaller() {
    Set<Sketch> smaller = new LinkedHashSet<>();
    stated.keySet().forEach(slot -> smaller.add(only(s -> s.type() != slot.type())));
    stated.keySet().forEach(slot -> smaller.add(only(s -> !s.entry().equals(slot.entry()))));
    stated.keySet().stream()
        .filter(slot -> !slot.field().isEmpty())
        .forEach(slot -> smaller.add(only(s -> !s.equals(slot))));
    readings
        .keySet()
        .forEach(id -> smaller.add(new Sketch(stated, asOf, without(readings, id), settings)));
    settings
        .keySet()
        .forEach(key -> smaller.add(new Sketch(stated, asOf, readings, without(settings, key))));
    if (asOf != null) {
      smaller.add(new Sketch(stated, null, readings, settings));
    }
    smaller.remove(this);
    return new ArrayList<>(smaller);
  }

  /** How much it states. */
  int size() {
    return stated.size() + readings.size() + settings.size() + (asOf == null ? 0 : 1);
  }

  /** What it is decided under. */
  Conditions conditions() {
    return new Conditions(asOf, readings, settings);
  }

  private static <K, V> boolean agree(Map<K, V> one, Map<K, V> other) {
    return other.entrySet().stream()
        .allMatch(
            e -> !one.containsKey(e.getKey()) || Objects.equals(one.get(e.getKey()), e.getValue()));
  }

  private static <K, V> Map<K, V> together(Map<K, V> base, Map<K, V> over) {
    Map<K, V> both = new LinkedHashMap<>(base);
    both.putAll(over);
    return both;
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    Map<K, V> left = new LinkedHashMap<>(map);
    left.remove(key);
    return left;
  }
}
