package vn.xetkhen.audit.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.text.Text;

/**
 * A file of SQL beside these classes, with a heading in comments: {@code -- key: value}, and below
 * a {@code -- column: NAME TYPE} what it is in both languages.
 */
record Script(Text title, Text text, List<Column> columns, List<String> reads, String sql) {
  private static final Pattern HEADING = Pattern.compile("-- +([a-z-]+): (.*)");

  static Script read(String name) {
    String whole = load(name);
    Map<String, String> said = new LinkedHashMap<>();
    List<Column> columns = new ArrayList<>();
    List<String> reads = new ArrayList<>();
    String column = "";
    int at = 0;
    while (whole.startsWith("--", at)) {
      int end = whole.indexOf('\n', at);
      Matcher line = HEADING.matcher(whole.substring(at, end));
      if (!line.matches()) {
        throw new IllegalStateException(name + ": not a heading: " + whole.substring(at, end));
      }
      String value = line.group(2);
      switch (line.group(1)) {
        case "reads" -> reads.add(value);
        case "column" -> column = value;
        default -> said.put(line.group(1), value);
      }
      if (!column.isEmpty() && line.group(1).equals("en")) {
        int blank = column.indexOf(' ');
        Text meaning = new Text(said.getOrDefault("vi", ""), value);
        columns.add(new Column(column.substring(0, blank), column.substring(blank + 1), meaning));
      } else if (column.isEmpty() && line.group(1).equals("en")) {
        said.put("text-vi", said.getOrDefault("vi", ""));
        said.put("text-en", value);
      }
      at = end + 1;
    }
    return new Script(
        text(said, "title-"), text(said, "text-"), columns, reads, whole.substring(at).strip());
  }

  private static Text text(Map<String, String> said, String key) {
    return new Text(said.getOrDefault(key + "vi", ""), said.getOrDefault(key + "en", ""));
  }

  private static String load(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
