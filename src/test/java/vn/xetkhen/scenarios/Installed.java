package vn.xetkhen.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.text.Language;

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
    throw new AssertionError(
        ((PackResult.Broken) result)
            .problems().stream()
                .map(problem -> problem.line(Language.EN))
                .collect(Collectors.joining("\n")));
  }
}
