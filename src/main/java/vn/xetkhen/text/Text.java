package vn.xetkhen.text;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The line in one language. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** Several texts as one, with {@code separator} between them. */
  public static Text join(String separator, List<Text> texts) {
    return new Text(
        texts.stream().map(Text::vi).collect(Collectors.joining(separator)),
        texts.stream().map(Text::en).collect(Collectors.joining(separator)));
  }
}
