package vn.xetkhen.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule files come from outside. A Java compiler reads a comment with an escaped line end otherwise
 * than a reader of rules does; what is compiled is written anew from what was understood, so that
 * nothing hidden in a comment gets there.
 */
class OnlyWhatIsUnderstoodTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// see note \\u000a System.exit(0);",
        "/* see note *\\u002f System.exit(0); /* */",
        "// System.exit(0);"
      })
  void commentsAreNotCompiled(String comment) {
    String file =
        Written.HEADER
            + Written.rule(comment + "\n    conclude.the($x).require(\"rank\").atMost(3);");
    RuleFiles.Read read = Written.read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rules().get(0).drl())
        .isEqualTo(
            """
            rule "A/one"
            when
                $x : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == 2021 ) )
            then
                conclude.the($x).require("rank").atMost(3);
            end
            """);
  }
}
