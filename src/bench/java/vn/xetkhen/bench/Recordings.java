package vn.xetkhen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a record costs: {@code evaluate} of many dossiers of all plans into a table, without and
 * with {@code --record}, in turns; every turn begins a record of its own.
 */
final class Recordings {
  private final Effort effort;
  private final Installation installation;
  private final Path work;

  Recordings(Effort effort, Path distribution, Path work) {
    this.effort = effort;
    this.work = work;
    this.installation =
        Installation.copy(distribution, work.resolve("record"), work.resolve("record-cache"));
  }

  /** All rows. */
  List<Row> measure() {
    Path input = Streams.generate(work, effort.recorded());
    String table = work.resolve("table.txt").toString();
    Path record = work.resolve("record-of-runs");
    Command plain = installation.command("evaluate", input.toString(), "--out", table);
    Command recorded =
        installation.command(
            "evaluate", input.toString(), "--out", table, "--record", record.toString());
    try {
      installation.warm();
      List<Double> plains = new ArrayList<>();
      List<Double> recordeds = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int run = 1; run <= (effort.quick() ? 3 : 5); run++) {
        System.err.println("record: turn " + run);
        double without = plain.millis() / 1000;
        Installation.remove(record);
        double with = recorded.millis() / 1000;
        plains.add(without);
        recordeds.add(with);
        ratios.add(with / without);
      }
      return List.of(
          new Row("record.without", Medians.of(plains), "s"),
          new Row("record.with", Medians.of(recordeds), "s"),
          new Row("record.ratio", Medians.of(ratios), "×"));
    } finally {
      Command.delete(input);
      Command.delete(Path.of(table));
      Installation.remove(record);
    }
  }
}
