package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.text.Sha256;

/** Records for other programs. */
class AuditExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static JsonSchema schema(String name) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Files.readString(
                Path.of("src/main/resources/vn/xetkhen/report/" + name + ".schema.json")));
  }

  private static List<JsonNode> lines(Ran ran) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void everyLineIsWhatTheSchemaSays() throws IOException {
    Ran ran = Recorded.run("audit", "export", Recorded.record());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    Map<String, JsonSchema> inner =
        Map.of(
            "decision", schema("decision-1"),
            "refusal", schema("refusal-1"),
            "placement", schema("selection-1"));
    JsonSchema outer = schema("audit-export-1");
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode line : lines(ran)) {
      String type = line.path("type").asText();
      assertThat(outer.validate(line)).as(line.toString()).isEmpty();
      if (line.path("omissions").isEmpty()) {
        assertThat(inner.get(type).validate(line.path(type))).as(line.toString()).isEmpty();
      }
      counts.merge(type, 1, Integer::sum);
    }
    assertThat(counts).isEqualTo(Map.of("decision", 59, "refusal", 1, "placement", 10));
  }

  @Test
  void theSchemaRefusesWhatIsNoneOfIt() throws IOException {
    JsonSchema outer = schema("audit-export-1");
    JsonNode line = lines(Recorded.run("audit", "export", Recorded.record(), "--run", "2")).get(0);
    assertThat(outer.validate(line)).isEmpty();
    for (String name : List.of("entry", "hash", "decision", "omissions")) {
      com.fasterxml.jackson.databind.node.ObjectNode less = line.deepCopy();
      less.remove(name);
      assertThat(outer.validate(less)).as(name).isNotEmpty();
    }
  }

  @Test
  void theRecordedBytesAndHashesStandInIt() throws IOException {
    Ran ran = Recorded.run("audit", "export", Recorded.record(), "--run", "2", "--run", "2");
    List<Line> recorded = new ArrayList<>();
    try (RunLines run = RunLines.open(Path.of(Recorded.record(), "runs", "000002.jsonl.zst"))) {
      for (Line line = run.next(); line != null; line = run.next()) {
        recorded.add(line);
      }
    }
    byte[] content = recorded.get(1).content();
    assertThat(content).isNotNull();
    String decision = new String(content, StandardCharsets.UTF_8);
    JsonNode line = lines(ran).get(0);
    assertThat(lines(ran)).hasSize(1);
    assertThat(ran.out()).endsWith(",\"decision\":" + decision + "}\n");
    assertThat(line.path("hash").asText()).isEqualTo(recorded.get(1).hash());
    assertThat(line.path("head").asText()).isEqualTo(recorded.get(recorded.size() - 1).hash());
    assertThat(line.path("sha256").asText()).isEqualTo(Sha256.hex(content));
    assertThat(line.path("entry").asText()).isEqualTo("2:1");
    assertThat(line.path("dossierId").asText()).isEqualTo("TY21-T07");
    assertThat(line.path("candidateName").asText()).isEqualTo("UBND xã Mẫu 6");
    assertThat(line.path("verdict").asText()).isEqualTo("ELIGIBLE");
    assertThat(line.path("signed").asBoolean()).isFalse();
    assertThat(Recorded.run("audit", "export", Recorded.record(), "--run", "6").out())
        .contains("\"signed\":true");
  }

  @Test
  void whatWasLeftOutStaysLeftOut() throws IOException {
    Ran ran = Recorded.run("audit", "export", Recorded.record(), "--run", "7");
    JsonNode line = lines(ran).get(0);
    assertThat(ran.out()).doesNotContain("Mẫu 6", "ubnd-xa-mau-6");
    assertThat(line.path("candidateName").asText()).isEqualTo("[masked]");
    assertThat(line.path("omissions").findValuesAsText("pointer"))
        .contains("/decision/candidate/name", "/decision/candidate/id");
  }

  @Test
  void placementsStandOneALineInTheirOrder() throws IOException {
    List<JsonNode> placements =
        lines(Recorded.run("audit", "export", Recorded.record(), "--run", "3")).stream()
            .filter(line -> line.path("type").asText().equals("placement"))
            .toList();
    assertThat(placements.stream().map(line -> line.path("index").asInt()).toList())
        .isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(placements.get(0).path("entry").asText()).isEqualTo("3:17");
    assertThat(placements.stream().map(line -> line.path("status").asText()).distinct().toList())
        .isEqualTo(List.of("PROPOSED", "RESERVE", "UNDETERMINED"));
    assertThat(placements.get(0).path("dossierId").asText())
        .isEqualTo(placements.get(0).path("placement").path("dossier").path("id").asText());
  }

  @Test
  void aRunThatIsNotThereAndADamagedOneAreTold() throws IOException {
    assertThat(Recorded.run("audit", "export", Recorded.record(), "--run", "10").err())
        .startsWith("xetkhen: --run: there is no “10”; there are: 1, 2, 3,");
    Path record = Files.createDirectories(folder.resolve("cut"));
    Files.writeString(record.resolve("record.json"), "{\"format\":\"xetkhen.record/1\"}\n");
    byte[] whole = Files.readAllBytes(Path.of(Recorded.record(), "runs", "000001.jsonl.zst"));
    Path runs = Files.createDirectories(record.resolve("runs"));
    Files.write(runs.resolve("000001.jsonl.zst"), Arrays.copyOf(whole, whole.length / 2));
    Path out = folder.resolve("out.jsonl");
    Ran ran = Recorded.run("audit", "export", record.toString(), "--out", out.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("Run 1 cannot be read to its end", "audit verify " + record);
    assertThat(out).exists();
  }

  @Test
  void runsAfterADamagedOneAreWrittenAndAMissingOneIsTold() throws IOException {
    Path record = Files.createDirectories(folder.resolve("record"));
    Files.writeString(record.resolve("record.json"), "{\"format\":\"xetkhen.record/1\"}\n");
    byte[] whole = Files.readAllBytes(Path.of(Recorded.record(), "runs", "000002.jsonl.zst"));
    Path runs = Files.createDirectories(record.resolve("runs"));
    Files.write(runs.resolve("000001.jsonl.zst"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(runs.resolve("000003.jsonl.zst"), whole);
    Ran ran = Recorded.run("audit", "export", record.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(lines(ran).stream().map(line -> line.path("entry").asText()).toList())
        .endsWith("3:1");
    assertThat(ran.err())
        .startsWith(
            "No longer in the record “"
                + record
                + "”: run 2; its rows are missing. See: xetkhen audit verify "
                + record
                + "\nxetkhen: Run 1 cannot be read to its end");
    assertThat(Recorded.run("audit", "export", record.toString(), "--run", "3").code()).isZero();
  }

  @Test
  void aFolderThatIsNoRecordIsTold() {
    Ran ran = Recorded.run("audit", "export", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(folder.toString());
  }
}
