package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** One fault hides no other, and brings no findings that only follow from it. */
class SeveralFaultsTest {
  private static final String FIRST = SoundPack.ID + "/1.drl";
  private static final String SECOND = SoundPack.ID + "/2.drl";
  private static final String PLAN = SoundPack.ID + "/plan.yaml";

  @Test
  void aBracketThatIsMissingHidesNothingElsewhere() {
    PackInput input =
        SoundPack.input()
            .with(
                FIRST,
                bytes(
                    SoundPack.RULES
                        .replaceFirst("value \\)", "value")
                        .replace("require(\"improved\")", "require(\"improvd\")")))
            .with(SECOND, bytes(SoundPack.MORE.replace("require(\"head\")", "require(\"haed\")")))
            .with(PLAN, bytes(SoundPack.PLAN.replace("role: PROCEDURE", "role: PROCEDUR")));
    assertThat(places(input))
        .containsExactly(
            "1.drl:10 syntax",
            "1.drl:65 unknown-field",
            "2.drl:29 unknown-field",
            "plan.yaml:53 unknown-word");
  }

  @Test
  void aMutantExplainedTwiceIsToldWhereItIsAgain() {
    String entry = "  - mutant: A-1/top:rank:atMost(4)\n    why: {vi: a, en: b}\n";
    String text = "format: xetkhen.equivalents/1\nmutants:\n" + entry + entry;
    PackInput input = SoundPack.input().with(SoundPack.ID + "/equivalents.yaml", bytes(text));
    assertThat(places(input)).containsExactly("equivalents.yaml:5 name-twice");
  }

  @Test
  void aPlanThatIsNoYamlHidesNoFaultOfTheRules() {
    PackInput input =
        SoundPack.input()
            .with(PLAN, bytes(SoundPack.PLAN.replace("awards:", "awards: [")))
            .with(SECOND, bytes(SoundPack.MORE.replace("isTrue();", "isTru();")));
    assertThat(places(input)).hasSize(2).contains("2.drl:29 unknown-word");
  }

