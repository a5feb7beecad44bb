package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Nearest;

/**
 * Finds misspelt words of the language by where they stand: parsers stumble over what comes after
 * them, lines below.
 */
final class Slips {
  private static final int FAR = 2;
  private static final List<Place> PLACES =
      List.of(
          new Place("(?m)^[ \\t]*([a-z]{2,6})[ \\t]+\"[^\"\\n]+\"[ \\t\\r]*$", List.of("rule")),
          new Place("(?m)^[ \\t]*([a-z]{2,6})[ \\t\\r]*$", List.of("when", "then", "end")),
          new Place("Evidence\\(\\s*\\)\\s+(\\w+)\\s+collect\\b", List.of("from")),
          new Place("Evidence\\(\\s*\\)\\s+from\\s+(\\w+)\\s*\\(", List.of("collect")),
          new Place(":\\s*(\\w+)\\(\\s*\\)\\s+from\\s+collect\\b", List.of("Evidence")));

  private Slips() {}

  /** Where only some words may stand, the first group of a pattern. */
  private record Place(Pattern pattern, List<String> words) {
    Place(String pattern, List<String> words) {
      this(Pattern.compile(pattern), words);
    }
  }

  /**
   * A misspelt word.
   *
   * @param from its offset in the text
   * @param meant the word that may stand there
   */
  record Slip(int from, String written, String meant) {}

  /** Those of a text, in its order. */
  static List<Slip> in(String text) {
    List<Slip> slips = new ArrayList<>();
    for (Place place : PLACES) {
      Matcher matcher = place.pattern().matcher(text);
      while (matcher.find()) {
        String written = matcher.group(1);
        String meant = meant(written, place.words());
        if (meant != null) {
          slips.add(new Slip(matcher.start(1), written, meant));
        }
      }
    }
    slips.sort(Comparator.comparingInt(Slip::from));
    return slips;
  }

  private static @Nullable String meant(String written, List<String> words) {
    String near = words.contains(written) ? null : Nearest.to(written, words);
    return near != null && Nearest.steps(written, near) <= FAR ? near : null;
  }
}
