package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunWriter;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

class VerifierTest {
  private static final Signer SIGNER = Specimen.signer();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void writersAtOnceLeaveOneChain() throws Exception {
    Path place = folder.resolve("record");
    RecordFolder record = RecordFolder.prepare(place);
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<List<RunWriter.Closed>>> all = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String name = "nguoi" + w + "-";
      all.add(
          writers.submit(
              () -> {
                List<RunWriter.Closed> closed = new ArrayList<>();
                for (int run = 0; run < 8; run++) {
                  closed.add(Specimen.write(record, Specimen.Kind.SIGNED, SIGNER, name + run, 3));
                }
                return closed;
              }));
    }
    Map<Integer, String> acknowledged = new TreeMap<>();
    for (Future<List<RunWriter.Closed>> one : all) {
      one.get().forEach(closed -> acknowledged.put(closed.number(), closed.head()));
    }
    writers.shutdown();

    List<Receipt> receipts = new ArrayList<>();
    acknowledged.forEach((number, head) -> receipts.add(new Receipt(number, head)));
    Verification found = Specimen.verified(place, new Trust(List.of(SIGNER.publicKey()), receipts));
    assertThat(Specimen.told(found)).isEmpty();
    assertThat(found.remarks()).isEmpty();
    assertThat(found.totals().runs()).isEqualTo(32);
    assertThat(found.totals().signed()).isEqualTo(32);
    assertThat(acknowledged.keySet()).hasSize(32).contains(1, 32);
  }

  @Test
  void aRecordWithoutARunIsIntact() throws IOException {
    RecordFolder.prepare(folder.resolve("record"));

    Verification found = Specimen.verified(folder.resolve("record"), Specimen.NOTHING);
    assertThat(found.intact()).isTrue();
    assertThat(found.last()).isNull();
  }

  @Test
  void aRunThatIsBeingWrittenIsNoFault() throws IOException {
    Specimen.write(record(), Specimen.Kind.SIGNED, SIGNER, "mot", 2);
    Path open = folder.resolve("record/open/ab.jsonl.zst");
    try (var channel =
            java.nio.channels.FileChannel.open(
                open,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE);
        var lock = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
      Verification found = Specimen.verified(folder.resolve("record"), Specimen.NOTHING);
      assertThat(lock.isValid()).isTrue();
      assertThat(Specimen.told(found)).isEmpty();
      assertThat(found.remarks()).extracting(Remark::code).containsExactly("in-progress");
    }
  }

  @Test
  void aRunThatCannotBeReadIsToldAndTheOthersAreChecked() throws IOException {
    for (int run = 1; run <= 3; run++) {
      Specimen.write(record(), Specimen.Kind.UNSIGNED, SIGNER, "mot" + run, 2);
    }
    Path second = record().run(2);
    Files.delete(second);
    Files.createDirectory(second);

    Verification found = Specimen.verified(folder.resolve("record"), Specimen.NOTHING);
    assertThat(Specimen.told(found)).containsExactly("UNREADABLE 2");
    assertThat(found.totals().decisions()).isEqualTo(4);
  }

  @Test
  void whatIsBesideIsRemarked() throws IOException {
    Specimen.write(record(), Specimen.Kind.UNSIGNED, SIGNER, "mot", 2);
    Files.writeString(folder.resolve("record/ghi-chu.txt"), "x", StandardCharsets.UTF_8);
    record();
    Path kept = folder.resolve("record/files");
    String unused = vn.xetkhen.text.Sha256.hex(Specimen.utf8("y"));
    Files.writeString(kept.resolve(unused), "y", StandardCharsets.UTF_8);

    Verification found = Specimen.verified(folder.resolve("record"), Specimen.NOTHING);
    assertThat(found.intact()).isTrue();
    assertThat(found.remarks()).extracting(Remark::code).containsExactly("unused", "beside");
    assertThat(found.remarks().get(0).text().en())
        .isEqualTo(
            "1 kept file is named by no run (files/"
                + unused
                + "): a run was interrupted, or runs at the end of the record were removed.");
  }

  @Test
  void whatIsNoRecordIsRefused() throws IOException {
    assertThatThrownBy(() -> Verifier.of(folder.resolve("none")))
        .isInstanceOf(RecordException.class)
        .hasMessageStartingWith("There is no folder");
    assertThatThrownBy(() -> Verifier.of(folder))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("is no record");
    Specimen.write(record(), Specimen.Kind.UNSIGNED, SIGNER, "mot", 1);
    Path json = folder.resolve("record/record.json");
    Files.writeString(json, "{\"format\":\"xetkhen.record/2\"}\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Verifier.of(folder.resolve("record")))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("is a record of format xetkhen.record/2");
  }

  private RecordFolder record() throws RecordException {
    return RecordFolder.prepare(folder.resolve("record"));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsWords(FaultKind kind) {
    assertThat(kind.title().vi()).isNotEmpty();
    assertThat(kind.meaning().vi()).isNotEmpty();
    assertThat(kind.meaning().en()).isNotEmpty();
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    Messages messages = Messages.beside(Verifier.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/xetkhen/audit/verify"))) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    Set<String> built =
        Set.of("kind.", "meaning.", "text.key.", "text.receipt.", "remark.", "part.", "count.");
    assertThat(Messages.beside(Verifier.class).keys(Language.EN))
        .filteredOn(key -> built.stream().noneMatch(key::startsWith))
        .allMatch(key -> sources.indexOf('"' + key + '"') > 0);
  }

  @Test
  void theJsonIsWhatTheSchemaSays() throws IOException {
    Specimen specimen = Specimen.of(Specimen.Kind.MASKED, SIGNER, "mot", 3, 2);
    Specimen altered = specimen.copy();
    altered.files().remove(Specimen.file(2));
    altered.files().put("runs/x", Specimen.utf8("x"));
    altered.lines(1, altered.lines(1).subList(0, 3));
    Trust trust = new Trust(List.of(SIGNER.publicKey()), List.of(new Receipt(3, specimen.head(3))));
    JsonNode tree;
    try (InputStream in = Verifier.class.getResourceAsStream("verification-1.schema.json")) {
      tree = JSON.readTree(in);
    }
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree);
    for (Specimen one : List.of(specimen, altered)) {
      JsonNode json = JSON.readTree(VerificationJson.json(one.verified(trust)));
      assertThat(schema.validate(json)).isEmpty();
    }
    JsonNode kinds = tree.at("/properties/faults/items/properties/kind/enum");
    assertThat(kinds)
        .extracting(JsonNode::asText)
        .containsExactly(
            java.util.Arrays.stream(FaultKind.values()).map(Enum::name).toArray(String[]::new));
    assertThat(altered.verified(trust).faults())
        .extracting(Fault::place)
        .containsExactly("1:3", "2", "runs/x");
  }
}
