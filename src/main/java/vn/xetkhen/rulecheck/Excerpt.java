package vn.xetkhen.rulecheck;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a file as they stand there.
 *
 * @param firstLine the number of the first one, from 1
 * @param lines without their ends
 */
public record Excerpt(int firstLine, List<String> lines) {

  /** Keeps its own copy of the lines. */
  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * The lines from {@code first} to {@code last}, both included and from 1; those after the end of
   * the file count as not there.
   */
  public static Excerpt of(List<String> file, int first, int last) {
    int from = Math.min(first - 1, file.size());
    return new Excerpt(first, file.subList(from, Math.max(from, Math.min(last, file.size()))));
  }

  /** The number of the last line; the one before the first where there is none. */
  public int lastLine() {
    return firstLine + lines.size() - 1;
  }

  /**
   * Without the blank lines and the comments of {@code sign} at the end: they go with what follows.
   */
  Excerpt trimmed(String sign) {
    int end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || comment(lines.get(end - 1), sign))) {
      end--;
    }
    return new Excerpt(firstLine, lines.subList(0, end));
  }

  /** The lines without the indent that all of them share. */
  public List<String> flush() {
    int indent = lines.stream().filter(l -> !l.isBlank()).mapToInt(Excerpt::indent).min().orElse(0);
    List<String> flush = new ArrayList<>();
    lines.forEach(line -> flush.add(line.isBlank() ? "" : line.substring(indent)));
    return List.copyOf(flush);
  }

  private static boolean comment(String line, String sign) {
    return line.stripLeading().startsWith(sign);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
