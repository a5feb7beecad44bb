package vn.xetkhen.engine.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.PlanReader;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.text.Problem;

/** A small plan, and rule files for it in the fewest words. */
final class Written {
  static final String HEADER =
      """
      package mau;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;
      """;

  static final String PLAN =
      """
      format: xetkhen.plan/1
      id: mau
      title: {vi: Kế hoạch, en: Plan}
      number: {vi: Số 1, en: No. 1}
      authority: {vi: Chủ tịch, en: Chair}
      place: {province: Mẫu, district: Mẫu}
      in-force: {from: 2021-01-01}
      awards:
        giay-khen:
          title: {vi: Giấy khen, en: Certificate}
          periods: ["2021"]
          collective: {all: [A, B]}
        khac: {title: {vi: Khác, en: Other}, periods: ["2021"], collective: {all: [B]}}
      readings:
        M-award: {question: {vi: Năm, en: Year}, clauses: [A], default: a, options: {a: {line: {vi: a, en: a}, value: {khac: 2021}}, b: {line: {vi: b, en: b}, value: {khac: 2020}}}}
        M-year:
          question: {vi: Năm nào, en: Which year}
          clauses: [A]
          default: this
          options:
            this: {line: {vi: năm nay, en: this year}, value: 2021}
            last: {line: {vi: năm trước, en: last year}, value: 2020}
        M-branch:
          question: {vi: Nhánh nào, en: Which branch}
          clauses: [A]
          default: wide
          options:
            wide: {line: {vi: rộng, en: wide}}
            narrow: {line: {vi: hẹp, en: narrow}}
        M-day:
          question: {vi: Ngày nào, en: Which day}
          clauses: [A]
          default: first
          options:
            first: {line: {vi: một, en: one}, value: 2021-12-01}
            second: {line: {vi: hai, en: two}, value: 2021-12-02}
      settings:
        deadline: {line: {vi: hạn nộp, en: deadline}}
      clauses:
        A:
          citation: {vi: mục A, en: section A}
          role: CRITERION
          line: {vi: câu A, en: line A}
          supply: {vi: giấy A, en: paper A}
          criteria: {all: [one, two]}
        B:
          citation: {vi: mục B, en: section B}
          role: CRITERION
          line: {vi: câu B, en: line B}
          supply: {vi: giấy B, en: paper B}
          criteria: {if: A/one, then: A/two}
      """;

  private Written() {}

  /**
   * A rule about rankings, with its right side in the line after {@code then}, which is the fifth.
   */
  static String rule(String sentence) {
    return """
    rule "A/one"
    when
        $x : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == 2021 ) )
    then
        %s
    end
    """
        .formatted(sentence);
  }

  /** A rule with these lines on the left side, the first of which is the third of the rule. */
  static String rule(String left, String sentence) {
    return "rule \"A/one\"\nwhen\n" + left.indent(4) + "then\n" + sentence.indent(4) + "end\n";
  }

  static RuleFiles.Read read(String text) {
    return RuleFiles.read("rules/mau/a.drl", "a.drl", text);
  }

  static Plan plan() {
    try {
      Parsed<vn.xetkhen.plan.Vocabulary> codes =
          VocabularyReader.read(
              "vocabulary.yaml", Files.readAllBytes(Path.of("rules", "vocabulary.yaml")));
      Parsed<Plan> plan =
          new PlanReader(((Parsed.Good<vn.xetkhen.plan.Vocabulary>) codes).value())
              .read("plan.yaml", "mau", PLAN.getBytes(UTF_8));
      return ((Parsed.Good<Plan>) plan).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with rules that could be read. */
  static List<Problem> check(String... files) {
    List<RuleDescription> rules = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      RuleFiles.Read read =
          RuleFiles.read("rules/mau/" + i + ".drl", i + ".drl", HEADER + files[i]);
      if (!read.problems().isEmpty()) {
        throw new AssertionError(read.problems());
      }
      rules.addAll(read.rules());
    }
    Map<String, String> shown = Map.of("0.drl", "rules/mau/0.drl", "1.drl", "rules/mau/1.drl");
    return PackCheck.problems(plan(), "rules/mau/plan.yaml", shown, rules);
  }
}
