package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
