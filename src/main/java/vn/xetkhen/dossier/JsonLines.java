package vn.xetkhen.dossier;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.TreeReader;

/**
 * The lines of a stream, one at a time. Lines end with LF or CRLF; blank ones are skipped and
 * counted. Of a line that is longer than {@link TreeReader#MAX_BYTES} only one byte more than that
 * is kept, so that whoever reads it sees that it is too long.
 */
final class JsonLines implements Closeable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private int number;

  JsonLines(InputStream in) {
    this.in = in;
  }

  /** The next line that is not blank, without its end; null at the end of the stream. */
  byte @Nullable [] next() throws IOException {
    while (fill()) {
      number++;
      byte[] content = line();
      if (!blank(content, 0, content.length)) {
        return content;
      }
    }
    return null;
  }

  /** The number of the line that was read last, from 1; 0 before the first. */
  int number() {
    return number;
  }

  /** Whether bytes are blank: JSON's white space, with or without a byte order mark before it. */
  static boolean blank(byte[] bytes, int from, int to) {
    boolean marked =
        to - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF;
    for (int i = marked ? from + 3 : from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    byte last = 0;
    while (!ended && fill()) {
      int stop = next;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, next, Math.min(stop - next, TreeReader.MAX_BYTES + 2 - line.size()));
      last = stop > next ? buffer[stop - 1] : last;
      ended = stop < end;
      next = ended ? stop + 1 : stop;
    }
    byte[] bytes = line.toByteArray();
    boolean carriage = ended && last == '\r' && bytes.length <= TreeReader.MAX_BYTES + 1;
    return carriage ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(buffer));
    }
    return next < end;
  }
}
