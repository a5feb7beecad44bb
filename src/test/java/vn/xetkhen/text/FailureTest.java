package vn.xetkhen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void reasonsAreWords() {
    assertThat(Failure.words(new NoSuchFileException("/x/.y.tmp")).en())
        .isEqualTo("there is no such file or folder");
    assertThat(Failure.words(new AccessDeniedException("/x/.y.tmp")))
        .isEqualTo(new Text("không có quyền truy cập", "permission denied"));
    assertThat(Failure.words(new FileAlreadyExistsException("/x/.y.tmp")).en())
        .isEqualTo("a file of the temporary name is already there");
    assertThat(Failure.words(new FileSystemException("/x/.y.tmp", null, "File name too long")))
        .isEqualTo(Text.same("File name too long"));
    assertThat(Failure.words(new FileSystemException("/x/.y.tmp")).en())
        .isEqualTo("the system gives no reason");
    assertThat(Failure.words(new IOException("No space left on device")))
        .isEqualTo(Text.same("No space left on device"));
  }
}
