package vn.xetkhen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the distribution can be edited and its cache emptied, and the distribution stays. */
class InstallationTest {
  private static final Path RULE = Path.of("rules", "tan-yen-2021", "2-tap-the.drl");

  @TempDir private Path folder;

  private Path distribution() throws IOException {
    Path distribution = folder.resolve("distribution");
    Files.createDirectories(distribution.resolve("lib"));
    Files.createDirectories(distribution.resolve(RULE).getParent());
    Files.writeString(distribution.resolve("lib").resolve("xetkhen.jar"), "jar");
    Files.copy(RULE, distribution.resolve(RULE));
    return distribution;
  }

  @Test
  void anEditChangesTheBoundOfTheCopyAndNothingElse() throws IOException {
    Path distribution = distribution();
    Installation copy =
        Installation.copy(distribution, folder.resolve("copy"), folder.resolve("cache"));
    String shipped = Files.readString(RULE, StandardCharsets.UTF_8);
    copy.edit(4);
    copy.edit(17);
    assertThat(copy.home().resolve(RULE))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(shipped.replace("atMost(3)", "atMost(17)"));
    assertThat(distribution.resolve(RULE)).content(StandardCharsets.UTF_8).isEqualTo(shipped);
  }

  @Test
  void aNewCopyAndAnEmptiedCacheHoldNothingOfBefore() throws IOException {
    Path distribution = distribution();
    Path home = folder.resolve("copy");
    Path cache = folder.resolve("cache");
    Installation first = Installation.copy(distribution, home, cache);
    Files.writeString(cache.resolve("kept"), "x");
    first.forget();
    assertThat(cache).isEmptyDirectory();
    first.edit(9);
    Files.writeString(cache.resolve("kept"), "x");
    Installation.copy(distribution, home, cache);
    assertThat(cache).isEmptyDirectory();
    assertThat(home.resolve(RULE)).hasSameTextualContentAs(RULE);
  }

  @Test
  void whatIsNotBuiltIsNotCopied() {
    assertThatThrownBy(
            () -> Installation.copy(folder, folder.resolve("copy"), folder.resolve("cache")))
        .hasMessageContaining("mvn -q -Pbench -DskipTests package");
  }

  @Test
  void aRunThatFailsIsNoFigure() {
    Command command = new Command(List.of(Forked.java(), "vn.xetkhen.NoSuchClass"), Map.of());
    assertThatThrownBy(command::millis)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NoSuchClass");
  }
}
