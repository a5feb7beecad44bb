package vn.xetkhen.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From when on a candidate that an exclusion holds back may be put forward again. */
public final class Deferral {
  private Deferral() {}

  /**
   * The first day on which no record applies; null where a record that applies has no known end, or
   * one that may apply could last longer.
   *
   * @param checks the checks of the exclusion that are in use; each says that no record applies
   * @param until the field that says on which day a record ends
   */
  public static @Nullable LocalDate until(List<Check> checks, String until) {
    List<Row> rows = checks.stream().flatMap(check -> check.rows().stream()).toList();
    LocalDate last = null;
    for (Row row : rows) {
      if (row.outcome() == Outcome.MET) {
        LocalDate end = end(row, until);
        if (end == null) {
          return null;
        }
        last = last == null || end.isAfter(last) ? end : last;
      }
    }
    if (last == null) {
      return null;
    }
    LocalDate reached = null;
    while (!last.equals(reached)) {
      reached = last;
      for (Row row : rows) {
        if (beginsBy(row, until, reached.plusDays(1)) && !uncertain(row)) {
          LocalDate end = end(row, until);
          last = end != null && end.isAfter(last) ? end : last;
        }
      }
    }
    LocalDate day = last.plusDays(1);
    for (Row row : rows) {
      boolean may =
          row.outcome() == Outcome.UNKNOWN || (beginsBy(row, until, day) && uncertain(row));
      LocalDate end = end(row, until);
      if (may && (end == null || !end.isBefore(day))) {
        return null;
      }
    }
    return day;
  }

  /**
   * Whether a record does not apply yet for the one reason that it begins later, and has begun by
   * {@code day}.
   */
  private static boolean beginsBy(Row row, String until, LocalDate day) {
    List<Test> failing = row.tests().stream().filter(t -> t.outcome() == Outcome.NOT_MET).toList();
    return row.outcome() == Outcome.NOT_MET
        && !failing.isEmpty()
        && failing.stream()
            .allMatch(
                t ->
                    t.op() == Op.ON_OR_BEFORE
                        && !t.field().equals(until)
                        && t.actual() instanceof LocalDate begin
                        && !begin.isAfter(day));
  }

  private static boolean uncertain(Row row) {
    return row.tests().stream().anyMatch(t -> t.outcome() == Outcome.UNKNOWN);
  }

  private static @Nullable LocalDate end(Row row, String until) {
    return row.tests().stream()
        .filter(t -> t.field().equals(until))
        .map(Test::actual)
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast)
        .findFirst()
        .orElse(null);
  }
}
