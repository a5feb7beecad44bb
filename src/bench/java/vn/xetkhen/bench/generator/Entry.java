package vn.xetkhen.bench.generator;

import java.util.LinkedHashMap;

/** An object of a dossier, its members in the order in which they were written. */
final class Entry extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  /** Adds a member. */
  Entry with(String name, Object value) {
    put(name, value instanceof java.time.LocalDate day ? day.toString() : value);
    return this;
  }

  /** Leaves a member out. */
  Entry without(String name) {
    remove(name);
    return this;
  }
}
