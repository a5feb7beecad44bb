package vn.xetkhen.audit;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.OneLineJson;

/** Writes lines of a run: no white space, members in a fixed order, null written. */
final class JsonLine {
  private JsonLine() {}

  /** An object with these members. */
  static byte[] object(OneLineJson.Part members) {
    return OneLineJson.bytes(
        out -> {
          out.writeStartObject();
          members.to(out);
          out.writeEndObject();
        });
  }

  /** What every line begins with, up to where its own members follow. */
  static byte[] heading(String type, long seq, @Nullable String prev) {
    String before = prev == null ? "null" : '"' + prev + '"';
    String text = "{\"type\":\"" + type + "\",\"seq\":" + seq + ",\"prev\":" + before + ",";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A whole line. */
  static Line line(String type, long seq, @Nullable String prev, OneLineJson.Part members) {
    byte[] heading = heading(type, seq, prev);
    byte[] own = object(members);
    byte[] line = new byte[heading.length + own.length - 1];
    System.arraycopy(heading, 0, line, 0, heading.length);
    System.arraycopy(own, 1, line, heading.length, own.length - 1);
    return new Line(line);
  }
}
