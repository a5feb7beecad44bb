package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** Why something could not be read or written, in words. */
final class Reason {
  private Reason() {}

  /** Without the names of classes and files; where only the system knows, in the system's words. */
  static Text of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Console.both("reason.none");
    }
    if (failure instanceof AccessDeniedException) {
      return Console.both("reason.denied");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return Console.both("reason.exists");
    }
    @Nullable String words =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return words == null || words.isBlank() ? Console.both("reason.unknown") : Text.same(words);
  }
}
