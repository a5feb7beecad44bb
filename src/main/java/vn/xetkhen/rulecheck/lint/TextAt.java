package vn.xetkhen.rulecheck.lint;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;

/**
 * A file's text, and where its lines begin, so that positions become offsets and back.
 *
 * @param text without a byte order mark
 */
record TextAt(String text, List<Integer> starts) {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");
  private static final Pattern DRL_LINE_END = Pattern.compile("\n");

  /** A YAML file: what ends a line is what YAML 1.1 says. */
  static TextAt yaml(byte[] bytes) {
    return of(decoded(bytes), LINE_END);
  }

  /** A rule file. */
  static TextAt rules(String text) {
    return of(text, DRL_LINE_END);
  }

  /** A file by its name. */
  static TextAt of(String file, byte[] bytes) {
    return file.endsWith(".drl") ? rules(decoded(bytes)) : yaml(bytes);
  }

  /** The text of UTF-8, without a byte order mark. */
  static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Where the first byte that is no UTF-8 stands; null where all are. */
  static @Nullable Position malformed(byte[] bytes) {
    CharBuffer read = CharBuffer.allocate(bytes.length);
    boolean bad =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true).isError();
    String before = read.flip().toString();
    return bad ? rules(before).at(before.length()) : null;
  }

  private static TextAt of(String text, Pattern end) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher matcher = end.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.end());
    }
    return new TextAt(text, List.copyOf(starts));
  }

  /** The offset of a position, in UTF-16 units. */
  int offset(Position at) {
    int start = starts.get(Math.min(at.line(), starts.size()) - 1);
    int points = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(points, at.column() - 1));
  }

  /** The position of an offset. */
  Position at(int offset) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
      line++;
    }
    return new Position(line + 1, text.codePointCount(starts.get(line), offset) + 1);
  }

  /** A line without its end, from 1. */
  String line(int number) {
    int from = starts.get(number - 1);
    int to = number < starts.size() ? starts.get(number) : text.length();
    return text.substring(from, to).replaceAll("[\r\n\u0085\u2028\u2029]+$", "");
  }

  /** The edit that replaces a stretch. */
  Edit edit(String file, int from, int to, String replacement) {
    return new Edit(file, from, to, at(from), at(to), replacement);
  }
}
