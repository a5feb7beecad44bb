package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record that release 0.1.0 wrote, with its public key, its receipt and the dossiers of which it
 * keeps hashes alone: every later build verifies it, replays it and reads it. It is never made
 * anew.
 */
class FirstReleaseTest {
  private static final Path HELD = Path.of("src/test/resources/records/0.1.0");
  private static final String RECORD = HELD.resolve("so-luu").toString();

  @TempDir private Path folder;

  @Test
  void itIsIntactSignedAndAsTheReceiptSays() {
    Ran ran =
        audit(
            "verify",
            "--key",
            HELD.resolve("khoa.pem.pub").toString(),
            "--head",
            HELD.resolve("bien-nhan.txt").toString());
    assertThat(ran.out()).startsWith(RECORD + ": intact").contains("receipt of run 4: matches");
    assertThat(ran.out()).contains("runs: 4; rightly signed: 4; unsigned: 0");
    assertThat(ran.code()).isZero();
  }

  /** Later versions compare all but the versions, which stand in the decisions. */
  @Test
  void itIsDecidedAlikeToday() {
    Ran ran = audit("replay", "--dossiers", HELD.resolve("hoso").toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).as(ran.out()).isZero();
  }

  @Test
  void itsEntriesAreFoundAndShown() {
    assertThat(
            audit("list", "--plan", "tan-yen-2021", "--verdict", "INELIGIBLE", "--run", "1").out())
        .contains("1:6 ", "TY21-T03");
    assertThat(audit("show", "1:6").out()).contains("TY21-T03", "III.2.a-1");
    assertThat(audit("show", "4:2").out()).contains("(masked)").doesNotContain("TY21");
    assertThat(audit("query", "--question", "council-moves").out()).contains("NN23-T08");
  }

  @Test
  void itsPageAndItsExportAreMade() throws IOException {
    Path page = folder.resolve("trang.html");
    Path lines = folder.resolve("muc.jsonl");
    assertThat(audit("report", "--out", page.toString()).code()).isZero();
    assertThat(page).content(StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>");
    assertThat(audit("export", "--out", lines.toString()).code()).isZero();
    assertThat(Files.readAllLines(lines)).hasSizeGreaterThan(77);
  }

  private static Ran audit(String command, String... more) {
    String[] all = new String[more.length + 5];
    System.arraycopy(more, 0, all, 5, more.length);
    all[0] = "audit";
    all[1] = command;
    all[2] = RECORD;
    all[3] = "--lang";
    all[4] = "en";
    return Ran.with(all);
  }
}
