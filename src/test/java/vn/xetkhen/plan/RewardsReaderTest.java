package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.plan.RewardNorms.BaseSalary;
import vn.xetkhen.plan.RewardNorms.Norm;
import vn.xetkhen.plan.RewardNorms.Part;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Text;

class RewardsReaderTest {
  private static final String SOUND =
      """
      format: xetkhen.rewards/1
      base-salaries:
        - decree: 38/2019/NĐ-CP
          amount: 1490000
          from: 2019-07-01
          status: confirmed
          source: {vi: "bản lưu", en: "a copy"}
        - decree: 24/2023/NĐ-CP
          amount: 1800000
          from: 2023-07-01
          to: 2024-06-30
          status: unconfirmed
          unconfirmed: [decree, amount]
          source: {vi: "báo", en: "a newspaper"}
      norms:
        - decree: 91/2017/NĐ-CP
          articles: [68, 73]
          to: 2023-12-31
          multipliers: {commune: 0.15, province: 1.0}
          collective: 2
          round-up-to: 10000
          status: confirmed
          source: {vi: "bản lưu", en: "a copy"}
        - decree: 98/2023/NĐ-CP
          articles: [53]
          from: 2024-01-01
          multipliers: {district: 0.3}
          collective: 2.5
          round-up-to: 1000
          status: unconfirmed
          unconfirmed: [multipliers, rounding, day]
          source: {vi: "báo", en: "a newspaper"}
      """;

