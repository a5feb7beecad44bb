package vn.xetkhen.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Where a line is not composed (Unicode NFC).
 *
 * @param from the index of the first such letter, in UTF-16 units
 * @param word the word that it stands in
 * @param composed the line, composed
 */
public record Uncomposed(int from, String word, String composed) {

  /** The first place in a line; null where all of it is composed. */
  public static @Nullable Uncomposed in(String line) {
    String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
    if (composed.equals(line)) {
      return null;
    }
    int from = 0;
    while (from < composed.length() && line.charAt(from) == composed.charAt(from)) {
      from++;
    }
    return new Uncomposed(from, word(line, from), composed);
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
