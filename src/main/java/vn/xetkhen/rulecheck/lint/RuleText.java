package vn.xetkhen.rulecheck.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.text.Problem;

/**
 * A rule file read rule by rule where it cannot be read as a whole, so that a bracket that is
 * missing in one rule hides nothing in the others.
 *
 * @param rules those that could be read, in order
 * @param problems one at most for each rule that could not be read at all
 * @param unread the text of the rules that could not be read: what it names is there
 */
record RuleText(List<RuleDescription> rules, List<Problem> problems, String unread) {
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final String UNREADABLE = "language/file.syntax";

  /** Whether a text has any rule, readable or not. */
  static boolean names(String text) {
    return RULE.matcher(text).find();
  }

  /** Reads a file. */
  static RuleText read(String shown, String name, String text) {
    RuleFiles.Read whole = RuleFiles.read(shown, name, text);
    boolean readable = whole.problems().stream().noneMatch(p -> UNREADABLE.equals(p.code()));
    if (readable) {
      return new RuleText(whole.rules(), whole.problems(), unread(text, whole.problems(), whole));
    }
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = RULE.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.start());
    }
    if (starts.isEmpty()) {
      return new RuleText(List.of(), whole.problems().subList(0, 1), text);
    }
    return parts(shown, name, text, starts);
  }

  private static RuleText parts(String shown, String name, String text, List<Integer> starts) {
    List<RuleDescription> rules = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    StringBuilder unread = new StringBuilder();
    String head = text.substring(0, starts.get(0));
    RuleFiles.Read header = RuleFiles.read(shown, name, head);
    boolean broken = header.problems().stream().anyMatch(p -> UNREADABLE.equals(p.code()));
    if (broken) {
      problems.add(header.problems().get(0));
      unread.append(head);
      head = blank(head);
    }
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      String alone = head + blank(text.substring(head.length(), from)) + text.substring(from, to);
      RuleFiles.Read read = RuleFiles.read(shown, name, alone);
      boolean syntax = read.problems().stream().anyMatch(p -> UNREADABLE.equals(p.code()));
      if (syntax) {
        problems.add(read.problems().get(0));
        unread.append(text, from, to);
      } else {
        rules.addAll(read.rules());
        read.problems().stream()
            .filter(p -> !broken || !"language/file.header".equals(p.code()))
            .forEach(problems::add);
        unread.append(unread(alone, read.problems(), read));
      }
    }
    return new RuleText(rules, List.copyOf(problems), unread.toString());
  }

  /** The text where something is wrong that kept a rule from being read. */
  private static String unread(String text, List<Problem> problems, RuleFiles.Read read) {
    long written = RULE.matcher(text).results().count();
    return problems.isEmpty() || written == read.rules().size() ? "" : text;
  }

  /** As many characters and lines, all blank. */
  private static String blank(String text) {
    return text.replaceAll("[^\n]", " ");
  }
}
