package vn.xetkhen.cli.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's archive of loaded classes for one user, JVM and installation: a class-data archive, and
 * from Java 25 on an ahead-of-time cache. Beside it stands a note, which says for what the archive
 * was made. The launcher names the place and hands the JVM an archive that it finds there, if it is
 * as long as its name says: a JVM can fall over one that was cut off.
 *
 * @param place the path of the archive without its length and suffix
 * @param home the installation's folder
 * @param cache the user's cache folder
 */
record Archive(Path place, Path home, Path cache) {
  private static final int FIRST_AHEAD_OF_TIME = 25;
  private static final Pattern FILE = Pattern.compile(".*\\.\\d+\\.(?:jsa|aot)");

  /** The archive that the launcher named to this process, or null where it named none. */
  static @Nullable Archive named() {
    String place = System.getProperty("xetkhen.archive", "");
    String home = System.getProperty("xetkhen.home", "");
    String cache = System.getProperty("xetkhen.cache", "");
    return place.isEmpty() || home.isEmpty() || cache.isEmpty()
        ? null
        : new Archive(Path.of(place), Path.of(home), Path.of(cache));
  }

  /** Whether this JVM makes ahead-of-time caches. */
  static boolean aheadOfTime() {
    return Runtime.version().feature() >= FIRST_AHEAD_OF_TIME;
  }

  /** The JVM's option that uses an archive. */
  static String using(Path file) {
    return (aheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
  }

  /** The JVM's option that makes an archive. */
  static String making(Path file) {
    return (aheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
  }

  /** The archive's file, once its length is known. */
  Path file(long length) {
    return place.resolveSibling(
        place.getFileName() + "." + length + (aheadOfTime() ? ".aot" : ".jsa"));
  }

  /** The folder of archives. */
  Path folder() {
    return Objects.requireNonNull(place.toAbsolutePath().getParent());
  }

  /** The archives at the place, whatever their length. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(file -> FILE.matcher(file.getFileName().toString()).matches())
          .filter(file -> file.getFileName().toString().startsWith(place.getFileName() + "."))
          .toList();
    }
  }

  /** The program's own jar. */
  Path jar() {
    return home.resolve("lib").resolve("xetkhen.jar");
  }

  /** The note beside the archive. */
  Path note() {
    return place.resolveSibling(place.getFileName() + ".for");
  }

  /**
   * What the note of a useful archive says: the JVM, and the program's jar as it lies there. A new
   * JVM or a new installation makes the archive useless.
   */
  String purpose() throws IOException {
    return String.join(
        "\n",
        System.getProperty("java.vm.version", ""),
        System.getProperty("java.vm.vendor", ""),
        System.getProperty("java.home", ""),
        Files.size(jar()) + " " + Files.getLastModifiedTime(jar()).toMillis(),
        "");
  }

  /** Whether an archive was made for this JVM and installation, or cannot be made. */
  boolean settled() {
    try {
      return Files.readString(note(), StandardCharsets.UTF_8).equals(purpose());
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** The Java program of this JVM with options that every short run has, to be completed. */
  static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xlog:disable",
        "-Dfile.encoding=UTF-8");
  }

  /** The properties that tell another process of the same archive. */
  List<String> properties() {
    return Map.of("home", home, "cache", cache, "archive", place).entrySet().stream()
        .map(entry -> "-Dxetkhen." + entry.getKey() + "=" + entry.getValue())
        .sorted()
        .toList();
  }
}
