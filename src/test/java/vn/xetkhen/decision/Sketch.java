package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan drawn in a few lines: a criteria tree, clauses, readings and what the checks came to. */
final class Sketch {
  private final Criteria award;
  private final Map<String, Requirement> clauses = new LinkedHashMap<>();
  private final Map<String, List<String>> readings = new LinkedHashMap<>();
  private final Map<String, String> inUse = new LinkedHashMap<>();
  private final Map<String, String> valueReadings = new LinkedHashMap<>();
  private final Map<String, List<Check>> checks = new LinkedHashMap<>();

  Sketch(Criteria award) {
    this.award = award;
  }

  static Criteria check(String id) {
    return new Criteria.Check(id);
  }

  static Criteria clause(String id) {
    return new Criteria.Clause(id);
  }

  static Criteria all(Criteria... members) {
    return new Criteria.All(List.of(members));
  }

  static Criteria any(Criteria... members) {
    return new Criteria.Any(List.of(members));
  }

  static Criteria when(Criteria condition, Criteria then, Criteria otherwise) {
    return new Criteria.If(condition, then, otherwise);
  }

  static Criteria by(String reading, Map<String, Criteria> options) {
    return new Criteria.ByReading(reading, options);
  }

  Sketch clause(String id, Role role, Criteria criteria) {
    clauses.put(id, new Requirement(id, role, criteria));
    return this;
  }

  /** A reading; the first option is the one in use. */
  Sketch reading(String id, String... options) {
    readings.put(id, List.of(options));
    inUse.put(id, options[0]);
    return this;
  }

  Sketch check(String id, Outcome outcome) {
    return check(id, outcome, new Row[0]);
  }

  Sketch check(String id, Outcome outcome, Row... rows) {
    return record(id, null, outcome, rows);
  }

  /** A check that was asked once for each value of a reading. */
  Sketch check(String id, String reading, Map<List<String>, Outcome> byOptions) {
    valueReadings.put(id, reading);
    byOptions.forEach((options, outcome) -> record(id, new Choice(reading, options), outcome));
    return this;
  }

  private Sketch record(String id, Choice choice, Outcome outcome, Row... rows) {
    Check check =
        new Check(
            id, Quantifier.THE, choice, outcome, new Check.RuleAt("a.drl", 1), Arrays.asList(rows));
    checks.computeIfAbsent(id, key -> new ArrayList<>()).add(check);
    return this;
  }

  Requirements requirements() {
    return new Requirements(award, clauses, readings, valueReadings);
  }

  Composition composition() {
    return new Composition(requirements(), checks, inUse);
  }
}
