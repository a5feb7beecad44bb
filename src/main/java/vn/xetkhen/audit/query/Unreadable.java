package vn.xetkhen.audit.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/** Finds the runs that the database cannot read; it stops at the first without counting them. */
final class Unreadable {
  private Unreadable() {}

  /** Those of which a file cannot be read to its end, or a line is no JSON. */
  static List<Integer> among(RecordFolder record, List<Integer> runs) {
    return runs.stream().filter(run -> !whole(record.run(run))).toList();
  }

  /** Those whose files the database names in its complaint. */
  static List<Integer> named(RecordFolder record, List<Integer> runs, SQLException complaint) {
    String said = String.valueOf(complaint.getMessage());
    return runs.stream().filter(run -> said.contains(Setup.absolute(record.run(run)))).toList();
  }

  private static boolean whole(Path file) {
    try (RunLines lines = RunLines.open(file)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.tree().isObject()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
