package vn.xetkhen.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why something could not be read or written, in words. */
public final class Failure {
  private static final Messages MESSAGES = Messages.beside(Failure.class);

  private Failure() {}

  /** Without the names of classes and files; where only the system knows, in the system's words. */
  public static Text words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return MESSAGES.text("failure.none");
    }
    if (failure instanceof AccessDeniedException) {
      return MESSAGES.text("failure.denied");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return MESSAGES.text("failure.exists");
    }
    @Nullable String words =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return words == null || words.isBlank() ? MESSAGES.text("failure.unknown") : Text.same(words);
  }
}
