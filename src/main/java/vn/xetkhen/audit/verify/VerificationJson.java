package vn.xetkhen.audit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** What was found in a record, as {@code xetkhen.verification/1}: the same gives the same bytes. */
public final class VerificationJson {
  private static final JsonFactory JSON = new JsonFactory();

  private VerificationJson() {}

  /** One object on one line, with its end. */
  public static String json(Verification all) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(out, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator out, Verification all) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", "xetkhen.verification/1");
    out.writeStringField("record", all.record());
    out.writeBooleanField("intact", all.intact());
    totals(out, all.totals());
    out.writeFieldName("last");
    receipt(out, all.last(), null);
    out.writeArrayFieldStart("keys");
    for (Verification.Key key : all.keys()) {
      out.writeStartObject();
      out.writeStringField("fingerprint", key.fingerprint());
      out.writeNumberField("runs", key.runs());
      out.writeBooleanField("given", key.trusted());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("receipts");
    for (Verification.Held held : all.receipts()) {
      receipt(out, held.receipt(), held.standing());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("faults");
    for (Fault fault : all.faults()) {
      fault(out, fault);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("remarks");
    for (Remark remark : all.remarks()) {
      out.writeStartObject();
      out.writeStringField("code", remark.code());
      text(out, "text", remark.text());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("unproved");
    for (Text unproved : all.unproved()) {
      text(out, unproved);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void totals(JsonGenerator out, Verification.Totals totals) throws IOException {
    out.writeObjectFieldStart("totals");
    out.writeNumberField("runs", totals.runs());
    out.writeNumberField("entries", totals.entries());
    out.writeNumberField("decisions", totals.decisions());
    out.writeNumberField("refusals", totals.refusals());
    out.writeNumberField("selections", totals.selections());
    out.writeNumberField("dossiers", totals.dossiers());
    out.writeNumberField("masked", totals.masked());
    out.writeNumberField("packs", totals.packs());
    out.writeNumberField("files", totals.files());
    out.writeNumberField("signed", totals.signed());
    out.writeNumberField("unsigned", totals.unsigned());
    out.writeEndObject();
  }

  private static void receipt(
      JsonGenerator out, @Nullable Receipt receipt, Verification.@Nullable Standing standing)
      throws IOException {
    if (receipt == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeNumberField("run", receipt.run());
    out.writeStringField("head", receipt.head());
    if (standing != null) {
      out.writeStringField("standing", standing.name());
    }
    out.writeEndObject();
  }

  private static void fault(JsonGenerator out, Fault fault) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", fault.kind().name());
    number(out, "run", fault.run());
    number(out, "lastRun", fault.lastRun());
    number(out, "entry", fault.entry());
    number(out, "lastEntry", fault.lastEntry());
    out.writeStringField("file", fault.file());
    text(out, "where", fault.where());
    text(out, "seen", fault.seen());
    text(out, "meaning", fault.meaning());
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, @Nullable Number number)
      throws IOException {
    if (number == null) {
      out.writeNullField(name);
    } else {
      out.writeNumberField(name, number.longValue());
    }
  }

  private static void text(JsonGenerator out, String name, Text text) throws IOException {
    out.writeFieldName(name);
    text(out, text);
  }

  private static void text(JsonGenerator out, Text text) throws IOException {
    out.writeStartObject();
    out.writeStringField("vi", text.vi());
    out.writeStringField("en", text.en());
    out.writeEndObject();
  }
}
