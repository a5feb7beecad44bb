package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

class UsageTest {
  @TempDir static Path folder;
  private static Place place;

  @BeforeAll
  static void write() throws IOException {
    place = Place.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evaluate . --undreamt-of    | There is no option “--undreamt-of”.
          evaluate . --formt csv      | There is no option “--formt”. Did you mean “--format”?
          evaluate . --format xml     | --format: there is no “xml”; choose table, json, jsonl or csv.
          evaluate . --jobs 0         | --jobs: “0” does not fit; expected a whole number from 1 to 256.
          evaluate . --as-of 2021-02-30 | --as-of: “2021-02-30” is not a day; expected YYYY-MM-DD, for example 2021-12-10.
          evaluate . --reading M      | --reading “M”: expected KEY=VALUE.
          evaluate . --reading M-heigth=three | --reading: no plan of this run has “M-heigth”; there are: M-height. Did you mean “M-height”?
          evaluate . --reading M-height=thre | --reading: there is no option “M-height=thre”; there are: ranked, three. Did you mean “three”?
          evaluate . --set a=2021-01-01 | --set: no plan of this run has “a”; there are: (none).
          evaluate . --set a=1        | --set a: “1” is not a day; expected YYYY-MM-DD, for example 2021-12-10.
          evaluate . --reading a=1 --reading a=2 | --reading: “a” is given twice with different values; keep one.
          evaluate                    | PATH is missing: a dossier .json, a .jsonl, a folder, or - for standard input
          explain                     | DOSSIER is missing: a dossier, or - for standard input
          plans mau-2012              | There is no plan “mau-2012”; installed: hong-2021, mau-2021. Did you mean “mau-2021”?
          plan                        | Unexpected argument “plan”. Did you mean “plans”?
          """)
  void wrongUsageIsToldWithWhatWasExpected(String line, String message) {
    Ran ran =
        Ran.with(
            "",
            Map.of("XETKHEN_LANG", "en", "XETKHEN_RULES", place.rules()),
            false,
            line.strip().split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "xetkhen: " + message + "\nFor help: xetkhen --help, or xetkhen COMMAND --help\n");
  }

  @Test
  void usageErrorsSpeakVietnameseUnlessAskedOtherwise() {
    assertThat(Ran.with("evaluate", "x", "--frob").err())
        .startsWith("xetkhen: Không có tùy chọn “--frob”.");
    assertThat(Ran.with("evaluate", "x", "--frob", "--lang=en").err())
        .startsWith("xetkhen: There is no option");
    assertThat(Ran.with("--lang", "fr").err()).startsWith("xetkhen: Ngôn ngữ “fr” không có");
    assertThat(Ran.with("--lang", "fr").code()).isEqualTo(2);
  }

  @Test
  void helpIsThereInBothLanguagesForEveryCommand() {
    for (String command : Set.of("evaluate", "explain", "select", "plans")) {
      Ran vi = Ran.with(command, "--help");
      Ran en = Ran.with(command, "--help", "--lang", "en");
      assertThat(vi.code()).isZero();
      assertThat(vi.out()).contains("Cách dùng: xetkhen " + command, "Tùy chọn:", "Ngôn ngữ: vi");
      assertThat(en.out()).contains("Usage: xetkhen " + command, "Options:", "Language: vi");
    }
    assertThat(Ran.with("--help").out()).contains("evaluate  Xét mọi hồ sơ", "Mã thoát: 0 xong");
    assertThat(Ran.with("--version").out()).startsWith("xetkhen ");
  }

  @Test
  void helpAsACommandShowsTheSame() {
    assertThat(Ran.with("help", "select", "--lang", "en"))
        .isEqualTo(Ran.with("select", "--help", "--lang", "en"));
    assertThat(Ran.with("help", "select").out())
        .contains("--council=FILE", "formats.md", "Mã thoát:")
        .doesNotContain("bộ luật");
    assertThat(Ran.with("help")).isEqualTo(Ran.with("--help"));
  }

  @Test
  void withoutACommandTheHelpIsAnError() {
    Ran ran = Ran.with();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Cách dùng: xetkhen");
  }

  @Test
  void aRulesFolderThatIsNotThereIsNamed() {
    Ran ran = Ran.with("plans", "--rules", folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Không đọc được thư mục quy tắc");
  }

  @Test
  void aFolderIsNoPlaceForResults() throws IOException {
    Ran ran = Ran.with("evaluate", "x", "--rules", place.rules(), "--out", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("là thư mục; hãy nêu tên tệp");
    try (var files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString())).containsExactly("rules");
    }
  }

  @Test
  void plansAreListedAndTheBrokenOneIsTold() {
    Ran ran = Ran.with("plans", "--rules", place.rules(), "--lang", "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith("mau-2021\n  Sample movement\n")
        .contains("Award:        giay-khen: Certificate – period 2021 – collective")
        .endsWith("hong-2021: the pack is broken, see its problems\n");
    assertThat(ran.err()).contains("hong-2021");
  }

  @Test
  void aPlanIsShownWithItsClausesReadingsAndCodes() {
    Ran ran = Ran.with("plans", "mau-2021", "--rules", place.rules());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "• A-1: Có hạng cao\n    mục A.1; tiêu chuẩn; tập thể\n    Cần nộp: Quyết định xếp hạng\n",
            "• M-height: Cao là bao nhiêu? [A-1]\n    - three (mặc định): hạng 3 trở lên\n    - ranked: có hạng là đủ\n",
            "PAR_INDEX – Chỉ số CCHC",
            "từ 01/01/2021 đến 31/12/2021");
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    for (Class<?> neighbour : Set.of(Main.class, vn.xetkhen.report.Cells.class)) {
      Messages messages = Messages.beside(neighbour);
      assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
    }
  }
}
