package vn.xetkhen.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher and the program keep for the next start changes no byte of any answer, whatever
 * state it is in. How often a run is killed is the system property {@code xetkhen.kills}.
 */
@DisabledOnOs(OS.WINDOWS)
final class CacheIT {
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("xetkhen.dist")).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;
  private Path cache;
  private Path rules;
  private String right;

  /** Rules that were edited, so that the distribution's own kept packs do not serve. */
  @BeforeEach
  void editedRules() throws Exception {
    cache = folder.resolve("cache");
    rules = folder.resolve("rules");
    copy(DISTRIBUTION.resolve("rules"), rules);
    Path rule = rules.resolve("tan-yen-2021/2-tap-the.drl");
    Files.writeString(rule, Files.readString(rule).replace("atMost(3)", "atMost(4)"));
    right = run("off").good();
  }

  /** No process of a test outlives it. */
  @AfterEach
  void endWhatWorksInTheBackground() throws InterruptedException {
    background().forEach(ProcessHandle::destroyForcibly);
    Instant end = Instant.now().plus(PATIENCE);
    while (background().findAny().isPresent() && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  void theFirstRunTheNextAndTheOneFromTheArchiveAnswerAlike() throws Exception {
    assertThat(run(cache.toString()).good()).as("first").isEqualTo(right);
    assertThat(run(cache.toString()).good()).as("next").isEqualTo(right);
    Path archive = archive();
    assertThat(run(cache.toString()).good()).as("from the archive").isEqualTo(right);
    assertThat(background()).as("nothing more to do").isEmpty();
    assertThat(Files.getPosixFilePermissions(archive.getParent()).toString())
        .doesNotContain("GROUP", "OTHERS");
  }

  @Test
  void anArchiveThatIsCutOffOrForeignDoesNoHarm() throws Exception {
    run(cache.toString()).good();
    Path archive = archive();
    byte[] whole = Files.readAllBytes(archive);
    Random random = new Random(5);
    for (int length : new int[] {0, 1, 4096, whole.length / 2, whole.length - 1}) {
      replace(archive, Arrays.copyOf(whole, length));
      assertThat(run(cache.toString()).good()).as("cut to %s", length).isEqualTo(right);
      Path named = renamed(archive, length);
      replace(named, junk(random, length));
      assertThat(run(cache.toString()).good()).as("%s bytes of junk", length).isEqualTo(right);
      Files.delete(named);
    }
    replace(archive, junk(random, whole.length));
    assertThat(run(cache.toString()).good()).as("junk of the right length").isEqualTo(right);
    byte[] foreign = whole.clone();
    Arrays.fill(foreign, 8, 600, (byte) 'x');
    replace(archive, foreign);
    assertThat(run(cache.toString()).good()).as("another JVM's").isEqualTo(right);
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNoHarm() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run(file.resolve("below").toString()).good()).isEqualTo(right);
    assertThat(run("/dev/full").good()).isEqualTo(right);
    assertThat(run("/proc/nowhere").good()).isEqualTo(right);
    assertThat(run("relative").good()).isEqualTo(right);
    assertThat(folder.resolve("relative")).doesNotExist();
  }

  @Test
  void twoAtOnceOnAnEmptyCacheAnswerAlike() throws Exception {
    for (int i = 0; i < 3; i++) {
      Started one = start(folder.resolve("both" + i).toString(), "one");
      Started other = start(folder.resolve("both" + i).toString(), "other");
      assertThat(one.ended().good()).isEqualTo(right);
      assertThat(other.ended().good()).isEqualTo(right);
    }
  }

  @Test
  void aRunThatIsKilledLeavesNothingThatHarmsTheNext() throws Exception {
    int kills = Integer.getInteger("xetkhen.kills", 10);
    Random random = new Random(6);
    for (int i = 0; i < kills; i++) {
      if (random.nextInt(4) == 0) {
        endWhatWorksInTheBackground();
        delete(cache);
      }
      Started started = start(cache.toString(), "killed");
      TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
      started.process().destroyForcibly().waitFor();
      if (random.nextBoolean()) { // and perhaps what it had begun in the background
        TimeUnit.MILLISECONDS.sleep(random.nextInt(4000));
        background().forEach(ProcessHandle::destroyForcibly);
      }
      assertThat(run(cache.toString()).good()).as("after kill %s", i + 1).isEqualTo(right);
    }
  }

  /** A run that has ended. */
  private record Ended(int exit, String out, String err) {
    String good() {
      assertThat(err).as("said beside the results").isEmpty();
      assertThat(exit).as("exit code").isZero();
      return out;
    }
  }

  /** A run that was started. */
  private record Started(Process process, Path out, Path err) {
    Ended ended() throws IOException, InterruptedException {
      int exit = process.waitFor();
      return new Ended(
          exit,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  private Ended run(String cacheFolder) throws IOException, InterruptedException {
    return start(cacheFolder, "run").ended();
  }

  private Started start(String cacheFolder, String name) throws IOException {
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    String samples = DISTRIBUTION.resolve("samples/tan-yen-2021").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                DISTRIBUTION.resolve("bin/xetkhen").toString(),
                "evaluate",
                samples,
                "--rules",
                rules.toString(),
                "--format",
                "jsonl")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XETKHEN_CACHE", cacheFolder);
    return new Started(builder.start(), out, err);
  }

  /** The archive, once the background has made it and is done. */
  private Path archive() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (background().findAny().isEmpty() && Files.isDirectory(cache.resolve("jvm"))) {
        try (Stream<Path> files = Files.list(cache.resolve("jvm"))) {
          List<Path> found =
              files.filter(f -> f.toString().matches(".*\\.\\d+\\.(jsa|aot)")).toList();
          assertThat(found).as("archives in %s", cache).hasSize(1);
          return found.get(0);
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no archive within " + PATIENCE);
  }

  /** The processes that name this test's folder. */
  private Stream<ProcessHandle> background() {
    String mine = "-Dxetkhen.cache=" + folder;
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().arguments().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(argument -> argument.startsWith(mine)));
  }

  private static Path renamed(Path archive, long length) {
    String name = archive.getFileName().toString();
    return archive.resolveSibling(name.replaceFirst("\\.\\d+\\.(?=jsa$|aot$)", "." + length + "."));
  }

  /** A new file in the place of one that the JVM made read-only. */
  private static void replace(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    Files.write(file, content);
  }

  private static byte[] junk(Random random, int length) {
    byte[] junk = new byte[length];
    random.nextBytes(junk);
    return junk;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private static void delete(Path all) throws IOException {
    if (Files.exists(all)) {
      try (Stream<Path> files = Files.walk(all)) {
        for (Path one : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
