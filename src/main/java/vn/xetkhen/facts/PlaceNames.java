package vn.xetkhen.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares names of provinces and districts as people write them: letter case, kinds and numbers of
 * spaces, a leading word for the kind of unit, composed or decomposed letters, and the old or new
 * place of the tone mark (hoà, hòa) make no difference.
 */
public final class PlaceNames {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * What may stand before a name, in lower case: whole words need a space after them, abbreviations
   * with a dot do not.
   */
  private static final Pattern LEADING =
      Pattern.compile("^(?:(?:tỉnh|huyện|thị xã|thành phố|tx) |(?:tp|tx|h|t)\\. ?)(?=.)");

  /**
   * The two vowels of an open syllable that carry the tone on the first (old) or on the second
   * (new); a {@code u} after {@code q} belongs to the consonant. In decomposed letters.
   */
  private static final Pattern OPEN_PAIR =
      Pattern.compile(
          "(o)(["
              + TONES
              + "])([ae])(?![\\p{L}\\p{M}])|(?<!q)(u)(["
              + TONES
              + "])(y)(?![\\p{L}\\p{M}])");

  private PlaceNames() {}

  /** Whether both name the same place. */
  public static boolean same(String a, String b) {
    return a.equals(b) || key(a).equals(key(b));
  }

  /**
   * The form in which two names of the same place are equal; keep it where one name is compared
   * with many.
   */
  public static String key(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String spaced = SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    String bare = LEADING.matcher(spaced).replaceFirst("");
    String decomposed = Normalizer.normalize(bare, Normalizer.Form.NFD);
    String moved = OPEN_PAIR.matcher(decomposed).replaceAll("$1$3$2$4$6$5");
    return Normalizer.normalize(moved, Normalizer.Form.NFC);
  }
}
