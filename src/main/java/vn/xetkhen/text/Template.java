package vn.xetkhen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message cut at its placeholders once, so that filling it in is a concatenation: decisions hold
 * a reason for every clause in two languages.
 */
record Template(List<Part> parts) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

  /**
   * Literal text, then an argument or a word chosen by it; {@code argument} is -1 where only text
   * is left.
   */
  private record Part(String literal, int argument, @Nullable String one, @Nullable String other) {}

  static Template of(String pattern) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    int from = 0;
    while (matcher.find()) {
      parts.add(
          new Part(
              pattern.substring(from, matcher.start()),
              Integer.parseInt(matcher.group(1)),
              matcher.group(2),
              matcher.group(3)));
      from = matcher.end();
    }
    parts.add(new Part(pattern.substring(from), -1, null, null));
    return new Template(List.copyOf(parts));
  }

  String fill(Language language, @Nullable Object[] arguments) {
    String[] pieces = new String[2 * parts.size() - 1];
    int last = parts.size() - 1; // only text
    for (int i = 0; i < last; i++) {
      Part part = parts.get(i);
      Object argument = arguments[part.argument];
      String value = argument instanceof Text text ? text.in(language) : String.valueOf(argument);
      pieces[2 * i] = part.literal;
      pieces[2 * i + 1] =
          part.one == null || part.other == null
              ? value
              : value.equals("1") ? part.one : part.other;
    }
    pieces[2 * last] = parts.get(last).literal;
    return String.join("", pieces);
  }
}
