package vn.xetkhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Plan;

/**
 * The rules that the engine hands to Drools say what Drools makes of the files itself: the same
 * checks, row by row and value by value, for generated dossiers of every plan.
 */
final class DroolsRoadTest {
  private static final int CASES = 400;

  static List<String> plans() {
    return Dossiers.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void bothRoadsGiveTheSameChecks(String id) {
    Engine engine = Engine.open(Path.of("rules"));
    Pack pack = ((PackResult.Ready) engine.pack(id)).pack();
    PackSource source = ((vn.xetkhen.plan.PackResult.Loaded) engine.packs().pack(id)).source();
    DroolsRoad road = new DroolsRoad(source, pack.rules());
    Set<String> seen = new LinkedHashSet<>();
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Dossiers.sample(id, seed);
      Dossier dossier = read(engine, one);
      Plan.Award award = pack.plan().awards().get(dossier.award());
      Requirements required = pack.requirements(award.id(), dossier.candidate().kind());
      Conditions conditions = new Conditions(one.asOf(), one.readings(), days(one.settings()));
      Context context = Context.of(pack.plan(), award, dossier, conditions);
      Map<String, List<Check>> checks = byId(pack.decide(dossier, conditions));
      assertThat(checks).as("seed %s", seed).isEqualTo(road.checks(required, dossier, context));
      seen.addAll(checks.keySet());
    }
    assertThat(seen)
        .as("every rule spoke")
        .hasSameElementsAs(pack.rules().stream().map(r -> r.id()).toList());
  }

  private static Map<String, List<Check>> byId(Decision decision) {
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      finding.checks().stream()
          .collect(Collectors.groupingBy(Check::id))
          .forEach(checks::putIfAbsent);
    }
    return checks;
  }

  private static Map<String, LocalDate> days(Map<String, String> settings) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    settings.forEach((key, day) -> days.put(key, LocalDate.parse(day)));
    return days;
  }

  private static Dossier read(Engine engine, Case one) {
    byte[] bytes = one.dossier().toString().getBytes(StandardCharsets.UTF_8);
    Result result = new DossierReader(engine).read("seed", null, bytes);
    return ((Result.Accepted) result).dossier();
  }
}
