package vn.xetkhen.text;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in both languages.
 *
 * @param vi Vietnamese, in NFC
 * @param en English
 */
public record Text(String vi, String en) {

  /** The same in both languages: a name, a code, a number. */
  public static Text same(Object value) {
    return new Text(String.valueOf(value), String.valueOf(value));
  }

  /** Written out: what the JVM makes up for a record costs a start more than all texts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text && vi.equals(text.vi) && en.equals(text.en);
  }

  @Override
  public int hashCode() {
    return 31 * vi.hashCode() + en.hashCode();
  }

  /** The line in one language. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** Several texts as one, with {@code separator} between them. */
  public static Text join(String separator, List<Text> texts) {
    if (texts.size() == 1) {
      return texts.get(0);
    }
    StringJoiner vi = new StringJoiner(separator);
    StringJoiner en = new StringJoiner(separator);
    for (Text text : texts) {
      vi.add(text.vi);
      en.add(text.en);
    }
    return new Text(vi.toString(), en.toString());
  }
}
