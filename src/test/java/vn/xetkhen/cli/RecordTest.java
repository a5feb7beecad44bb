package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.text.Sha256;

class RecordTest {
  @TempDir private Path root;
  private Place place;
  private String dossiers;
  private Path record;

  @BeforeEach
  void place() throws IOException {
    place = Place.in(root);
    record = root.resolve("sổ lưu");
    dossiers =
        place.write(
            "hoso.jsonl",
            String.join(
                "\n",
                Place.dossier("A-1", "mau-2021", "UBND xã Mẫu 1", 2),
                Place.dossier("A-2", "mau-2021", "UBND xã Mẫu 2", 5),
                "{\"format\":\"xetkhen.dossier/1\",",
                Place.dossier("A-3", "mau-2021", "UBND xã Mẫu 3", 0),
                ""));
  }

  @Test
  void everyDossierBecomesAnEntryInTheOrderOfTheInput() throws IOException {
    Ran plain = evaluate("--format", "jsonl");
    Ran ran = evaluate("--format", "jsonl", "--record", record.toString(), "--jobs", "3");

    assertThat(ran.out()).isEqualTo(plain.out());
    assertThat(ran.code()).isEqualTo(plain.code()).isEqualTo(1);
    List<Line> lines = lines(1);
    assertThat(lines.stream().map(line -> line.heading().type()))
        .containsExactly("run", "decision", "decision", "refusal", "decision", "end", "head");
    String[] results = plain.out().split("\n", -1);
    for (int i = 0; i < 4; i++) {
      Line line = lines.get(i + 1);
      assertThat(new String(line.content(), StandardCharsets.UTF_8)).isEqualTo(results[i]);
      assertThat(line.tree().get("line").intValue()).isEqualTo(i + 1);
      String text = line.tree().at("/dossier/text").textValue();
      assertThat(text).isEqualTo(Files.readAllLines(Path.of(dossiers)).get(i));
    }
    String id = "000001-" + lines.get(6).hash().substring(0, 12);
    assertThat(ran.err())
        .endsWith("Recorded in “" + record + "”: run " + id + ", 4 entries, unsigned.\n");
  }

  @Test
  void theFirstAndLastLinesSayHowItRan() throws IOException {
    evaluate(
        "--record", record.toString(), "--as-of", "2021-12-01", "--reading", "M-height=ranked");

    JsonNode start = lines(1).get(0).tree();
    assertThat(start.get("command").textValue()).isEqualTo("evaluate");
    assertThat(start.get("arguments"))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "--lang",
            "en",
            "--rules",
            place.rules(),
            dossiers,
            "--record",
            record.toString(),
            "--as-of",
            "2021-12-01",
            "--reading",
            "M-height=ranked");
    assertThat(start.get("conditions"))
        .hasToString(
            "{\"asOf\":\"2021-12-01\",\"readings\":{\"M-height\":\"ranked\"},\"settings\":{},"
                + "\"decidedOn\":null}");
    assertThat(start.get("language").textValue()).isEqualTo("en");
    assertThat(start.get("startedAt").textValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    JsonNode end = lines(1).get(5).tree();
    assertThat(end.get("exit").intValue()).isEqualTo(1);
    assertThat(end.get("counts"))
        .hasToString("{\"eligible\":2,\"ineligible\":0,\"undetermined\":1,\"refused\":1}");
    String hash = end.at("/packs/0/rulesSha256").textValue();
    assertThat(record.resolve("packs/" + hash + "/mau-2021/1.drl"))
        .hasSameBinaryContentAs(Path.of(place.rules(), "mau-2021/1.drl"));
    assertThat(lines(1).get(1).tree().at("/decision/plan/rulesSha256").textValue()).isEqualTo(hash);
  }

  @Test
  void withHashesAloneNoDossierIsKept() throws IOException {
    evaluate("--record", record.toString(), "--record-dossiers", "hash");

    Line line = lines(1).get(1);
    String first = Files.readAllLines(Path.of(dossiers)).get(0);
    assertThat(line.tree().get("dossier"))
        .hasToString(
            "{\"sha256\":\""
                + Sha256.hex(first.getBytes(StandardCharsets.UTF_8))
                + "\",\"text\":null,\"base64\":null}");
    assertThat(lines(1).get(0).tree().get("dossiers").textValue()).isEqualTo("hash");
  }

