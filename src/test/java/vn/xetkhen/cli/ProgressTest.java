package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Language;

/** How far, how fast, and how long it will still take. */
final class ProgressTest {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void showsBarRateAndTimeLeft() {
    Progress progress = new Progress(console(Language.EN), true, () -> 4000);
    for (int i = 0; i < 300; i++) {
      progress.step(10);
    }
    assertThat(progress.line(MINUTE))
        .isEqualTo("[###############.....] 75%  300 dossiers, 5 a second, 0:20 left");
    assertThat(new Progress(console(Language.VI), true, () -> 4000).line(MINUTE))
        .startsWith("[....................] 0%  đã xét 0 hồ sơ, 0 hồ sơ/giây, còn ");
  }

  @Test
  void tellsHours() {
    Progress progress = new Progress(console(Language.EN), true, () -> 1000);
    progress.step(10);
    assertThat(progress.line(MINUTE)).endsWith(", 0 a second, 1:39:00 left");
  }

  @Test
  void countsWhereTheWholeIsNotKnown() {
    Progress progress = new Progress(console(Language.EN), true, () -> InputSize.UNKNOWN);
    progress.step(10);
    progress.step(10);
    assertThat(progress.line(MINUTE / 60)).isEqualTo("2 dossiers decided, 2 a second");
  }

  @Test
  void countsWhereTheWholeWasCountedTooSmall() {
    Progress progress = new Progress(console(Language.VI), true, () -> 15);
    progress.step(10);
    progress.step(10);
    assertThat(progress.line(MINUTE / 60)).isEqualTo("Đã xét 2 hồ sơ, 2 hồ sơ/giây");
  }

  @Test
  void saysNothingWhereItIsNotShownOrTheWorkIsShort() {
    Progress hidden = new Progress(console(Language.VI), false, () -> 15);
    hidden.step(10);
    hidden.clear();
    Progress brief = new Progress(console(Language.VI), true, () -> 15);
    brief.step(10);
    brief.clear();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theSizeOfPathsIsThatOfTheirDossiers(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/one.json"), "12345");
    Files.writeString(folder.resolve("a/b/two.JSONL"), "123");
    Files.writeString(folder.resolve("a/note.txt"), "1234567");
    assertThat(counted(folder.toString())).isEqualTo(8);
    assertThat(counted(folder.resolve("a/one.json").toString(), folder.resolve("a/b").toString()))
        .isEqualTo(8);
    assertThat(counted("-")).isEqualTo(InputSize.UNKNOWN);
    assertThat(counted(folder.resolve("none").toString())).isEqualTo(InputSize.UNKNOWN);
  }

  private static long counted(String... paths) throws InterruptedException {
    InputSize size = new InputSize(List.of(paths));
    for (int i = 0; i < 100 && size.bytes() < 0; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return size.bytes();
  }

  private Console console(Language language) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new StandardOutput(new ByteArrayOutputStream()),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        true,
        language);
  }
}
