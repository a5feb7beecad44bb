package vn.xetkhen.rulecheck.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * The codes of the common vocabulary, whatever of it could be read: of a list that was lost, each
 * word of the pack that looks like a code is taken for one, so that nobody is told of codes that
 * are missing only since their list is.
 */
final class CommonCodes {
  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");

  private CommonCodes() {}

  /**
   * The codes.
   *
   * @param read what was understood of the file
   * @param problems what is wrong with it; empty where it is sound
   * @param texts of the pack's own files
   */
  static Vocabulary of(Vocabulary read, List<Problem> problems, List<String> texts) {
    Map<String, Text> words = new LinkedHashMap<>();
    Map<String, Map<String, Text>> lost = new LinkedHashMap<>();
    for (String list : VocabularyReader.lists()) {
      boolean wrong =
          problems.stream()
              .map(problem -> String.valueOf(problem.pointer()) + "/")
              .anyMatch(pointer -> pointer.startsWith("/codes/" + list + "/"));
      if (wrong || !read.lists().containsKey(list)) {
        if (words.isEmpty()) {
          texts.forEach(text -> codes(text, words));
        }
        lost.put(list, words);
      }
    }
    return lost.isEmpty() ? read : new Vocabulary(lost).with(read);
  }

  private static void codes(String text, Map<String, Text> into) {
    Matcher code = CODE.matcher(text);
    TreeSet<String> found = new TreeSet<>();
    while (code.find()) {
      found.add(code.group());
    }
    found.forEach(word -> into.putIfAbsent(word, Text.same(word)));
  }
}
