package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.xetkhen.text.Position;

/** What mends a finding changes what it has to, and nothing else. */
class FixesTest {
  private static final String RULES = SoundPack.ID + "/2.drl";
  private static final String PLAN = SoundPack.ID + "/plan.yaml";

  @Test
  void putsRulesInThePlansOrderWithTheirComments() {
    String first = rule("// A-4 — là thủ trưởng", "A-4/head");
    String second = rule("// A-4 — không bị kỷ luật", "A-4/no-record");
    String moved =
        SoundPack.MORE
            .replace(first + "\n" + second, "")
            .replace("global Conclude conclude;\n", "global Conclude conclude;\n\n" + first);
    moved = moved.replace("\n\n\n", "\n\n") + "\n" + second;
    PackInput input = SoundPack.input().with(RULES, bytes(moved.replace("\n", "\r\n")));
    List<Finding> found = new Checker().check(input);
    assertThat(found).extracting(f -> f.lint().id()).containsExactly("rule-order");
    PackInput mended = input.with(RULES, mended(input, found, RULES));
    assertThat(new Checker().check(mended)).isEmpty();
    String text = TextAt.decoded(mended.files().get(RULES).bytes());
    assertThat(text.replace("\r\n", "\n").replaceAll("\n+", "\n"))
        .isEqualTo(SoundPack.MORE.replaceAll("\n+", "\n"));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void composesLettersAndMarksAndLeavesTheRestByteForByte() {
    String loose =
        SoundPack.PLAN.replace("Bắc Giang", "Ba\u0306\u0301c Giang").replace("\n", "\r\n");
    PackInput input = SoundPack.input().with(PLAN, bytes("\uFEFF" + loose));
    List<Finding> found = new Checker().check(input);
    assertThat(found).extracting(f -> f.lint().id()).containsExactly("text-not-nfc");
    assertThat(found.get(0).at()).isEqualTo(new Position(6, 20));
    assertThat(mended(input, found, PLAN))
        .isEqualTo(bytes("\uFEFF" + SoundPack.PLAN.replace("\n", "\r\n")));
  }

  @Test
  void writesTheRulesOwnClauseIntoItsComment() {
    String wrong = SoundPack.MORE.replace("// A-4 — là thủ", "// A-3 — là thủ");
    PackInput input = SoundPack.input().with(RULES, bytes(wrong));
    assertThat(mended(input, new Checker().check(input), RULES)).isEqualTo(bytes(SoundPack.MORE));
  }

  @Test
  void takesTheFirstOfFixesThatOverlap() {
    String wrong =
        SoundPack.MORE
            .replace("// A-4 — là thủ trưởng", "// A-3 — là thủ trưởng")
            .replace("A-3/on-time", "A-4/swap")
            .replace("A-4/head", "A-3/on-time")
            .replace("A-4/swap", "A-4/head");
    PackInput input = SoundPack.input().with(RULES, bytes(wrong));
    List<Finding> found = new Checker().check(input);
    List<Finding> applicable = Fixes.applicable(found);
    assertThat(applicable).isNotEmpty();
    PackInput mended = input.with(RULES, mended(input, found, RULES));
    List<Finding> left = new Checker().check(mended);
    while (!Fixes.applicable(left).isEmpty()) {
      mended = mended.with(RULES, mended(mended, left, RULES));
      left = new Checker().check(mended);
    }
    assertThat(left).allMatch(finding -> finding.fix() == null);
  }

  private static String rule(String comment, String name) {
    int from = SoundPack.MORE.indexOf(comment);
    int to = SoundPack.MORE.indexOf("\nend\n", SoundPack.MORE.indexOf(name)) + 5;
    return SoundPack.MORE.substring(from, to);
  }

  private static byte[] mended(PackInput input, List<Finding> found, String file) {
    List<Edit> edits =
        Fixes.applicable(found).stream()
            .flatMap(finding -> finding.fix().edits().stream())
            .filter(edit -> edit.file().equals(file))
            .toList();
    return Fixes.apply(input.files().get(file).bytes(), edits);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
