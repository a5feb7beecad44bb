package vn.xetkhen.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Failure;

/**
 * Watches folders with all that is below them, by the means of the operating system. Editors save
 * in several steps, under another name first: changes that follow one another closely are told
 * together.
 */
final class FolderChanges implements Watching.Changes, Closeable {
  /** How long nothing has to change before changes are told, in milliseconds. */
  private static final long QUIET = 150;

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private FolderChanges(WatchService service) {
    this.service = service;
  }

  /**
   * Begins to watch.
   *
   * @throws UsageException where the system cannot watch one of the folders
   */
  static FolderChanges of(Collection<Path> roots) {
    try {
      FolderChanges changes = new FolderChanges(FileSystems.getDefault().newWatchService());
      for (Path root : roots) {
        changes.watch(root);
      }
      return changes;
    } catch (IOException e) {
      throw unwatched(e);
    } catch (UncheckedIOException e) {
      throw unwatched(Objects.requireNonNull(e.getCause()));
    }
  }

  private static UsageException unwatched(IOException e) {
    return new UsageException(Console.both("test.unwatched", Failure.words(e)));
  }

  private void watch(Path root) throws IOException {
    List<Path> found;
    try (Stream<Path> below = Files.walk(root)) {
      found = below.filter(Files::isDirectory).toList();
    }
    for (Path folder : found) {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    }
  }

  @Override
  public Set<Path> next() throws InterruptedException {
    Set<Path> changed = new LinkedHashSet<>();
    boolean lost = take(service.take(), changed);
    for (WatchKey key = more(); key != null; key = more()) {
      lost |= take(key, changed);
    }
    return lost ? Set.of() : changed;
  }

  private @Nullable WatchKey more() throws InterruptedException {
    return service.poll(QUIET, TimeUnit.MILLISECONDS);
  }

  /** Notes what a folder tells; whether it lost count. */
  private boolean take(WatchKey key, Set<Path> changed) {
    Path folder = folders.get(key);
    boolean lost = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder != null && event.context() instanceof Path name) {
        Path path = folder.resolve(name);
        changed.add(path);
        if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(path)) {
          lost |= !watched(path);
        }
      } else {
        lost = true;
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return lost;
  }

  /** Watches a folder that is new; it may be gone again. */
  private boolean watched(Path folder) {
    try {
      watch(folder);
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
