package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.rulecheck.scaffold.Answers;
import vn.xetkhen.rulecheck.scaffold.Left;
import vn.xetkhen.rulecheck.scaffold.PlanId;
import vn.xetkhen.rulecheck.scaffold.Question;
import vn.xetkhen.rulecheck.scaffold.Skeleton;
import vn.xetkhen.text.Text;

/** What a new plan's pack begins with: it decides at once, whatever the plan is called. */
class SkeletonTest {
  @TempDir private Path rules;

  @Test
  void holdsWithNothingAnswered() throws IOException {
    Whole whole = written(new Answers("huyen-mau-2025"));
    whole.holds();
    MutationTest.noticed(Engine.open(rules), "huyen-mau-2025");
    Plan plan = whole.pack().plan();
    assertThat(plan.title()).isEqualTo(new Text("Phong trào thi đua …", "Emulation movement …"));
    assertThat(plan.place()).isEqualTo(new Plan.Place(List.of("tỉnh …"), List.of()));
    assertThat(plan.from()).hasToString("2025-01-01");
    assertThat(plan.to()).hasToString("2025-12-31");
    assertThat(plan.clauses().keySet())
        .containsExactly(
            "II.1", "III.1", "III.2", "III.3", "III.4", "III.5", "III.6", "IV.1", "IV.2");
  }

  /** What {@code rules new} says is left, filled in where it says, leaves nothing failing. */
  @Test
  void holdsOnceTheProvinceIsFilledInWhereItIsSaidToBeLeft() throws IOException {
    Answers answers = new Answers("tinh-mau-2026");
    Map<String, String> files = Skeleton.files(answers, Vocabulary.EMPTY);
    assertThat(Left.of(answers, files).en())
        .endsWith(
            "; write the province the same way in scenarios/1-doi-tuong.yaml and"
                + " scenarios/5-ket-luan.yaml.");
    written(answers);
    Path pack = rules.resolve("tinh-mau-2026");
    for (String file :
        List.of("plan.yaml", "scenarios/1-doi-tuong.yaml", "scenarios/5-ket-luan.yaml")) {
      put(
          pack.resolve(file),
          Files.readString(pack.resolve(file)).replace("\"tỉnh …\"", "\"tỉnh Mẫu\""));
    }
    Whole whole = Whole.in(rules, "tinh-mau-2026");
    whole.holds();
    assertThat(whole.pack().plan().place())
        .isEqualTo(new Plan.Place(List.of("tỉnh Mẫu"), List.of()));
    for (String file : files.keySet()) {
      if (!file.equals("plan.yaml")) {
        assertThat(Files.readString(pack.resolve(file))).as(file).doesNotContain("…");
      }
    }
  }

  @Test
  void namesOnlyWhatIsLeft() {
    Answers answers =
        answered(
            Map.of(
                Question.TITLE_VI, "Phong trào mẫu",
                Question.TITLE_EN, "Movement",
                Question.NUMBER_VI, "Số 1",
                Question.AUTHORITY_VI, "Chủ tịch UBND tỉnh Mẫu"));
    assertThat(Left.of(answers, Skeleton.files(answers, Vocabulary.EMPTY)))
        .isEqualTo(
            new Text(
                "Còn phải ghi ở chỗ có dấu …: trong plan.yaml: số kế hoạch (tiếng Anh), người có"
                    + " thẩm quyền (tiếng Anh), tỉnh, tên giấy khen, mục của từng điều khoản và"
                    + " của số suất; tỉnh ghi y như vậy trong scenarios/1-doi-tuong.yaml và"
                    + " scenarios/5-ket-luan.yaml.",
                "Still to be filled in where … stands: in plan.yaml, the number (English), the"
                    + " authority (English), the province, the award's title, and the section of"
                    + " each clause and of the places; write the province the same way in"
                    + " scenarios/1-doi-tuong.yaml and scenarios/5-ket-luan.yaml."));
    assertThat(answers.answer(Question.PROVINCE, "tỉnh Mẫu")).isNull();
    assertThat(Left.of(answers, Skeleton.files(answers, Vocabulary.EMPTY)).en())
        .isEqualTo(
            "Still to be filled in where … stands: in plan.yaml, the number (English), the"
                + " authority (English), the award's title, and the section of each clause and of"
                + " the places.");
    assertThat(answers.answer(Question.DISTRICT, "huyện …")).isNull();
    assertThat(Left.of(answers, Skeleton.files(answers, Vocabulary.EMPTY)).vi())
        .endsWith(
            "huyện, tên giấy khen, mục của từng điều khoản và của số suất; huyện ghi y như vậy"
                + " trong scenarios/1-doi-tuong.yaml và scenarios/5-ket-luan.yaml.");
  }

