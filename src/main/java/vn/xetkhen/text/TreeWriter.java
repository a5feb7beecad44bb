package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes trees as JSON (RFC 8259), the same bytes for the same tree. */
public final class TreeWriter {
  private TreeWriter() {}

  /** The tree on one line, in UTF-8: members in their order, numbers with all their digits. */
  public static byte[] json(Node node) {
    return OneLineJson.bytes(out -> write(out, node));
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
