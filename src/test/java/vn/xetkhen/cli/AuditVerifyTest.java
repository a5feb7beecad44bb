package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's two commands on a record that the program wrote. */
class AuditVerifyTest {
  @TempDir private static Path folder;
  private static String key = "";
  private static Path whole = Path.of("");

  @BeforeAll
  static void record() {
    key = folder.resolve("key.pem").toString();
    whole = folder.resolve("so-luu");
    assertThat(Ran.with("audit", "keygen", "--out", key).code()).isZero();
    for (String sample : List.of("samples/tan-yen-2021", "samples/nguyen-binh-2023")) {
      Ran ran =
          Ran.with(
              "evaluate",
              sample,
              "--rules",
              "rules",
              "--format",
              "jsonl",
              "--record",
              whole.toString(),
              "--record-key",
              key);
      assertThat(ran.code()).as(ran.err()).isIn(0, 1);
    }
  }

  private static Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> paths = Files.walk(whole)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(whole.relativize(path).toString()));
      }
    }
    return copy;
  }

  private static Ran en(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--lang";
    all[arguments.length + 1] = "en";
    return Ran.with(all);
  }

  @Test
  void anIntactRecordIsToldToBe() {
    Ran ran = en("audit", "verify", whole.toString(), "--width", "400", "--key", key + ".pub");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith(
            whole
                + ": no fault in the 2 runs that are there. NOT PROVED: that its end is complete (see below).\n\nChecked:\n  runs: 2; rightly signed: 2; unsigned: 0\n")
        .contains("\nWhat this does NOT prove:\n  – That the end of the record is complete – without a receipt (--head)");
    assertThat(Ran.with("audit", "verify", whole.toString(), "--width", "400").out())
        .startsWith(
            whole
                + ": không thấy lỗi trong 2 lượt hiện có. CHƯA CHỨNG MINH được phần cuối còn đủ (xem dưới).\n");
  }

  @Test
  void aReceiptIsPrintedAndChecked() throws IOException {
    Path file = folder.resolve("bien-nhan.txt");
    assertThat(en("audit", "head", whole.toString(), "--out", file.toString()).code()).isZero();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).isEqualTo(en("audit", "head", whole.toString()).out());
    String code = text.substring(text.indexOf("XK1"));

    for (String given : List.of(file.toString(), text, code)) {
      Ran ran = en("audit", "verify", whole.toString(), "--head", given);
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out())
          .startsWith(whole + ": intact.\n")
          .contains("\n  ✓ receipt of run 2: matches\n");
    }
    Path cut = copy("cat");
    Files.delete(cut.resolve("runs/000002.jsonl.zst"));
    assertThat(en("audit", "verify", cut.toString()).code()).isZero();
    Ran ran = en("audit", "verify", cut.toString(), "--head", code);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "\nCUT_OFF: 1\n  Run 2: the record ends with run 1; the receipt is of run 2\n");
    String first = en("audit", "head", whole.toString(), "--run", "1").out();
    assertThat(en("audit", "verify", cut.toString(), "--head", first).code()).isZero();
  }

  @Test
  void linesAreAsWideAsAskedFor() {
    Ran ran = Ran.with("audit", "verify", whole.toString(), "--width", "80");
    String words = ran.out().substring(ran.out().indexOf("Kết quả trên"));
    assertThat(words.lines()).allMatch(line -> line.length() <= 80);
    told("--width", "audit", "verify", whole.toString(), "--width", "x");
  }

  @Test
  void faultsAreToldWithTheirPlaces() throws IOException {
    Path altered = copy("sua");
    Path pack;
    try (Stream<Path> packs = Files.list(altered.resolve("packs"))) {
      pack = packs.sorted().findFirst().orElseThrow();
    }
    Files.writeString(pack.resolve("vocabulary.yaml"), "x", StandardCharsets.UTF_8);
    Path run = altered.resolve("runs/000001.jsonl.zst");
    Files.write(run, Arrays.copyOf(Files.readAllBytes(run), 900));

    Ran ran = en("audit", "verify", altered.toString(), "--width", "400");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(altered + ": 2 faults.\n\nCUT_OFF: 1\n  Run 1, from entry ")
        .contains(
            "\nRULES_NOT_HASHED: 1\n  Rules ",
            "(%s…): were altered: the files in packs/%s hash to "
                .formatted(pack.getFileName().toString().substring(0, 8), pack.getFileName()));
    String json = en("audit", "verify", altered.toString(), "--format", "json").out();
    assertThat(new JsonMapper().readTree(json).at("/faults/0/kind").asText()).isEqualTo("CUT_OFF");
    assertThat(json)
        .isEqualTo(
            en("audit", "verify", altered.toString(), "--format", "json", "--jobs", "1").out());
    Ran head = en("audit", "head", altered.toString(), "--run", "1");
    assertThat(head.code()).isEqualTo(1);
    assertThat(head.err()).startsWith("xetkhen: The last line of run 1 is damaged");
  }

  @Test
  void whatCannotBeUsedIsAUsageError() throws IOException {
    Path rubbish = folder.resolve("rubbish.pem");
    Files.writeString(rubbish, "rubbish", StandardCharsets.UTF_8);
    String record = whole.toString();
    String code = en("audit", "head", record).out();
    String typed = code.substring(0, code.length() - 3) + (code.endsWith("0\n") ? "1" : "0") + "\n";
    told("There is no folder", "audit", "verify", folder.resolve("none").toString());
    told("is no record", "audit", "verify", "samples");
    told("is no record", "audit", "head", "samples");
    told("holds no Ed25519 public key", "audit", "verify", record, "--key", rubbish.toString());
    told("cannot be read", "audit", "verify", record, "--key", record + "/none.pub");
    told("neither a file that is there nor a receipt", "audit", "verify", record, "--head", "giay");
    told(
        "There is no receipt in this text",
        "audit",
        "verify",
        record,
        "--head",
        rubbish.toString());
    told("mistyped", "audit", "verify", record, "--head", typed);
    told("--format: there is no “xml”", "audit", "verify", record, "--format", "xml");
    told("--run: the record has no run 3; its last is 2", "audit", "head", record, "--run", "3");
    told("--run: “0” is no number of a run", "audit", "head", record, "--run", "0");
    Path later = copy("sau");
    Files.writeString(
        later.resolve("record.json"),
        "{\"format\":\"xetkhen.record/2\"}\n",
        StandardCharsets.UTF_8);
    told("is a record of format xetkhen.record/2", "audit", "verify", later.toString());
    told("is a record of format xetkhen.record/2", "audit", "head", later.toString());
  }

  private static void told(String message, String... arguments) {
    Ran ran = en(arguments);
    assertThat(ran.code()).as(String.join(" ", arguments)).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message);
  }
}
