package vn.xetkhen.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class CsvCells {
  private CsvCells() {}

  /** A row with its end; null is an empty cell. */
  static String row(List<@Nullable Object> cells) {
    return cells.stream()
            .map(c -> c instanceof BigDecimal n ? n.toPlainString() : cell(Objects.toString(c, "")))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(String value) {
    String guarded =
        !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    String safe = Cells.safe(guarded);
    boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0;
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
