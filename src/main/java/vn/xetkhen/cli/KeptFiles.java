package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.selection.Council;
import vn.xetkhen.text.Sha256;

/** The files beside packs and dossiers that a record kept of its selections. */
final class KeptFiles {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Console console;
  private final RecordFolder record;

  KeptFiles(Console console, RecordFolder record) {
    this.console = console;
    this.record = record;
  }

  /** The hash of a file that a selection used and the record does not hold as it was; or null. */
  @Nullable String lost(Recorded selection) {
    return Stream.of(selection.rewards(), selection.council())
        .flatMap(Stream::ofNullable)
        .filter(hash -> !sound(hash))
        .findFirst()
        .orElse(null);
  }

  private boolean sound(String hash) {
    try {
      return HASH.matcher(hash).matches()
          && Sha256.hex(Files.readAllBytes(record.file(hash))).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  /** The file of base salaries and norms; null where none was used. */
  @Nullable Path rewards(Recorded selection) {
    String hash = selection.rewards();
    return hash == null ? null : record.file(hash);
  }

  /** What the council chose; null where none was used, or after telling what is wrong with it. */
  @Nullable Council council(Recorded selection, @Nullable LocalDate decidedOn)
      throws RecordException {
    String hash = selection.council();
    if (hash == null) {
      return null;
    }
    Path file = record.file(hash);
    String named = selection.run().argument("--council");
    try {
      return new CouncilFile(console, decidedOn)
          .read(named == null ? file.toString() : named, Files.readAllBytes(file));
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
  }
}
