package vn.xetkhen.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import vn.xetkhen.text.TreeReader;

/**
 * Tells what standard input holds, which has no name to tell it by. It is one document where its
 * first line that is not blank leaves a bracket open: a dossier written over several lines.
 * Otherwise, or where the second line is a dossier of its own so that the first must be a broken
 * one, it is a dossier a line. No more is read ahead than those two lines.
 */
final class StandardInput {
  private static final int CHUNK = 1 << 13;

  private final InputStream in;
  private final ByteArrayOutputStream ahead = new ByteArrayOutputStream();

  private enum Holds {
    LINES,
    DOCUMENT,
    UNDECIDED
  }

  StandardInput(InputStream in) {
    this.in = in;
  }

  /** Whether it holds one dossier over several lines. */
  boolean document() throws IOException {
    Holds holds = Holds.UNDECIDED;
    while (holds == Holds.UNDECIDED) {
      boolean more = readAhead(CHUNK) && ahead.size() <= TreeReader.MAX_BYTES;
      holds = look(ahead.toByteArray(), !more);
    }
    return holds == Holds.DOCUMENT;
  }

  /** All of it, of a longer one just more than {@link TreeReader#MAX_BYTES}. */
  byte[] bytes() throws IOException {
    boolean more = true;
    while (more && ahead.size() <= TreeReader.MAX_BYTES) {
      more = readAhead(CHUNK);
    }
    return ahead.toByteArray();
  }

  /** All of it as a stream; closing it leaves standard input open. */
  InputStream stream() {
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(ahead.toByteArray()), in);
    return new FilterInputStream(all) {
      @Override
      public void close() {
        // Standard input belongs to whoever opened it.
      }
    };
  }

  private boolean readAhead(int most) throws IOException {
    byte[] chunk = new byte[most];
    int count = in.read(chunk);
    ahead.write(chunk, 0, Math.max(0, count));
    return count > 0;
  }

  private static Holds look(byte[] seen, boolean ended) {
    int first = lineFrom(seen, 0);
    int firstEnd = end(seen, first);
    if (firstEnd == seen.length && !ended) {
      return Holds.UNDECIDED;
    }
    if (depth(seen, first, firstEnd) <= 0) {
      return Holds.LINES;
    }
    int second = lineFrom(seen, Math.min(seen.length, firstEnd + 1));
    int secondEnd = end(seen, second);
    if (secondEnd == seen.length && !ended) {
      return Holds.UNDECIDED;
    }
    return dossier(seen, second, secondEnd) || firstEnd == seen.length
        ? Holds.LINES
        : Holds.DOCUMENT;
  }

  /** Where the next line that is not blank begins. */
  private static int lineFrom(byte[] bytes, int from) {
    int start = from;
    while (start < bytes.length && JsonLines.blank(bytes, start, end(bytes, start))) {
      start = Math.min(bytes.length, end(bytes, start) + 1);
    }
    return start;
  }

  private static int end(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Whether a line is a dossier of its own, as no part of another one is. */
  private static boolean dossier(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return line.startsWith("{") && line.contains(Layout.FORMAT) && depth(bytes, from, to) == 0;
  }

  /** How many more brackets are opened than closed, those in texts aside. */
  private static int depth(byte[] bytes, int from, int to) {
    int depth = 0;
    boolean text = false;
    for (int i = from; i < to; i++) {
      switch (bytes[i]) {
        case '"' -> text = !text;
        case '\\' -> i += text ? 1 : 0;
        case '{', '[' -> depth += text ? 0 : 1;
        case '}', ']' -> depth -= text ? 0 : 1;
        default -> {}
      }
    }
    return depth;
  }
}
