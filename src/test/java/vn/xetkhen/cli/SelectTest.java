package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filling places from the command line: what stops it, what it tells, and how it ends. */
class SelectTest {
  private static final String TAN_YEN = "samples/tan-yen-2021";
  private static final String KIEN_GIANG = "samples/kien-giang-2021";
  private static final String NGA_NAM = "samples/nga-nam-2021-2030";

  @TempDir Path folder;

  private static Ran select(String... args) {
    List<String> all = new ArrayList<>(List.of("select"));
    all.addAll(List.of(args));
    return Ran.with(all.toArray(String[]::new));
  }

  /** The rows of a CSV: candidate's dossier and status. */
  private static List<String> statuses(Ran ran) {
    return ran.out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[7] + " " + cells[4])
        .toList();
  }

  private String copy(String from, String to, String... replaced) throws IOException {
    String text = Files.readString(Path.of(from));
    for (int i = 0; i < replaced.length; i += 2) {
      assertThat(text).contains(replaced[i]);
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    Path file = folder.resolve(to);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString().replace('\\', '/');
  }

  /** The line and column of the first place of a text in a file of the samples. */
  private static String place(String file, String text) throws IOException {
    String before = Files.readString(Path.of(KIEN_GIANG + file));
    before = before.substring(0, before.indexOf(text));
    long line = before.lines().count();
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-06-30 | thấy ngày quyết định 30/06/2018, cần một ngày từ 01/07/2018 trở đi vì",
        "2027-03-02 | mà định mức tiền thưởng theo Nghị định 152/2025/NĐ-CP chỉ có hiệu lực đến hết"
            + " 01/03/2027",
        "31/12/2021 | “31/12/2021” không phải là ngày; cần dạng YYYY-MM-DD"
      })
  void aDayOfDecisionOfWhichNothingIsKnownIsAUsageError(String day, String message)
      throws IOException {
    String early =
        copy(TAN_YEN + "/01-eligible-collective.json", "1.json", "2021-12-10", "2018-01-10");
    Ran ran = select(early, "--decided-on", day);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message);
  }

  @Test
  void aDecisionBeforeADossierWasHandedInIsToldAtTheDossierAndNothingIsSelected() {
    Ran ran = select("samples/nguyen-binh-2023", "--decided-on", "2024-01-30", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            """
            samples/nguyen-binh-2023/07-eligible-until-deadline.json:45:20: /submission/submittedOn: saw a dossier handed in on 2024-03-18, after the day of the award decision 2024-01-30; expected a decision on that day or later; correct --decided-on, or the day of submission where the dossier has it wrong
            xetkhen: --decided-on 2024-01-30: 1 dossier was handed in after that day, as told above; correct the day and run again. No place was filled.
            For help: xetkhen --help, or xetkhen COMMAND --help
            """);
  }

  @Test
  void whoIsIneligibleMayHaveHandedInAfterTheDecision() {
    Ran ran = select(TAN_YEN, "--decided-on", "2021-12-15");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void withoutAFileOfNormsThereAreListsButNoAmounts() throws IOException {
    copyRules();
    Files.delete(folder.resolve("rules/rewards.yaml"));
    String rules = folder.resolve("rules").toString();
    assertThat(select(TAN_YEN, "--rules", rules).code()).isZero();
    assertThat(
            select("samples/tan-chau-2020", "--rules", rules, "--decided-on", "2021-01-04").code())
        .isZero();
    Ran ran = select(TAN_YEN, "--rules", rules, "--decided-on", "2021-12-31");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("rewards.yaml: không đọc được tệp lương cơ sở");
  }

  @Test
  void aBrokenFileOfNormsIsToldWithItsPlace() throws IOException {
    copyRules();
    copy("rules/rewards.yaml", "rules/rewards.yaml", "amount: 1490000", "amount: 1.490.000");
    Ran ran =
        select(
            TAN_YEN,
            "--rules",
            folder.resolve("rules").toString(),
            "--decided-on",
            "2021-12-31",
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "rewards.yaml:",
            "/base-salaries/1/amount: saw “1.490.000”, expected a whole number of đồng above 0");
  }

  @Test
  void aDossierThatCannotBeDecidedIsToldAndTheOthersArePlaced() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "{}");
    String bad = folder.resolve("bad.json").toString().replace('\\', '/');
    Ran table = select(TAN_YEN, bad);
    assertThat(table.code()).isEqualTo(1);
    assertThat(table.err()).startsWith(bad + ":1:1: ");
    assertThat(table.out())
        .contains("TỔNG CỘNG: 4 tập thể; 3 cá nhân")
        .endsWith("Số hồ sơ không xét được, không có trong danh sách: 1\n");
    assertThat(statuses(select(TAN_YEN, bad, "--format", "csv"))).contains(" REFUSED");
    assertThat(select(TAN_YEN, bad, "--format", "jsonl").out().lines().toList())
        .last()
        .asString()
        .startsWith("{\"format\":\"xetkhen.refusal/1\"");
    assertThat(select(TAN_YEN, bad, "--format", "json").out())
        .contains("\"refused\":[\n{\"format\":\"xetkhen.refusal/1\"");
  }

  @Test
  void whatIsRefusedIsToldBySourceWhateverTheOrderOfTheInput() throws IOException {
    List<String> bad = new ArrayList<>();
    for (String name : List.of("a.json", "b.json")) {
      Files.writeString(folder.resolve(name), "{}");
      bad.add(folder.resolve(name).toString());
    }
    Ran one = select(bad.get(0), bad.get(1), TAN_YEN, "--format", "json");
    Ran other = select(TAN_YEN, bad.get(1), bad.get(0), "--format", "json");
    assertThat(other.err()).isEqualTo(one.err());
    assertThat(other.out()).isEqualTo(one.out());
    assertThat(one.err().indexOf("a.json")).isLessThan(one.err().indexOf("b.json"));
  }

  @Test
  void nothingToSelectFromIsSaid() throws IOException {
    Ran ran = select(Files.createDirectory(folder.resolve("none")).toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("Không có hồ sơ nào để xét suất khen thưởng.\n");
  }

  @Test
  void theSameDossierTwiceCountsOnce() throws IOException {
    String again = copy(TAN_YEN + "/01-eligible-collective.json", "again.json", "TY21-T01", "X-1");
    Ran ran = select(TAN_YEN, again);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("I. TẬP THỂ – 5 suất, đề nghị 4", "chỉ tính một hồ sơ");
    Ran csv = select(TAN_YEN, again, "--format", "csv");
    assertThat(csv.err()).contains("chỉ tính một hồ sơ");
    assertThat(statuses(csv)).doesNotContain("X-1 PROPOSED");
  }

  @Test
  void twoDossiersThatContradictEachOtherAreBothLeftOut() throws IOException {
    String other =
        copy(
            TAN_YEN + "/01-eligible-collective.json",
            "other.json",
            "TY21-T01",
            "X-1",
            "\"rank\": 2",
            "\"rank\": 1");
    Ran ran = select(TAN_YEN, other, "--format", "csv");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("01-eligible-collective.json", "other.json");
    assertThat(statuses(ran)).contains("TY21-T01 NO_PLACE", "X-1 NO_PLACE", "TY21-T02 PROPOSED");
  }

  @Test
  void anIndividualWhoseUnitHasNoDossierIsToldWithWhatToDo() throws IOException {
    Ran ran = select(KIEN_GIANG + "/03-eligible-individual.json", "--format", "csv");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            KIEN_GIANG
                + "/03-eligible-individual.json:"
                + place("/03-eligible-individual.json", "\"so-mau-a\"")
                + ": /candidate/unit/id: ")
        .contains("“so-mau-a”");
    assertThat(statuses(ran)).containsExactly("KG21-C01 NO_PLACE");
  }

  /** Without its first commune Giồng Riềng has one place less filled, and that commune's own go. */
  @Test
  void withdrawingAProposedCommuneMovesItsIndividuals() throws IOException {
    List<String> all = statuses(select(KIEN_GIANG, "--format", "csv"));
    assertThat(all)
        .contains(
            "KG21-T02 PROPOSED", "KG21-T09 PROPOSED", "KG21-C06 PROPOSED", "KG21-C07 RESERVE");
    List<String> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(Path.of(KIEN_GIANG))) {
      found
          .map(Path::toString)
          .filter(f -> !f.contains("02-eligible-best-commune"))
          .sorted()
          .forEach(files::add);
    }
    files.addAll(List.of("--format", "csv"));
    Ran ran = select(files.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("“ubnd-xa-mau-1”");
    assertThat(statuses(ran))
        .contains(
            "KG21-T09 PROPOSED", "KG21-C08 PROPOSED", "KG21-C06 NO_PLACE", "KG21-C07 NO_PLACE");
  }

  @Test
  void theCouncilSettlesTheTieAndNothingElse() {
    List<String> before = statuses(select(NGA_NAM, "--format", "csv"));
    List<String> after =
        statuses(select(NGA_NAM, "--format", "csv", "--council", NGA_NAM + "/council.yaml"));
    assertThat(before).contains("NN23-T08 COUNCIL_DECIDES", "NN23-T01 COUNCIL_DECIDES");
    assertThat(after).contains("NN23-T08 PROPOSED", "NN23-T01 RESERVE");
    List<String> others = new ArrayList<>(before);
    others.removeIf(row -> row.startsWith("NN23-T08") || row.startsWith("NN23-T01"));
    assertThat(after).containsAll(others);
    assertThat(after).hasSameSizeAs(before);
  }

  @ParameterizedTest
  @CsvSource({
    "[ubnd-xa-mau-9], 10, ubnd-xa-mau-9",
    "[ubnd-xa-mau-2], 10, ubnd-xa-mau-2",
    "'[ubnd-xa-mau-3, ubnd-phuong-mau-1]', 10, 1 suất",
    "[], 10, cần đúng 1 trong 2",
  })
  void aCouncilThatChoosesWhatItCannotIsToldAtTheLineAndNothingIsSelected(
      String chosen, int line, String message) throws IOException {
    String council =
        copy(
            NGA_NAM + "/council.yaml",
            "council.yaml",
            "chosen: [ubnd-xa-mau-3]",
            "chosen: " + chosen);
    Ran ran = select(NGA_NAM, "--council", council);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(council + ":" + line + ":").contains(message);
  }

  @Test
  void aCouncilsFileThatDoesNotFitIsSaidToHaveFilledNothing() throws IOException {
    String council = copy(NGA_NAM + "/council.yaml", "council.yaml", "[ubnd-xa-mau-3]", "[nobody]");
    Ran ran = select(NGA_NAM, "--council", council, "--lang", "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .endsWith(
            "The council's file does not fit, as told above; correct it and run again. No place was"
                + " filled.\n");
    Files.writeString(Path.of(council), "format: xetkhen.council/1\n");
    assertThat(select(NGA_NAM, "--council", council).err())
        .endsWith(
            "Tệp của hội đồng không khớp, nêu ở trên; hãy sửa rồi chạy lại. Chưa xếp suất nào.\n");
  }

  @Test
  void aCouncilThatMetAfterTheDecisionIsToldAtTheDay() {
    String council = NGA_NAM + "/council.yaml";
    Ran ran = select(NGA_NAM, "--council", council, "--decided-on", "2024-01-21", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            """
            samples/nga-nam-2021-2030/council.yaml:4:39: /minutes/date: saw a council meeting on 2024-01-22, after the day of the award decision 2024-01-21; expected a decision on that day or later; correct --decided-on, or the day of the meeting where the file has it wrong
            xetkhen: --decided-on 2024-01-21: the council met after that day, as told above; correct the day and run again. No place was filled.
            For help: xetkhen --help, or xetkhen COMMAND --help
            """);
    assertThat(
            select(
                    NGA_NAM + "/01-eligible-ward.json",
                    "--decided-on",
                    "2024-01-22",
                    "--council",
                    council)
                .err())
        .doesNotContain("2024-01-22");
  }

  /** The file that a list ends with, as it is and with a line struck out. */
  @Test
  void theCouncilsFileToFillInIsReadOnceItIsFilledIn() throws IOException {
    String list = select(NGA_NAM).out();
    String file = list.substring(list.indexOf("format: "), list.indexOf("CẢ DANH SÁCH"));
    assertThat(file)
        .isEqualTo(
            """
            format: xetkhen.council/1
            minutes:
              number: "" # số biên bản, như in
              date: # ngày họp, viết như 2022-12-15
            choices:
              - plan: "nga-nam-2021-2030"
                award: "annual"
                period: "2023"
                group: "communes"
                chosen:
                  # xã, phường: chọn 1 trong 2
                  - "ubnd-phuong-mau-1" # UBND phường Mẫu 1
                  - "ubnd-xa-mau-3" # UBND xã Mẫu 3

            """);
    Path council = folder.resolve("filled.yaml");
    Files.writeString(council, file);
    Ran open = select(NGA_NAM, "--council", council.toString());
    assertThat(open.code()).isEqualTo(1);
    assertThat(open.err()).contains("/minutes/number", "/minutes/date");
    String filled = file.replace("\"\" #", "\"05\" #").replace("date:", "date: 2024-01-22");
    Files.writeString(council, filled);
    assertThat(select(NGA_NAM, "--council", council.toString()).code()).isEqualTo(1);
    Files.writeString(
        council, filled.replace("      - \"ubnd-phuong-mau-1\" # UBND phường Mẫu 1\n", ""));
    Ran ran = select(NGA_NAM, "--council", council.toString(), "--format", "csv");
    assertThat(ran.code()).isZero();
    assertThat(statuses(ran)).contains("NN23-T08 PROPOSED", "NN23-T01 RESERVE");
  }

  /** Under a plan that asks for a share of the council's votes it is votes that are left open. */
  @Test
  void theCouncilsFileToFillInAsksForVotesWhereThePlanDoes() throws IOException {
    Path pack = Path.of("src/test/resources/packs/phieu-2024");
    Path rules = folder.resolve("votes");
    Files.createDirectories(rules.resolve("phieu-2024"));
    for (String file : List.of("plan.yaml", "1-xep-loai.drl")) {
      Files.copy(pack.resolve(file), rules.resolve("phieu-2024").resolve(file));
    }
    Files.copy(Path.of("rules/vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
    Path dossier = folder.resolve("p.json");
    Files.writeString(
        dossier,
        """
        {"format": "xetkhen.dossier/1", "id": "P-1", "plan": "phieu-2024", "award": "bang-khen",
         "period": "2024",
         "candidate": {"kind": "COLLECTIVE", "id": "mau-1", "name": "Mẫu 1", "category": "COMMUNE",
                       "province": "Mẫu", "district": "Mẫu"},
         "ratings": [{"subject": "CANDIDATE", "task": "ANNUAL", "period": "2024", "level": "GOOD"}]}
        """);
    Ran ran = select(dossier.toString(), "--rules", rules.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains(
            "TỔNG CỘNG: 0 tập thể; 0 cá nhân, chờ hội đồng bỏ phiếu cho 1\n",
            """
                group: "collectives"
                votes:
                  # tập thể: bỏ phiếu cho 1
                  "mau-1": {for: , of: } # Mẫu 1
            """);
  }

  @Test
  void theMinutesStandOnTheListsThatTheFileIsAboutAndOnNoOther() {
    String list = select(NGA_NAM, "--council", NGA_NAM + "/council.yaml").out();
    int second = list.indexOf("sơ kết giai đoạn");
    assertThat(list.substring(0, second)).containsOnlyOnce("biên bản số 05/BB-HĐTĐKT, ngày");
    assertThat(list.substring(second)).doesNotContain("05/BB-HĐTĐKT");
  }

  @Test
  void whatAListRestsOnIsToldBelowIt() {
    Ran ran =
        select(
            "samples/nguyen-binh-2023",
            "--set",
            "submission-deadline=2024-03-15",
            "--reading",
            "NB-advisory=all",
            "--width",
            "300");
    assertThat(ran.out())
        .contains(
            "  - Mốc submission-deadline: 15/03/2024.\n",
            "  - Cách hiểu đang dùng: NB-advisory=all (khác mặc định: individuals),"
                + " NB-components=each. Đổi bằng --reading MÃ=CÁCH.\n",
            "  - Nếu hiểu theo NB-components=total, kết luận đổi: NB23-T07 thành đủ điều kiện.\n",
            "  - NB23-C02 Nguyễn Thị B: mục II.2.b, gạch đầu dòng thứ 4 (II.2.b-4)\n")
        .doesNotContain("chưa nhập “");
  }

  @Test
  void severalAwardsWithOneDayOfDecisionAreToldToBeKeptApartInTheOrderOfTheInput() {
    String second = KIEN_GIANG + "/02-eligible-best-commune.json";
    String first = KIEN_GIANG + "/01-eligible-collective.json";
    Ran ran = select(second, TAN_YEN, first, "--decided-on", "2021-12-31");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines().limit(2))
        .satisfiesExactly(
            line -> assertThat(line).startsWith(second + ":32:20: /submission/submittedOn: "),
            line -> assertThat(line).startsWith(first + ":44:20: /submission/submittedOn: "));
    assertThat(ran.err()).contains("để hồ sơ riêng từng thư mục");
  }

  @Test
  void moneyOfAllListsSaysHowManyItCovers() {
    assertThat(
            select(
                    KIEN_GIANG,
                    "samples/nguyen-binh-2023",
                    "--decided-on",
                    "2026-03-31",
                    "--width",
                    "300")
                .out())
        .endsWith(
            "CẢ DANH SÁCH: 4 trong 9 tập thể có tiền thưởng: 5.640.000 đồng; 2 trong 7 cá nhân có"
                + " tiền thưởng: 1.420.000 đồng (tổng số của 2 danh sách, 1 danh sách có tiền"
                + " thưởng; kinh phí tính riêng theo từng danh sách)\n");
  }

  @Test
  void aCouncilsFileThatIsNotThereIsAUsageError() {
    Ran ran = select(NGA_NAM, "--council", folder.resolve("none.yaml").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--council: không đọc được", "không có tệp hoặc thư mục đó");
  }

  @Test
  void theListIsWrittenToAFileWholeOrNotAtAll() throws IOException {
    Path out = folder.resolve("out.csv");
    Ran ran = select(TAN_YEN, "--format", "csv", "--out", out.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("\ufeffplan,award,period,group,status,");
    Path none = folder.resolve("none.txt");
    Ran early = select(TAN_YEN, "--decided-on", "2018-01-01", "--out", none.toString());
    assertThat(early.code()).isEqualTo(2);
    assertThat(none).doesNotExist();
  }

  @Test
  void otherFormsAreNamed() {
    Ran ran = select(TAN_YEN, "--format", "xml", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("table, json, jsonl").contains("csv");
  }

  private void copyRules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(file.toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
