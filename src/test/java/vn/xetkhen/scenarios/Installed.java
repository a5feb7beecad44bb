package vn.xetkhen.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** The project's own packs, compiled once for all tests of this package. */
final class Installed {
  static final Path RULES = Path.of("rules");
  static final Engine ENGINE = Engine.open(RULES);

  private Installed() {}

  static List<String> plans() {
    return List.copyOf(ENGINE.ids());
  }

  static Pack pack(String plan) {
    PackResult result = ENGINE.pack(plan);
    if (result instanceof PackResult.Ready ready) {
      return ready.pack();
    }
    throw new AssertionError(said(((PackResult.Broken) result).problems()));
  }

  /** All scenarios of a pack, in the order of the files. */
  static List<Scenario> scenarios(String plan) {
    Parsed<List<ScenarioFile>> files =
        PackText.scenarios(new PackFolder(RULES, plan), pack(plan).plan());
    if (files instanceof Parsed.Good<List<ScenarioFile>> good) {
      return good.value().stream().flatMap(file -> file.scenarios().stream()).toList();
    }
    throw new AssertionError(said(((Parsed.Bad<List<ScenarioFile>>) files).problems()));
  }

  /** Reads a scenario's dossier as users' dossiers are read, and decides it. */
  static Decision decide(Scenario scenario) {
    Result result = scenario.read(new DossierReader(ENGINE));
    if (result instanceof Result.Refused refused) {
      throw new AssertionError(said(refused.refusal().problems()));
    }
    return pack(scenario.plan())
        .decide(((Result.Accepted) result).dossier(), scenario.conditions());
  }

  private static String said(List<Problem> problems) {
    return problems.stream().map(p -> p.line(Language.EN)).collect(Collectors.joining("\n"));
  }
}
