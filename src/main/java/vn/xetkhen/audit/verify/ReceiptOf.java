package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/** Makes receipts from the last lines of runs. */
public final class ReceiptOf {
  private ReceiptOf() {}

  /**
   * The text of a receipt.
   *
   * @return null where the last lines of the run are damaged
   * @throws RecordException where the run cannot be read
   */
  public static @Nullable String run(RecordFolder record, int number) throws RecordException {
    try {
      List<Line> lines = RunLines.last(record.run(number));
      if (lines.size() < 2) {
        return null;
      }
      Line end = lines.get(lines.size() - 2);
      Line last = lines.get(lines.size() - 1);
      Head head = Head.of(last);
      boolean sound =
          head != null
              && head.run() == number
              && head.prev().equals(end.hash())
              && head.line().hash().equals(last.hash());
      if (head == null || !sound || Boolean.FALSE.equals(Trust.verifies(head))) {
        return null;
      }
      Line.Heading heading = end.heading();
      long entries = heading == null ? 0 : heading.seq() - 1; // between the first line and the end
      String closed = end.tree().path("endedAt").asText();
      return new Receipt(number, last.hash()).text(closed, entries, Trust.fingerprint(head));
    } catch (IOException e) {
      throw RecordException.unreadable(record.run(number), e);
    }
  }
}
