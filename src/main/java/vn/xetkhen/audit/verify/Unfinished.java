package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/** Looks at runs that were never closed. */
final class Unfinished {
  private Unfinished() {}

  /** Tells of runs that were never closed; says whether one is being written. */
  static boolean told(
      RecordFolder record, Set<String> leftovers, List<Fault> found, List<Remark> remarks) {
    List<Path> files = Leftover.listed(record, "open", leftovers, found);
    boolean writing = false;
    for (Path file : files == null ? List.<Path>of() : files) {
      String name = "open/" + file.getFileName();
      try {
        if (RecordFolder.writing(file)) {
          writing = true;
          remarks.add(Remark.of("in-progress", name));
          continue;
        }
      } catch (RecordException e) {
        if (Files.exists(file)) {
          found.add(Fault.file(FaultKind.UNREADABLE, name, "run.unreadable", e.text()));
        }
        continue;
      }
      long entries = entries(file);
      if (Files.exists(file)) { // otherwise it was closed at this moment
        found.add(Fault.file(FaultKind.UNFINISHED, name, "run.unfinished", entries));
      }
    }
    return writing;
  }

  private static long entries(Path file) {
    long entries = 0;
    try (RunLines lines = RunLines.open(file)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        entries += line.is("decision") || line.is("refusal") || line.is("selection") ? 1 : 0;
      }
    } catch (IOException e) {
      return entries; // as far as it can be read
    }
    return entries;
  }
}
