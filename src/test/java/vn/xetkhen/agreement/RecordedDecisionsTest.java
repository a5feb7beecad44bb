package vn.xetkhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.audit.read.DecisionReader;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.report.DecisionTree;
import vn.xetkhen.report.Paint;
import vn.xetkhen.text.Language;

/** What was recorded of generated decisions reads back as what it was. */
final class RecordedDecisionsTest {
  private static final Judge JUDGE = new Judge();
  private static final int CASES = 300;
  private static final int SHOWN = 3;

  static List<String> plans() {
    return Dossiers.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void aDecisionReadBackIsWrittenAndExplainedAsItWas(String plan) {
    Pack pack = JUDGE.pack(plan);
    DecisionReader reader = new DecisionReader(pack);
    DecisionJson json = new DecisionJson(Language.VI);
    DecisionTree tree = new DecisionTree(Language.VI, 160, new Paint(false));
    List<String> differences = new ArrayList<>();
    for (long seed = 0; seed < CASES && differences.size() < SHOWN; seed++) {
      Case one = Dossiers.sample(plan, seed);
      Decision made = JUDGE.decide(one);
      String recorded = json.text(made);
      Parsed<Decision> read = reader.read("seed " + seed, recorded, JUDGE.read(one.dossier()));
      if (!(read instanceof Parsed.Good<Decision> good)) {
        differences.add("seed " + seed + ": " + read);
        continue;
      }
      if (!json.text(good.value()).equals(recorded)) {
        differences.add("seed " + seed + ":\n" + recorded + "\n" + json.text(good.value()));
      }
      String explained = tree.text(made, pack.plan());
      String again = tree.text(good.value(), pack.plan());
      if (!again.equals(explained)) {
        differences.add("seed " + seed + ":\n" + difference(explained, again));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String difference(String was, String is) {
    List<String> lines = new ArrayList<>();
    List<String> before = was.lines().toList();
    List<String> after = is.lines().toList();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        lines.add("- " + before.get(i));
        lines.add("+ " + after.get(i));
      }
    }
    return String.join("\n", lines);
  }
}
