package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;

/** What {@code rules new} makes, asks and refuses. */
class RulesNewTest {
  private static final List<String> FILES =
      List.of(
          "huyen-mau-2025/1-doi-tuong.drl",
          "huyen-mau-2025/2-tieu-chuan.drl",
          "huyen-mau-2025/3-loai-tru.drl",
          "huyen-mau-2025/4-ho-so.drl",
          "huyen-mau-2025/plan.yaml",
          "huyen-mau-2025/scenarios/1-doi-tuong.yaml",
          "huyen-mau-2025/scenarios/2-tieu-chuan.yaml",
          "huyen-mau-2025/scenarios/3-loai-tru.yaml",
          "huyen-mau-2025/scenarios/4-ho-so.yaml",
          "huyen-mau-2025/scenarios/5-ket-luan.yaml",
          "huyen-mau-2025/scenarios/places.yaml",
          "vocabulary.yaml");

  @TempDir private Path folder;

  @Test
  void withoutOptionsOrTerminalItWritesPlaceholdersAndSaysWhichAreLeft() throws IOException {
    Path rules = folder.resolve("a/b");
    Ran ran = made("", false, "huyen-mau-2025", "--into", rules.toString());

    String at = rules.toString();
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                Made the pack huyen-mau-2025:
                  %1$s/vocabulary.yaml
                  %1$s/huyen-mau-2025/plan.yaml
                  %1$s/huyen-mau-2025/1-doi-tuong.drl
                  %1$s/huyen-mau-2025/2-tieu-chuan.drl
                  %1$s/huyen-mau-2025/3-loai-tru.drl
                  %1$s/huyen-mau-2025/4-ho-so.drl
                  %1$s/huyen-mau-2025/scenarios/1-doi-tuong.yaml
                  %1$s/huyen-mau-2025/scenarios/2-tieu-chuan.yaml
                  %1$s/huyen-mau-2025/scenarios/3-loai-tru.yaml
                  %1$s/huyen-mau-2025/scenarios/4-ho-so.yaml
                  %1$s/huyen-mau-2025/scenarios/5-ket-luan.yaml
                  %1$s/huyen-mau-2025/scenarios/places.yaml
                Still to be filled in where … stands: in plan.yaml, the title (Vietnamese), the title (English), the number (Vietnamese), the number (English), the authority (Vietnamese), the authority (English), the province, the award's title, and the section of each clause and of the places; write the province the same way in scenarios/1-doi-tuong.yaml and scenarios/5-ket-luan.yaml.
                Next:
                  xetkhen rules check %1$s/huyen-mau-2025
                  xetkhen rules test %1$s/huyen-mau-2025
                """
                    .formatted(at),
                ""));
    assertThat(files(rules)).isEqualTo(FILES);
    assertThat(Engine.open(rules).problems("huyen-mau-2025")).isEmpty();
  }

  @Test
  void everyOptionReachesThePlan() throws IOException {
    Ran ran =
        made(
            "",
            false,
            "ke-hoach-mau",
            "--title-vi=Phong trào “A”: 'b'",
            "--title-en=Movement \"A\"",
            "--number-vi=Số 1/KH-UBND",
            "--number-en=No. 1/KH-UBND",
            "--authority-vi=Chủ tịch UBND huyện Mẫu",
            "--authority-en=Chairperson of Mẫu district",
            "--province=Mẫu",
            "--district=Huyện Mẫu: A",
            "--period=2021-2025",
            "--from=2/3/2021",
            "--to=2026-01-31",
            "--into",
            folder.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains(
            """

            Still to be filled in where … stands: in plan.yaml, the award's title, and the section of each clause and of the places.
            Next:
            """);
    Plan plan = plan(folder, "ke-hoach-mau");
    assertThat(plan.title()).isEqualTo(new Text("Phong trào “A”: 'b'", "Movement \"A\""));
    assertThat(plan.number()).isEqualTo(new Text("Số 1/KH-UBND", "No. 1/KH-UBND"));
    assertThat(plan.authority())
        .isEqualTo(new Text("Chủ tịch UBND huyện Mẫu", "Chairperson of Mẫu district"));
    assertThat(plan.place()).isEqualTo(new Plan.Place(List.of("Mẫu"), List.of("Huyện Mẫu: A")));
    assertThat(plan.awards().get("giay-khen").periods()).containsExactly("2021-2025");
    assertThat(plan.from()).hasToString("2021-03-02");
    assertThat(plan.to()).hasToString("2026-01-31");
  }

  @Test
  void aTerminalIsAskedForWhatNoOptionGivesAndAgainWhereTheAnswerDoesNotFit() throws IOException {
    String typed =
        """
        Phong trào mẫu

        Kế hoạch số 5

        Chủ tịch UBND huyện Mẫu

        Huyện Mẫu
        năm nay
        2024
        31/2/2024
        1/3/2024
        2024-01-01

        """;
    Ran ran = made(typed, true, "huyen-mau", "--province", "Mẫu", "--into", folder.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .isEqualTo(
            """
            Enter takes what stands in brackets; what has … can be filled in later.
            Title of the emulation movement or plan, in Vietnamese [Phong trào thi đua …]: \
            Title of the emulation movement or plan, in English [Emulation movement …]: \
            Number and date of the plan as printed, in Vietnamese [Kế hoạch số …/KH-UBND, ngày …]: \
            Number and date of the plan, in English [Plan no. …/KH-UBND of …]: \
            Who gives the award, in Vietnamese [Chủ tịch UBND …]: \
            Who gives the award, in English [Chairperson of the people's committee of …]: \
            District, or town or city of a province (plans before 1 July 2025; leave empty for a province's plan): \
            Period: a year 2025, or several years 2021-2025: \
              saw “năm nay”; expected a year such as 2025, or several years such as 2021-2025
            Period: a year 2025, or several years 2021-2025: \
            In force from [2024-01-01]: \
              “31/2/2024” is not in the calendar; write the right day
            In force from [2024-01-01]: \
            In force to [2024-12-31]: \
              saw 2024-01-01, before the first day in force 2024-03-01; expected that day or a later one
            In force to [2024-12-31]:\s""");
    Plan plan = plan(folder, "huyen-mau");
    assertThat(plan.title()).isEqualTo(new Text("Phong trào mẫu", "Emulation movement …"));
    assertThat(plan.number()).isEqualTo(new Text("Kế hoạch số 5", "Plan no. …/KH-UBND of …"));
    assertThat(plan.place()).isEqualTo(new Plan.Place(List.of("Mẫu"), List.of("Huyện Mẫu")));
    assertThat(plan.from()).hasToString("2024-03-01");
    assertThat(plan.to()).hasToString("2024-12-31");
  }

  @Test
  void theEndOfInputTakesThePresetsOfAllThatIsLeft() throws IOException {
    Ran ran = made("Phong trào mẫu\n", true, "huyen-mau-2025", "--into", folder.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err().lines()).hasSize(2);
    Plan plan = plan(folder, "huyen-mau-2025");
    assertThat(plan.title()).isEqualTo(new Text("Phong trào mẫu", "Emulation movement …"));
    assertThat(plan.place()).isEqualTo(new Plan.Place(List.of("tỉnh …"), List.of()));
  }

  @Test
  void asksInVietnameseUnlessAskedOtherwise() {
    Ran ran =
        Ran.with("", Map.of(), true, "rules", "new", "huyen-mau-2025", "--into", folder.toString());

    assertThat(ran.err())
        .startsWith("Enter để lấy giá trị trong ngoặc vuông")
        .contains("Tên phong trào thi đua hoặc kế hoạch, bằng tiếng Việt [Phong trào thi đua …]: ");
    assertThat(ran.out()).startsWith("Đã tạo bộ quy tắc huyen-mau-2025:\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatHasNoPresetHasToBeGiven(boolean terminal) throws IOException {
    Ran ran = made("", terminal, "huyen-mau", "--into", folder.resolve("new").toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            "xetkhen: --period: the id “huyen-mau” ends in no year, so the period is not known;"
                + " give it, for example --period 2025.\n");
    assertThat(files(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Huyện-2025 | “Huyện-2025” cannot be a plan's id, which has small letters without marks, digits and hyphens and begins with a letter; use for example huyen-2025
          m-2025 --period x | --period: saw “x”; expected a year such as 2025, or several years such as 2021-2025.
          m-2025 --from 2025 | --from: saw “2025”; expected a day such as 2025-12-20 or 20/12/2025.
          m-2025 --to 2024-12-31 | --to: saw 2024-12-31, before the first day in force 2025-01-01; expected that day or a later one.
          m-2025 --province= | --province: saw nothing; write one line of text.
          m-2025 --titel-vi a | There is no option “--titel-vi”. Did you mean “--title-vi”?
          --period 2025 | ID is missing: the plan's id, which names the new folder: small letters, digits, hyphens; best with the year at its end, for example tinh-mau-2026
          """)
  void whatDoesNotFitIsToldAndNothingIsMade(String arguments, String why) throws IOException {
    List<String> line = new ArrayList<>(List.of(arguments.strip().split(" ")));
    line.addAll(List.of("--into", folder.toString()));
    Ran ran = made("", false, line.toArray(String[]::new));

    assertThat(ran)
        .isEqualTo(new Ran(2, "", "xetkhen: " + why + "\nFor help: xetkhen rules new --help\n"));
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("huyen-mau-2025"));
    Files.writeString(folder.resolve("xa-mau-2025"), "x", StandardCharsets.UTF_8);
    for (String id : List.of("huyen-mau-2025", "xa-mau-2025")) {
      Ran ran = made("", false, id, "--into", folder.toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .startsWith(
              "xetkhen: “"
                  + folder.resolve(id)
                  + "” is there already, and nothing is overwritten; choose another id than "
                  + id
                  + ", or another folder with --into.\n");
    }
    assertThat(files(folder)).containsExactly("huyen-mau-2025", "xa-mau-2025");
    assertThat(made("", false, "a-2025", "--into", folder.resolve("xa-mau-2025").toString()).err())
        .contains("is not a folder; choose another with --into.");
  }

