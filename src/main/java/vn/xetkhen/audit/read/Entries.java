package vn.xetkhen.audit.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.text.Text;

/** The entries of a run, one at a time. For use by one thread. */
public final class Entries implements Closeable {
  private final Run run;
  private final RunLines lines;
  private final Roll roll = new Roll();
  private final List<Long> damaged = new ArrayList<>();
  private long read;

  private Entries(Run run, RunLines lines) {
    this.run = run;
    this.lines = lines;
  }

  /**
   * The entries of a run.
   *
   * @throws RecordException where its file cannot be opened
   */
  public static Entries of(Run run) throws RecordException {
    try {
      return new Entries(run, RunLines.open(run.file()));
    } catch (IOException e) {
      throw RecordException.unreadable(run.file(), e);
    }
  }

  /**
   * The next decision, refusal or selection; null after the last.
   *
   * @throws RecordException where the run can be read no further
   */
  public @Nullable Recorded next() throws RecordException {
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        Recorded.Type type = Recorded.Type.of(line);
        roll.line(line, type);
        Recorded entry = type == null ? null : entry(type, line);
        if (entry == null && (type != null || !known(line))) {
          damaged.add(read);
        }
        read++;
        if (entry != null) {
          return entry;
        }
      }
      return null;
    } catch (RunLines.Damaged e) {
      throw Runs.damaged(run.file(), read);
    } catch (IOException e) {
      throw RecordException.unreadable(run.file(), e);
    }
  }

  private @Nullable Recorded entry(Recorded.Type type, Line line) {
    try {
      return Recorded.of(run, type, line);
    } catch (RecordException e) {
      return null; // told by its number
    }
  }

  /** Whether a line is one of those around the entries. */
  private static boolean known(Line line) {
    return line.is("run") || line.is("end") || line.is("head");
  }

  /** The numbers of the lines so far, from 0, that stand there and are nothing of a run. */
  public List<Long> damaged() {
    return List.copyOf(damaged);
  }

  /** Why lines are skipped; null where none are. */
  public @Nullable Text skipped() {
    return damaged.isEmpty() ? null : Runs.skipped(run.file(), damaged);
  }

  /** What the run lacks; to be asked once {@link #next()} gave null. */
  public Shortage shortage() {
    return roll.shortage(run);
  }

  @Override
  public void close() throws RecordException {
    try {
      lines.close();
    } catch (IOException e) {
      throw RecordException.unreadable(run.file(), e);
    }
  }
}
