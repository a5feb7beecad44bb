package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last closed run of a record, which the next is chained to.
 *
 * @param number 0 where there is none yet
 * @param head null where there is none yet
 */
public record LastRun(int number, @Nullable String head) {

  /**
   * The last run of a record.
   *
   * @throws RecordException where it cannot be read
   */
  public static LastRun of(RecordFolder record) throws RecordException {
    List<Integer> numbers = record.numbers();
    if (numbers.isEmpty()) {
      return new LastRun(0, null);
    }
    int number = numbers.get(numbers.size() - 1);
    Path file = record.run(number);
    try {
      List<Line> lines = RunLines.last(file);
      Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      Head head = last == null ? null : Head.of(last);
      if (last == null || head == null || head.run() != number) {
        throw new RecordException("record.last", file, record.folder());
      }
      Line first = RunLines.first(file);
      String format = first == null ? "" : first.tree().path("format").asText();
      if (!format.equals(StartLine.FORMAT)) {
        throw new RecordException("record.last.later", file, format, StartLine.FORMAT);
      }
      return new LastRun(number, last.hash());
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
  }
}