  @Test
  void theVocabularyThatIsThereStays() throws IOException {
    String kept = "# ours\n" + Files.readString(Path.of("rules", "vocabulary.yaml"));
    Files.writeString(folder.resolve("vocabulary.yaml"), kept, StandardCharsets.UTF_8);
    Ran ran = made("", false, "huyen-mau-2025", "--rules", folder.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).doesNotContain("vocabulary.yaml");
    assertThat(files(folder)).isEqualTo(FILES);
    assertThat(Files.readString(folder.resolve("vocabulary.yaml"))).isEqualTo(kept);
  }

  @Test
  void aBrokenVocabularyIsToldAndNothingIsMade() throws IOException {
    Files.writeString(folder.resolve("vocabulary.yaml"), "format: x\n", StandardCharsets.UTF_8);
    Ran ran = made("", false, "huyen-mau-2025", "--into", folder.toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("vocabulary.yaml:1:1: ");
    assertThat(files(folder)).containsExactly("vocabulary.yaml");
  }

  @Test
  void theFolderIsThatOfTheRulesUnlessNamed() throws IOException {
    Path rules = folder.resolve("rules");
    Ran ran =
        Ran.with(
            "", Map.of("XETKHEN_RULES", rules.toString()), false, "rules", "new", "huyen-mau-2025");

    assertThat(ran.code()).isZero();
    assertThat(files(rules)).isEqualTo(FILES);
  }

  @Test
  void whatFailsHalfWayLeavesNothing() throws IOException {
    Path rules = folder.resolve("a/b");
    Map<String, byte[]> pack = Map.of("plan.yaml", new byte[] {1}, "x/y.yaml", new byte[] {2});
    try {
      NewPack.write(rules, "mau", pack, Map.of("\0", new byte[] {3}));
      assertThat(true).as("written").isFalse();
    } catch (java.nio.file.InvalidPathException e) {
      assertThat(files(folder)).isEmpty();
      assertThat(Files.exists(folder.resolve("a"))).isFalse();
    }
  }

  @Test
  void aPackThatAppearsMeanwhileStaysAndWhatWasMadeForTheNewOneGoes() throws IOException {
    Files.createDirectories(folder.resolve("mau"));
    Files.writeString(folder.resolve("mau/plan.yaml"), "theirs", StandardCharsets.UTF_8);
    try {
      NewPack.write(
          folder,
          "mau",
          Map.of("plan.yaml", new byte[] {1}),
          Map.of("vocabulary.yaml", new byte[] {2}));
      assertThat(true).as("written").isFalse();
    } catch (UsageException e) {
      assertThat(e.text().en())
          .startsWith("“" + folder.resolve("mau") + "” cannot be made (")
          .endsWith("), and nothing was; choose another folder with --into.");
    }
    assertThat(files(folder)).containsExactly("mau/plan.yaml");
    assertThat(Files.readString(folder.resolve("mau/plan.yaml"))).isEqualTo("theirs");
  }

  @Test
  void theFilesOfOthersAreLeftWhereTheVocabularyAppearsMeanwhile() throws IOException {
    Path rules = folder.resolve("new");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("vocabulary.yaml"), "theirs", StandardCharsets.UTF_8);
    try {
      NewPack.write(
          rules,
          "mau",
          Map.of("plan.yaml", new byte[] {1}),
          Map.of("vocabulary.yaml", new byte[] {2}));
      assertThat(true).as("written").isFalse();
    } catch (UsageException e) {
      assertThat(files(folder)).containsExactly("new/vocabulary.yaml");
      assertThat(Files.readString(rules.resolve("vocabulary.yaml"))).isEqualTo("theirs");
    }
  }

