package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry says of itself to keep from being decided again does not keep it from that. */
class AuditForgeryTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void packs() throws IOException {
    place = Place.in(folder);
  }

  private String record() {
    return folder.resolve("record").toString();
  }

  private Path run() {
    return folder.resolve("record/runs/000001.jsonl.zst");
  }

  private void recorded() throws IOException {
    String lines =
        Place.dossier("D1", "mau-2021", "Xã Mẫu 1", 1)
            + "\n"
            + Place.dossier("D2", "mau-2021", "Xã Mẫu 2", 2)
            + "\n";
    String file = place.write("dossiers.jsonl", lines);
    Ran ran = Ran.with("evaluate", file, "--rules", place.rules(), "--record", record());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private Ran audit(String command) {
    return Ran.with("audit", command, record(), "--lang", "en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "omissions":\\[]|"omissions":[{"pointer":"/decision/notes","commitment":"00"}]|DIFFERS 1:1
          "dossier":\\{"sha256":.*?"base64":null}|"dossier":null|NOT REPLAYED 1:1
          "dossier":\\{"sha256":.*?"base64":null}|"dossier":{"sha256":null,"text":null,"base64":null}|NOT REPLAYED 1:1
          "plan":\\{[^}]*}|"plan":null|DIFFERS 1:1
          """)
  void anAlteredVerdictIsFoundWhateverItsEntryClaims(String was, String is, String told)
      throws IOException {
    recorded();
    RecordEdits.alter(
        run(),
        line ->
            line.startsWith("{\"type\":\"decision\",\"seq\":1,")
                ? line.replaceFirst(was, is)
                    .replace("\"verdict\":\"ELIGIBLE\"", "\"verdict\":\"INELIGIBLE\"")
                : line);
    Ran replayed = audit("replay");
    assertThat(replayed.out()).contains(told);
    assertThat(replayed.code()).isEqualTo(1);
    Ran verified = audit("verify");
    assertThat(verified.out()).contains("CONTENT");
    assertThat(verified.code()).isEqualTo(1);
  }

  @Test
  void aLineThatIsNoEntryIsToldByItsNumberAndTheOthersGoOn() throws IOException {
    recorded();
    RecordEdits.alter(
        run(),
        line -> line.contains("\"seq\":1,") ? line.replace(",\"source\":", ",source:") : line);
    Ran replayed = audit("replay");
    assertThat(replayed.out()).contains("number 1.", "The same to the byte: 1");
    assertThat(replayed.code()).isEqualTo(1);
    Ran exported = audit("export");
    assertThat(exported.out()).contains("\"entry\":\"1:2\"").doesNotContain("\"entry\":\"1:1\"");
    assertThat(exported.err()).contains("number 1.");
    assertThat(exported.code()).isEqualTo(1);
  }

  @Test
  void aSelectionThatWasTakenAwayIsMissed() throws IOException {
    Ran ran = Ran.with("select", "samples/tan-yen-2021", "--record", record());
    assertThat(ran.code()).as(ran.err()).isZero();
    RecordEdits.remove(run(), line -> line.startsWith("{\"type\":\"selection\""));
    Ran replayed = audit("replay");
    assertThat(replayed.out()).contains("DIFFERS: the run of select records no selection");
    assertThat(replayed.code()).isEqualTo(1);
    assertThat(audit("verify").code()).isEqualTo(1);
  }
}
