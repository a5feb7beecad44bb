package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;

/** The packs and other files that a record keeps: whether they are what their names say. */
final class Stored {
  private static final String HASH = "[0-9a-f]{64}";
  private static final int CHUNK = 1 << 16;

  /** Digits by which people tell hashes. */
  private static final int SHOWN = 8;

  private static final Messages MESSAGES = Messages.beside(Stored.class);

  private final RecordFolder record;
  private final Set<String> packs = new TreeSet<>();
  private final Set<String> files = new TreeSet<>();
  private final Map<String, String> named;
  private final List<Fault> faults;

  /**
   * Of a record.
   *
   * @param plans of which plan rules are, by hash, as runs say
   * @param faults where faults are added
   */
  Stored(RecordFolder record, Map<String, String> plans, List<Fault> faults) {
    this.record = record;
    this.named = new HashMap<>(plans);
    this.faults = faults;
  }

  /** The hashes of packs that are there, right or not. */
  Set<String> packs() {
    return packs;
  }

  /** The hashes of files that are there, right or not. */
  Set<String> files() {
    return files;
  }

  /**
   * Looks at all.
   *
   * @throws RecordException where a folder cannot be listed
   */
  void check() throws RecordException {
    for (Path pack : record.listed(record.packs())) {
      String name = pack.getFileName().toString();
      if (name.matches(HASH) && Files.isDirectory(pack)) {
        packs.add(name);
        pack(pack, name);
      } else {
        faults.add(Fault.file(FaultKind.FOREIGN, "packs/" + name, "file.strange"));
      }
    }
    for (Path file : record.listed(record.files())) {
      String name = file.getFileName().toString();
      if (name.matches(HASH) && Files.isRegularFile(file)) {
        files.add(name);
        file(file, name);
      } else {
        faults.add(Fault.file(FaultKind.FOREIGN, "files/" + name, "file.strange"));
      }
    }
  }

  private void pack(Path pack, String name) {
    String shown = "packs/" + name;
    Parsed<List<PackFolder>> found = PackFolder.in(pack);
    List<PackFolder> folders =
        found instanceof Parsed.Good<List<PackFolder>> good ? good.value() : List.of();
    if (folders.size() != 1) {
      rules(FaultKind.RULES_NOT_HASHED, name, "pack.none", folders.size());
      return;
    }
    Parsed<PackFiles> read = folders.get(0).read();
    if (!(read instanceof Parsed.Good<PackFiles> good)) {
      rules(FaultKind.RULES_NOT_HASHED, name, "pack.unreadable");
      return;
    }
    String hash = good.value().rulesSha256();
    if (!hash.equals(name)) {
      named.putIfAbsent(name, good.value().id());
      rules(FaultKind.RULES_NOT_HASHED, name, "pack.other", hash, shown);
    }
    strange(pack, shown, good.value());
  }

  /** Adds a fault of rules, named by their plan. */
  void rules(FaultKind kind, String hash, String key, @Nullable Object... seen) {
    String plan = named.getOrDefault(hash, "");
    String digits = hash.substring(0, Math.min(hash.length(), SHOWN)) + "…";
    faults.add(
        Fault.file(kind, "packs/" + hash, key, seen)
            .at(
                plan.isEmpty()
                    ? MESSAGES.text("where.rules", digits)
                    : MESSAGES.text("where.plan", plan, digits)));
  }

  private void strange(Path pack, String shown, PackFiles files) {
    Set<String> own = new HashSet<>();
    files.files().stream().map(PackFile::path).forEach(own::add);
    try (Stream<Path> paths = Files.walk(pack)) {
      List<String> others = new ArrayList<>();
      paths
          .filter(path -> !Files.isDirectory(path))
          .map(path -> pack.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !own.contains(Normalizer.normalize(path, Normalizer.Form.NFC)))
          .sorted()
          .forEach(others::add);
      others.forEach(
          path -> faults.add(Fault.file(FaultKind.FOREIGN, shown + "/" + path, "file.strange")));
    } catch (IOException | UncheckedIOException e) {
      faults.add(Fault.file(FaultKind.UNREADABLE, shown, "pack.unreadable"));
    }
  }

  private void file(Path file, String name) {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.digest();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      if (!hash.equals(name)) {
        faults.add(Fault.file(FaultKind.ALTERED, "files/" + name, "file.other", hash));
      }
    } catch (IOException e) {
      faults.add(
          Fault.file(
              FaultKind.UNREADABLE, "files/" + name, "run.unreadable", RecordException.reason(e)));
    }
  }
}
