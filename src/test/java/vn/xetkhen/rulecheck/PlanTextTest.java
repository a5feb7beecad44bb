package vn.xetkhen.rulecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;

class PlanTextTest {
  private static final Packs PACKS = new Packs(Path.of("rules"));

  private static Plan plan(String id) {
    return Objects.requireNonNull(PACKS.find(id));
  }

  private static PlanText text(String id) {
    return PlanText.of(((Parsed.Good<PackFiles>) PACKS.files(id)).value(), plan(id));
  }

  @Test
  void everyNodeOfEveryTreeHasItsPlace() {
    for (String id : PACKS.ids()) {
      Plan plan = plan(id);
      PlanText text = text(id);
      plan.awards().values().forEach(a -> a.criteria().values().forEach(t -> placed(text, t)));
      plan.clauses().values().forEach(c -> c.criteria().values().forEach(t -> placed(text, t)));
    }
  }

  private static void placed(PlanText text, Criteria node) {
    assertThat(text.at(node).line()).isGreaterThan(1);
    node.children().forEach(child -> placed(text, child));
  }

  @Test
  void aNodeStandsWhereItIsWritten() throws Exception {
    Plan plan = plan("tan-yen-2021");
    PlanText text = text("tan-yen-2021");
    Plan.Clause clause = Objects.requireNonNull(plan.clauses().get("III.2.a-4"));
    Criteria leap = Objects.requireNonNull(clause.criteria().get(Kind.COLLECTIVE));
    Criteria rise =
        ((Criteria.ByReading) ((Criteria.Any) leap).members().get(1)).options().get("any-rise");
    List<String> lines = java.nio.file.Files.readAllLines(Path.of("rules/tan-yen-2021/plan.yaml"));
    String line = lines.get(text.at(Objects.requireNonNull(rise)).line() - 1);
    assertThat(line.substring(text.at(rise).column() - 1)).startsWith("rise}");
    assertThat(text.member("readings", "TY-leap", "default")).isNotNull();
    assertThat(text.member("readings", "TY-lap")).isNull();
    assertThatThrownBy(() -> text.at(new Criteria.Check("III.2.a-4/top")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
