package vn.xetkhen.oracle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese place names, compared whatever their case, spacing, composition, leading unit word or
 * tone placement.
 */
final class Places {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNIT_WORD =
      Pattern.compile("^(?:(?:tỉnh|huyện|thị xã|thành phố|tx) |(?:tp|tx|h|t)\\. ?)");
  private static final List<String> OLD_TONES =
      List.of(
          "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy");
  private static final List<String> NEW_TONES =
      List.of(
          "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ");

  private Places() {}

  /** Whether a name is one of these; a name that is absent is unknown. */
  static Answer is(@Nullable String name, String... names) {
    if (name == null) {
      return Answer.UNKNOWN;
    }
    String plain = plain(name);
    return Answer.of(List.of(names).stream().anyMatch(other -> plain(other).equals(plain)));
  }

  private static String plain(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    text = SPACES.matcher(text).replaceAll(" ").strip();
    text = UNIT_WORD.matcher(text).replaceFirst("");
    for (int i = 0; i < OLD_TONES.size(); i++) {
      text = text.replace(OLD_TONES.get(i), NEW_TONES.get(i));
    }
    return text;
  }
}
