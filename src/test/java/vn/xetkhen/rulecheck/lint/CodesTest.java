package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Every problem that a reader of a pack's files can tell has its lint. */
class CodesTest {
  private static final Map<String, String> BUNDLES =
      Map.of(
          "text", "text",
          "plan", "plan",
          "language", "engine/language",
          "rulecheck", "rulecheck");

  /** Keys that are parts of messages, and those of which the text's own reader has one code. */
  private static final String PARTS =
      "(seen|shape|key|kind|type|what|expected|needed|instead|failure|syntax|yaml\\.why)\\..*|none";

  @Test
  void everyProblemHasItsLintAndNoLintHasProblemsThatAreNone() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("text/syntax"));
    for (Map.Entry<String, String> bundle : BUNDLES.entrySet()) {
      Properties messages = new Properties();
      String file = "/vn/xetkhen/" + bundle.getValue() + "/messages_en.properties";
      try (InputStream in = CodesTest.class.getResourceAsStream(file)) {
        assertThat(in).as(file).isNotNull();
        messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      messages.stringPropertyNames().stream()
          .filter(key -> !key.matches(PARTS))
          .map(key -> bundle.getKey() + "/" + key.replaceFirst("\\.near$", ""))
          .forEach(codes::add);
    }
    assertThat(new TreeSet<>(Codes.lints().keySet())).isEqualTo(codes);
  }

  @Test
  void whatADossierReaderTellsIsOfAScenariosFacts() {
    Problem problem = new Problem("a.yaml", Position.START, "/ratings/0", Text.same("x"));
    assertThat(Codes.lint(problem)).isEqualTo(Lint.SCENARIO_FACTS);
  }
}
