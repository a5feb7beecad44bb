package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs that were begun and never closed: their process ended before it could acknowledge them. */
public final class Unfinished {
  private Unfinished() {}

  /**
   * The files of unfinished runs, sorted by name; runs whose process is still at work are none.
   *
   * @throws RecordException where the record cannot be listed
   */
  public static List<Path> files(RecordFolder record) throws RecordException {
    List<Path> left = new ArrayList<>();
    for (Path file : record.unfinished()) {
      if (left(file)) {
        left.add(file);
      }
    }
    return List.copyOf(left);
  }

  private static boolean left(Path file) {
    try {
      return !Locks.owned(file);
    } catch (NoSuchFileException e) {
      return false; // it was closed in this moment
    } catch (IOException e) {
      return true;
    }
  }

  /** How many there are. */
  public static int of(RecordFolder record) throws RecordException {
    return files(record).size();
  }
}
