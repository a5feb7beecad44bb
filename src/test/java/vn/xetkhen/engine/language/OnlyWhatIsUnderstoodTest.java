package vn.xetkhen.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule files come from outside. A Java compiler reads a comment with an escaped line end otherwise
 * than a reader of rules does; nothing hidden in a comment is part of what was understood, and
 * nothing else is evaluated.
 */
class OnlyWhatIsUnderstoodTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// see note \\u000a System.exit(0);",
        "/* see note *\\u002f System.exit(0); /* */",
        "// System.exit(0);"
      })
  void commentsAreNotUnderstood(String comment) {
    String file =
        Written.HEADER
            + Written.rule(comment + "\n    conclude.the($x).require(\"rank\").atMost(3);");
    RuleFiles.Read read = Written.read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rules().get(0).sentence().text())
        .isEqualTo("conclude.the($x).require(\"rank\").atMost(3)");
  }
}
