package vn.xetkhen.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From when on a candidate that an exclusion holds back may be put forward again. */
public final class Deferral {
  private Deferral() {}

  /**
   * The day after the last of the records that apply has ended; null where one that applies has no
   * known end, or one that may apply could last longer.
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
    for (Row row : rows) {
      LocalDate end = row.outcome() == Outcome.UNKNOWN ? end(row, until) : last;
      if (last == null || end == null || end.isAfter(last)) {
        return null;
      }
    }
    return last == null ? null : last.plusDays(1);
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
