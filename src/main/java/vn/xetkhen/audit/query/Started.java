package vn.xetkhen.audit.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plan;

/** Fills the tables that do not come from entries: how runs began and ended, what packs declare. */
final class Started {
  private Started() {}

  /**
   * The first line of every run and its last two, with the hash of the last.
   *
   * @return the runs that do not begin or end as they must
   */
  static List<Integer> runs(DuckDBConnection connection, RecordFolder record, List<Integer> numbers)
      throws SQLException, IOException {
    List<Integer> damaged = new ArrayList<>();
    try (DuckDBAppender appender = connection.createAppender("own", "ends")) {
      for (int number : numbers) {
        Path file = record.run(number);
        Line begun = first(file);
        Line ended = null;
        Line closing = null;
        for (Line line : RunLines.last(file)) {
          ended = line.is("end") ? line : ended;
          closing = line.is("head") ? line : closing;
        }
        if (begun == null || !begun.is("run") || ended == null || closing == null) {
          damaged.add(number);
        }
        appender.beginRow();
        appender.append(number);
        for (Line line : new Line[] {begun, ended, closing}) {
          if (line == null) {
            appender.appendNull();
          } else {
            appender.append(new String(line.bytes(), java.nio.charset.StandardCharsets.UTF_8));
          }
        }
        if (closing == null) {
          appender.appendNull();
        } else {
          appender.append(closing.hash());
        }
        appender.endRow();
      }
    }
    return List.copyOf(damaged);
  }

  /** A run that is damaged has its say when its entries are read. */
  private static @org.jspecify.annotations.Nullable Line first(Path file) throws IOException {
    try {
      return RunLines.first(file);
    } catch (RunLines.Damaged e) {
      return null;
    }
  }

  /** What every recorded pack declares as its defaults; packs that cannot be read have none. */
  static void packs(DuckDBConnection connection, RecordFolder record)
      throws SQLException, IOException {
    try (DuckDBAppender appender = connection.createAppender("own", "declared")) {
      for (Path folder : record.listed(record.packs())) {
        Packs packs = new Packs(folder);
        for (String id : packs.ids()) {
          Plan plan = packs.find(id);
          if (plan == null) {
            continue;
          }
          for (Plan.Reading reading : plan.readings().values()) {
            appender.beginRow();
            appender.append(folder.getFileName().toString());
            appender.append(id);
            appender.append(reading.id());
            appender.append(reading.defaultOption());
            appender.append(reading.question().vi());
            appender.append(reading.question().en());
            appender.endRow();
          }
        }
      }
    }
  }
}
