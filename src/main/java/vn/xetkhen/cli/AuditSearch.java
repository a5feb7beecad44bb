package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.QueryException;
import vn.xetkhen.audit.query.RecordDatabase;

/** What decisions are looked for by; every condition has to hold. */
final class AuditSearch {
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * A condition.
   *
   * @param sql over {@code decisions}, with a question mark for each value
   * @param known what gives the values that there are, with a question mark for each of {@code
   *     within}; blank where any value may be looked for
   */
  private record Condition(
      String option, String given, String sql, List<?> values, String known, List<?> within) {}

  /** A condition whose value may be anything. */
  void any(String sql, Object... values) {
    conditions.add(new Condition("", "", sql, List.of(values), "", List.of()));
  }

  /**
   * A condition on a value that has to be somewhere in the record.
   *
   * @param known what gives all values of that kind
   */
  void one(String option, String given, String known, String sql, Object... values) {
    conditions.add(new Condition(option, given, sql, List.of(values), known, List.of()));
  }

  /** As {@link #one}, where which values there are depends on another. */
  void oneOf(String option, String given, String known, Object within, String sql, Object... all) {
    conditions.add(new Condition(option, given, sql, List.of(all), known, List.of(within)));
  }

  /** Whether nothing in particular is looked for. */
  boolean none() {
    return conditions.isEmpty();
  }

  /**
   * Asks for entries in the order in which they were recorded.
   *
   * @param select from what, with the columns {@code run} and {@code seq}
   */
  Answer ask(RecordDatabase database, String select, String limit)
      throws QueryException, IOException {
    StringBuilder sql = new StringBuilder(select);
    List<Object> values = new ArrayList<>();
    for (Condition one : conditions) {
      sql.append(values.isEmpty() ? " WHERE (" : " AND (").append(one.sql()).append(")");
      values.addAll(one.values());
    }
    return database.ask(sql + " ORDER BY run, seq" + limit, values);
  }

  /**
   * Where nothing was found: whether all that was looked for is there at all. It may have been in a
   * run that cannot be read.
   *
   * @throws UsageException where some value is nowhere in the record
   */
  void check(RecordDatabase database) throws QueryException, IOException {
    database.widen();
    for (Condition one : conditions) {
      if (one.known().isEmpty()) {
        continue;
      }
      List<String> known = database.texts(one.known(), one.within());
      if (database.broken().isEmpty() && !known.contains(one.given())) {
        throw AuditAnswers.unknown(one.option(), one.given(), known);
      }
    }
  }
}
