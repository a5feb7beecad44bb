package vn.xetkhen.bench.floor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the four unclear points of the plan are read; all false is the plan's default.
 *
 * @param inclusive TY-deadline: 20 December is in time
 * @param anyRise TY-leap: a better rank is a leap without an attestation
 * @param disciplined TY-note: only a reprimand or more excludes
 * @param violated TY-year: the violation's date alone counts
 */
record Options(boolean inclusive, boolean anyRise, boolean disciplined, boolean violated) {
  private static final Options DEFAULT = new Options(false, false, false, false);

  /** The number of readings; a set of them is a number of so many bits. */
  static final int READINGS = 4;

  private static final List<List<Integer>> SETS =
      List.of(
          List.of(),
          List.of(0b0001, 0b0010, 0b0100, 0b1000),
          List.of(0b0011, 0b0101, 0b1001, 0b0110, 0b1010, 0b1100),
          List.of(0b0111, 0b1011, 0b1101, 0b1110),
          List.of(0b1111));

  /** The sets of so many readings, in alphabetical order; the lowest bit is the first reading. */
  static List<Integer> setsOf(int size) {
    return SETS.get(size);
  }

  /** The plan's default where a reading is not given. */
  static Options of(Map<String, String> readings) {
    return readings.isEmpty()
        ? DEFAULT
        : new Options(
            other(readings, "TY-deadline", "before", "inclusive"),
            other(readings, "TY-leap", "attested", "any-rise"),
            other(readings, "TY-note", "either", "disciplined"),
            other(readings, "TY-year", "violated-or-decided", "violated"));
  }

  private static boolean other(
      Map<String, String> readings, String id, String standard, String other) {
    String option = readings.getOrDefault(id, standard);
    if (!option.equals(standard) && !option.equals(other)) {
      throw new IllegalArgumentException("reading " + id + " has no option " + option);
    }
    return option.equals(other);
  }

  /** As a decision states them, in the plan's order. */
  Map<String, String> inUse() {
    Map<String, String> readings = new LinkedHashMap<>();
    readings.put("TY-leap", leap());
    readings.put("TY-note", note());
    readings.put("TY-year", year());
    readings.put("TY-deadline", deadline());
    return Collections.unmodifiableMap(readings);
  }

  /** The other option of every reading of a set. */
  Options flipped(int set) {
    return new Options(
        inclusive ^ has(set, 0),
        anyRise ^ has(set, 1),
        disciplined ^ has(set, 2),
        violated ^ has(set, 3));
  }

  /** The options of a set of readings. */
  Map<String, String> of(int set) {
    Map<String, String> readings = new TreeMap<>();
    if (has(set, 0)) {
      readings.put("TY-deadline", deadline());
    }
    if (has(set, 1)) {
      readings.put("TY-leap", leap());
    }
    if (has(set, 2)) {
      readings.put("TY-note", note());
    }
    if (has(set, 3)) {
      readings.put("TY-year", year());
    }
    return readings;
  }

  private static boolean has(int set, int reading) {
    return (set & (1 << reading)) != 0;
  }

  private String deadline() {
    return inclusive ? "inclusive" : "before";
  }

  private String leap() {
    return anyRise ? "any-rise" : "attested";
  }

  private String note() {
    return disciplined ? "disciplined" : "either";
  }

  private String year() {
    return violated ? "violated" : "violated-or-decided";
  }
}
