package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Set<String> leftovers;
  private final Map<String, String> named;
  private final List<Fault> faults;
  private boolean packsListed;
  private boolean filesListed;

  /**
   * Of a record.
   *
   * @param plans of which plan rules are, by hash, as runs say
   * @param leftovers where the paths of what a file manager left are added
   * @param faults where faults are added
   */
  Stored(
      RecordFolder record, Map<String, String> plans, Set<String> leftovers, List<Fault> faults) {
    this.record = record;
    this.leftovers = leftovers;
    this.named = new HashMap<>(plans);
    this.faults = faults;
  }

  /** Whether the folder of packs could be listed. */
  boolean packsListed() {
    return packsListed;
  }

  /** Whether the folder of other files could be listed. */
  boolean filesListed() {
    return filesListed;
  }

  /** The hashes of packs that are there, right or not. */
  Set<String> packs() {
    return packs;
  }

  /** The hashes of files that are there, right or not. */
  Set<String> files() {
    return files;
  }

  /** Looks at all; a folder that cannot be listed is told. */
  void check() {
    List<Path> packs = Leftover.listed(record, "packs", leftovers, faults);
    packsListed = packs != null;
    for (Path pack : packs == null ? List.<Path>of() : packs) {
      String name = pack.getFileName().toString();
      if (name.matches(HASH) && Files.isDirectory(pack, LinkOption.NOFOLLOW_LINKS)) {
        this.packs.add(name);
        pack(pack, name);
      } else {
        if (name.matches(HASH) && Files.isDirectory(pack)) {
          this.packs.add(name); // a link: what it leads to was not kept here
        }
        faults.add(Fault.file(FaultKind.FOREIGN, "packs/" + name, "file.strange"));
      }
    }
    List<Path> files = Leftover.listed(record, "files", leftovers, faults);
    filesListed = files != null;
    for (Path file : files == null ? List.<Path>of() : files) {
      String name = file.getFileName().toString();
      if (name.matches(HASH) && Files.isRegularFile(file)) {
        this.files.add(name);
        file(file, name);
      } else {
        faults.add(Fault.file(FaultKind.FOREIGN, "files/" + name, "file.strange"));
      }
    }
  }

  private void pack(Path pack, String name) {
    String shown = "packs/" + name;
    List<Path> all = readable(pack, shown);
    if (all == null) {
      return;
    }
    Parsed<List<PackFolder>> found = PackFolder.in(pack);
    List<PackFolder> folders =
        found instanceof Parsed.Good<List<PackFolder>> good ? good.value() : List.of();
    if (folders.size() != 1) {
      rules(FaultKind.RULES_NOT_HASHED, name, "pack.none", folders.size());
      return;
    }
    Parsed<PackFiles> read = folders.get(0).read();
    if (!(read instanceof Parsed.Good<PackFiles> good)) {
      boolean there =
          Files.exists(pack.resolve("vocabulary.yaml")) && Files.exists(folders.get(0).planFile());
      FaultKind kind = there ? FaultKind.UNREADABLE : FaultKind.RULES_NOT_HASHED;
      rules(kind, name, "pack.unreadable");
      return;
    }
    String hash = good.value().rulesSha256();
    if (!hash.equals(name)) {
      named.putIfAbsent(name, good.value().id());
      rules(FaultKind.RULES_NOT_HASHED, name, "pack.other", hash, shown);
    }
    strange(pack, all, shown, good.value());
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

  /** All that is in a pack, or null where a part of it cannot be read, which is told. */
  private @Nullable List<Path> readable(Path pack, String shown) {
    String place = shown;
    try (Stream<Path> paths = Files.walk(pack)) {
      List<Path> all = paths.sorted().toList();
      for (Path path : all) {
        if (Files.isRegularFile(path)) {
          place = shown + "/" + relative(pack, path);
          try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(Files.size(path));
          }
        }
      }
      return all;
    } catch (IOException e) {
      faults.add(unreadable(place, e));
    } catch (UncheckedIOException e) {
      faults.add(unreadable(place, Objects.requireNonNull(e.getCause())));
    }
    return null;
  }

  private static Fault unreadable(String place, IOException e) {
    return Fault.file(FaultKind.UNREADABLE, place, "run.unreadable", RecordException.reason(e));
  }

  private static String relative(Path pack, Path path) {
    return pack.relativize(path).toString().replace('\\', '/');
  }

  /** Tells of what does not belong in a pack: links and empty folders, too. */
  private void strange(Path pack, List<Path> all, String shown, PackFiles files) {
    Set<String> own = new HashSet<>();
    files.files().stream().map(PackFile::path).forEach(own::add);
    for (Path path : all) {
      String name = relative(pack, path);
      boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      boolean strange =
          folder
              ? all.stream().noneMatch(other -> path.equals(other.getParent()))
              : Files.isSymbolicLink(path)
                  || !own.contains(Normalizer.normalize(name, Normalizer.Form.NFC));
      if (strange && !folder && Leftover.is(pack.relativize(path))) {
        leftovers.add(shown + "/" + name);
      } else if (strange) {
        faults.add(Fault.file(FaultKind.FOREIGN, shown + "/" + name, "file.strange"));
      }
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
      faults.add(unreadable("files/" + name, e));
    }
  }
}
