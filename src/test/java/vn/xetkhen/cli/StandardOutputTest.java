package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {
  private static final String FULL = "No space left on device";
  private static final String LOST_VI =
      "xetkhen: không ghi được kết quả ra đầu ra chuẩn (No space left on device), một phần kết quả"
          + " đã mất; hãy dành thêm chỗ trống hoặc chọn nơi khác, rồi chạy lại lệnh.\n";
  private static final String LOST_EN =
      "xetkhen: the results could not be written to standard output (No space left on device), and"
          + " part of them is lost; make room or choose another place, and run the command"
          + " again.\n";

  @TempDir static Path folder;
  private static Place place;

  @BeforeAll
  static void write() throws IOException {
    place = Place.in(folder);
    place.write("good.json", Place.dossier("T1", "mau-2021", "UBND xã Mẫu 1", 2));
    place.write("low.json", Place.dossier("T9", "mau-2021", "UBND xã Mẫu 9", 5));
  }

  private static OutputStream failing(String words) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(words);
      }
    };
  }

  /** A stream that only fails when what it holds has to go out. */
  private static OutputStream holding(String words) {
    return new OutputStream() {
      private boolean holds;

      @Override
      public void write(int b) {
        holds = true;
      }

      @Override
      public void flush() throws IOException {
        if (holds) {
          throw new IOException(words);
        }
      }
    };
  }

  private static Ran run(OutputStream out, String language, String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args =
        Stream.of(line.split(" "))
            .map(a -> a.endsWith(".json") ? folder.resolve(a).toString() : a)
            .toArray(String[]::new);
    int code =
        Main.run(
            args,
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("XETKHEN_LANG", language, "XETKHEN_RULES", place.rules()),
            false);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate good.json",
        "evaluate good.json low.json --exit-verdict --format jsonl",
        "evaluate good.json --format csv",
        "evaluate good.json --format json",
        "explain low.json --exit-verdict",
        "plans mau-2021",
        "plans mau-2021 --page",
        "plans mau-2021 --schema",
        "--help",
        "evaluate --help",
        "--version"
      })
  void lostResultsAreToldAndAClosedPipeIsNot(String line) {
    assertThat(run(failing(FULL), "vi", line)).isEqualTo(new Ran(2, "", LOST_VI));
    assertThat(run(failing(FULL), "en", line)).isEqualTo(new Ran(2, "", LOST_EN));
    assertThat(run(holding(FULL), "en", line)).isEqualTo(new Ran(2, "", LOST_EN));
    assertThat(run(failing("Broken pipe"), "en", line).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "select"})
  void whereResultsAreLostOrNotReadTheRunIsToldNotToBeRecorded(String command) throws IOException {
    String line = command + " good.json --record " + folder.resolve(command);
    String told = "This run did not come to its end, so it was not recorded.\n";
    assertThat(run(failing(FULL), "en", line)).isEqualTo(new Ran(2, "", told + LOST_EN));
    assertThat(run(failing("Broken pipe"), "en", line)).isEqualTo(new Ran(2, "", told));
    for (String own : new String[] {"runs", "open"}) {
      assertThat(folder.resolve(command).resolve(own)).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Broken pipe",
        "broken pipe",
        "The pipe is being closed",
        "The pipe has been ended",
        "Relais brisé (pipe)",
        "Ống dẫn bị hỏng"
      })
  void aReaderThatHasSeenEnoughEndsTheRunQuietly(String words) {
    for (String line : new String[] {"evaluate good.json", "explain low.json", "plans mau-2021"}) {
      assertThat(run(failing(words), "en", line)).isEqualTo(new Ran(0, "", ""));
      assertThat(run(holding(words), "en", line)).isEqualTo(new Ran(0, "", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Input/output error", "/mnt/pipes: stale", "Không có đủ chỗ trống trên hệ thống"})
  void whatNamesNoPipeIsALoss(String words) {
    Ran ran = run(failing(words), "en", "evaluate good.json");
    assertThat(ran).isEqualTo(new Ran(2, "", LOST_EN.replace(FULL, words)));
  }

  @Test
  void aFailureWithoutWordsIsALoss() {
    String told = LOST_EN.replace(FULL, "the system gives no reason");
    assertThat(run(failing(null), "en", "plans mau-2021")).isEqualTo(new Ran(2, "", told));
    PrintStream silent = new PrintStream(failing(FULL), false, StandardCharsets.UTF_8);
    assertThat(run(silent, "en", "plans mau-2021")).isEqualTo(new Ran(2, "", told));
  }

  @Test
  void otherFaultsAreToldBesidesTheLoss() {
    Ran ran = run(failing(FULL), "en", "plans");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("hong-2021").endsWith(LOST_EN);
    assertThat(run(failing("Broken pipe"), "en", "plans").code()).isEqualTo(3);
  }
}
