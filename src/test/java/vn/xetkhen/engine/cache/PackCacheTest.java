package vn.xetkhen.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;

/** What is kept comes back as it was; what is damaged, foreign or not writable does no harm. */
final class PackCacheTest {
  private static final Path RULES = Path.of("rules");
  private static final String HASH = "0".repeat(64);

  @TempDir private Path temporary;
  private Path folder;
  private PackImage image;

  @BeforeEach
  void onePack() {
    folder = temporary.resolve("cache/packs");
    image = image(pack(Engine.open(RULES), "nguyen-binh-2023"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kien-giang-2021",
        "nga-nam-2021-2030",
        "nguyen-binh-2023",
        "tan-chau-2020",
        "tan-yen-2021"
      })
  void comesBackAsItWas(String id) {
    Pack read = pack(Engine.open(RULES), id);
    new PackCache(List.of(), folder).keep(HASH, image(read));
    assertThat(new PackCache(List.of(), folder).find(HASH)).isEqualTo(image(read));
    assertThat(new PackCache(List.of(folder), null).find(HASH))
        .as("shipped with the program")
        .isEqualTo(image(read));
  }

  /** The order of maps is the order in which people read them. */
  @Test
  void keepsTheOrder() {
    Pack read = pack(Engine.open(RULES), "kien-giang-2021");
    new PackCache(List.of(), folder).keep(HASH, image(read));
    PackImage kept = Objects.requireNonNull(new PackCache(List.of(), folder).find(HASH));
    assertThat(kept.plan().clauses().keySet())
        .containsExactlyElementsOf(read.plan().clauses().keySet());
    assertThat(kept.plan().readings().keySet())
        .containsExactlyElementsOf(read.plan().readings().keySet());
  }

  @Test
  void anEngineKeepsWhatItUnderstoodAndFindsItAgain() throws IOException {
    PackResult first = Engine.open(RULES, new PackCache(List.of(), folder)).pack("tan-yen-2021");
    assertThat(files()).hasSize(1);
    Engine second = Engine.open(RULES, new PackCache(List.of(), folder));
    assertThat(image(pack(second, "tan-yen-2021")))
        .isEqualTo(image(((PackResult.Ready) first).pack()));
    assertThat(files()).hasSize(1);
  }

  @Test
  void anotherContentIsAnotherPack() {
    PackCache cache = new PackCache(List.of(), folder);
    cache.keep(HASH, image);
    assertThat(cache.find("1".repeat(64))).isNull();
  }

  @Test
  void whatIsCutOffOrChangedIsNotThere() throws IOException {
    PackCache cache = new PackCache(List.of(), folder);
    cache.keep(HASH, image);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      byte[] cut = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      Files.write(file, cut);
      assertThat(cache.find(HASH)).as("cut to %s", cut.length).isNull();
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, flipped);
      assertThat(cache.find(HASH)).as("changed").isNull();
    }
    cache.keep(HASH, image);
    assertThat(cache.find(HASH)).as("written again").isEqualTo(image);
  }

  @Test
  void isTheUsersAlone() throws IOException {
    assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix")).isTrue();
    PackCache cache = new PackCache(List.of(), folder);
    cache.keep(HASH, image);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(cache.find(HASH)).as("others may have written it").isNull();
    Files.delete(files().get(0));
    cache.keep(HASH, image);
    assertThat(files()).as("nothing is written where others write").isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoMatter() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    PackCache cache = new PackCache(List.of(temporary.resolve("none")), file.resolve("packs"));
    cache.keep(HASH, image);
    assertThat(cache.find(HASH)).isNull();
    PackCache.none().keep(HASH, image);
    assertThat(PackCache.none().find(HASH)).isNull();
  }

  @Test
  void theOldestGoAndSoDoesWhatWasLeft() throws IOException {
    PackCache cache = new PackCache(List.of(), folder);
    cache.keep(HASH, image);
    Path kept = files().get(0);
    for (int i = 0; i < 80; i++) {
      Path old = folder.resolve("old-" + i + ".pack");
      Files.copy(kept, old, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(old, FileTime.fromMillis(1000L * i));
    }
    Files.createFile(folder.resolve("x-1-" + Long.MAX_VALUE + ".unfinished"));
    Path living = folder.resolve("x-2-" + ProcessHandle.current().pid() + ".unfinished");
    Files.createFile(living);
    cache.keep("1".repeat(64), image);
    assertThat(files().stream().filter(f -> f.toString().endsWith(".pack"))).hasSize(64);
    assertThat(folder.resolve("old-17.pack")).doesNotExist();
    assertThat(folder.resolve("old-18.pack")).exists();
    assertThat(files().stream().filter(f -> f.toString().contains("unfinished")))
        .containsExactly(living);
  }

  @Test
  void manyAtOnceReadAndWriteTheSame() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> work =
          () -> {
            PackCache cache = new PackCache(List.of(), folder);
            cache.keep(HASH, image);
            PackImage found = cache.find(HASH);
            return image.equals(found);
          };
      List<Future<Boolean>> all =
          pool.invokeAll(IntStream.range(0, 64).mapToObj(i -> work).toList());
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(files()).hasSize(1);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Pack pack(Engine engine, String id) {
    return ((PackResult.Ready) engine.pack(id)).pack();
  }

  private static PackImage image(Pack pack) {
    return new PackImage(pack.plan(), pack.rules());
  }
}
