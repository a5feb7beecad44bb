package vn.xetkhen.audit.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;

/** What file managers leave in folders that are looked at: it holds nothing of a record. */
final class Leftover {
  private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini");

  private Leftover() {}

  /** Whether a path is such a file, or lies in a hidden folder. */
  static boolean is(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return NAMES.contains(path.getFileName().toString().toLowerCase(Locale.ROOT));
  }

  /**
   * What a folder of a record holds; what a file manager left there is set apart.
   *
   * @return null where it cannot be listed, which is told
   */
  static @Nullable List<Path> listed(
      RecordFolder record, String folder, Set<String> leftovers, List<Fault> faults) {
    try {
      return listed(record, folder, leftovers);
    } catch (RecordException e) {
      faults.add(Fault.file(FaultKind.UNREADABLE, folder, "run.unreadable", reason(e)));
      return null;
    }
  }

  /**
   * The same.
   *
   * @throws RecordException where it cannot be listed
   */
  static List<Path> listed(RecordFolder record, String folder, Set<String> leftovers)
      throws RecordException {
    List<Path> listed = new ArrayList<>();
    for (Path path : record.listed(record.folder().resolve(folder))) {
      if (is(path.getFileName())) {
        leftovers.add(folder + "/" + path.getFileName());
      } else {
        listed.add(path);
      }
    }
    return listed;
  }

  private static Object reason(RecordException e) {
    return e.getCause() instanceof java.io.IOException cause
        ? RecordException.reason(cause)
        : e.text();
  }
}
