package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;

/** Lines of an export. */
final class ExportLine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final String SELECTED = "/selection/placements/";

  private ExportLine() {}

  /**
   * A decision or a refusal.
   *
   * @param tree the whole line
   */
  static String entry(RecordExport.Run run, Line line, JsonNode tree) throws IOException {
    Line.Heading heading = heading(line);
    byte[] content = line.content();
    if (content == null) {
      throw new IOException("entry " + heading.seq() + " has no " + heading.type());
    }
    JsonNode body = tree.path(heading.type());
    StringWriter text = new StringWriter(content.length + 1024);
    try (JsonGenerator out = JSON.getFactory().createGenerator(text)) {
      out.writeStartObject();
      begin(out, run, heading.type(), line, null);
      value(out, "source", tree.path("source"));
      value(out, "line", tree.path("line"));
      JsonNode dossier = body.path("dossier");
      value(out, "dossierId", dossier.isTextual() ? dossier : dossier.path("id"));
      JsonNode hash = dossier.path("sha256");
      value(out, "dossierSha256", hash.isTextual() ? hash : tree.path("dossier").path("sha256"));
      about(out, body);
      value(out, "sha256", tree.path("sha256"));
      out.writeArrayFieldStart("omissions");
      for (JsonNode omission : tree.path("omissions")) {
        JSON.writeTree(out, omission);
      }
      out.writeEndArray();
      out.writeFieldName(heading.type());
      out.writeRawValue(new String(content, StandardCharsets.UTF_8));
      out.writeEndObject();
    }
    return text.toString();
  }

  /**
   * A candidate of a selection.
   *
   * @param index its place among the selection's placements, from 0
   * @param placement exactly as recorded
   * @param omissions of the whole selection
   */
  static String placement(
      RecordExport.Run run, Line line, int index, String placement, JsonNode omissions)
      throws IOException {
    JsonNode body = JSON.readTree(placement);
    StringWriter text = new StringWriter(placement.length() + 1024);
    try (JsonGenerator out = JSON.getFactory().createGenerator(text)) {
      out.writeStartObject();
      begin(out, run, "placement", line, index);
      value(out, "source", body.path("source"));
      value(out, "line", body.path("line"));
      value(out, "dossierId", body.path("dossier").path("id"));
      value(out, "dossierSha256", body.path("dossier").path("sha256"));
      about(out, body);
      out.writeNullField("sha256");
      out.writeArrayFieldStart("omissions");
      for (JsonNode omission : omissions) {
        if (omission.path("pointer").asText().startsWith(SELECTED + index + "/")) {
          JSON.writeTree(out, omission);
        }
      }
      out.writeEndArray();
      out.writeFieldName("placement");
      out.writeRawValue(placement);
      out.writeEndObject();
    }
    return text.toString();
  }

  private static Line.Heading heading(Line line) throws IOException {
    Line.Heading heading = line.heading();
    if (heading == null) {
      throw new IOException("a line does not begin as it must");
    }
    return heading;
  }

  private static void begin(
      JsonGenerator out, RecordExport.Run run, String type, Line line, @Nullable Integer index)
      throws IOException {
    Line.Heading heading = heading(line);
    out.writeStringField("format", "xetkhen.audit-export/1");
    out.writeStringField("type", type);
    out.writeStringField("entry", run.number() + ":" + heading.seq());
    out.writeNumberField("run", run.number());
    out.writeNumberField("seq", heading.seq());
    if (index == null) {
      out.writeNullField("index");
    } else {
      out.writeNumberField("index", index);
    }
    out.writeStringField("runId", run.id());
    out.writeStringField("head", run.head());
    out.writeBooleanField("signed", run.signed());
    out.writeStringField("startedAt", run.startedAt());
    out.writeStringField("command", run.command());
    out.writeStringField("hash", line.hash());
  }

  /** What entries are looked for by; null where an entry has none of it. */
  private static void about(JsonGenerator out, JsonNode body) throws IOException {
    JsonNode plan = body.path("plan");
    value(out, "plan", plan.path("id"));
    value(out, "award", plan.path("award"));
    value(out, "period", plan.path("period"));
    value(out, "rulesSha256", plan.path("rulesSha256"));
    JsonNode candidate = body.path("candidate");
    value(out, "candidateKind", candidate.path("kind"));
    value(out, "candidateId", candidate.path("id"));
    value(out, "candidateName", candidate.path("name"));
    value(out, "verdict", body.path("verdict"));
    value(out, "ground", body.path("ground"));
    value(out, "status", body.path("status"));
  }

  private static void value(JsonGenerator out, String name, JsonNode value) throws IOException {
    out.writeFieldName(name);
    if (value.isMissingNode() || value.isNull()) {
      out.writeNull();
    } else {
      JSON.writeTree(out, value);
    }
  }

  /** What was left out of a selection, without reading its candidates. */
  static JsonNode omissions(Line line) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line.bytes())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("omissions");
        parser.nextToken();
        if (wanted) {
          return JSON.readTree(parser);
        }
        parser.skipChildren();
      }
    }
    return NOTHING;
  }
}
