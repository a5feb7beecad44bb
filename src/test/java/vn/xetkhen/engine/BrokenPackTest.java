package vn.xetkhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/** A pack that is wrong says so with file, line and column, and with the fix. */
class BrokenPackTest {
  private static final String EXTRA =
      """
      package tan_yen_2021;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      rule "%s"
      when
          $x : Evidence() from collect( Initiative() )
      then
          %s
      end
      """;

  @TempDir Path temporary;

  private static List<Problem> problems(RulesFolder folder) {
    PackResult result = folder.engine().pack(RulesFolder.PLAN);
    assertThat(result).isInstanceOf(PackResult.Broken.class);
    return ((PackResult.Broken) result).problems();
  }

  /** Reading alone tells the same, as far as it can. */
  private static List<Problem> read(RulesFolder folder) {
    return folder.engine().problems(RulesFolder.PLAN);
  }

  private static Problem only(RulesFolder folder) {
    List<Problem> problems = problems(folder);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** The position of the first occurrence of a text in a file. */
  private static Position position(Path file, String text) throws Exception {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(text);
      if (column >= 0) {
        return new Position(i + 1, column + 1);
      }
    }
    throw new AssertionError(file + " has no " + text);
  }

  @Test
  void aClauseAsksForARuleThatIsNotThere() throws Exception {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "2-tap-the.drl",
                text -> text.replace("rule \"III.2.a-4/top\"", "rule \"III.2.a-4/topp\""));
    List<Problem> problems = problems(folder);
    assertThat(problems).hasSize(2);
    Path plan = folder.pack().resolve("plan.yaml");
    assertThat(problems.get(0).file()).isEqualTo(plan.toString());
    assertThat(problems.get(0).at()).isEqualTo(position(plan, "III.2.a-4:"));
    assertThat(problems.get(0).message().en())
        .contains("clause III.2.a-4 asks III.2.a-4/top, but no rule has that name")
        .contains("did you mean “III.2.a-4/topp”?");
    assertThat(read(folder)).isEqualTo(problems);
    Path rules = folder.pack().resolve("2-tap-the.drl");
    assertThat(problems.get(1).file()).isEqualTo(rules.toString());
    assertThat(problems.get(1).at()).isEqualTo(position(rules, "rule \"III.2.a-4/topp\""));
    assertThat(problems.get(1).message().vi())
        .contains("quy tắc III.2.a-4/topp không được điều khoản nào hỏi");
  }

  @Test
  void aRuleThatNoClauseUses() {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "6-thua.drl",
                text -> EXTRA.formatted("III.2.b-5/other", "conclude.some($x).listed();"));
    Problem problem = only(folder);
    assertThat(problem.file()).isEqualTo(folder.pack().resolve("6-thua.drl").toString());
    assertThat(problem.at()).isEqualTo(new Position(6, 1));
    assertThat(problem.message().en())
        .isEqualTo(
            "rule III.2.b-5/other is asked by no clause; put it into the criteria tree of III.2.b-5"
                + " in plan.yaml, or remove the rule");
  }

  @Test
  void twoRulesOfOneName() throws Exception {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "6-trung.drl",
                text -> EXTRA.formatted("III.2.b-5/initiative", "conclude.some($x).listed();"));
    Problem problem = only(folder);
    assertThat(problem.file()).isEqualTo(folder.pack().resolve("6-trung.drl").toString());
    assertThat(problem.at()).isEqualTo(new Position(6, 1));
    Position first =
        position(folder.pack().resolve("3-ca-nhan.drl"), "rule \"III.2.b-5/initiative\"");
    assertThat(problem.message().en())
        .startsWith(
            "two rules are named III.2.b-5/initiative; the other is at 3-ca-nhan.drl:"
                + first.line()
                + ";");
  }

  @Test
  void twoRulesOfOneNameInOneFile() {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "4-luu-y.drl",
                text ->
                    text.replace(
                        "rule \"III.2-note/any-form-violated\"", "rule \"III.2-note/any-form\""));
    assertThat(problems(folder))
        .extracting(p -> p.message().en())
        .anyMatch(m -> m.startsWith("two rules are named III.2-note/any-form;"));
  }

  @Test
  void aRuleThatCannotBeRead() throws Exception {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit("2-tap-the.drl", text -> text.replace(".atMost(3)", ".atmost(3)"));
    Problem problem = only(folder);
    Path rules = folder.pack().resolve("2-tap-the.drl");
    assertThat(problem.file()).isEqualTo(rules.toString());
    assertThat(problem.at()).isEqualTo(position(rules, "atmost(3)"));
    assertThat(problem.message().en()).contains("did you mean “atMost”?");
  }

  /** What only the compiler sees is still said with its file and line. */
  @Test
  void aNameThatIsBoundTwice() throws Exception {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "2-tap-the.drl",
                text ->
                    text.replace(
                        "Year( $year : value, $previous : previous )",
                        "Year( $year : value, $previous : value, $previous : previous )"));
    Problem problem = only(folder);
    Path rules = folder.pack().resolve("2-tap-the.drl");
    assertThat(problem.file()).isEqualTo(rules.toString());
    assertThat(problem.at()).isEqualTo(position(rules, "rule \"III.2.a-4/rise\""));
    assertThat(problem.message().en())
        .startsWith("rule III.2.a-4/rise holds a part outside the language");
    assertThat(problem.message().vi())
        .startsWith("quy tắc III.2.a-4/rise có phần không thuộc ngôn ngữ");
  }

  @Test
  void aFileThatIsNoUtf8() throws Exception {
    RulesFolder folder = RulesFolder.copy(temporary);
    Path file = folder.pack().resolve("6-hong.drl");
    Files.write(file, "// Tân Yên".getBytes(StandardCharsets.ISO_8859_1));
    Problem problem = only(folder);
    assertThat(problem.file()).isEqualTo(file.toString());
  }

  @Test
  void aPlanThatCannotBeReadBreaksItsPackAlone() {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit("plan.yaml", text -> text.replace("role: SCOPE", "role: SCOOP"));
    Engine engine = folder.engine();
    assertThat(engine.ids()).containsExactly(RulesFolder.PLAN);
    assertThat(engine.find(RulesFolder.PLAN)).isNull();
    Problem problem = only(folder);
    assertThat(problem.file()).isEqualTo(folder.pack().resolve("plan.yaml").toString());
    assertThat(problem.message().en()).contains("did you mean “SCOPE”?");
    assertThat(read(folder)).containsExactly(problem);
    assertThat(engine.problems("none")).isEmpty();
    assertThat(RulesFolder.copy(temporary.resolve("good")).engine().problems(RulesFolder.PLAN))
        .isEmpty();
  }

  @Test
  void anNfdRuleFileIsRefused() {
    RulesFolder folder =
        RulesFolder.copy(temporary)
            .edit(
                "1-doi-tuong.drl",
                text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));
    assertThat(problems(folder))
        .extracting(Problem::file)
        .containsOnly(folder.pack().resolve("1-doi-tuong.drl").toString());
  }
}
