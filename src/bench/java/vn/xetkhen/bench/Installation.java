package vn.xetkhen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the distribution, with a cache folder of its own.
 *
 * @param home the copy
 * @param cache the folder that its runs keep their cache in
 */
record Installation(Path home, Path cache) {
  private static final Path RULE = Path.of("rules", "tan-yen-2021", "2-tap-the.drl");
  private static final String BOUND = "atMost(";
  private static final long LONGEST_SETTLING_MILLIS = 180_000;

  /**
   * Copies the distribution.
   *
   * @throws IllegalStateException where it is not built
   */
  static Installation copy(Path distribution, Path home, Path cache) {
    if (!Files.isRegularFile(distribution.resolve("lib").resolve("xetkhen.jar"))) {
      throw new IllegalStateException(
          distribution + " is no distribution: run mvn -q -Pbench -DskipTests package");
    }
    remove(home);
    remove(cache);
    try (Stream<Path> files = Files.walk(distribution)) {
      for (Path file : files.toList()) {
        Path target = home.resolve(distribution.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.createDirectories(cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Installation(home, cache);
  }

  /** A command of the program. */
  Command command(String... arguments) {
    String launcher = home.resolve("bin").resolve("xetkhen").toString();
    return new Command(
        Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList(),
        Map.of("XETKHEN_CACHE", cache.toString()));
  }

  /** A sample dossier that the shipped rules and the edited ones find eligible alike. */
  String sample() {
    return home.resolve("samples")
        .resolve("tan-yen-2021")
        .resolve("01-eligible-collective.json")
        .toString();
  }

  /** All samples. */
  String samples() {
    return home.resolve("samples").toString();
  }

  /** Changes the rank that a rule asks for. A number not used before has no cached result. */
  void edit(int rank) {
    Path file = home.resolve(RULE);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int from = text.indexOf(BOUND) + BOUND.length();
      int to = text.indexOf(')', from);
      if (from < BOUND.length() || !text.substring(from, to).matches("[0-9]+")) {
        throw new IllegalStateException(RULE + " has no bound on a rank to change");
      }
      String changed = text.substring(0, from) + rank + text.substring(to);
      Files.writeString(file, changed, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it until its caches are made. */
  void warm() {
    for (int i = 0; i < 2; i++) {
      command("evaluate", samples()).millis();
      settle();
    }
  }

  /** Empties the cache. */
  void forget() {
    remove(cache);
    try {
      Files.createDirectories(cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until nothing works in the background any more: no Java that names this copy or its cache
   * is alive.
   *
   * @throws IllegalStateException where one is alive after three minutes
   */
  void settle() {
    long end = System.nanoTime() + LONGEST_SETTLING_MILLIS * 1_000_000;
    while (busy()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("something still works in the background of " + home);
      }
      pause();
    }
  }

  private boolean busy() {
    List<String> names = List.of(home.toString(), cache.toString());
    return ProcessHandle.allProcesses()
        .filter(p -> p.pid() != ProcessHandle.current().pid())
        .map(ProcessHandle::info)
        .filter(info -> info.command().orElse("").matches(".*java(\\.exe)?"))
        .map(info -> info.commandLine().orElse(""))
        .anyMatch(line -> names.stream().anyMatch(line::contains));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