  @Test
  void readsSalariesAndNorms() {
    RewardNorms read = read(SOUND);
    Text copy = new Text("bản lưu", "a copy");
    Text newspaper = new Text("báo", "a newspaper");
    assertThat(read.baseSalaries())
        .containsExactly(
            new BaseSalary(
                "38/2019/NĐ-CP", 1_490_000, day("2019-07-01"), day("2023-06-30"), copy, List.of()),
            new BaseSalary(
                "24/2023/NĐ-CP",
                1_800_000,
                day("2023-07-01"),
                day("2024-06-30"),
                newspaper,
                List.of(Part.DECREE, Part.AMOUNT)));
    assertThat(read.norms())
        .containsExactly(
            new Norm(
                "91/2017/NĐ-CP",
                List.of(68, 73),
                null,
                day("2023-12-31"),
                Map.of(
                    Certificate.PROVINCE, new BigDecimal("1.0"),
                    Certificate.COMMUNE, new BigDecimal("0.15")),
                new BigDecimal("2"),
                10_000,
                copy,
                List.of()),
            new Norm(
                "98/2023/NĐ-CP",
                List.of(53),
                day("2024-01-01"),
                null,
                Map.of(Certificate.DISTRICT, new BigDecimal("0.3")),
                new BigDecimal("2.5"),
                1_000,
                newspaper,
                List.of(Part.MULTIPLIERS, Part.ROUNDING, Part.DAY)));
    assertThat(read.sha256()).isEqualTo(Sha256.hex(Samples.bytes(SOUND)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xetkhen.rewards/1 | xetkhen.plan/1 | 1:9 | /format | cần “xetkhen.rewards/1” | saw the format “xetkhen.plan/1”, expected “xetkhen.rewards/1”
          norms: | norm: | 15:1 | /norm | có phải ý bạn là “norms”? | unknown key “norm”; did you mean “norms”? Expected one of: format, base-salaries, norms
          '  - decree: 38/2019/NĐ-CP
              amount: 1490000' | '  - amount: 1490000' | 3:5 | /base-salaries/0 | thiếu khóa “decree”; cần số nghị định | key “decree” is missing; expected the decree's number; add it
          38/2019/NĐ-CP | 38/2019 | 3:13 | /base-salaries/0/decree | thấy “38/2019”, cần số nghị định; hãy viết như 73/2024/NĐ-CP | saw “38/2019”, expected a decree's number; write it like 73/2024/NĐ-CP
          1490000 | 1.490.000 | 4:13 | /base-salaries/0/amount | thấy “1.490.000”, cần số đồng nguyên, lớn hơn 0 | saw “1.490.000”, expected a whole number of đồng above 0
          1490000 | 1490000.5 | 4:13 | /base-salaries/0/amount | thấy số 1490000.5 | saw the number 1490000.5, expected a whole number
          1490000 | -1490000 | 4:13 | /base-salaries/0/amount | thấy số -1490000 | saw the number -1490000
          1490000 | 0 | 4:13 | /base-salaries/0/amount | thấy số 0 | saw the number 0
          1490000 | 1000000001 | 4:13 | /base-salaries/0/amount | nhiều nhất 1000000000 | at most 1000000000
          2019-07-01 | 01/07/2019 | 5:11 | /base-salaries/0/from | cần ngày | saw “01/07/2019”, expected a day; write it like 2021-12-20
          2019-07-01 | 2019-02-29 | 5:11 | /base-salaries/0/from | ngày không có trong lịch | saw 2019-02-29, a day that the calendar does not have
          2019-07-01 | 2023-07-01 | 8:5 | /base-salaries/1 | thấy mục bắt đầu từ 2023-07-01 đứng sau mục của Nghị định 38/2019/NĐ-CP bắt đầu từ 2023-07-01 | saw an entry that begins on 2023-07-01 after that of decree 38/2019/NĐ-CP, which begins on 2023-07-01; expected entries in the order of their first days
          2024-06-30 | 2023-06-30 | 8:5 | /base-salaries/1 | thấy ngày cuối 2023-06-30 trước ngày đầu 2023-07-01 | saw the last day 2023-06-30 before the first day 2023-07-01
          2023-12-31 | 2024-01-01 | 24:5 | /norms/1 | khi mục của Nghị định 91/2017/NĐ-CP còn hiệu lực đến hết 2024-01-01 | saw an entry that begins on 2024-01-01 while that of decree 91/2017/NĐ-CP is in force until 2024-01-01; expected one entry in force on any day
          '    from: 2024-01-01
          ' | '' | 24:5 | /norms/1 | thiếu khóa “from”; cần ngày đầu | key “from” is missing; expected the first day
          '[68, 73]' | '[68, 7.3]' | 17:20 | /norms/0/articles/1 | thấy số 7.3, cần số điều, từ 1 đến 9999; hãy viết như 54 | saw the number 7.3, expected an article's number from 1 to 9999
          '[68, 73]' | '[]' | 17:15 | /norms/0/articles | thấy danh sách trống | saw an empty list, expected a list that is not empty
          '{commune: 0.15, province: 1.0}' | '{}' | 19:18 | /norms/0/multipliers | thấy không có số lần nào; cần ít nhất một trong: province, district, commune | saw no multiplier; expected one at least of: province, district, commune; add it
          'commune: 0.15' | 'communes: 0.15' | 19:19 | /norms/0/multipliers/communes | có phải ý bạn là “commune”? | unknown key “communes”; did you mean “commune”? Expected one of: province, district, commune
          'commune: 0.15' | 'commune: "0,15"' | 19:28 | /norms/0/multipliers/commune | thấy “0,15”, cần số lần lớn hơn 0, nhiều nhất 1000, phần thập phân sau dấu chấm; hãy viết như 0.3 | saw “0,15”, expected a number of times above 0
          'collective: 2.5' | 'collective: 1001' | 28:17 | /norms/1/collective | nhiều nhất 1000 | saw the number 1001, expected a number of times above 0, at most 1000
          '2.5
              round-up-to: 1000' | '2.5
              round-up-to: 0' | 29:18 | /norms/1/round-up-to | thấy số 0, cần số đồng | saw the number 0, expected a whole number of đồng
          '[decree, amount]' | '[decre]' | 13:19 | /base-salaries/1/unconfirmed/0 | có phải ý bạn là “decree”? Có thể dùng: amount, decree | saw “decre”; did you mean “decree”? Expected the name of a part that is not confirmed: amount, decree
          '[decree, amount]' | '[multipliers]' | 13:19 | /base-salaries/1/unconfirmed/0 | thấy “multipliers” | saw “multipliers”, expected the name of a part that is not confirmed: amount, decree; correct it
          '    unconfirmed: [decree, amount]
          ' | '' | 12:13 | /base-salaries/1/status | cần khóa unconfirmed với một hoặc nhiều phần: amount, decree | saw unconfirmed without a word on which part is not; expected the key unconfirmed with one or more of: amount, decree; add it
          'status: unconfirmed
              unconfirmed: [decree' | 'status: confirmed
              unconfirmed: [decree' | 13:5 | /base-salaries/1/unconfirmed | thấy phần chưa đối chiếu được bên cạnh status: confirmed | saw parts that are not confirmed beside status: confirmed
          'status: unconfirmed
              unconfirmed: [decree' | 'status: sure
              unconfirmed: [decree' | 12:13 | /base-salaries/1/status | thấy tình trạng “sure” | saw the status “sure”, expected one of: confirmed, unconfirmed; correct it
          """)
  void saysWhatIsWrong(String old, String wrong, String at, String pointer, String vi, String en) {
    assertThat(SOUND).contains(old.strip());
    String text = SOUND.replace(old, wrong);
    List<Problem> problems =
        Samples.problems(RewardsReader.read("rewards.yaml", Samples.bytes(text)));
    assertThat(problems).as(text).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.at().line() + ":" + problem.at().column()).isEqualTo(at);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.file()).isEqualTo("rewards.yaml");
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.message().en()).contains(en);
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheFile() {
    String text =
        SOUND.replace("1490000", "x").replace("[53]", "[x]").replace("    amount: 1800000\n", "");
    assertThat(Samples.problems(RewardsReader.read("rewards.yaml", Samples.bytes(text))))
        .extracting(Problem::pointer)
        .containsExactly("/base-salaries/0/amount", "/base-salaries/1", "/norms/1/articles/0");
  }

  @Test
  void anEntryWithoutALastDayEndsBeforeTheNextAndTheLastIsOpen() {
    List<BaseSalary> salaries = read(SOUND.replace("    to: 2024-06-30\n", "")).baseSalaries();
    assertThat(salaries.get(0).on(day("2019-06-30"))).isFalse();
    assertThat(salaries.get(0).on(day("2019-07-01"))).isTrue();
    assertThat(salaries.get(0).on(day("2023-06-30"))).isTrue();
    assertThat(salaries.get(0).on(day("2023-07-01"))).isFalse();
    assertThat(salaries.get(1).on(day("2099-01-01"))).isTrue();
  }

  @Test
  void theProjectsFileIsSoundAndSaysWhatIsNotConfirmed() throws IOException {
    RewardNorms norms = read(Files.readString(Path.of("rules", "rewards.yaml")));
    assertThat(norms.baseSalaries())
        .extracting(
            BaseSalary::amount,
            s -> String.valueOf(s.from()),
            BaseSalary::decree,
            BaseSalary::unconfirmed)
        .containsExactly(
            tuple(1_390_000L, "2018-07-01", "72/2018/NĐ-CP", List.of(Part.DECREE)),
            tuple(1_490_000L, "2019-07-01", "38/2019/NĐ-CP", List.of()),
            tuple(1_800_000L, "2023-07-01", "24/2023/NĐ-CP", List.of()),
            tuple(2_340_000L, "2024-07-01", "73/2024/NĐ-CP", List.of()),
            tuple(2_530_000L, "2026-07-01", "161/2026/NĐ-CP", List.of()));
    assertThat(norms.norms())
        .extracting(
            Norm::decree,
            Norm::articles,
            n -> n.from() + ".." + n.to(),
            n -> n.multipliers().toString(),
            Norm::unconfirmed)
        .containsExactly(
            tuple(
                "91/2017/NĐ-CP",
                List.of(68, 73),
                "null..2023-12-31",
                "{PROVINCE=1.0, DISTRICT=0.3, COMMUNE=0.15}",
                List.of()),
            tuple(
                "98/2023/NĐ-CP",
                List.of(53, 58),
                "2024-01-01..2025-06-30",
                "{PROVINCE=1.5, DISTRICT=0.3, COMMUNE=0.15}",
                List.of(Part.MULTIPLIERS)),
            tuple(
                "152/2025/NĐ-CP",
                List.of(49, 54),
                "2025-07-01..2027-03-01",
                "{PROVINCE=1.5, DISTRICT=0.3}",
                List.of()));
    assertThat(norms.norms())
        .allSatisfy(
            norm -> {
              assertThat(norm.roundUpTo()).isEqualTo(10_000);
              assertThat(norm.collective()).isEqualTo("2");
            });
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static RewardNorms read(String text) {
    Parsed<RewardNorms> parsed = RewardsReader.read("rewards.yaml", Samples.bytes(text));
    assertThat(parsed).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<RewardNorms>) parsed).value();
  }
}
