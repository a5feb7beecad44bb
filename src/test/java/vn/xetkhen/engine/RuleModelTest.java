package vn.xetkhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.runtime.KieSession;
import vn.xetkhen.decision.Check;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.plan.Plan;

/** What a rule constrains by values that it takes from elsewhere, and from how many places. */
final class RuleModelTest {
  private static final String RULE =
      """
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;
      rule "X/x"
      when
          Award( $award : period )
          Award( $id : id )
          Year( $last : previousPeriod )
          Choice( reading == "KG-annual", $chosen : period )
          $found : Evidence() from collect( Rating( subject == Subject.CANDIDATE, task == "PAR", period %s ) )
      then
          conclude.some($found).listed();
      end
      """;

  private static final String DOSSIER =
      """
      {"format": "xetkhen.dossier/1", "id": "x", "plan": "kien-giang-2021", "award": "bang-khen",
       "candidate": {"kind": "COLLECTIVE", "name": "xã Mẫu 1"},
       "ratings": [
         {"task": "PAR", "period": "2019", "level": "GOOD"},
         {"task": "PAR", "period": "2020", "level": "GOOD"},
         {"task": "PAR", "period": "2021", "level": "GOOD"}]}
      """;

  /** The award's period is 2021, the year before it 2020; the reading gives 2020 or 2021. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          == "2019"                              | 0   | 0
          in ( "2019", "2021" )                  | 0 2 | 0 2
          == $award                              | 2   | 2
          in ( $award, $last )                   | 1 2 | 1 2
          in ( $chosen, "2019" )                 | 0 1 | 0 2
          in ( $award, $last, $chosen )          | 1 2 | 1 2
          in ( $award, $award, $chosen, "2019" ) | 0 1 2 | 0 2
          == $id                                 |     |
          """)
  void constraints(String constraint, String under2020, String under2021) {
    List<Check> checks = checks(RULE.formatted(constraint));
    assertThat(checks).hasSize(2);
    assertThat(found(checks, "2020")).isEqualTo(under2020 == null ? "" : under2020);
    assertThat(found(checks, "2021")).isEqualTo(under2021 == null ? "" : under2021);
  }

  /** The ratings found, by their place in the dossier, where the reading gives a year. */
  private static String found(List<Check> checks, String year) {
    List<String> places = new ArrayList<>();
    for (Check check : checks) {
      if (check.choice() != null && check.choice().options().contains(year)) {
        check.rows().stream()
            .filter(row -> row.pointer() != null)
            .forEach(row -> places.add(row.pointer().substring("/ratings/".length())));
      }
    }
    return String.join(" ", places);
  }

  private static List<Check> checks(String file) {
    RuleFiles.Read read = RuleFiles.read("x.drl", "x.drl", file);
    assertThat(read.problems()).isEmpty();
    Engine engine = Engine.open(Path.of("rules"));
    Result result =
        new DossierReader(engine).read("x", null, DOSSIER.getBytes(StandardCharsets.UTF_8));
    Dossier dossier = ((Result.Accepted) result).dossier();
    Plan plan = engine.find("kien-giang-2021");
    Context context = Context.of(plan, plan.awards().get("bang-khen"), dossier, Conditions.NONE);
    Recorder recorder = new Recorder(Set.of("X/x"), plan, dossier);
    KieSession session = RuleModel.base(read.rules()).newKieSession();
    session.setGlobal(RuleModel.RECORDER, recorder);
    context.facts(Context.choices(plan, context.award())).forEach(session::insert);
    dossier.facts().forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    Map<String, List<Check>> checks = recorder.checks();
    return checks.get("X/x");
  }
}
