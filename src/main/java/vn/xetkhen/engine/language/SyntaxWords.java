package vn.xetkhen.engine.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** Says in the writer's terms why a parser gave up. */
final class SyntaxWords {
  /** Where parsers name the word at which they gave up. */
  private static final Pattern SEEN =
      Pattern.compile("input '(.*?)'|Found\\s+\"(.*?)\"|Found\\s+<(\\w+)>", Pattern.DOTALL);

  private static final List<String> WORDS =
      List.of(
          "rule", "when", "then", "end", "from", "collect", "import", "global", "package", "in");

  private SyntaxWords() {}

  /** What was seen, from a parser's own words. */
  static Text seen(String words) {
    Matcher matcher = SEEN.matcher(words);
    if (!matcher.find()) {
      return Complaints.say("syntax.end");
    }
    String found = group(matcher);
    boolean end = found.isBlank() || found.equals("<eof>") || found.equals("EOF");
    if (end) {
      return Complaints.say("syntax.end");
    }
    Text meant =
        found.matches("[a-z]{2,}") && !WORDS.contains(found)
            ? Complaints.meant(found, WORDS)
            : Text.same("");
    return Complaints.say("syntax.unexpected", found, meant);
  }

  private static String group(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group;
      }
    }
    return "";
  }

  /** The offset of a quotation mark that its line does not close; null where there is none. */
  static @Nullable Integer openQuote(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int open = -1;
      for (int i = start; i < end; i++) {
        if (text.charAt(i) == '"') {
          open = open < 0 ? i : -1;
        } else if (open < 0 && text.startsWith("//", i)) {
          break;
        }
      }
      if (open >= 0) {
        return open;
      }
      start = end + 1;
    }
    return null;
  }
}
