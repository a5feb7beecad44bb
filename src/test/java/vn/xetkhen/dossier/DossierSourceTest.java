package vn.xetkhen.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.TreeReader;

class DossierSourceTest {
  @TempDir Path folder;

  /** What was found, one line each: {@code source:line=text}, or the refusal's first problem. */
  private static List<String> found(InputStream standardInput, String... paths) {
    List<String> said = new ArrayList<>();
    try (DossierSource source = new DossierSource(Arrays.asList(paths), standardInput)) {
      while (source.hasNext()) {
        DossierSource.Item item = source.next();
        if (item instanceof DossierSource.Found found) {
          said.add(
              found.source()
                  + (found.line() == null ? "" : ":" + found.line())
                  + "="
                  + new String(found.bytes(), UTF_8));
        } else {
          Refusal refusal = ((DossierSource.Unreadable) item).refusal();
          assertThat(refusal.problems()).hasSize(1);
          assertThat(refusal.brokenPack()).isFalse();
          said.add(refusal.problems().get(0).line(Language.EN));
        }
      }
    }
    return said;
  }

  private static List<String> found(String... paths) {
    return found(InputStream.nullInputStream(), paths);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return folder + "/" + name;
  }

  @Test
  void aFolderIsReadInTheOrderOfItsPathSegments() throws IOException {
    for (String name :
        List.of(
            "b.json",
            "a/z.json",
            "a-b.json",
            "a.json",
            "B.json",
            "đ.json",
            "\uFF5E.json",
            "\uD834\uDD1E.json",
            "a/y/x.JSON")) {
      write(name, "1");
    }
    write("c.jsonl", "2\n3\n");
    write(".hidden.json", "no");
    write(".git/x.json", "no");
    write("note.txt", "no");
    write("json", "no");
    String here = folder.toString();
    assertThat(found(here))
        .containsExactly(
            here + "/B.json=1",
            here + "/a/y/x.JSON=1",
            here + "/a/z.json=1",
            here + "/a-b.json=1",
            here + "/a.json=1",
            here + "/b.json=1",
            here + "/c.jsonl:1=2",
            here + "/c.jsonl:2=3",
            here + "/đ.json=1",
            here + "/\uFF5E.json=1",
            here + "/\uD834\uDD1E.json=1");
    assertThat(found(here + "/a/")).containsExactly(here + "/a/y/x.JSON=1", here + "/a/z.json=1");
  }

  /** Its dossiers go with its own packs: they are met only where they are named. */
  @Test
  void aRulesFolderInAFolderIsPassedOver() throws IOException {
    write("a.json", "1");
    write("packs/vocabulary.yaml", "");
    write("packs/mau/dossiers/b.jsonl", "2\n");
    write("rules/c.json", "3");
    String here = folder.toString();
    assertThat(found(here)).containsExactly(here + "/a.json=1", here + "/rules/c.json=3");
    assertThat(found(here + "/packs")).containsExactly(here + "/packs/mau/dossiers/b.jsonl:1=2");
    assertThat(found(here + "/packs/mau"))
        .containsExactly(here + "/packs/mau/dossiers/b.jsonl:1=2");
  }

  /** What lies in a record was decided before. */
  @Test
  void aRecordOfDecisionsInAFolderIsPassedOver() throws IOException {
    write("a.json", "1");
    write("so/record.json", "");
    write("so/runs/x.json", "2");
    write("khac/record.json", "3");
    String here = folder.toString();
    assertThat(found(here)).containsExactly(here + "/a.json=1", here + "/khac/record.json=3");
  }

  @Test
  void pathsAreReadInTheOrderGiven() throws IOException {
    String second = write("2.json", "2");
    String first = write("1.txt", "1");
    assertThat(found(second, first, second))
        .containsExactly(second + "=2", first + "=1", second + "=2");
  }

  @Test
  void linesEndWithLfOrCrlfAndBlankOnesAreSkippedAndCounted() throws IOException {
    String file = write("a.jsonl", "\uFEFF{1}\r\n\r\n \t\n{2} \n{3}\r\r\n{4}\r");
    assertThat(found(file))
        .containsExactly(
            file + ":1=\uFEFF{1}", file + ":4={2} ", file + ":5={3}\r", file + ":6={4}\r");
    assertThat(found(write("empty.jsonl", ""))).isEmpty();
    assertThat(found(write("marked.jsonl", "\uFEFF\n{}")))
        .containsExactly(folder + "/marked.jsonl:2={}");
  }

