package vn.xetkhen.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * Writes what a page holds beside its text: JSON in elements that no browser runs, and JSON that
 * waits compressed (gzip, RFC 1952, in base64) until someone opens it.
 */
final class RecordBlocks {
  /** How many entries wait together: opened within a frame, and alike enough to compress well. */
  private static final int TOGETHER = 50;

  private final Writer out;
  private final StringBuilder waiting = new StringBuilder();
  private final Map<Object, Integer> texts = new LinkedHashMap<>();
  private int entries;
  private int block;

  RecordBlocks(Writer out) {
    this.out = out;
  }

  /** A value as JSON. */
  static String json(@Nullable Object value) {
    return DecisionJson.line(values -> values.value(value));
  }

  /** Where the next entry will stand: its block. */
  int block() {
    return block;
  }

  /** Where the next entry will stand: its number in the block, from 0. */
  int position() {
    return entries;
  }

  /** Adds an entry. */
  void add(Object entry) throws IOException {
    waiting.append(entries == 0 ? "" : ",").append(json(shared(entry)));
    entries++;
    if (entries == TOGETHER) {
      flush();
    }
  }

  /**
   * The same with every text in two languages told once a block: they repeat, at distances beyond
   * what gzip looks back. {@code {"text": 7}} stands for the eighth.
   */
  private @Nullable Object shared(@Nullable Object value) {
    if (value instanceof Text text) {
      return Map.of("text", texts.computeIfAbsent(text, same -> texts.size()));
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(item -> all.add(shared(item)));
      return all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.size() == 2
        && map.get("vi") instanceof String vi
        && map.get("en") instanceof String en) {
      return shared(new Text(vi, en));
    }
    Map<Object, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((name, item) -> all.put(name, shared(item)));
    return all;
  }

  /** Writes what is left. */
  void flush() throws IOException {
    if (entries > 0) {
      String shared = json(List.copyOf(texts.keySet()));
      compressed("b" + block, "{\"texts\":" + shared + ",\"entries\":[" + waiting + "]}");
      waiting.setLength(0);
      texts.clear();
      entries = 0;
      block++;
    }
  }

  /** Writes JSON that waits compressed. */
  void compressed(String id, String json) throws IOException {
    out.write("<script type=\"application/octet-stream\" id=\"" + id + "\">");
    out.write(Base64.getEncoder().encodeToString(gzip(harmless(json))));
    out.write("</script>\n");
  }

  /** JSON in which nothing ends or begins an element, ends a line or is no character. */
  static String harmless(String json) {
    StringBuilder safe = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair = i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1));
      if (pair) {
        safe.append(c).append(json.charAt(++i));
      } else if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        escape(c, safe);
      } else if (Character.isSurrogate(c)) {
        escape(c, safe);
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static void escape(char c, StringBuilder to) {
    to.append("\\u");
    String hex = Integer.toHexString(c);
    to.append("0000", 0, 4 - hex.length()).append(hex);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
