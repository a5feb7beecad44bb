package vn.xetkhen.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.wbr;

import j2html.tags.DomContent;
import j2html.tags.specialized.PreTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows lines of rule and scenario files as they stand, their words lightly marked. */
final class Marking {
  /** The words of a rule file; a group's name is the class of the mark. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?<comment>//.*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<name>\\$\\w+)"
              + "|(?<word>\\b(?:rule|when|then|end|from|collect|in)\\b)|(?<type>\\b[A-Z]\\w*)");

  /** The words of a scenario file. */
  private static final Pattern SCENARIO =
      Pattern.compile(
          "(?<comment>(?<![^ ])#.*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<name>[\\w./-]+(?=:(?:"
              + " |$)))|(?<word>\\b(?:true|false|null)\\b)|(?<type>\\b[A-Z][A-Z0-9_]+\\b)");

  /** The words of a plan; what stands for an id is kept on one line. */
  private static final Pattern PLAN =
      Pattern.compile(
          "(?<comment>(?<![^ ])#.*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<name>[\\w./-]+(?=:(?:"
              + " |$)))|(?<word>\\b(?:true|false|null)\\b)|(?<type>\\w+(?:[./-]\\w+)+)");

  private static final List<String> MARKS = List.of("comment", "text", "name", "word", "type");

  /** The deepest indent that the style sheet follows. */
  private static final int DEEPEST = 16;

  private Marking() {}

  /** A rule as it stands in its file. */
  static PreTag rule(List<String> lines) {
    return marked(lines, RULE).withClass("drl");
  }

  /** A part of a scenario file as it stands there. */
  static PreTag scenario(List<String> lines) {
    return marked(lines, SCENARIO).withClass("yaml");
  }

  /** A part of a plan as it stands there. */
  static PreTag plan(List<String> lines) {
    return marked(lines, PLAN).withClass("yaml plan");
  }

  private static PreTag marked(List<String> lines, Pattern words) {
    List<DomContent> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = Words.safe(lines.get(i));
      List<DomContent> content = new ArrayList<>();
      mark(line, words, content);
      content.add(text(i + 1 < lines.size() ? "\n" : ""));
      shown.add(span().with(content).withClass("indent-" + indent(line)));
    }
    return pre(code().with(shown)).attr("translate", "no");
  }

  /** By how many characters a line is indented, as far as the style sheet follows it. */
  private static int indent(String line) {
    return Math.min(DEEPEST, (line.length() - line.stripLeading().length()) / 2 * 2);
  }

  private static void mark(String line, Pattern words, List<DomContent> content) {
    Matcher matcher = words.matcher(line);
    int from = 0;
    while (matcher.find()) {
      plain(line.substring(from, matcher.start()), content);
      String kind = MARKS.stream().filter(m -> matcher.group(m) != null).findFirst().orElse("");
      content.add(span(matcher.group()).withClass(kind));
      from = matcher.end();
    }
    plain(line.substring(from), content);
  }

  /** Text in which a long sentence may be broken before each of its dots. */
  private static void plain(String text, List<DomContent> content) {
    String[] pieces = text.split("(?=\\.[a-z])", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (i > 0) {
        content.add(wbr());
      }
      content.add(text(pieces[i]));
    }
  }
}
