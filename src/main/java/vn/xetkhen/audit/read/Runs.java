package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** The closed runs of a record, as their first and last lines tell them. */
public final class Runs {
  private static final Messages MESSAGES = Messages.beside(Runs.class);

  private Runs() {}

  /**
   * One closed run.
   *
   * @throws RecordException where it cannot be read
   */
  public static Run one(RecordFolder record, int number) throws RecordException {
    Path file = record.run(number);
    try {
      Line first = RunLines.first(file);
      JsonNode start = first == null || !first.is("run") ? null : first.tree();
      if (start == null) {
        throw damaged(file, 0);
      }
      Head head = null;
      JsonNode end = null;
      for (Line line : RunLines.last(file)) {
        head = head == null ? Head.of(line) : head;
        end = line.is("end") ? line.tree() : end;
      }
      return Run.of(number, file, start, end, head);
    } catch (RunLines.Damaged e) {
      throw damaged(file, 0);
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
  }

  /**
   * A run that can be read no further.
   *
   * @param read how many lines of it could be read
   */
  static RecordException damaged(Path file, long read) {
    return new RecordException(MESSAGES.text("run.damaged", file, read), null);
  }

  /** The entry of that number, or null where the run has none. */
  public static @Nullable Recorded entry(Run run, long seq) throws RecordException {
    try (Entries entries = Entries.of(run)) {
      for (Recorded one = entries.next(); one != null; one = entries.next()) {
        if (one.seq() == seq) {
          return one;
        }
      }
      if (entries.damaged().contains(seq)) {
        throw new RecordException(skipped(run.file(), List.of(seq)), null);
      }
      return null;
    }
  }

  /** Lines that stand in a run and cannot be read as any of its lines. */
  static Text skipped(Path file, List<Long> numbers) {
    String which = String.join(", ", numbers.stream().map(String::valueOf).toList());
    return MESSAGES.text("lines.damaged", file, which, numbers.size());
  }

  /** The selection of a run; null where it made none. */
  public static @Nullable Recorded selection(Run run) throws RecordException {
    try (Entries entries = Entries.of(run)) {
      for (Recorded one = entries.next(); one != null; one = entries.next()) {
        if (one.type() == Recorded.Type.SELECTION) {
          return one;
        }
      }
      return null;
    }
  }
}
