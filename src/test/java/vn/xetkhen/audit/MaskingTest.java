package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.text.Sha256;

class MaskingTest {
  private static final byte[] SECRET = new byte[32];
  private static final String NONCE = Runs.nonce(5);
  private static final byte[] DOSSIER =
      """
      {"id":"M-1","candidate":{"kind":"INDIVIDUAL","name":"Nguyễn Văn Mẫu","unit":{"name":"Phòng Mẫu"}},
       "ratings":[{"period":"2021","level":"GOOD","by":"Phòng Mẫu"},{"period":"2020","level":"FAIR"}],
       "submission":{"copies":1.50}}
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final String DECISION =
      """
      {"format":"xetkhen.decision/1","dossier":{"id":"M-1","sha256":"%s"},"candidate":{"kind":"INDIVIDUAL","name":"Nguyễn Văn Mẫu","unit":{"name":"Phòng Mẫu"}},"findings":[{"clause":"A","reason":{"vi":"Mức tốt","en":"Good"},"checks":[{"rows":[{"pointer":"/ratings/0","entry":{"period":"2021"},"tests":[{"field":"level","actual":"GOOD","required":"FAIR","distance":1}]}]}]},{"clause":"B","reason":{"vi":"Ông Nguyễn Văn Mẫu được","en":"Fine"},"checks":[]}],"copies":1.50}"""
          .formatted(Sha256.hex(DOSSIER));

  @TempDir private Path folder;

  @Test
  void aMaskedFieldIsNowhereInTheEntry() throws Exception {
    JsonNode entry = entry("candidate.name", "candidate.unit.name");

    assertThat(entry.toString()).doesNotContain("Nguyễn").doesNotContain("Phòng Mẫu");
    assertThat(entry.toString()).doesNotContain(Sha256.hex(DOSSIER));
    assertThat(entry.at("/dossier/text").textValue())
        .isEqualTo(
            "{\"id\":\"M-1\",\"candidate\":{\"kind\":\"INDIVIDUAL\",\"name\":\"[masked]\",\"unit\":"
                + "{\"name\":\"[masked]\"}},\"ratings\":[{\"period\":\"2021\",\"level\":\"GOOD\","
                + "\"by\":\"[masked]\"},{\"period\":\"2020\",\"level\":\"FAIR\"}],"
                + "\"submission\":{\"copies\":1.50}}");
    assertThat(entry.at("/dossier/sha256").isNull()).isTrue();
    assertThat(entry.get("source").isNull()).isTrue();
    assertThat(omitted(entry))
        .containsExactlyInAnyOrder(
            "/decision/dossier/sha256",
            "/decision/candidate/name",
            "/decision/candidate/unit/name",
            "/decision/findings/1/reason/vi",
            "/dossier/candidate/name",
            "/dossier/candidate/unit/name",
            "/dossier/ratings/0/by",
            "/source");
  }

  @Test
  void aMaskedFactTakesItsTestAndItsReasonAlong() throws Exception {
    JsonNode entry = entry("ratings.level");

    assertThat(omitted(entry))
        .containsExactlyInAnyOrder(
            "/decision/dossier/sha256",
            "/decision/findings/0/reason/vi",
            "/decision/findings/0/reason/en",
            "/decision/findings/0/checks/0/rows/0/tests/0/actual",
            "/decision/findings/0/checks/0/rows/0/tests/0/distance",
            "/decision/findings/0/checks/0/rows/0/tests/0/required",
            "/decision/findings/1/reason/vi", // without checks of its own: it may tell of the other
            "/decision/findings/1/reason/en",
            "/dossier/ratings/0/level",
            "/dossier/ratings/1/level",
            "/source");
    assertThat(entry.at("/decision/findings/0/clause").textValue()).isEqualTo("A");
    assertThat(entry.at("/decision/copies").decimalValue()).hasToString("1.50");
  }

  /** The commitment as RFC 2104 and FIPS 180-4 give it, worked out here once more. */
  @Test
  void whoHasTheValueAndTheKeyCanCheckTheCommitment() throws Exception {
    JsonNode entry = entry("candidate.name");

    assertThat(commitment(entry, "/decision/candidate/name"))
        .isEqualTo(expected("/decision/candidate/name", "\"Nguyễn Văn Mẫu\""));
    assertThat(entry.at("/original/decision").textValue())
        .isEqualTo(expected("/decision", DECISION));
    assertThat(entry.at("/original/dossier").textValue())
        .isEqualTo(expected("/dossier", new String(DOSSIER, StandardCharsets.UTF_8)));
    assertThat(commitment(entry, "/dossier/candidate/name"))
        .isEqualTo(expected("/dossier/candidate/name", "\"Nguyễn Văn Mẫu\""))
        .isNotEqualTo(commitment(entry, "/decision/candidate/name"));
  }

  @Test
  void theContentsHashIsOfWhatIsShown() throws Exception {
    Line line = line("candidate.name");
    assertThat(line.tree().get("sha256").textValue()).isEqualTo(Sha256.hex(line.content()));
  }

  @Test
  void aRefusalTellsPlacesAndNoWords() throws Exception {
    String refusal =
        "{\"format\":\"xetkhen.refusal/1\",\"source\":\"Nguyễn Văn Mẫu.json\",\"line\":null,"
            + "\"dossier\":{\"id\":\"M-1\"},\"problems\":[{\"pointer\":\"/id\",\"line\":2,"
            + "\"column\":3,\"message\":\"seen: Nguyễn Văn Mẫu\"}]}";
    Entries entries = entries("candidate.name");
    JsonNode entry =
        written(entries.refusal(new Entries.Met("Nguyễn Văn Mẫu.json", null, DOSSIER), refusal))
            .tree();

    assertThat(entry.toString()).doesNotContain("Nguyễn");
    assertThat(entry.get("dossier").isNull()).isTrue();
    assertThat(entry.get("refusal"))
        .hasToString(
            "{\"format\":\"xetkhen.refusal/1\",\"source\":\"[masked]\",\"line\":null,"
                + "\"dossier\":\"[masked]\",\"problems\":[{\"pointer\":\"/id\",\"line\":2,"
                + "\"column\":3,\"message\":\"[masked]\"}]}");
  }

  @Test
  void aSelectionLeavesCandidatesAndSentencesOut() throws Exception {
    String selection =
        """
        {"format":"xetkhen.selection/1","council":{"number":"01/BB","sha256":"ab"},
        "placements":[{"source":"m.json","dossier":{"id":"M-1","sha256":"cd"},"candidate":{"name":"Nguyễn Văn Mẫu"},"status":"PROPOSED","reason":{"code":"RANKED","text":{"vi":"Trên Nguyễn Văn Mẫu","en":"Above"},"ranked":{"above":{"name":"Nguyễn Văn Mẫu"}}}}],
        "warnings":[{"code":"TWICE","text":{"vi":"Nguyễn Văn Mẫu hai lần","en":"Twice"}}]}
        """;
    JsonNode entry =
        written(entries("candidate.name", "id").selection(selection, null, null)).tree();

    assertThat(entry.toString()).doesNotContain("Nguyễn").doesNotContain("M-1");
    assertThat(entry.at("/selection/placements/0/status").textValue()).isEqualTo("PROPOSED");
    assertThat(entry.at("/selection/placements/0/reason/code").textValue()).isEqualTo("RANKED");
    assertThat(omitted(entry))
        .contains(
            "/selection/placements/0/candidate/name",
            "/selection/placements/0/dossier/id",
            "/selection/placements/0/reason/ranked/above/name",
            "/selection/warnings/0/text/vi");
  }

  private static String expected(String pointer, String json) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    byte[] salt =
        mac.doFinal(
            (NONCE + "\n" + Sha256.hex(DOSSIER) + "\n" + pointer).getBytes(StandardCharsets.UTF_8));
    byte[] value = json.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(salt, salt.length + value.length);
    System.arraycopy(value, 0, all, salt.length, value.length);
    return Sha256.hex(all);
  }

  private JsonNode entry(String... fields) throws Exception {
    return line(fields).tree();
  }

  private Line line(String... fields) throws Exception {
    Entries.Met met = new Entries.Met("Nguyễn Văn Mẫu.json", null, DOSSIER);
    return written(
        entries(fields).decision(met, DECISION.getBytes(StandardCharsets.UTF_8), Verdict.ELIGIBLE));
  }

  private static Entries entries(String... fields) {
    List<MaskField> masked = Arrays.stream(fields).map(MaskField::of).toList();
    return new Entries(DossierKeeping.FULL, new Masking(new MaskKey(SECRET), NONCE, masked));
  }

  private Line written(Entry entry) throws Exception {
    RecordFolder record = RecordFolder.prepare(folder);
    try (RunWriter writer = RunWriter.begin(record, Runs.start(NONCE, List.of("x")))) {
      writer.add(entry);
      RunWriter.Closed closed = writer.close(new RunEnd(Runs.ENDED, 0), null);
      return Runs.lines(record.run(closed.number())).get(1);
    }
  }

  private static List<String> omitted(JsonNode entry) {
    return StreamSupport.stream(entry.get("omissions").spliterator(), false)
        .map(omission -> omission.get("pointer").textValue())
        .toList();
  }

  private static String commitment(JsonNode entry, String pointer) {
    return StreamSupport.stream(entry.get("omissions").spliterator(), false)
        .filter(omission -> omission.get("pointer").textValue().equals(pointer))
        .map(omission -> omission.get("commitment").textValue())
        .findFirst()
        .orElseThrow();
  }
}
