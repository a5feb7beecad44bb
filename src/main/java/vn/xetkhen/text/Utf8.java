package vn.xetkhen.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 (RFC 3629) strictly; a byte order mark at the beginning is skipped, since editors
 * write it.
 */
final class Utf8 {
  private static final Messages MESSAGES = Messages.beside(Utf8.class);

  private Utf8() {}

  /** The text, or null after adding a problem: another encoding, or bytes that are not UTF-8. */
  static @Nullable String decode(String file, int firstLine, byte[] bytes, List<Problem> problems) {
    Position start = new Position(firstLine, 1);
    if (wide(bytes)) {
      problems.add(MESSAGES.problem(file, start, null, "encoding.wide"));
      return null;
    }
    int from = marked(bytes) ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String seen = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
      Position at = new Cursor(text, firstLine).at(text.length());
      problems.add(MESSAGES.problem(file, at, null, "encoding.malformed", seen));
      return null;
    }
    return text;
  }

  private static boolean marked(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /**
   * UTF-16 and UTF-32 begin with their byte order mark, or have a zero byte beside the first
   * character.
   */
  private static boolean wide(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || first == 0
        || second == 0;
  }
}
