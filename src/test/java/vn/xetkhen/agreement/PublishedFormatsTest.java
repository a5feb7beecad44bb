package vn.xetkhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/** Generated dossiers and their decisions are what the published schemas say. */
final class PublishedFormatsTest {
  private static final Judge JUDGE = new Judge();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = 300;

  static List<String> plans() {
    return Dossiers.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void dossiersAndDecisionsAreValid(String plan) throws IOException {
    JsonSchema dossiers = schema("dossier/dossier-1");
    JsonSchema decisions = schema("report/decision-1");
    DecisionJson writer = new DecisionJson(Language.VI);
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(plan, seed);
      Decision decision = JUDGE.decide(one);
      assertThat(dossiers.validate(one.dossier())).as("dossier of seed %d", seed).isEmpty();
      assertThat(decisions.validate(JSON.readTree(writer.text(decision))))
          .as("decision of seed %d", seed)
          .isEmpty();
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    Path file = Path.of("src/main/resources/vn/xetkhen/" + name + ".schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }
}
