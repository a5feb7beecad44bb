package vn.xetkhen.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.TreeReader;

/** Makes the entries of a run. Safe for use by several threads. */
public final class Entries {
  private final DossierKeeping keeping;
  private final @Nullable Masking masking;

  /**
   * Entries of a run.
   *
   * @param masking what leaves fields out; null where none are
   */
  public Entries(DossierKeeping keeping, @Nullable Masking masking) {
    this.keeping = keeping;
    this.masking = masking;
  }

  /**
   * A dossier as a run met it.
   *
   * @param source the file as the user named it
   * @param line in a {@code .jsonl}, from 1; null where it is the whole file
   * @param bytes exactly as read; null where it could not be
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Met(String source, @Nullable Integer line, byte @Nullable [] bytes) {}

  /**
   * A decision about a dossier that was accepted, and so is UTF-8.
   *
   * @param json {@code xetkhen.decision/1} on one line, in UTF-8
   */
  public Entry decision(Met met, byte[] json, Verdict verdict) {
    byte[] bytes = met.bytes();
    if (masking == null || bytes == null) {
      return entry("decision", met, Masking.NOTHING, json, verdict);
    }
    Masking.Masked masked = masking.decision(met, bytes, json);
    return entry("decision", masked.met(), masked.left(), masked.json(), verdict);
  }

  /**
   * A refusal.
   *
   * @param json {@code xetkhen.refusal/1} on one line
   */
  public Entry refusal(Met met, String json) {
    if (masking == null) {
      return entry("refusal", met, Masking.NOTHING, utf8(json), null);
    }
    Masking.Masked masked = masking.refusal(met, utf8(json));
    return entry("refusal", masked.met(), masked.left(), masked.json(), null);
  }

  /**
   * A selection.
   *
   * @param json {@code xetkhen.selection/1}; ends of lines between its values are left out
   * @param rewards the hash of the kept file of base salaries and norms; null where none was needed
   * @param council the hash of the kept file of the council's choice; null where there is none
   */
  public Entry selection(String json, @Nullable String rewards, @Nullable String council) {
    byte[] line = utf8(json.replace("\n", ""));
    Masking.Masked masked = masking == null ? null : masking.selection(line);
    byte[] content = masked == null ? line : masked.json();
    Masking.Left left = masked == null ? Masking.NOTHING : masked.left();
    byte[] head =
        JsonLine.object(
            out -> {
              out.writeStringField("rewards", rewards);
              out.writeStringField("council", council);
              Masking.write(out, left);
              out.writeStringField("sha256", Sha256.hex(content));
            });
    return new Entry("selection", head, content, null);
  }

  private Entry entry(
      String type, Met met, Masking.Left left, byte[] content, @Nullable Verdict verdict) {
    byte[] head =
        JsonLine.object(
            out -> {
              out.writeStringField("source", left.source() == null ? met.source() : null);
              Integer line = met.line();
              if (line == null) {
                out.writeNullField("line");
              } else {
                out.writeNumberField("line", line);
              }
              dossier(out, type, met.bytes(), left);
              Masking.write(out, left);
              out.writeStringField("sha256", Sha256.hex(content));
            });
    return new Entry(type, head, content, verdict);
  }

  private void dossier(JsonGenerator out, String type, byte @Nullable [] bytes, Masking.Left left)
      throws IOException {
    if (bytes == null || bytes.length > TreeReader.MAX_BYTES) {
      out.writeNullField("dossier");
      return;
    }
    boolean full = keeping == DossierKeeping.FULL;
    boolean text = full && (type.equals("decision") || Utf8.is(bytes)); // only UTF-8 is decided
    out.writeObjectFieldStart("dossier");
    out.writeStringField("sha256", left.original() == null ? Sha256.hex(bytes) : null);
    out.writeFieldName("text");
    if (text) {
      out.writeUTF8String(bytes, 0, bytes.length);
    } else {
      out.writeNull();
    }
    out.writeStringField(
        "base64", full && !text ? Base64.getEncoder().encodeToString(bytes) : null);
    out.writeEndObject();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
