package vn.xetkhen.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes lines of a run: no white space, members in a fixed order, null written. */
final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private JsonLine() {}

  /** Writes members of an object. */
  interface Members {
    void to(JsonGenerator out) throws IOException;
  }

  /** An object with these members. */
  static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      members.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What every line begins with, up to where its own members follow. */
  static byte[] heading(String type, long seq, @Nullable String prev) {
    String before = prev == null ? "null" : '"' + prev + '"';
    String text = "{\"type\":\"" + type + "\",\"seq\":" + seq + ",\"prev\":" + before + ",";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A whole line. */
  static Line line(String type, long seq, @Nullable String prev, Members members) {
    byte[] heading = heading(type, seq, prev);
    byte[] own = object(members);
    byte[] line = new byte[heading.length + own.length - 1];
    System.arraycopy(heading, 0, line, 0, heading.length);
    System.arraycopy(own, 1, line, heading.length, own.length - 1);
    return new Line(line);
  }
}