  @Test
  void aClauseMisspeltWhereItIsDeclaredIsToldThereAlone() {
    PackInput input =
        SoundPack.input().with(PLAN, bytes(SoundPack.PLAN.replace("\n  A-2:", "\n  A-22:")));
    assertThat(new Checker().check(input))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.lint()).isEqualTo(Lint.UNDECLARED_CLAUSE);
              assertThat(finding.at().line()).isEqualTo(45);
              assertThat(finding.message().en()).contains("did you mean “A-2”?");
            });
  }

  @Test
  void aCheckMisspeltInTheTreeIsToldThereAndInARuleThere() {
    PackInput tree =
        SoundPack.input().with(PLAN, bytes(SoundPack.PLAN.replace("improved]", "improvd]")));
    assertThat(places(tree)).containsExactly("plan.yaml:50 clause-without-rule");
    PackInput rule =
        SoundPack.input()
            .with(FIRST, bytes(SoundPack.RULES.replace("A-2/improved", "A-2/improvd")));
    assertThat(places(rule)).containsExactly("1.drl:60 check-not-asked");
  }

  @Test
  void aListOfTheVocabularyThatIsMisspeltIsToldAlone() {
    assertThat(lints(vocabulary("  task:", "  tsak:"))).containsExactly("unknown-key");
    assertThat(lints(vocabulary("  task:", "  zzzzzzzz:")))
        .containsExactly("missing-key", "unknown-key");
  }

  @Test
  void aVocabularyThatIsLostBringsNoCodesThatNobodyKnowsAndComesFirst() {
    assertThat(lints(vocabulary("codes:\n", "codes: [\n"))).containsExactly("syntax");
    PackInput both =
        vocabulary("  task:", "  zzzzzzzz:")
            .with(PLAN, bytes(SoundPack.PLAN.replace("role: PROCEDURE", "role: PROCEDUR")));
    assertThat(lints(both)).containsExactly("missing-key", "unknown-key", "unknown-word");
  }

  @Test
  void aRuleFileThatIsLostBringsNoClausesWithoutRule() {
    assertThat(places(SoundPack.input().with(SECOND, bytes(""))))
        .containsExactly("2.drl:1 outside-the-language");
    byte[] binary = {(byte) 0xFF, 0, 1, 2, (byte) 0xFE};
    assertThat(places(SoundPack.input().with(SECOND, binary)))
        .containsExactly("2.drl:1 unreadable-file");
    Problem folder =
        new Problem(SECOND, Position.START, null, "plan/unreadable-file", Text.same("x"));
    PackInput sound = SoundPack.input();
    Map<String, PackFile> files = new LinkedHashMap<>(sound.files());
    files.remove(SECOND);
    assertThat(places(new PackInput(sound.id(), sound.planFile(), files, List.of(folder))))
        .containsExactly("2.drl:1 unreadable-file");
  }

  @Test
  void aMisspeltKeyIsToldAloneAndNotWhatFollowsFromIt() {
    assertThat(places(plan("\nreadings:", "\nreadinggs:")))
        .containsExactly("plan.yaml:19 unknown-key");
    assertThat(places(plan("    options:", "    optoins:")))
        .containsExactly("plan.yaml:24 unknown-key");
    assertThat(places(plan("\nawards:", "\nawrds:"))).containsExactly("plan.yaml:8 unknown-key");
    String scenarios = SoundPack.ID + "/scenarios/1.yaml";
    PackInput bases =
        SoundPack.input().with(scenarios, bytes(SoundPack.SCENARIOS.replace("bases:", "bsaes:")));
    assertThat(places(bases)).containsExactly("scenarios/1.yaml:2 scenario-unknown-name");
  }

  @Test
  void aMutantOfSomethingThatThePackDoesNotHaveIsToldWithTheNearest() {
    String text =
        """
        format: xetkhen.equivalents/1
        mutants:
          - mutant: A-1/top:rank:atMost(4)
            why: {vi: a, en: b}
          - mutant: A-1/tpo:rank:atMost(4)
            why: {vi: a, en: b}
          - mutant: A-2:any
            why: {vi: a, en: b}
        """;
    PackInput input = SoundPack.input().with(SoundPack.ID + "/equivalents.yaml", bytes(text));
    assertThat(places(input)).containsExactly("equivalents.yaml:5 scenario-unknown-name");
    assertThat(new Checker().check(input).get(0).message().en())
        .isEqualTo(
            "mutant “A-1/tpo:rank:atMost(4)” is explained, but the pack has no “A-1/tpo”; correct"
                + " the name, or remove the explanation; did you mean “A-1/top”?");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "rule \"A-1/top\",rlue \"A-1/top\",7:1,rule",
        "rule \"A-1/any\",rlue \"A-1/any\",16:1,rule",
        "\\nthen\\n,\\nthne\\n,11:1,then",
        "\\nend\\n,\\nedn\\n,13:1,end",
        " from , frm ,10:21,from",
        "collect(,colect(,10:26,collect",
        "Evidence(),Evidnce(),10:10,Evidence"
      })
  void aMisspeltWordOfTheLanguageIsToldWhereItStands(
      String from, String to, String at, String meant) {
    String right = from.replace("\\n", "\n");
    assertThat(SoundPack.RULES).contains(right);
    String wrong = SoundPack.RULES.replaceFirst(Pattern.quote(right), to.replace("\\n", "\n"));
    assertThat(new Checker().check(SoundPack.input().with(FIRST, bytes(wrong))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.lint()).isEqualTo(Lint.SYNTAX);
              assertThat(finding.at().line() + ":" + finding.at().column()).isEqualTo(at);
              assertThat(finding.message().en()).contains("did you mean “" + meant + "”?");
            });
  }

  private static PackInput vocabulary(String from, String to) {
    PackInput sound = SoundPack.input();
    String text = TextAt.decoded(sound.files().get("vocabulary.yaml").bytes());
    assertThat(text).contains(from);
    return sound.with("vocabulary.yaml", bytes(text.replace(from, to)));
  }

  private static PackInput plan(String from, String to) {
    assertThat(SoundPack.PLAN).contains(from);
    return SoundPack.input().with(PLAN, bytes(SoundPack.PLAN.replaceFirst(from, to)));
  }

  private static List<String> lints(PackInput input) {
    return new Checker().check(input).stream().map(finding -> finding.lint().id()).toList();
  }

  private static List<String> places(PackInput input) {
    return new Checker()
        .check(input).stream()
            .map(
                f ->
                    f.file().substring(SoundPack.ID.length() + 1)
                        + ":"
                        + f.at().line()
                        + " "
                        + f.lint().id())
            .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
