package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Files that tests read, sound ones and how to spoil them. */
final class Samples {
  /** A plan that uses everything a plan.yaml can say. */
  static final String PLAN =
      """
      format: xetkhen.plan/1
      id: thu-2021
      title: {vi: "Kế hoạch thử", en: "Trial plan"}
      number: {vi: "Số 1/KH-UBND", en: "No. 1/KH-UBND"}
      authority: {vi: "Chủ tịch UBND huyện", en: "district chair"}
      place: {province: Bắc Giang, district: [Tân Yên, Tân-Yên]}
      in-force: {from: 2021-03-01, to: 2021-12-31}
      notes:
        CRITERIA_IN_GUIDANCE: {vi: "theo hướng dẫn", en: "in guidance"}
      awards:
        giay-khen:
          title: {vi: "Giấy khen", en: "certificate"}
          periods: ["2021"]
          collective: {all: [II.1, III.2.a-4, III.3]}
          individual: II.1
        annual:
          title: {vi: "Hằng năm", en: "annual"}
          periods: ["2021..2023", "2021-2025"]
          default-period: "2022"
          year: T-year
          criteria: {all: [II.1]}
      delegated:
        cap-xa:
          title: {vi: "Giấy khen cấp xã", en: "commune certificate"}
          to: {vi: "Chủ tịch UBND xã", en: "commune chair"}
      readings:
        T-leap:
          question: {vi: "Thế nào là vượt bậc?", en: "What is a leap?"}
          clauses: [III.2.a-4]
          default: attested
          options:
            attested: {line: {vi: "có xác nhận", en: "attested"}}
            any-rise: {line: {vi: "mọi lần tăng", en: "any rise"}}
        T-year:
          question: {vi: "Năm nào?", en: "Which year?"}
          clauses: [III.2.a-4, II.1]
          default: last
          options:
            last: {line: {vi: "năm cuối", en: "last"}, value: {annual: 2025, giay-khen: [2020, 2021]}}
            before: {line: {vi: "năm trước", en: "before"}, value: 2024}
        T-deadline:
          question: {vi: "Trước ngày 20?", en: "Before the 20th?"}
          clauses: [III.3]
          default: before
          options:
            before: {line: {vi: "đến ngày 19", en: "to the 19th"}, value: 2021-12-19}
            inclusive: {line: {vi: "đến ngày 20", en: "to the 20th"}, value: 2021-12-20}
      settings:
        submission-deadline: {line: {vi: "hạn nộp hồ sơ", en: "deadline"}}
      codes:
        measure:
          FILE_RATE: {vi: "tỷ lệ hồ sơ", en: "file rate"}
      clauses:
        II.1:
          citation: {vi: "mục II.1", en: "section II.1"}
          role: SCOPE
          line: {vi: "đối tượng", en: "who may take part"}
          supply: {vi: "loại cơ quan", en: "category"}
          criteria: {if: commune, then: {any: [place, III.2.a-4/top]}, else: employment}
        III.2.a-4:
          citation: {vi: "mục III.2.a, gạch đầu dòng thứ 4", en: "section III.2.a, fourth dash"}
          role: CRITERION
          line: {vi: "xếp hạng", en: "rank"}
          supply: {vi: "bảng xếp hạng", en: "ranking"}
          collective: {any: [top, {reading: T-leap, attested: {all: [rise, leap]}, any-rise: rise}]}
        III.3:
          citation: {vi: "mục III.3", en: "section III.3"}
          role: EXCLUSION
          line: {vi: "kỷ luật", en: "discipline"}
          deferral: effectiveUntil
          collective: {if: III.2.a-4, else: II.1}
      """;

  /** A vocabulary with every list, all but one empty. */
  static final String VOCABULARY =
      """
      format: xetkhen.vocabulary/1
      codes:
        attestation: {}
        by: {}
        category:
          COMMUNE: {vi: "UBND xã", en: "commune people's committee"}
        documentForm: {}
        documentType: {}
        duties: {}
        employment: {}
        index: {}
        measure: {}
        recognisedBy: {}
        recognition: {}
        task: {}
      """;

  /** Marks in a spoilt text where the problem has to be. */
  private static final String MARK = "▶";

  private Samples() {}

  /** The common codes that plans of tests stand on. */
  static Vocabulary common() {
    return new Vocabulary(
        Map.of("category", Map.of("COMMUNE", new Text("UBND xã", "commune people's committee"))));
  }

  /** Reads a plan in the folder of {@link #PLAN}. */
  static Parsed<Plan> plan(String text) {
    return new PlanReader(common()).read("plan.yaml", "thu-2021", bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Problem> problems(Parsed<?> parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Bad.class);
    return ((Parsed.Bad<?>) parsed).problems();
  }

  /**
   * A text with one thing spoilt, and where the problem has to be.
   *
   * @param at where {@code ▶} stood, or the start of the text where there was none
   */
  record Spoilt(String text, Position at) {

    static Spoilt of(String sound, String old, String wrong) {
      assertThat(sound.split(java.util.regex.Pattern.quote(old), -1))
          .as("stands once: %s", old)
          .hasSize(2);
      String marked = sound.replace(old, wrong);
      int mark = marked.indexOf(MARK);
      String before = marked.substring(0, Math.max(0, mark));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      return new Spoilt(marked.replace(MARK, ""), new Position(line, column));
    }
  }
}
