package vn.xetkhen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.bench.floor.TanYenFloor;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.oracle.Case;
import vn.xetkhen.oracle.Dossiers;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/** The hand-written floor gives the engine's decisions, byte for byte. */
class AgreementTest {
  private static final Path RULES = Path.of("rules");
  private static final Subjects SUBJECTS = new Subjects(RULES);

  @Test
  void onDossiersAsOfficesHandThemIn() {
    assertThat(Agreement.check(SUBJECTS, Subjects.lines(TanYenFloor.PLAN, 5_000))).isEqualTo(5_000);
  }

  /** Close to every edge of the plan, and under every reading. */
  @Test
  void onDossiersThatTryTheRules() {
    Pack pack = SUBJECTS.pack(TanYenFloor.PLAN);
    TanYenFloor floor = SUBJECTS.floor();
    DecisionJson json = new DecisionJson(Language.VI);
    for (long seed = 0; seed < 5_000; seed++) {
      Case one = Dossiers.sample(TanYenFloor.PLAN, seed);
      Dossier dossier = SUBJECTS.read(one.dossier().toString().getBytes(StandardCharsets.UTF_8));
      Conditions conditions = new Conditions(one.asOf(), one.readings(), Map.of());
      assertThat(json.text(floor.decide(dossier, conditions)))
          .as("case %s", seed)
          .isEqualTo(json.text(pack.decide(dossier, conditions)));
    }
  }

  @Test
  void aReadingHasOnlyItsOptions() {
    TanYenFloor floor = SUBJECTS.floor();
    Dossier dossier = SUBJECTS.read(Subjects.lines(TanYenFloor.PLAN, 1)).get(0);
    Conditions conditions = new Conditions(null, Map.of("TY-leap", "high"), Map.of());
    assertThatThrownBy(() -> floor.decide(dossier, conditions)).hasMessageContaining("TY-leap");
  }

  @Test
  void nothingIsMeasuredWhereTheyDiffer(@TempDir Path folder) throws IOException {
    copy(RULES, folder);
    Path rule = folder.resolve("tan-yen-2021").resolve("2-tap-the.drl");
    String text = Files.readString(rule, StandardCharsets.UTF_8);
    assertThat(text).contains("atMost(3)");
    Files.writeString(rule, text.replace("atMost(3)", "atMost(2)"), StandardCharsets.UTF_8);
    Subjects edited = new Subjects(folder);
    List<byte[]> lines = Subjects.lines(TanYenFloor.PLAN, 200);
    assertThatThrownBy(() -> Agreement.check(edited, lines))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TY21-")
        .hasMessageContaining("engine: …")
        .hasMessageContaining("floor:  …");
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walked = Files.walk(from)) {
      walked.sorted(Comparator.naturalOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }
}
