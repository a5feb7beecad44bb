package vn.xetkhen.audit.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RunLines;

/** The entries of a run, one at a time. For use by one thread. */
public final class Entries implements Closeable {
  private final Run run;
  private final RunLines lines;
  private final Roll roll = new Roll();
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
        if (type != null) {
          Recorded entry = Recorded.of(run, type, line);
          if (entry == null) {
            throw Runs.damaged(run.file(), read);
          }
          read++;
          return entry;
        }
        read++;
      }
      return null;
    } catch (RunLines.Damaged e) {
      throw Runs.damaged(run.file(), read);
    } catch (IOException e) {
      throw RecordException.unreadable(run.file(), e);
    }
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
