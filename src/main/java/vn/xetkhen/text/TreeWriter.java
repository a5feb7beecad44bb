package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes trees as JSON (RFC 8259), the same bytes for the same tree. */
public final class TreeWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private TreeWriter() {}

  /** The tree on one line, in UTF-8: members in their order, numbers with all their digits. */
  public static byte[] json(Node node) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(out, node);
    } catch (IOException e) {
      throw new UncheckedIOException("a tree in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, Node node) throws IOException {
    if (node instanceof Node.Obj group) {
      out.writeStartObject();
      for (Node.Member member : group.members().values()) {
        out.writeFieldName(member.name());
        write(out, member.value());
      }
      out.writeEndObject();
    } else if (node instanceof Node.Arr list) {
      out.writeStartArray();
      for (Node item : list.items()) {
        write(out, item);
      }
      out.writeEndArray();
    } else if (node instanceof Node.Str text) {
      out.writeString(text.value());
    } else if (node instanceof Node.Num number) {
      out.writeNumber(number.value());
    } else if (node instanceof Node.Bool truth) {
      out.writeBoolean(truth.value());
    } else {
      out.writeNull();
    }
  }
}
