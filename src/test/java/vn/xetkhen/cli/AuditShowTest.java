package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Sha256;

/** One entry of a record, shown from the command line. */
class AuditShowTest {
  private static final String DOSSIER =
      """
      {
        "format": "xetkhen.dossier/1",
        "id": "D4",
        "plan": "mau-2021",
        "candidate": {"kind": "COLLECTIVE", "name": "Xã Mẫu <img src=x>"},
        "rankings": [
          {
            "index": "PAR_INDEX",
            "year": 2021,
            "rank": 4
          }
        ]
      }
      """;

  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void packs() throws IOException {
    place = Place.in(folder);
  }

  private String record() {
    return folder.resolve("record").toString();
  }

  private Ran recorded(String command, String... more) throws IOException {
    String file = place.write("D4.json", DOSSIER);
    List<String> args =
        new ArrayList<>(List.of(command, file, "--rules", place.rules(), "--record", record()));
    args.addAll(List.of(more));
    return Ran.with(args.toArray(String[]::new));
  }

  private Ran show(String entry, String... more) {
    List<String> args = new ArrayList<>(List.of("audit", "show", record(), entry, "--lang", "en"));
    args.addAll(List.of(more));
    return Ran.with("", Map.of(), false, args.toArray(String[]::new));
  }

  /** The lines of what explain prints, without the facts quoted between them. */
  private static String withoutQuotes(String tree) {
    StringBuilder kept = new StringBuilder();
    tree.lines()
        .filter(line -> !line.strip().startsWith("│"))
        .filter(line -> !line.startsWith("  After │"))
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  @Test
  void theTreeIsThatOfExplainWithTheFactsAsTheyStoodInTheDossier() throws IOException {
    recorded("evaluate");
    String shown = show("1").out();
    assertThat(shown)
        .startsWith("DECISION 1:1 OF THE RECORD\n  Run:                  000001-")
        .contains(
            """
                        • Ranking in the PAR Index for 2021, at /rankings/0
                          │  7 {
                          │  8   "index": "PAR_INDEX",
                          │  9   "year": 2021,
                          │ 10   "rank": 4
                          │ 11 }
                          ✗ rank: 4 (required: at most 3; short by 1 rank)
            """,
            "│ line 7, quoted above\n",
            "\nPLACE\n  This run judged conditions alone and filled no places.\n");
  }

  @Test
  void theTreeIsTheOneThatExplainPrints() throws IOException {
    recorded("evaluate");
    String explained =
        Ran.with(
                "explain",
                folder.resolve("D4.json").toString(),
                "--rules",
                place.rules(),
                "--lang",
                "en")
            .out();
    String shown = show("1:1").out();
    String tree = withoutQuotes(shown.substring(shown.indexOf("Dossier D4: ")));
    String place = "PLACE\n";
    int at = tree.indexOf(place);
    assertThat(at).as(tree).isPositive();
    int end = tree.indexOf("\n\n", at) + 2;
    assertThat(tree.substring(0, at) + tree.substring(end)).isEqualTo(explained);
  }

  @Test
  void theRecordedDecisionIsShownThoughTheRulesAndTheDossierAreGone() throws IOException {
    recorded("evaluate");
    String before = show("1:1").out();
    Files.delete(folder.resolve("D4.json"));
    try (Stream<Path> rules = Files.walk(folder.resolve("rules"))) {
      for (Path path : rules.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertThat(show("1:1").out()).isEqualTo(before);
  }

  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSignatureOfTheRunIsSaid() throws IOException {
    Path key = folder.resolve("key.pem");
    assertThat(Ran.with("audit", "keygen", "--out", key.toString()).code()).isZero();
    recorded("evaluate", "--record-key", key.toString());
    assertThat(show("1:1").out()).contains("  Signature of run:     yes (not verified here;");
  }

  @Test
  void jsonIsWhatWasRecordedToTheByte() throws IOException {
    recorded("evaluate");
    String line = RecordEdits.lines(folder.resolve("record/runs/000001.jsonl.zst")).get(1);
    String decision = line.substring(line.indexOf(",\"decision\":{") + 12, line.length() - 1);
    assertThat(show("1:1", "--format", "json").out()).isEqualTo(decision + "\n");
    assertThat(show("1:1").out())
        .contains(
            "  Hash of the entry:    " + hash(line) + "\n",
            "  Hash of decision:     " + hash(decision) + "\n",
            "  Signature of run:     none\n");
    assertThat(show("1:1", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void placeSelectionAndRefusalAreShownToo() throws IOException {
    String bad = place.write("bad.json", "{\n  \"plan\": 7\n}\n");
    recorded("select", bad);
    assertThat(show("1:1").out()).contains("By the selection in entry 1:3:\n  Ineligible");
    assertThat(show("1:2").out())
        .startsWith("REFUSAL 1:2 OF THE RECORD\n")
        .contains("│ line 2: \"plan\": 7");
    assertThat(show("1:3").out()).startsWith("SELECTION 1:3 OF THE RECORD\n");
    assertThat(show("1:4").code()).isEqualTo(2);
  }

  @Test
  void aHashAloneQuotesNothingAndSaysSo() throws IOException {
    recorded("evaluate", "--record-dossiers", "hash");
    assertThat(show("1:1").out())
        .contains("  The record keeps only the dossier's hash, so that no facts can be quoted.\n")
        .doesNotContain("│");
  }

  @Test
  void whatWasMaskedIsListedByPointer() throws IOException {
    Path key = folder.resolve("mask.key");
    Ran.with("audit", "keygen", "--mask", "--out", key.toString());
    recorded("evaluate", "--mask", "candidate.name", "--mask-key", key.toString());
    assertThat(show("1:1").out())
        .contains(
            "  Dossier:              (masked)\n",
            "/decision/candidate/name\n",
            "/dossier/candidate/name\n",
            "Dossier D4: (masked) (collective)\n",
            "│ {\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":4}\n");
  }

  @Test
  void aDamagedDecisionAndAMissingPackAreSaidWithoutATrace() throws IOException {
    recorded("evaluate");
    Path run = folder.resolve("record/runs/000001.jsonl.zst");
    RecordEdits.alter(
        run, line -> line.replace("\"verdict\":\"INELIGIBLE\"", "\"verdict\":\"MAYBE\""));
    Ran damaged = show("1:1");
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).startsWith("DECISION 1:1 OF THE RECORD\n");
    assertThat(damaged.err())
        .isEqualTo(
            "The recorded decision cannot be shown as a tree; see what was recorded with --format"
                + " json.\n1:1:1:1: /verdict: seen \"MAYBE\", expected a value of “verdict”; run"
                + " audit verify to see whether the record was altered\n");
    RecordEdits.alter(
        run,
        line ->
            line.replace("\"format\":\"xetkhen.decision/1\"", "\"format\":\"xetkhen.decision/9\""));
    assertThat(show("1:1").err()).contains("seen the format “xetkhen.decision/9”");
    Path packs = folder.resolve("record/packs");
    Files.move(packs, folder.resolve("away"));
    assertThat(show("1:1").code()).isEqualTo(1);
    assertThat(show("1:1").err()).contains("are not in the record; expected at");
  }
}
