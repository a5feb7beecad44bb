package vn.xetkhen.rulecheck.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.oracle.Dossiers;

/**
 * Rank 3 made rank 5 in Tân Yên lists exactly the dossiers that change: against both packs asked by
 * themselves.
 */
class RankTest {
  private static final int CASES = 2_000;

  @TempDir Path folder;
  private EditedPack pack;
  private Engine before;
  private Engine after;

  @BeforeEach
  void edit() {
    pack = EditedPack.copy(folder, EditedPack.TAN_YEN);
    pack.edit("2-tap-the.drl", EditedPack.RANK, ".require(\"rank\").atMost(5)");
    before = Engine.open(Path.of("rules"));
    after = Engine.open(pack.rules());
  }

  private static Decision decide(Engine engine, String name, byte[] bytes) {
    Result read = new DossierReader(engine).read(name, null, bytes);
    if (read instanceof Result.Accepted accepted
        && engine.pack(EditedPack.TAN_YEN) instanceof PackResult.Ready ready) {
      return ready.pack().decide(accepted.dossier(), Conditions.NONE);
    }
    throw new AssertionError(read);
  }

  /** Whether both packs come to the same; places are not touched by the edit. */
  private boolean changes(String name, byte[] bytes) {
    Decision was = decide(before, name, bytes);
    Decision is = decide(after, name, bytes);
    return was.verdict() != is.verdict()
        || was.ground() != is.ground()
        || !Objects.equals(was.deferredUntil(), is.deferredUntil())
        || !missing(was).equals(missing(is));
  }

  private static Set<String> missing(Decision decision) {
    Set<String> missing = new HashSet<>();
    decision
        .missing()
        .forEach(
            m ->
                missing.add(
                    m.pointer() + m.type() + m.entry() + m.fields() + m.action() + m.clauses()));
    return missing;
  }

  private void listsExactly(Map<String, byte[]> dossiers, int expected) {
    Comparing comparing = pack.comparing();
    List<String> changing = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    dossiers.forEach(
        (name, bytes) -> {
          if (changes(name, bytes)) {
            changing.add(name);
          }
          Compared compared = comparing.compare(name, null, bytes);
          if (compared instanceof Compared.Changed changed) {
            listed.add(changed.change().source());
            assertThat(changed.change().causes())
                .extracting(Edit::key)
                .containsExactly("rule:III.2.a-4/top");
          } else {
            assertThat(compared).isEqualTo(new Compared.Unchanged(true));
          }
        });
    assertThat(listed).isEqualTo(changing).hasSize(expected);
  }

  @Test
  void overTheSamples() throws IOException {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of("samples", EditedPack.TAN_YEN))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        samples.put(file.toString(), Files.readAllBytes(file));
      }
    }
    listsExactly(samples, 1);
  }

  @Test
  void overGeneratedDossiers() {
    Map<String, byte[]> generated = new LinkedHashMap<>();
    for (int seed = 0; seed < CASES; seed++) {
      byte[] bytes =
          Dossiers.sample(EditedPack.TAN_YEN, seed)
              .dossier()
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      generated.put("seed-" + seed, bytes);
    }
    listsExactly(generated, 29);
  }
}