  @Test
  void aLineThatIsTooLongIsCutAndTheNextOneRead() throws IOException {
    String most = "x".repeat(TreeReader.MAX_BYTES);
    String file = write("a.jsonl", most + "\r\n" + most + "yzzzz\r\n{2}\n");
    List<String> lines = found(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(file + ":1=" + most);
    assertThat(lines.get(1))
        .startsWith(file + ":2=" + most + "y")
        .hasSizeLessThan(file.length() + 3 + most.length() + 4);
    assertThat(lines.get(2)).isEqualTo(file + ":3={2}");
  }

  @Test
  void aFileThatIsTooLongIsCut() throws IOException {
    String most = "x".repeat(TreeReader.MAX_BYTES);
    String file = write("a.json", most + "yzzzz");
    assertThat(found(file)).containsExactly(file + "=" + most + "y");
    Result result = new DossierReader(Mau.PLANS).read(file, null, (most + "y").getBytes(UTF_8));
    assertThat(((Result.Refused) result).refusal().problems().get(0).line(Language.EN))
        .startsWith(file + ":1:1: longer than 4 MiB");
  }

  @Test
  void whatCannotBeReadIsRefusedInItsPlace() throws IOException {
    String file = write("a.json", "1");
    String none = folder + "/none.json";
    assertThat(found(none, file, "a\0b", ""))
        .containsExactly(
            none + ":1:1: there is no such file or folder; check the path",
            file + "=1",
            "a\0b:1:1: this is no path: “a\\u0000b”; check it",
            ":1:1: this is no path: “”; check it");
  }

  @Test
  void linksAreFollowedAndLoopsRefused() throws IOException {
    write("x/a.json", "1");
    Files.createSymbolicLink(folder.resolve("x/up"), folder);
    Files.createSymbolicLink(folder.resolve("x/broken.json"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("y"), folder.resolve("x"));
    String here = folder.toString();
    String loop =
        "/up:1:1: the folder is a link to a folder that holds it; remove the link, or name the folders one by one";
    String broken = "/broken.json:1:1: there is no such file or folder; check the path";
    assertThat(found(here))
        .containsExactly(
            here + "/x/a.json=1",
            here + "/x" + broken,
            here + "/x" + loop,
            here + "/y/a.json=1",
            here + "/y" + broken,
            here + "/y" + loop);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"a\":1}~{\"b\":2}~ | -:1={\"a\":1} -:2={\"b\":2}",
        "{\"a\":1} | -:1={\"a\":1}",
        "~~{\"a\":1}~ | -:3={\"a\":1}",
        "{~\"a\":1}~ | -={~\"a\":1}~",
        "{\"a\":[1,~2]}~ | -={\"a\":[1,~2]}~",
        "{\"a\":1,}~{\"b\":2} | -:1={\"a\":1,} -:2={\"b\":2}",
        "{\"a\":~{\"b\":\"xetkhen.dossier/1\"}~ | -:1={\"a\": -:2={\"b\":\"xetkhen.dossier/1\"}",
        "{\"a\":[~{\"b\":2}~]} | -={\"a\":[~{\"b\":2}~]}",
        "{\"a\":[~{\"b\":2},~{}]} | -={\"a\":[~{\"b\":2},~{}]}",
        "{\"a\":~{\"b\":2}} | -={\"a\":~{\"b\":2}}",
        "{\"a\":\"{\\\"[\"}~x | -:1={\"a\":\"{\\\"[\"} -:2=x",
        "{\"a\": | -:1={\"a\":",
        "x~y | -:1=x -:2=y"
      })
  void standardInputIsOneDocumentWhereItsFirstLineLeavesABracketOpen(String text, String expected) {
    List<String> found = found(stream(text.replace('~', '\n')), "-");
    assertThat(String.join(" ", found).replace('\n', '~')).isEqualTo(expected);
  }

  @Test
  void standardInputIsReadNoFurtherThanNeeded() {
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return "{\"a\":1}\n".charAt(at++ % 8);
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            bytes[from] = (byte) read();
            return 1;
          }

          @Override
          public void close() {
            throw new AssertionError("standard input stays open");
          }
        };
    try (DossierSource source = new DossierSource(List.of("-"), endless)) {
      for (int line = 1; line <= 1000; line++) {
        DossierSource.Found found = (DossierSource.Found) source.next();
        assertThat(found.line()).isEqualTo(line);
        assertThat(new String(found.bytes(), UTF_8)).isEqualTo("{\"a\":1}");
      }
    }
  }

  @Test
  void aStreamThatBreaksIsRefusedWhereItBroke() {
    InputStream broken =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == 10) {
              throw new IOException("the cable is out");
            }
            return "{\"a\":1}\n{}".charAt(at++);
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            bytes[from] = (byte) read();
            return 1;
          }
        };
    assertThat(found(broken, "-", "none.json"))
        .containsExactly(
            "-:1={\"a\":1}",
            "-:3:1: it cannot be read (the cable is out); check the permissions and the disk",
            "none.json:1:1: there is no such file or folder; check the path");
  }

  @Test
  void afterTheEndThereIsNothing() throws IOException {
    String file = write("a.jsonl", "1\n2\n");
    DossierSource source = new DossierSource(List.of(file, file), InputStream.nullInputStream());
    source.next();
    source.close();
    assertThat(source.hasNext()).isFalse();
    assertThatThrownBy(source::next).isInstanceOf(NoSuchElementException.class);
  }
}
