package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Sha256;

class RunWriterTest {
  @TempDir private Path folder;

  @Test
  void aRunIsAChainOfLinesThatEndsInAHead() throws Exception {
    RunWriter.Closed closed = Runs.record(folder, Runs.nonce(1), 2, null);

    List<Line> lines = Runs.lines(folder.resolve("runs/000001.jsonl.zst"));
    assertThat(lines.stream().map(line -> line.heading().type()))
        .containsExactly("run", "decision", "decision", "refusal", "end", "head");
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).heading().seq()).isEqualTo(i);
      assertThat(lines.get(i).heading().prev())
          .isEqualTo(i == 0 ? null : Sha256.hex(lines.get(i - 1).bytes()));
    }
    assertThat(text(lines.get(4)))
        .endsWith(
            "\"endedAt\":\"2026-01-02T03:04:06Z\",\"exit\":1,\"counts\":{\"eligible\":2,"
                + "\"ineligible\":0,\"undetermined\":0,\"refused\":1},\"packs\":[{\"plan\":\"mau\","
                + "\"rulesSha256\":\""
                + Runs.pack().rulesSha256()
                + "\"}]}");
    assertThat(text(lines.get(5)))
        .isEqualTo(
            "{\"type\":\"head\",\"seq\":5,\"prev\":\""
                + lines.get(4).hash()
                + "\",\"run\":1,\"previousHead\":null,\"key\":null,\"signature\":null}");
    assertThat(closed)
        .isEqualTo(new RunWriter.Closed(1, lines.get(5).hash()))
        .extracting(RunWriter.Closed::id)
        .isEqualTo("000001-" + lines.get(5).hash().substring(0, 12));
  }

  @Test
  void aDecisionIsKeptAsWrittenBesideTheExactBytesOfItsDossier() throws Exception {
    Runs.record(folder, Runs.nonce(1), 1, null);

    Line line = Runs.lines(folder.resolve("runs/000001.jsonl.zst")).get(1);
    assertThat(new String(line.content(), StandardCharsets.UTF_8)).isEqualTo(Runs.decision(1));
    JsonNode tree = line.tree();
    assertThat(tree.get("sha256").textValue()).isEqualTo(Sha256.hex(line.content()));
    assertThat(tree.get("source").textValue()).isEqualTo("hoso/1.json");
    assertThat(tree.at("/dossier/text").textValue().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Runs.dossier(1));
    assertThat(tree.at("/dossier/sha256").textValue()).isEqualTo(Sha256.hex(Runs.dossier(1)));
    assertThat(tree.get("original").isNull()).isTrue();
    assertThat(tree.get("omissions")).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreKeptAsTheyAre() throws Exception {
    Runs.record(folder, Runs.nonce(1), 0, null);

    JsonNode tree = Runs.lines(folder.resolve("runs/000001.jsonl.zst")).get(1).tree();
    assertThat(tree.at("/dossier/text").isNull()).isTrue();
    assertThat(Base64.getDecoder().decode(tree.at("/dossier/base64").textValue()))
        .containsExactly(0xFF, 'x');
    assertThat(tree.get("line").intValue()).isEqualTo(7);
  }

  @Test
  void runsAreChainedByTheirHeadsAndSignedByTheKey() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    RunWriter.Closed first = Runs.record(folder, Runs.nonce(1), 1, null);
    RunWriter.Closed second =
        Runs.record(folder, Runs.nonce(2), 1, new Signer(pair.getPrivate(), pair.getPublic()));

    Line last = RunLines.last(folder.resolve("runs/000002.jsonl.zst")).get(1);
    Head head = Head.of(last);
    assertThat(head.previousHead()).isEqualTo(first.head());
    assertThat(last.hash()).isEqualTo(second.head());
    assertThat(text(head.line())).isEqualTo(text(last));
    assertThat(head.signed())
        .isEqualTo("xetkhen.head/1\n2\n" + head.prev() + "\n" + first.head() + "\n");
    byte[] signature = Base64.getDecoder().decode(head.signature());
    assertThat(Signer.verifies(pair.getPublic(), head.signed(), signature)).isTrue();
    assertThat(Signer.verifies(pair.getPublic(), head.signed() + " ", signature)).isFalse();
    assertThat(Base64.getDecoder().decode(head.key())).isEqualTo(pair.getPublic().getEncoded());
  }

  @Test
  void packsAndFilesAreKeptOnceUnderTheirHashes() throws Exception {
    Runs.record(folder, Runs.nonce(1), 1, null);
    Path pack = folder.resolve("packs").resolve(Runs.pack().rulesSha256());
    assertThat(Files.readString(pack.resolve("mau/plan.yaml"))).isEqualTo("id: mau\n");
    assertThat(Files.readString(pack.resolve("vocabulary.yaml"))).isEqualTo("codes: {}\n");
    Files.writeString(pack.resolve("mark"), "still the first");

    Runs.record(folder, Runs.nonce(2), 1, null);
    assertThat(pack.resolve("mark")).exists();
    try (Stream<Path> kept = Files.list(folder.resolve("packs"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void whatIsGivenUpLeavesNothing() throws Exception {
    Runs.record(folder, Runs.nonce(1), 1, null);
    try (RunWriter writer =
        RunWriter.begin(RecordFolder.open(folder), Runs.start(Runs.nonce(2), List.of()))) {
      assertThat(RecordFolder.open(folder).unfinished()).hasSize(1);
      assertThat(Unfinished.files(RecordFolder.open(folder))).as("still at work").isEmpty();
      assertThat(writer).isNotNull();
    }
    assertThat(RecordFolder.open(folder).unfinished()).isEmpty();
    assertThat(RecordFolder.open(folder).numbers()).containsExactly(1);
  }

  @Test
  void whatAProcessLeftBehindIsAnUnfinishedRunAndTheNextGoesOn() throws Exception {
    Runs.record(folder, Runs.nonce(1), 1, null);
    Path left = folder.resolve("open/" + Runs.nonce(9) + ".jsonl.zst");
    Files.write(left, new byte[] {0x28, (byte) 0xB5, 0x2F});

    assertThat(Runs.record(folder, Runs.nonce(2), 1, null).number()).isEqualTo(2);
    assertThat(Unfinished.files(RecordFolder.open(folder))).containsExactly(left);
    assertThat(left).hasSize(3);
  }

  @Test
  void nothingIsChainedToADamagedRun() throws Exception {
    Runs.record(folder, Runs.nonce(1), 1, null);
    Path run = folder.resolve("runs/000001.jsonl.zst");
    byte[] whole = Files.readAllBytes(run);
    Files.write(run, java.util.Arrays.copyOf(whole, whole.length - 20));

    assertThatThrownBy(() -> Runs.record(folder, Runs.nonce(2), 1, null))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "The last run of the record, “%s”, is damaged: nothing can be chained to it. Look at it with: xetkhen audit verify %s",
            run, folder);
    assertThat(RecordFolder.open(folder).numbers()).containsExactly(1);
    assertThat(RecordFolder.open(folder).unfinished()).isEmpty();
  }

  @Test
  void theEndsOfALongRunAreReadWithoutTheRest() throws Exception {
    Runs.record(folder, Runs.nonce(1), 5000, null);
    Path run = folder.resolve("runs/000001.jsonl.zst");
    List<Line> all = Runs.lines(run);
    assertThat(all).hasSize(5004);
    assertThat(RunLines.last(run).stream().map(Line::hash))
        .containsExactly(all.get(5002).hash(), all.get(5003).hash());
    assertThat(RunLines.first(run).hash()).isEqualTo(all.get(0).hash());

    Files.write(run, new byte[] {1}, StandardOpenOption.APPEND);
    assertThat(RunLines.last(run)).isEmpty();
  }

  @Test
  void writersAtOnceGetOneGaplessChain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<RunWriter.Closed>> all =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(i -> threads.submit(() -> Runs.record(folder, Runs.nonce(i), 3, null)))
              .toList();
      TreeSet<Integer> numbers = new TreeSet<>();
      for (Future<RunWriter.Closed> one : all) {
        numbers.add(one.get().number());
      }
      assertThat(numbers).hasSize(40).endsWith(40);
    } finally {
      threads.shutdown();
    }
    String before = null;
    for (int run = 1; run <= 40; run++) {
      Line last = RunLines.last(RecordFolder.open(folder).run(run)).get(1);
      assertThat(Head.of(last).previousHead()).isEqualTo(before);
      before = last.hash();
    }
  }

  private static String text(Line line) throws IOException {
    return new String(line.bytes(), StandardCharsets.UTF_8);
  }
}
