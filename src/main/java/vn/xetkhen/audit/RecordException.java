package vn.xetkhen.audit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Failure;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** A record cannot be read or written: what was seen, what was expected, and what to do. */
public final class RecordException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.beside(RecordException.class);

  private final transient Text text;

  /**
   * A failure told by a message of this package.
   *
   * @param key of the message
   */
  RecordException(String key, Object... arguments) {
    this(MESSAGES.text(key, arguments), null);
  }

  /** A failure of the file system at a place in the record. */
  static RecordException unwritable(Object path, IOException cause) {
    return cause instanceof RecordException known
        ? known
        : new RecordException(
            MESSAGES.text("record.unwritable", path, Failure.words(cause)), cause);
  }

  /** A file of the record that cannot be read. */
  public static RecordException unreadable(Object path, IOException cause) {
    return cause instanceof RecordException known
        ? known
        : new RecordException(
            MESSAGES.text("record.unreadable", path, Failure.words(cause)), cause);
  }

  /** Why a file could not be read or written, in words. */
  public static Text reason(IOException cause) {
    return cause instanceof RecordException known ? known.text() : Failure.words(cause);
  }

  /** A message of this package. */
  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /**
   * A failure in words.
   *
   * @param cause what led to it; null where there is nothing behind it
   */
  public RecordException(Text text, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** The failure in both languages. */
  public Text text() {
    return text;
  }
}