  @Test
  void aKeySignsAndAMaskLeavesNamesOut() throws IOException {
    String key = root.resolve("k.pem").toString();
    String secret = root.resolve("m.key").toString();
    assertThat(Ran.with("audit", "keygen", "--out", key).code()).isZero();
    assertThat(Ran.with("audit", "keygen", "--mask", "--out", secret).code()).isZero();

    Ran ran =
        evaluate(
            "--record",
            record.toString(),
            "--record-key",
            key,
            "--mask",
            "candidate.name,id",
            "--mask-key",
            secret);
    assertThat(ran.err()).endsWith(", 4 entries, signed.\n");
    StringBuilder all = new StringBuilder();
    lines(1).forEach(line -> all.append(new String(line.bytes(), StandardCharsets.UTF_8)));
    assertThat(all.toString()).doesNotContain("UBND xã Mẫu").doesNotContain("A-3");
    assertThat(all.toString()).doesNotContain(dossiers).contains("\"arguments\":null");
    assertThat(ran.out()).contains("UBND xã Mẫu 1");
  }

  @Test
  void keysAreNeverReplacedAndAreTheirOwnersAlone() throws IOException {
    String key = root.resolve("k.pem").toString();
    Ran made = Ran.with("audit", "keygen", "--lang", "en", "--out", key);
    assertThat(made.err()).startsWith("Made the private key “" + key + "”");
    if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))))
          .isEqualTo("rw-------");
    }
    byte[] before = Files.readAllBytes(Path.of(key));
    Ran again = Ran.with("audit", "keygen", "--lang", "en", "--out", key);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).startsWith("xetkhen: The file “" + key + ".pub” is there already");
    Files.delete(Path.of(key + ".pub"));
    assertThat(Ran.with("audit", "keygen", "--out", key).code()).isEqualTo(2);
    assertThat(Path.of(key)).hasBinaryContent(before);
    assertThat(Path.of(key + ".pub")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--record-key k.pem|are for use with --record",
        "--mask id --mask-key k|are for use with --record",
        "--record so --mask id|--mask needs --mask-key FILE",
        "--record so --mask-key k|--mask-key does nothing without --mask",
        "--record so --record-dossiers half|there is only full",
        "--record so --mask candidate.nane --mask-key k|candidate.name",
        "--record so --mask plan --mask-key k|a dossier has no such field to leave out",
        "--record so --record-key none.pem|The key “none.pem” cannot be read (there is no such file or folder).",
        "--record so --mask id --mask-key none.key|The key “none.key” cannot be read",
      })
  void whatDoesNotFitIsToldBeforeAnythingIsDone(String options, String told) {
    Path here = root.resolve("so");
    List<String> given =
        Stream.of(options.split(" ")).map(o -> o.equals("so") ? here.toString() : o).toList();
    Ran ran = evaluate(given.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(told);
    assertThat(ran.out()).isEmpty();
    assertThat(here).doesNotExist();
  }

  @Test
  void aFolderThatIsNoRecordIsLeftAloneAndNothingComesOut() throws IOException {
    Files.createDirectory(record);
    Files.writeString(record.resolve("thư.txt"), "x");
    Path out = root.resolve("ra.csv");
    Ran ran = evaluate("--record", record.toString(), "--format", "csv", "--out", out.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "xetkhen: “%s” is not empty and is no record: nothing is written there. Name an empty or a new folder for --record.\n"
                .formatted(record));
    assertThat(out).doesNotExist();
    assertThat(record.toFile().list()).containsExactly("thư.txt");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aListDoesNotAppearWhereItsRunCannotBeRecorded() throws IOException {
    evaluate("--record", record.toString());
    Path runs = record.resolve("runs");
    Files.delete(runs.resolve("000001.jsonl.zst"));
    Files.delete(runs);
    Files.createSymbolicLink(runs, Path.of("/proc"));
    Path out = root.resolve("ra.csv");
    Ran ran = evaluate("--record", record.toString(), "--format", "csv", "--out", out.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("the run was not recorded, and what was recorded before is");
    assertThat(out).doesNotExist();
    assertThat(record.resolve("open").toFile().list()).isEmpty();
  }

  @Test
  void anUnfinishedRunIsMentioned() throws IOException {
    evaluate("--record", record.toString());
    Files.write(record.resolve("open/00.jsonl.zst"), new byte[] {1});
    Ran ran = evaluate("--record", record.toString());
    assertThat(ran.err())
        .endsWith(
            "The record “%s” has 1 unfinished run, never acknowledged; see: xetkhen audit verify %s\n"
                .formatted(record, record));
  }

  private Ran evaluate(String... more) {
    List<String> all =
        new ArrayList<>(List.of("evaluate", "--lang", "en", "--rules", place.rules(), dossiers));
    all.addAll(Arrays.asList(more));
    return Ran.with(all.toArray(String[]::new));
  }

  private List<Line> lines(int run) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (RunLines open = RunLines.open(RecordFolder.open(record).run(run))) {
      for (Line line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
