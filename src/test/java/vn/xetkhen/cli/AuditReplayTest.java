package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.text.Sha256;

/** A record decided again, from the command line. */
class AuditReplayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void packs() throws IOException {
    place = Place.in(folder);
  }

  private String record() {
    return folder.resolve("record").toString();
  }

  private Path run(int number) {
    return folder.resolve("record/runs/%06d.jsonl.zst".formatted(number));
  }

  /** Records dossiers of rank 1 to 5, the last three too low, and one that is none. */
  private void recorded(String... more) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int rank = 1; rank <= 5; rank++) {
      lines.append(Place.dossier("D" + rank, "mau-2021", "Xã Mẫu " + rank, rank)).append('\n');
    }
    lines.append("{\"plan\":\"mau-2021\"}\n");
    String file = place.write("dossiers.jsonl", lines.toString());
    List<String> args =
        new ArrayList<>(List.of("evaluate", file, "--rules", place.rules(), "--record", record()));
    args.addAll(List.of(more));
    Ran ran = Ran.with(args.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
  }

  private Ran replay(String... more) {
    List<String> args = new ArrayList<>(List.of("audit", "replay", record(), "--lang", "en"));
    args.addAll(List.of(more));
    Ran ran = Ran.with("", Map.of(), false, args.toArray(String[]::new));
    if (List.of(more).contains("json") && !List.of(more).contains("--rules")) {
      ran.out().lines().forEach(AuditReplayTest::fitsTheSchema);
    }
    return ran;
  }

  private static void fitsTheSchema(String line) {
    try {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  Files.readString(
                      Path.of("src/main/resources/vn/xetkhen/report/replay-1.schema.json")));
      assertThat(schema.validate(JSON.readTree(line))).as(line).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String after(String heading) {
    return heading.substring(heading.indexOf('\n') + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kien-giang-2021",
        "nga-nam-2021-2030",
        "nguyen-binh-2023",
        "tan-chau-2020",
        "tan-yen-2021"
      })
  void theSamplesOfEveryPlanComeOutTheSame(String plan) {
    Ran ran = Ran.with("select", "samples/" + plan, "--record", record());
    assertThat(ran.code()).as(ran.err()).isIn(0, 1);
    long entries = RecordEdits.lines(run(1)).size() - 3L;
    Ran again = replay();
    assertThat(after(again.out()))
        .isEqualTo("  The same to the byte: " + entries + "\n  Different: 0\n\n");
    assertThat(again.code()).isZero();
  }

  /** Chữ Nôm and emoji lie beyond what two bytes of UTF-16 hold. */
  @Test
  void namesOfAllCharactersAreRecordedAsTheyArePublished() throws IOException {
    String name = "Xã 𡨸喃 \uD83D\uDE00";
    String file = place.write("dossiers.jsonl", Place.dossier("D1", "mau-2021", name, 1) + "\n");
    Ran published =
        Ran.with(
            "evaluate", file, "--rules", place.rules(), "--format=jsonl", "--record", record());
    String line = published.out().strip();
    assertThat(line).contains(name);
    assertThat(RecordEdits.lines(run(1)).get(1))
        .contains("\"sha256\":\"" + Sha256.hex(line.getBytes(StandardCharsets.UTF_8)) + "\"")
        .endsWith(line + "}");
    assertThat(replay().out()).contains("The same to the byte: 1\n  Different: 0");

    // as the first builds wrote such names
    RecordEdits.alter(run(1), one -> one.replace("\uD83D\uDE00", "\\uD83D\\uDE00"));
    RecordEdits.alter(run(1), one -> one.replace("𡨸", "\\uD846\\uDE38"));
    assertThat(RecordEdits.lines(run(1)).get(1)).doesNotContain("𡨸");
    assertThat(replay().out()).contains("The same to the byte: 1\n  Different: 0");
  }

  @Test
  void placesThatTheCouncilGaveAreGivenAgain() throws IOException {
    Path dossiers = folder.resolve("nga-nam");
    Files.createDirectories(dossiers);
    try (Stream<Path> files = Files.list(Path.of("samples/nga-nam-2021-2030"))) {
      for (Path file : files.toList()) {
        Files.copy(file, dossiers.resolve(file.getFileName()));
      }
    }
    Files.delete(dossiers.resolve("11-eligible-interim.json"));
    Path council = folder.resolve("council.yaml");
    Files.move(dossiers.resolve("council.yaml"), council);
    Ran ran =
        Ran.with(
            "select",
            dossiers.toString(),
            "--council",
            council.toString(),
            "--decided-on",
            "2024-03-01",
            "--record",
            record());
    assertThat(ran.code()).as(ran.err()).isZero();
    Files.delete(council);
    Ran again = replay();
    assertThat(after(again.out())).startsWith("  The same to the byte: 16\n  Different: 0\n");
    assertThat(again.code()).isZero();

    JsonNode selection = lineOf("selection");
    Path kept = folder.resolve("record/files/" + selection.path("council").asText());
    Files.delete(kept);
    Ran lost = replay("--entry", "1:" + selection.path("seq").asInt());
    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.out())
        .contains("NOT REPLAYED 1:16 – the selection", selection.path("council").asText());
  }

  private JsonNode lineOf(String type) throws IOException {
    String start = "{\"type\":\"" + type + "\"";
    return JSON.readTree(
        RecordEdits.lines(run(1)).stream()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void refusalsAreRepeatedInTheLanguageOfTheRun() throws IOException {
    recorded("--lang", "vi");
    Ran again = replay();
    assertThat(after(again.out())).isEqualTo("  The same to the byte: 6\n  Different: 0\n\n");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
  }

  @Test
  void whatWasAlteredInADecisionIsNamedAndNothingElse() throws IOException {
    recorded();
    RecordEdits.alter(
        run(1),
        line ->
            line.contains("\"id\":\"D2\"")
                ? line.replace(
                    "\"rule\":{\"file\":\"1.drl\",\"line\":6}",
                    "\"rule\":{\"file\":\"1.drl\",\"line\":7}")
                : line.replace("\"id\":\"D4\",\"sha256\"", "\"id\":\"D0\",\"sha256\""));
    Ran again = replay("--width", "400");
    assertThat(after(again.out()))
        .isEqualTo(
            """
              DIFFERS 1:2 – the decision on D2, Xã Mẫu 2 (%1$s:2)
                 • a value (clause A-1): recorded 7; again 6 [/findings/0/checks/0/rule/line]
              DIFFERS 1:4 – the decision on D0, Xã Mẫu 4 (%1$s:4)
                 • recorded "D0"; again "D4" [/dossier/id]
              The same to the byte: 4
              Different: 2
              Run xetkhen audit verify %2$s: where the record is intact, tell the developers; \
            otherwise the entries that differ were altered.

            """
                .formatted(folder.resolve("dossiers.jsonl"), record()));
    assertThat(again.code()).isEqualTo(1);
  }

  @Test
  void oneEntryAloneAndOneRunAlone() throws IOException {
    recorded();
    recorded();
    assertThat(replay().out()).contains("Run 000001-", "Run 000002-");
    assertThat(after(replay("--entry", "2:3").out()))
        .isEqualTo("  The same to the byte: 1\n  Different: 0\n\n");
    assertThat(replay("--run", "2").out()).startsWith("Run 000002-").doesNotContain("Run 000001-");
    Ran none = replay("--entry", "2:7");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("has no entry 7");
    assertThat(replay("--entry", "3:1").err()).contains("has no run 3; it has runs 1 to 2");
    assertThat(replay("--entry", "3").err()).contains("holds 2 runs");
    assertThat(replay("--run", "1", "--entry", "1:1").code()).isEqualTo(2);
  }

  @Test
  void dossiersRecordedByHashAreLookedUp() throws IOException {
    recorded("--record-dossiers", "hash");
    Ran alone = replay();
    assertThat(alone.code()).isEqualTo(1);
    assertThat(after(alone.out()))
        .isEqualTo(
            """
              The same to the byte: 0
              Different: 0
              Not replayed: 6
                 • 6 recorded by the hash of the dossier alone; say with --dossiers where the originals are

            """);
    String file = folder.resolve("dossiers.jsonl").toString();
    Ran found = replay("--dossiers", file);
    assertThat(after(found.out())).isEqualTo("  The same to the byte: 6\n  Different: 0\n\n");
    assertThat(found.code()).isZero();

    String text = Files.readString(Path.of(file));
    Files.writeString(Path.of(file), text.replace("\"rank\":2", "\"rank\":1"));
    Ran other = replay("--dossiers", file);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out().replaceAll("\\s+", " "))
        .contains(
            "NOT REPLAYED 1:2 – the decision on D2, Xã Mẫu 2 ("
                + file
                + ":2) no dossier with the hash ")
        .contains("“" + file + ":2” now holds something else (hash ")
        .contains("The same to the byte: 5 Different: 0 Not replayed: 1");
  }

  @Test
  void anotherVersionIsSaidAndItsFindingsCompared() throws IOException {
    recorded();
    RecordEdits.alter(
        run(1), line -> line.replace("\"drools\":\"", "\"drools\":\"1.").replace("(rank)", ""));
    Ran again = replay();
    assertThat(after(again.out()))
        .isEqualTo(
            """
              The same to the byte: 1
              The same content, decided by another version: 5
              Different: 0

            """);
    assertThat(again.code()).isZero();

    RecordEdits.alter(
        run(1),
        line ->
            line.contains("\"id\":\"D4\"")
                ? line.replace("\"verdict\":\"INELIGIBLE\"", "\"verdict\":\"ELIGIBLE\"")
                : line);
    Ran changed = replay();
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out())
        .contains(
            "     Another version decided this entry, so its content is compared, not its bytes.\n",
            "     • verdict: recorded ELIGIBLE; again INELIGIBLE [/verdict]\n",
            "  The same to the byte: 1\n");
  }

  @Test
  void maskedEntriesAreToldAndAreNoFault() throws IOException {
    Path key = folder.resolve("mask.key");
    assertThat(Ran.with("audit", "keygen", "--mask", "--out", key.toString()).code()).isZero();
    recorded("--mask", "candidate.name", "--mask-key", key.toString());
    Ran again = replay();
    assertThat(again.code()).isZero();
    assertThat(after(again.out()))
        .isEqualTo(
            """
              The same to the byte: 0
              Different: 0
              Not replayed: 6
                 • 6 with masked data: integrity can be verified, they cannot be replayed

            """);
  }

  @Test
  void packsThatAreMissingOrAlteredAreSaidAndOtherEntriesGoOn() throws IOException {
    recorded();
    Path packs = folder.resolve("record/packs");
    Path pack;
    try (Stream<Path> all = Files.list(packs)) {
      pack = all.findFirst().orElseThrow();
    }
    Path rules = pack.resolve("mau-2021/1.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("atMost(3)", "atMost(4)"));
    Ran altered = replay();
    assertThat(altered.code()).isEqualTo(1);
    assertThat(altered.out())
        .contains("  Not replayed: 6\n     • 6 whose recorded rules were altered\n");
    Files.writeString(rules, text);
    assertThat(replay().code()).isZero();

    Files.move(pack, folder.resolve("elsewhere"));
    Ran missing = replay();
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out())
        .contains("  Not replayed: 6\n     • 6 whose recorded rules are missing\n")
        .containsOnlyOnce("  Not replayed: 6 entries (1:1–1:6):\n")
        .containsOnlyOnce("the rules of mau-2021 are not in the record");
  }

  @Test
  void entriesThatAreMissingAreTold() throws IOException {
    recorded();
    RecordEdits.remove(
        run(1), line -> line.contains("\"id\":\"D2\"") || line.contains("\"id\":\"D3\""));
    Ran gaps = replay("--width", "400");
    assertThat(gaps.code()).isEqualTo(1);
    assertThat(after(gaps.out()))
        .isEqualTo(
            """
              The same to the byte: 4
              Different: 0
              Run 1: missing entry 2–3 (the run recorded 6 entries, 4 left); the result above says \
            nothing about them. See: xetkhen audit verify %s

            """
                .formatted(record()));
    assertThat(replay("--entry", "1:4").code()).isZero();
    JsonNode json =
        JSON.readTree(replay("--format", "json").out().lines().findFirst().orElseThrow());
    assertThat(json.path("type").asText()).isEqualTo("shortage");
    assertThat(json.path("missing")).hasToString("[{\"from\":2,\"to\":3}]");
    assertThat(json.path("promised").asInt() + " " + json.path("found").asInt()).isEqualTo("6 4");
    Ran now = replay("--rules", place.rules());
    assertThat(now.code()).isEqualTo(1);
    assertThat(now.err()).contains("Run 1: missing entry 2–3");

    RecordEdits.renumber(run(1));
    Ran counted = replay("--width", "400");
    assertThat(counted.code()).isEqualTo(1);
    assertThat(after(counted.out()))
        .contains(
            "  Run 1: the run recorded 6 entries, the record has 4; the result above is about");
    RecordEdits.alter(run(1), line -> line.replaceFirst("\"seq\":4", "\"seq\":2"));
    assertThat(replay("--width", "400").out())
        .contains("  Run 1: 1 entry bears a number twice, or out of order.");
    RecordEdits.remove(run(1), line -> line.startsWith("{\"type\":\"end\""));
    assertThat(replay("--width", "400").out())
        .contains("  Run 1: the line that ends the run is missing")
        .contains("the line that ends the run does not name the rules of mau-2021");
  }

  @Test
  void placesAreNotFilledAgainWhereEntriesAreMissing() throws IOException {
    Ran ran = Ran.with("select", "samples/tan-yen-2021", "--record", record());
    assertThat(ran.code()).as(ran.err()).isIn(0, 1);
    RecordEdits.remove(run(1), line -> line.contains("\"seq\":3,\"prev\""));
    Ran again = replay();
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out())
        .contains(
            "the run lacks 1 entry, so that its places are not filled again", "Different: 0\n");
  }

  @Test
  void runsThatAreMissingAreTold() throws IOException {
    recorded();
    recorded();
    recorded();
    Files.delete(run(2));
    Ran again = replay("--width", "400");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out())
        .endsWith(
            "Missing from the record “%1$s”: run 2; the result above says nothing about it. See: xetkhen audit verify %1$s\n\n"
                .formatted(record()));
    assertThat(replay("--run", "3").code()).isZero();
    List<String> json = replay("--format", "json").out().lines().toList();
    assertThat(JSON.readTree(json.get(2)).path("runs").asText()).isEqualTo("2");
    Ran now = replay("--rules", place.rules());
    assertThat(now.code()).isEqualTo(1);
    assertThat(now.err()).contains("Missing from the record");
  }

  @Test
  void whatIsNotComparedUnderOtherRulesIsCounted() throws IOException {
    Path key = folder.resolve("mask.key");
    assertThat(Ran.with("audit", "keygen", "--mask", "--out", key.toString()).code()).isZero();
    recorded("--mask", "candidate.name", "--mask-key", key.toString());
    recorded("--record-dossiers", "hash");
    recorded();
    Ran now = replay("--rules", place.rules());
    assertThat(now.out())
        .contains("  Entries seen: 18\n", "  Not compared: 12 (masked: 6; recorded by hash: 6)\n");
    assertThat(now.err()).contains("say with --dossiers where the originals are");
    Ran json = replay("--rules", place.rules(), "--format", "json");
    assertThat(JSON.readTree(json.out()).path("sums").path("notCompared"))
        .hasToString("{\"MASKED\":6,\"HASH_ALONE\":6}");
    Ran html = replay("--rules", place.rules(), "--format", "html");
    assertThat(html.out()).contains("Not compared: 12 (masked: 6; recorded by hash: 6)");
  }

  @Test
  void underOtherRulesTheResultIsThatOfRulesImpact() throws IOException {
    Ran made = Ran.with("evaluate", "samples/tan-yen-2021", "--record", record());
    assertThat(made.code()).as(made.err()).isZero();
    Path rules = folder.resolve("edited");
    copy(Path.of("rules/vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
    try (Stream<Path> files = Files.list(Path.of("rules/tan-yen-2021"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, rules.resolve("tan-yen-2021").resolve(file.getFileName()));
      }
    }
    Path drl = rules.resolve("tan-yen-2021/2-tap-the.drl");
    String text = Files.readString(drl);
    assertThat(text).contains("atMost(3)");
    Files.writeString(drl, text.replace("atMost(3)", "atMost(5)"));

    Ran now = replay("--rules", rules.toString());
    Ran impact =
        Ran.with(
            "rules",
            "impact",
            "rules",
            rules.toString(),
            "--plan",
            "tan-yen-2021",
            "--dossiers",
            "samples/tan-yen-2021",
            "--format",
            "json",
            "--lang",
            "en");
    assertThat(impact.code()).isEqualTo(6);
    assertThat(now.code()).isEqualTo(6);
    assertThat(now.out())
        .startsWith(
            "The record decided again under the rules of today\n  By the record: "
                + record()
                + "\n  By the rules of today: "
                + rules)
        .contains("\nWHERE THE RULES DIFFER\n", "atMost(5)")
        .containsPattern("\n1\\. Entry 1:[0-9]+ – TY21-")
        .doesNotContainIgnoringCase("edit ")
        .doesNotContainIgnoringCase("edited)");
    Ran page = replay("--rules", rules.toString(), "--format", "html");
    assertThat(page.out())
        .contains("<h1>The record decided again under the rules of today</h1>", "Entry 1:");

    JsonNode json = JSON.readTree(replay("--rules", rules.toString(), "--format", "json").out());
    assertThat(json.path("changes").size()).isPositive();
    json.path("changes")
        .forEach(
            change ->
                assertThat(((ObjectNode) change).remove("entry").asText()).matches("1:[0-9]+"));
    ((ObjectNode) json.path("sums")).remove("notCompared");
    ((ObjectNode) json).put("before", "rules");
    assertThat(json).isEqualTo(JSON.readTree(impact.out()));
    Ran same = replay("--rules", "rules");
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("No decision changes.");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  @Test
  void eachResultIsALineOfJson() throws IOException {
    recorded();
    RecordEdits.alter(
        run(1), line -> line.replace("\"id\":\"D4\",\"sha256\"", "\"id\":\"D0\",\"sha256\""));
    List<String> lines = replay("--format", "json").out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode entry = JSON.readTree(lines.get(0));
    assertThat(entry.path("format").asText()).isEqualTo("xetkhen.replay/1");
    assertThat(entry.path("result").asText()).isEqualTo("DIFFERS");
    assertThat(entry.path("run").asInt() + ":" + entry.path("seq").asInt()).isEqualTo("1:4");
    assertThat(entry.path("differences"))
        .hasToString(
            "[{\"pointer\":\"/dossier/id\",\"clause\":null,\"recorded\":\"\\\"D0\\\"\","
                + "\"again\":\"\\\"D4\\\"\"}]");
    assertThat(JSON.readTree(lines.get(1)).path("equal").asInt()).isEqualTo(5);
  }

  @Test
  void whatCannotBeUsedIsSaid() throws IOException {
    assertThat(replay().code()).isEqualTo(2);
    recorded();
    assertThat(replay("--format", "html").err()).contains("there is no “html” here");
    Files.write(run(1), java.util.Arrays.copyOf(Files.readAllBytes(run(1)), 400));
    Ran cut = replay();
    assertThat(cut.out() + cut.err()).contains("can be read no further", "audit verify");
    assertThat(cut.code()).isIn(1, 2);
  }
}
