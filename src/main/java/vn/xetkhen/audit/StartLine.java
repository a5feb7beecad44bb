package vn.xetkhen.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes what the first line of a run and the one before its head say. */
final class StartLine {
  /** The format of a run. */
  static final String FORMAT = "xetkhen.run/1";

  private StartLine() {}

  static void write(JsonGenerator out, RunStart start) throws IOException {
    out.writeStringField("format", FORMAT);
    out.writeStringField("nonce", start.nonce());
    out.writeStringField("command", start.command());
    if (start.mask().isEmpty()) {
      list(out, "arguments", start.arguments());
    } else {
      out.writeNullField("arguments"); // paths may bear what is masked
    }
    out.writeStringField("startedAt", start.startedAt().toString());
    out.writeStringField("language", start.language().name().toLowerCase(Locale.ROOT));
    conditions(out, start.conditions());
    out.writeStringField("dossiers", start.dossiers().name().toLowerCase(Locale.ROOT));
    list(out, "mask", start.mask());
    out.writeObjectFieldStart("engine");
    out.writeStringField("xetkhen", start.engine().xetkhen());
    out.writeStringField("drools", start.engine().drools());
    out.writeEndObject();
    out.writeStringField("java", start.java());
  }

  private static void conditions(JsonGenerator out, RunStart.Conditions conditions)
      throws IOException {
    out.writeObjectFieldStart("conditions");
    day(out, "asOf", conditions.asOf());
    map(out, "readings", conditions.readings());
    map(out, "settings", conditions.settings());
    day(out, "decidedOn", conditions.decidedOn());
    out.writeEndObject();
  }

  static void write(JsonGenerator out, RunEnd end, long[] counts, Map<String, String> packs)
      throws IOException {
    out.writeStringField("endedAt", end.endedAt().toString());
    out.writeNumberField("exit", end.exit());
    out.writeObjectFieldStart("counts");
    out.writeNumberField("eligible", counts[0]);
    out.writeNumberField("ineligible", counts[1]);
    out.writeNumberField("undetermined", counts[2]);
    out.writeNumberField("refused", counts[3]);
    out.writeEndObject();
    out.writeArrayFieldStart("packs");
    for (Map.Entry<String, String> pack : packs.entrySet()) {
      out.writeStartObject();
      out.writeStringField("plan", pack.getKey());
      out.writeStringField("rulesSha256", pack.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void day(
      JsonGenerator out, String name, java.time.@org.jspecify.annotations.Nullable LocalDate day)
      throws IOException {
    out.writeStringField(name, day == null ? null : day.toString());
  }

  private static void list(JsonGenerator out, String name, Iterable<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static void map(JsonGenerator out, String name, Map<String, ?> values)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, ?> one : new TreeMap<>(values).entrySet()) {
      out.writeStringField(one.getKey(), String.valueOf(one.getValue()));
    }
    out.writeEndObject();
  }
}