  @Test
  void helpNamesEveryOptionInBothLanguages() {
    for (String language : List.of("vi", "en")) {
      Ran ran = Ran.with("rules", "new", "--help", "--lang", language);
      assertThat(ran.code()).isZero();
      assertThat(ran.out())
          .contains(
              "rules new",
              "--into=DIR",
              "--title-vi=TEXT",
              "--title-en",
              "--number-vi",
              "--number-en",
              "--authority-vi",
              "--authority-en",
              "--province=NAME",
              "--district=NAME",
              "--period=YEARS",
              "--from=DAY",
              "--to=DAY")
          .doesNotContain("new.");
    }
    assertThat(Ran.with("rules", "--help").out()).containsPattern("\n  new +Tạo bộ quy tắc");
  }

  private static Ran made(String in, boolean terminal, String... arguments) {
    String[] line =
        Stream.concat(Stream.of("rules", "new"), Stream.of(arguments)).toArray(String[]::new);
    return Ran.with(in, Map.of("XETKHEN_LANG", "en", "NO_COLOR", "1"), terminal, line);
  }

  private static Plan plan(Path rules, String id) {
    Engine engine = Engine.open(rules);
    assertThat(engine.problems(id)).isEmpty();
    Plan plan = engine.find(id);
    assertThat(plan).isNotNull();
    return plan;
  }

  /** All files below a folder, and folders that hold nothing, hidden ones included. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(one -> !one.equals(folder) && !holdsSomething(one))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static boolean holdsSomething(Path one) {
    String[] names = one.toFile().list();
    return names != null && names.length > 0;
  }
}