  /** A clause of each shape: what its rules speak of. */
  @Test
  void showsEachCommonShape() throws IOException {
    Whole whole = written(answered(Map.of(Question.DISTRICT, "Mẫu")));
    Map<String, FactType> types = new TreeMap<>();
    for (RuleDescription rule : whole.pack().rules()) {
      RuleDescription.Pattern subject = rule.subject();
      assertThat(subject).isNotNull();
      types.put(rule.id(), subject.type());
    }
    assertThat(types)
        .containsEntry("II.1/district", FactType.ORGANISATION)
        .containsEntry("III.1/annual", FactType.RATING)
        .containsEntry("III.2/top", FactType.RANKING)
        .containsEntry("III.3/initiative", FactType.INITIATIVE)
        .containsEntry("III.4/tasks", FactType.MEASURE)
        .containsEntry("III.5/conduct", FactType.ATTESTATION)
        .containsEntry("III.6/no-measure", FactType.DISCIPLINE)
        .containsEntry("IV.1/minutes", FactType.DOCUMENT)
        .containsEntry("IV.2/on-time", FactType.SUBMISSION)
        .hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Ba sạch” – huyện Mẫu: 'nhất', #1 & *hai*",
        "\"ngoặc\" \\ gạch \\n {{year}} ${x} {{/district}}",
        "- [a, b]: {c} | > % @ ` !",
        "yes",
        "2025",
        "null",
        "~",
        "Đắk Lắk \uD83C\uDFC6 a\u200Db \uFEFF x",
        "nơi khác",
        "Huyện NƠI KHÁC",
        "H. Mẫu"
      })
  void readsBackAnyNameAsItWasTyped(String name) throws IOException {
    Answers answers = new Answers("huyen-mau-2021-2025");
    for (Question question :
        List.of(
            Question.TITLE_VI,
            Question.TITLE_EN,
            Question.NUMBER_VI,
            Question.NUMBER_EN,
            Question.AUTHORITY_VI,
            Question.AUTHORITY_EN,
            Question.PROVINCE,
            Question.DISTRICT)) {
      assertThat(answers.answer(question, name)).isNull();
    }
    Whole whole = written(answers);
    whole.holds();
    Plan plan = whole.pack().plan();
    Text both = new Text(name, name);
    assertThat(List.of(plan.title(), plan.number(), plan.authority()))
        .containsExactly(both, both, both);
    assertThat(plan.place()).isEqualTo(new Plan.Place(List.of(name), List.of(name)));
  }

  @Test
  void composesWhatWasTypedDecomposed() throws IOException {
    String name = Normalizer.normalize("Thị xã Ngã Mẫu", Normalizer.Form.NFD);
    Whole whole = written(answered(Map.of(Question.DISTRICT, "  " + name + " ")));
    whole.holds();
    assertThat(whole.pack().plan().place().districts()).containsExactly("Thị xã Ngã Mẫu");
  }

  @Test
  void declaresTheCodesThatTheRulesFolderLacks() throws IOException {
    StringBuilder empty = new StringBuilder("format: xetkhen.vocabulary/1\ncodes:\n");
    VocabularyReader.lists().forEach(list -> empty.append("  " + list + ": {}\n"));
    Files.writeString(rules.resolve("vocabulary.yaml"), empty, StandardCharsets.UTF_8);
    Whole whole = written(new Answers("huyen-mau-2025"));
    whole.holds();
    assertThat(whole.pack().plan().vocabulary().line("task", "ANNUAL"))
        .isEqualTo(
            new Text("kết quả thực hiện nhiệm vụ được giao", "performance of assigned duties"));
    assertThat(whole.pack().plan().vocabulary().codes("duties")).isEmpty();
  }

  @Test
  void theVocabularyOfANewFolderIsTheProjectsOwn() throws IOException {
    assertThat(Skeleton.vocabulary())
        .isEqualTo(Files.readAllBytes(Path.of("rules", "vocabulary.yaml")));
  }

  @ParameterizedTest
  @CsvSource({
    "huyen-mau-2025,2025,2025-01-01,2025-12-31",
    "huyen-mau-2021-2030,2021-2030,2021-01-01,2030-12-31",
    "xa-5-2024,2024,2024-01-01,2024-12-31"
  })
  void theIdsYearsAreThePeriodUnlessAnotherIsGiven(
      String id, String period, String from, String to) {
    Answers answers = new Answers(id);
    assertThat(answers.preset(Question.PERIOD)).isEqualTo(period);
    assertThat(answers.preset(Question.FROM)).isEqualTo(from);
    assertThat(answers.preset(Question.TO)).isEqualTo(to);
    assertThat(answers.answer(Question.PERIOD, "2022 – 2024")).isNull();
    assertThat(answers.preset(Question.TO)).isEqualTo("2024-12-31");
    assertThat(answers.answer(Question.FROM, "5/3/2026")).isNull();
    assertThat(answers.preset(Question.TO)).isEqualTo("2026-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"huyen-mau", "mau", "mau2025", "mau-20255", "mau-2025-b", "mau-2021-1930"})
  void anIdWithoutAYearAtItsEndLeavesThePeriodToBeGiven(String id) throws IOException {
    Answers answers = new Answers(id);
    assertThat(answers.preset(Question.PERIOD)).isNull();
    assertThat(answers.preset(Question.TO)).isNull();
    assertThatThrownBy(() -> Skeleton.files(answers, Vocabulary.EMPTY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(answers.answer(Question.PERIOD, "2024")).isNull();
    written(answers).holds();
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE_VI,'  ','saw nothing; write one line of text'",
    "TITLE_VI,'a\nb','saw a line break or a control character; write it on one line'",
    "TITLE_EN,'a\u2028b','saw a line break or a control character; write it on one line'",
    "PROVINCE,'a\tb','saw a line break or a control character; write it on one line'",
    "AUTHORITY_VI,'a\uD800b','saw a line break or a control character; write it on one line'",
    "NUMBER_VI,'a\uFFFDb','has characters that cannot be read (not UTF-8); write it again, or leave it for later'",
    "PERIOD,năm 2025,'saw “năm 2025”; expected a year such as 2025, or several years such as 2021-2025'",
    "PERIOD,2025-2021,'saw “2025-2021”; the first year has to be before the last; for one year write that year'",
    "PERIOD,2025-2025,'saw “2025-2025”; the first year has to be before the last; for one year write that year'",
    "PERIOD,1900,'saw “1900”; expected years from 1901 to 2100'",
    "PERIOD,2021-2101,'saw “2021-2101”; expected years from 1901 to 2100'",
    "FROM,soon,'saw “soon”; expected a day such as 2025-12-20 or 20/12/2025'",
    "FROM,31/2/2025,'“31/2/2025” is not in the calendar; write the right day'",
    "TO,2024-12-31,'saw 2024-12-31, before the first day in force 2025-01-01; expected that day or a later one'"
  })
  void saysWhyAnAnswerDoesNotFitAndKeepsTheOneBefore(
      Question question, String written, String why) {
    Answers answers = new Answers("huyen-mau-2025");
    Text refusal = answers.answer(question, written);
    assertThat(refusal).isNotNull();
    assertThat(refusal.en()).isEqualTo(why);
    assertThat(answers.answered(question)).isFalse();
  }

  @Test
  void theBoundsOfYearsAndDaysAreIn() throws IOException {
    for (String period : List.of("1901", "2100")) {
      Whole whole =
          written(
              answered(
                  Map.of(
                      Question.PERIOD,
                      period,
                      Question.FROM,
                      "1/2/1999",
                      Question.TO,
                      "1999-02-01")));
      whole.holds();
      assertThat(whole.pack().plan().from()).isEqualTo(whole.pack().plan().to());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Huyện Đắk Mẫu 2025 | huyen-dak-mau-2025
          2025-mau           | ke-hoach-2025-mau
          -mau-              | mau
          mau--2025          | mau-2025
          mau_2025           | mau-2025
          ../mau             | mau
          …                  | tinh-mau-2026
          MAU                | mau
          """)
  void anIdThatDoesNotFitIsToldWithOneThatDoes(String id, String near) {
    Text refusal = PlanId.refusal(id);
    assertThat(refusal).isNotNull();
    assertThat(refusal.en())
        .isEqualTo(
            "“"
                + id
                + "” cannot be a plan's id, which has small letters without marks, digits and"
                + " hyphens and begins with a letter; use for example "
                + near);
    assertThat(PlanId.refusal(near)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-2025", "rule", "package", "a", "p2-3-x"})
  void anyIdThatFitsMakesAPack(String id) throws IOException {
    Answers answers = new Answers(id);
    assertThat(PlanId.refusal(id)).isNull();
    assertThat(answers.answer(Question.PERIOD, "2025")).isNull();
    written(answers).holds();
  }

  private static Answers answered(Map<Question, String> given) {
    Answers answers = new Answers("huyen-mau-2025");
    for (Question question : Question.values()) {
      String answer = given.get(question);
      if (answer != null) {
        assertThat(answers.answer(question, answer)).isNull();
      }
    }
    return answers;
  }

  private Whole written(Answers answers) throws IOException {
    Path shared = rules.resolve("vocabulary.yaml");
    if (!Files.exists(shared)) {
      Files.write(shared, Skeleton.vocabulary());
    }
    Parsed<Vocabulary> common =
        VocabularyReader.read("vocabulary.yaml", Files.readAllBytes(shared));
    Skeleton.files(answers, ((Parsed.Good<Vocabulary>) common).value())
        .forEach((name, text) -> put(rules.resolve(answers.id()).resolve(name), text));
    return Whole.in(rules, answers.id());
  }

  private static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
