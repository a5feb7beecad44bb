package vn.xetkhen.cli;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.read.Entries;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.text.Text;

/**
 * The entries of a run that a command asks for; of a run of which the selection is asked for, all.
 * What cannot be read is an {@link UncheckedIOException}.
 */
final class RecordedEntries implements Iterator<Recorded> {
  private final Entries entries;
  private final EntryAddress wanted;
  private @Nullable Recorded next;

  RecordedEntries(Run run, EntryAddress wanted) throws RecordException {
    this.entries = Entries.of(run);
    this.wanted =
        whole(run, wanted) ? new EntryAddress(wanted.runs(), null, List.of(), "") : wanted;
  }

  private static boolean whole(Run run, EntryAddress wanted) throws RecordException {
    Long seq = wanted.seq();
    if (seq == null || !run.selects()) {
      return seq == null;
    }
    try (Entries all = Entries.of(run)) {
      for (Recorded one = all.next(); one != null; one = all.next()) {
        if (one.type() == Recorded.Type.SELECTION) {
          return one.seq() == seq;
        }
      }
      return false;
    }
  }

  /** What the run lacks, once all of it was read. */
  Shortage shortage() {
    return entries.shortage();
  }

  /** What stands there of what was asked for and cannot be read; null where nothing does. */
  @Nullable Text skipped() {
    Long seq = wanted.seq();
    return seq == null || entries.damaged().contains(seq) ? entries.skipped() : null;
  }

  /** Why a run could be read no further. */
  static Text text(UncheckedIOException failure) {
    return failure.getCause() instanceof RecordException known
        ? known.text()
        : Text.same(String.valueOf(failure.getMessage()));
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null) {
        Recorded read = entries.next();
        if (read == null) {
          entries.close();
          return false;
        }
        next = wanted.asks(read.seq()) ? read : null;
      }
      return true;
    } catch (RecordException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Recorded next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Recorded one = next;
    next = null;
    return one;
  }
}
