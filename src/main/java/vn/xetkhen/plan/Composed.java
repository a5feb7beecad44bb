package vn.xetkhen.plan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Uncomposed;

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
      Uncomposed found = Uncomposed.in(line);
      if (found != null) {
        problems.add(
            new Position(i + 1, line.codePointCount(0, found.from()) + 1),
            null,
            "not-composed",
            found.word());
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
}
