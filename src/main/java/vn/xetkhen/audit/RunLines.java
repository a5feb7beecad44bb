package vn.xetkhen.audit;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a run, one at a time. The file is Zstandard (RFC 8878): a frame for the first line,
 * a frame for the entries, and one for the last two lines, so that the ends of a long run can be
 * read without the rest.
 */
public final class RunLines implements Closeable {
  /** The longest line, in bytes: the selection of a hundred thousand candidates has a third. */
  static final int LONGEST = 1 << 29;

  private static final byte[] BEGINNING = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);

  private static final int TAIL = 1 << 16;
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int from;
  private int to;

  /** A file that can be read no further. */
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean cut;

    Damaged(String message, boolean cut, @Nullable Throwable cause) {
      super(message, cause);
      this.cut = cut;
    }

    /** Whether the file ends in the middle; otherwise its bytes are not what was written. */
    public boolean cut() {
      return cut;
    }
  }

  private RunLines(InputStream in) {
    this.in = in;
  }

  /**
   * The lines of a file.
   *
   * @throws IOException where the file cannot be opened
   */
  public static RunLines open(Path file) throws IOException {
    return of(new BufferedInputStream(Files.newInputStream(file), CHUNK));
  }

  private static RunLines of(InputStream compressed) throws IOException {
    return new RunLines(new ZstdInputStream(compressed));
  }

  /**
   * The next line; null after the last.
   *
   * @throws Damaged where the file cannot be read further
   * @throws IOException where the system cannot read it
   */
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream begun = null;
    while (true) {
      if (from == to && !fill()) {
        if (begun != null) {
          throw new Damaged("the last line has no end", true, null);
        }
        return null;
      }
      int end = from;
      while (end < to && chunk[end] != '\n') {
        end++;
      }
      if (begun == null && end < to) {
        byte[] whole = Arrays.copyOfRange(chunk, from, end);
        from = end + 1;
        return new Line(whole);
      }
      if (begun == null && end - from >= BEGINNING.length && !begins()) {
        throw new Damaged("a line that does not begin as one does not end either", false, null);
      }
      begun = begun == null ? new ByteArrayOutputStream(4 * CHUNK) : begun;
      if (begun.size() > LONGEST) {
        throw new Damaged("a line is longer than " + LONGEST + " bytes", false, null);
      }
      begun.write(chunk, from, end - from);
      from = Math.min(end + 1, to);
      if (end < to) {
        return new Line(begun.toByteArray());
      }
    }
  }

  /** A long line of something else, decompressed from a few bytes, is not read to its end. */
  private boolean begins() {
    int to = from + BEGINNING.length;
    return Arrays.equals(chunk, from, to, BEGINNING, 0, BEGINNING.length);
  }

  private boolean fill() throws IOException {
    try {
      int read = in.read(chunk, 0, chunk.length);
      from = 0;
      to = Math.max(read, 0);
      return read > 0;
    } catch (com.github.luben.zstd.ZstdIOException e) {
      throw new Damaged(String.valueOf(e.getMessage()), truncated(e), e);
    }
  }

  private static boolean truncated(com.github.luben.zstd.ZstdIOException e) {
    return e.getErrorCode() == com.github.luben.zstd.Zstd.errSrcSizeWrong()
        || String.valueOf(e.getMessage()).contains("Truncated");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The first line of a run; null where it has none. */
  public static @Nullable Line first(Path file) throws IOException {
    try (RunLines lines = open(file)) {
      return lines.next();
    }
  }

  /**
   * The last lines of a run, read from the end of the file: {@code end} and {@code head} where it
   * is sound.
   *
   * @return empty where no frame is found at the end, or it cannot be read
   */
  public static List<Line> last(Path file) throws IOException {
    byte[] tail = tail(file);
    for (int at = tail.length - 4; at >= 0; at--) {
      List<Line> found = magic(tail, at) ? frame(tail, at) : null;
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** The lines of the frame that begins there; null where none does, though it looks like one. */
  private static @Nullable List<Line> frame(byte[] tail, int at) throws IOException {
    try (RunLines lines = of(new ByteArrayInputStream(tail, at, tail.length - at))) {
      List<Line> found = new ArrayList<>();
      for (Line line = lines.next(); line != null; line = lines.next()) {
        found.add(line);
      }
      return List.copyOf(found);
    } catch (Damaged e) {
      return null;
    }
  }

  private static byte[] tail(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long length = open.length();
      byte[] tail = new byte[(int) Math.min(length, TAIL)];
      open.seek(length - tail.length);
      open.readFully(tail);
      return tail;
    }
  }

  /** RFC 8878, section 3.1.1: 0xFD2FB528, little-endian. */
  private static boolean magic(byte[] bytes, int at) {
    return bytes[at] == 0x28
        && bytes[at + 1] == (byte) 0xB5
        && bytes[at + 2] == 0x2F
        && bytes[at + 3] == (byte) 0xFD;
  }
}
