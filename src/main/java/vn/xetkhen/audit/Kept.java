package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.text.Sha256;

/** Stores packs and other files of runs once, under the names that their hashes give. */
final class Kept {
  private final RecordFolder record;
  private final String nonce;

  /**
   * A store.
   *
   * @param nonce tells this run's temporary names from those of others
   */
  Kept(RecordFolder record, String nonce) {
    this.record = record;
    this.nonce = nonce;
  }

  /** Keeps a pack as a rules folder of its own. */
  void pack(PackFiles files) throws RecordException {
    Path place = record.pack(files.rulesSha256());
    if (Files.isDirectory(place)) {
      return;
    }
    Path temporary = record.packs().resolve("." + nonce + "-" + files.id());
    try {
      Set<Path> folders = new LinkedHashSet<>();
      for (PackFile file : files.files()) {
        Path target = temporary.resolve(file.path());
        Files.createDirectories(target.getParent());
        Durable.create(target, file.bytes());
        folders.add(target.getParent());
      }
      folders.forEach(Durable::folder);
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
      Durable.folder(record.packs());
    } catch (IOException e) {
      remove(temporary);
      if (!Files.isDirectory(place)) { // otherwise another process was quicker
        throw RecordException.unwritable(place, e);
      }
    }
  }

  /**
   * Keeps a file.
   *
   * @return the SHA-256 of its bytes in lower-case hexadecimal, which is its name
   */
  String file(byte[] bytes) throws RecordException {
    String hash = Sha256.hex(bytes);
    Path place = record.file(hash);
    if (!Files.exists(place)) {
      try {
        Durable.write(record.files(), hash, bytes);
      } catch (IOException e) {
        throw RecordException.unwritable(place, e);
      }
    }
    return hash;
  }

  private static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> inner = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inner) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      return; // its name begins with a dot: nobody looks at it
    }
  }
}
