package vn.xetkhen.plan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;

/**
 * Holds a pack's files to composed text (Unicode NFC): what is written in letters and loose marks
 * looks the same and is never equal to what a dossier says.
 */
final class Composed {
  private Composed() {}

  /**
   * Notes the first place in each line that is not composed. Bytes that are no UTF-8 are another's
   * to note.
   */
  static void check(byte[] bytes, Problems problems) {
    String text = decoded(bytes);
    if (text == null || Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return;
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
      if (!composed.equals(line)) {
        int from = difference(line, composed);
        problems.add(
            new Position(i + 1, line.codePointCount(0, from) + 1),
            null,
            "not-composed",
            word(line, from));
      }
    }
  }

  /** The text of strict UTF-8 without a byte order mark, or null where the bytes are none. */
  static @Nullable String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Where the first byte that is no UTF-8 stands. */
  static Position endOfUtf8(byte[] bytes) {
    CharBuffer read = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
    String before = read.flip().toString();
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return new Position(lines + 1, line.codePointCount(0, line.length()) + 1);
  }

  private static int difference(String line, String composed) {
    int at = 0;
    while (at < line.length() && at < composed.length() && line.charAt(at) == composed.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String word(String line, int at) {
    int from = at;
    while (from > 0 && !Character.isWhitespace(line.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
      to++;
    }
    return line.substring(from, to);
  }
}
