package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Why a file could not be read or written, in words. */
final class Failure {
  private static final Messages MESSAGES = Messages.beside(Failure.class);

  private Failure() {}

  /** Without the names of classes and files; where only the system knows, in the system's words. */
  static Text words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return MESSAGES.text("reason.none");
    }
    if (failure instanceof AccessDeniedException) {
      return MESSAGES.text("reason.denied");
    }
    @Nullable String words =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return words == null || words.isBlank() ? MESSAGES.text("reason.unknown") : Text.same(words);
  }
}
