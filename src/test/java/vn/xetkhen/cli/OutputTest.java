package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Text;

class OutputTest {
  @TempDir Path folder;

  private static Text refused(String name) {
    try {
      Output.file(name).close();
      throw new AssertionError("opened " + name);
    } catch (UsageException e) {
      return e.text();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFolderThatIsNotThereIsToBeCreated() throws IOException {
    Path none = folder.resolve("nodir");
    Path file = none.resolve("x.txt");
    assertThat(refused(file.toString()))
        .isEqualTo(
            new Text(
                "--out: không ghi được “%s”: không có thư mục “%s”; hãy tạo thư mục đó, hoặc chọn nơi khác."
                    .formatted(file, none),
                "--out: “%s” cannot be written: the folder “%s” does not exist; create it, or choose another place."
                    .formatted(file, none)));
    Ran ran =
        Ran.with("plans", "--rules", Place.in(folder).rules(), "--lang=en", "--out", "nodir/x.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .endsWith(
            """
            xetkhen: --out: “nodir/x.txt” cannot be written: the folder “nodir” does not exist; create it, or choose another place.
            For help: xetkhen --help, or xetkhen COMMAND --help
            """);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    Path file = plain.resolve("x.txt");
    assertThat(refused(file.toString()).en())
        .isEqualTo(
            "--out: “%s” cannot be written: “%s” is not a folder; choose another place."
                .formatted(file, plain));
  }

  @Test
  void aFileThatCannotTakeItsPlaceIsNamedWithTheReason() throws IOException {
    Path file = folder.resolve("x.txt");
    try (Output output = Output.file(file.toString())) {
      output.writer().write("x");
      Files.createDirectories(file.resolve("in the way"));
      assertThatThrownBy(output::done)
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith("--out: “" + file + "” cannot be written (")
          .hasMessageNotContainingAny("Exception", ".tmp");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
