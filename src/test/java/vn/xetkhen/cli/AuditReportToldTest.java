package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told beside the page of a record. */
class AuditReportToldTest {
  @TempDir Path folder;
  private Path record = Path.of("");

  @BeforeEach
  void copied() throws IOException {
    Path from = Path.of(Recorded.record());
    record = folder.resolve("record");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, record.resolve(from.relativize(file).toString()));
      }
    }
  }

  private Ran report() {
    String out = folder.resolve("page.html").toString();
    return Recorded.run("audit", "report", record.toString(), "--out", out);
  }

  private Path pack() throws IOException {
    try (Stream<Path> all = Files.walk(record.resolve("packs"))) {
      Path drl =
          all.filter(file -> file.endsWith("5-ho-so.drl")).sorted().findFirst().orElseThrow();
      return drl.getParent().getParent();
    }
  }

  @Test
  void ofAWholeRecordNothingIsTold() {
    Ran ran = report();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aMissingRunIsTold() throws IOException {
    Files.delete(record.resolve("runs/000004.jsonl.zst"));
    Ran ran = report();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "No longer in the record “%s”: run 4; its rows are missing. See: xetkhen audit verify %s\n"
                .formatted(record, record));
  }

  @Test
  void anUnfinishedRunIsToldAndIsNoFault() throws IOException {
    Path open = record.resolve("open").resolve("a".repeat(32) + ".jsonl.zst");
    Files.write(open, new byte[] {1});
    Ran ran = report();
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .isEqualTo(
            "The record “"
                + record
                + "” has 1 unfinished run, which the page does not have (see: xetkhen audit verify "
                + record
                + ").\n");
  }

  @Test
  void alteredAndMissingRulesAreToldApart() throws IOException {
    Path pack = pack();
    Path drl = pack.resolve("tan-yen-2021/5-ho-so.drl");
    Files.writeString(drl, Files.readString(drl) + "// one more line\n");
    Ran altered = report();
    assertThat(altered.code()).isEqualTo(1);
    assertThat(altered.err().replaceAll("[(][0-9a-f]{64} was", "(HASH was"))
        .isEqualTo(
            "The rules at “"
                + pack
                + "” do not have the hash they are named by (HASH was found): they were altered, so"
                + " the page has no criteria trees of what they decided. Restore them from a"
                + " backup.\n");
    Files.move(pack, folder.resolve("away"));
    Ran missing = report();
    assertThat(List.of(missing.code(), missing.err()))
        .isEqualTo(
            List.of(
                1,
                "The record no longer has the rules at “"
                    + pack
                    + "”, so the page has no criteria trees of what they decided. Restore them from"
                    + " a backup.\n"));
  }
}
