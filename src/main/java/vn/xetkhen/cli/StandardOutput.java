package vn.xetkhen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. It remembers how it failed, so that a failure is known also where the writer
 * above keeps it to itself; nothing is written after one.
 */
final class StandardOutput extends OutputStream {
  /**
   * What systems call a pipe whose reader went away, in English and in Vietnamese: “Broken pipe”,
   * “The pipe is being closed”, “The pipe has been ended”. The words are the system's, and it may
   * translate them.
   */
  private static final Pattern PIPE =
      Pattern.compile(
          "\\b(?:pipe|ống)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final OutputStream stream;
  private @Nullable IOException failure;

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** The reader of standard output went away: nothing more needs to be written. */
  static final class Gone extends IOException {
    private static final long serialVersionUID = 1L;

    Gone(IOException cause) {
      super(cause);
    }
  }

  /** Results could not be written, and somebody misses them; the cause says why. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(IOException cause) {
      super(cause);
    }
  }

  /** Why results were lost; null where they were not, or where nobody reads them any more. */
  @Nullable IOException lost() {
    return failure == null || gone(failure) ? null : failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> stream.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(stream::flush);
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) throws IOException {
    IOException seen = failure;
    if (seen == null) {
      try {
        attempt.run();
        if (!(stream instanceof PrintStream print) || !print.checkError()) {
          return;
        }
        seen = new IOException();
      } catch (IOException e) {
        seen = e;
      }
      failure = seen;
    }
    throw gone(seen) ? new Gone(seen) : new Lost(seen);
  }

  private static boolean gone(IOException failure) {
    String words = failure.getMessage();
    return words != null && PIPE.matcher(words).find();
  }
}
