package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a record, asked for from the command line; what the page is told, not how it looks.
 */
class AuditReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a frame begins (RFC 8878, section 3.1.1). */
  private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of(Recorded.record());
    record = folder.resolve("record");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, record.resolve(from.relativize(file).toString()));
      }
    }
  }

  private Path page() {
    return folder.resolve("page.html");
  }

  private Ran report(String... more) {
    List<String> line =
        new ArrayList<>(List.of("audit", "report", record.toString(), "--out", page().toString()));
    line.addAll(Arrays.asList(more));
    return Recorded.run(line.toArray(new String[0]));
  }

  private JsonNode told(String id) throws IOException {
    String page = Files.readString(page(), StandardCharsets.UTF_8);
    String begin = "<script type=\"application/json\" id=\"" + id + "\">";
    int from = page.indexOf(begin) + begin.length();
    return JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  /** How many rows each run has on the page. */
  private Map<Integer, Integer> rows() throws IOException {
    Map<Integer, Integer> counted = new LinkedHashMap<>();
    told("rows").forEach(row -> counted.merge(row.get(0).asInt(), 1, Integer::sum));
    return counted;
  }

  private List<Integer> runs() throws IOException {
    List<Integer> all = new ArrayList<>();
    told("summary").get("runs").forEach(run -> all.add(run.get("run").asInt()));
    return all;
  }

  private Path run(int number) {
    return record.resolve("runs/00000" + number + ".jsonl.zst");
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws IOException {
    assertThat(report().code()).isZero();
    byte[] once = Files.readAllBytes(page());
    Files.delete(page());
    assertThat(report().code()).isZero();
    assertThat(Files.readAllBytes(page())).isEqualTo(once);
    assertThat(runs()).isEqualTo(IntStream.rangeClosed(1, 9).boxed().toList());
    assertThat(told("summary").get("gaps")).isEmpty();
  }

  @Test
  void onlyTheRunsThatAreAskedForAreOnThePage() throws IOException {
    assertThat(report("--run", "7", "--run", "2", "--run", "7").code()).isZero();
    assertThat(runs()).containsExactly(2, 7);
    assertThat(rows()).containsExactly(Map.entry(2, 1), Map.entry(7, 1));
    assertThat(told("summary").get("all").asInt()).isEqualTo(9);
    assertThat(told("summary").get("gaps")).isEmpty();
  }

  @Test
  void aRunThatTheRecordLacksCannotBeAskedFor() {
    for (String none : List.of("10", "0", "-1", "x", "1.0", "99999999999")) {
      Ran ran = report("--run", none);
      assertThat(ran.code()).as(none).isEqualTo(2);
      assertThat(ran.err()).contains(none, "9");
      assertThat(page()).doesNotExist();
    }
  }

  @Test
  void aGapInTheNumbersOfTheRunsIsTold() throws IOException {
    Files.delete(run(3));
    Files.delete(run(5));
    assertThat(report().code()).isEqualTo(1);
    assertThat(told("summary").get("gaps").toString()).isEqualTo("[3,5]");
    assertThat(runs()).containsExactly(1, 2, 4, 6, 7, 8, 9);
  }

  @Test
  void aDamagedRunIsShownAsFarAsItCanBeReadAndSaidToBe() throws IOException {
    byte[] bytes = Files.readAllBytes(run(2));
    Files.write(run(2), Arrays.copyOf(bytes, bytes.length / 2));
    Ran ran = report();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains(run(2).toString(), "audit verify");
    JsonNode told = told("summary").get("runs");
    for (JsonNode run : told) {
      assertThat(run.path("damaged").asBoolean()).isEqualTo(run.get("run").asInt() == 2);
    }
    assertThat(told.get(1).get("command").asText()).isEqualTo("evaluate");
    assertThat(rows()).containsKeys(1, 3).containsEntry(9, 1);
  }

  @Test
  void aRunThatEndsAtALineButBeforeItsLastIsDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(run(2));
    int last = bytes.length - 4;
    while (!Arrays.equals(bytes, last, last + 4, FRAME, 0, 4)) {
      last--;
    }
    Files.write(run(2), Arrays.copyOf(bytes, last));
    assertThat(report().code()).isEqualTo(1);
    assertThat(told("summary").get("runs").get(1).path("damaged").asBoolean()).isTrue();
    assertThat(rows()).containsEntry(2, 1);
  }

  @Test
  void aPackThatIsNotThereIsMissedOnThePage() throws IOException {
    assertThat(report().code()).isZero();
    int packs = told("summary").get("packs").size();
    int rows = told("rows").size();
    String hash = told("summary").get("packs").get(0).asText();
    try (Stream<Path> files = Files.walk(record.resolve("packs").resolve(hash))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThat(report().code()).isEqualTo(1);
    JsonNode summary = told("summary");
    assertThat(summary.get("packs")).hasSize(packs - 1);
    assertThat(summary.get("packs").toString()).doesNotContain(hash);
    assertThat(summary.get("awards").toString()).contains("\"rules\":\"" + hash + "\"");
    assertThat(told("rows")).hasSize(rows);
  }
}
