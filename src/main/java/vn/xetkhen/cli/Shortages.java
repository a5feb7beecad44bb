package vn.xetkhen.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.text.Text;

/** Says what a record lacks, of which replaying it therefore tells nothing. */
final class Shortages {
  private Shortages() {}

  /**
   * What a run lacks.
   *
   * @param record the record as the user named it
   */
  static List<Text> told(String record, Run run, Shortage shortage) {
    List<Text> told = new ArrayList<>();
    int number = run.number();
    long promised = shortage.promised();
    long found = shortage.found();
    if (!shortage.gaps().isEmpty()) {
      told.add(Console.both("short.gaps", record, number, shortage.written(), promised, found));
    } else if (promised != found) {
      told.add(Console.both("short.count", record, number, promised, found));
    }
    if (shortage.twice() > 0) {
      told.add(Console.both("short.twice", record, number, shortage.twice()));
    }
    if (!shortage.closed()) {
      told.add(Console.both("short.open", record, number));
    }
    return told;
  }

  /**
   * The runs that a record lacks; null where it lacks none that its numbers tell of.
   *
   * @param record the record as the user named it
   */
  static @Nullable Text lost(String record, EntryAddress wanted) {
    return wanted.missing().isEmpty() ? null : Console.both("short.runs", record, wanted.missing());
  }
}
