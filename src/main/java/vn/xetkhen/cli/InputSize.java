package vn.xetkhen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many bytes of dossiers some paths hold, counted beside the work; a guess that only a progress
 * bar rests on.
 */
final class InputSize {

  /** What is not known. */
  static final long UNKNOWN = -1;

  private final List<String> paths;
  private volatile long bytes = UNKNOWN;

  /** Begins to count. */
  InputSize(List<String> paths) {
    this.paths = List.copyOf(paths);
    Thread counter = new Thread(this::count, "xetkhen-counter");
    counter.setDaemon(true);
    counter.start();
  }

  /** The bytes, or a negative number while they are not known or cannot be. */
  long bytes() {
    return bytes;
  }

  private void count() {
    long sum = 0;
    try {
      for (String path : paths) {
        if (path.equals("-")) {
          return;
        }
        sum += of(Path.of(path));
      }
      bytes = sum;
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      // stays unknown; whoever reads the dossiers says what is wrong
    }
  }

  private static long of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.size(path);
    }
    long sum = 0;
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if ((name.endsWith(".json") || name.endsWith(".jsonl")) && Files.isRegularFile(file)) {
          sum += Files.size(file);
        }
      }
    }
    return sum;
  }
}
