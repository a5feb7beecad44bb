package vn.xetkhen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Stream;
import vn.xetkhen.text.Failure;

/**
 * A pack's folder in the making. It appears whole or not at all: it is written beside its place
 * under a hidden name and moved; what fails or is interrupted takes away all that it made. Nothing
 * that is there is overwritten.
 */
final class NewPack {
  private final Path target;

  /** What would have to go, the last made first. */
  private final Deque<Path> made = new ArrayDeque<>();

  private boolean done;

  private NewPack(Path target) {
    this.target = target;
  }

  /**
   * Writes a pack.
   *
   * @param rules the rules folder; made where it does not exist
   * @param id the name of the pack's folder
   * @param files the pack's files, by path in its folder
   * @param shared files of the rules folder that it does not have yet, by name
   * @throws UsageException where they cannot be written
   */
  static void write(Path rules, String id, Map<String, byte[]> files, Map<String, byte[]> shared) {
    NewPack pack = new NewPack(rules.toAbsolutePath().resolve(id));
    Thread hook = new Thread(pack::withdraw, "xetkhen-cleanup");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      pack.make(files, shared);
    } catch (IOException e) {
      throw new UsageException(Console.both("new.unwritable", rules.resolve(id), Failure.words(e)));
    } finally {
      pack.withdraw();
      forget(hook);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook.setName("xetkhen-cleanup-at-end"); // the JVM is ending, and the hook runs
    }
  }

  private synchronized void make(Map<String, byte[]> files, Map<String, byte[]> shared)
      throws IOException {
    Path rules = parent(target);
    folders(rules);
    Path hidden = rules.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    Path pack = hidden.resolve("pack");
    folder(hidden);
    Files.createDirectory(pack);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      put(pack.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, byte[]> file : shared.entrySet()) {
      Path written = hidden.resolve(file.getKey());
      put(written, file.getValue());
      Files.move(written, rules.resolve(file.getKey()));
      made.push(rules.resolve(file.getKey()));
    }
    Files.move(pack, target);
    done = true;
    Files.delete(hidden);
  }

  /** Makes a folder and those above it that are missing. */
  private void folders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.getParent();
    if (above != null) {
      folders(above);
    }
    folder(folder);
  }

  private void folder(Path folder) throws IOException {
    Files.createDirectory(folder);
    made.push(folder);
  }

  private static void put(Path file, byte[] content) throws IOException {
    Files.createDirectories(parent(file));
    Files.write(file, content, StandardOpenOption.CREATE_NEW);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " is in no folder");
    }
    return parent;
  }

  /** Takes away what was made, unless all of it is in its place, and nothing else. */
  private synchronized void withdraw() {
    while (!done && !made.isEmpty()) {
      Path one = made.pop();
      try {
        if (one.getFileName().toString().startsWith(".")) {
          emptied(one);
        }
        Files.deleteIfExists(one);
      } catch (IOException | UncheckedIOException e) {
        made.removeIf(one::startsWith); // somebody else holds it, and so the folders above it stay
      }
    }
  }

  private static void emptied(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!one.equals(folder)) {
          Files.delete(one);
        }
      }
    }
  }
}
