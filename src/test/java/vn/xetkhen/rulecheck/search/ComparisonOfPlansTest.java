package vn.xetkhen.rulecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.SmallPack;

/** Edits of the shipped plans that move a verdict, and what is found of them. */
class ComparisonOfPlansTest {
  private static final Path RULES = Path.of("rules");
  private static final List<Difference> OF_THE_WHOLE =
      List.of(Difference.VERDICT, Difference.GROUND, Difference.DEFERRAL, Difference.MISSING);

  private static final String KG_COLLECTIVE =
      "all: [II.2, II.3-registration, II.3-deadline, III.1.a-conduct, III.1.a, III.3,"
          + " III.4.c-documents, III.4.c-copies]";

  @TempDir private Path root;

  private Engine edited(String plan, String seen, String instead) {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.toList()) {
        Path copy = root.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      Path text = root.resolve(plan).resolve("plan.yaml");
      String old = Files.readString(text);
      assertThat(old).containsOnlyOnce(seen);
      Files.writeString(text, old.replace(seen, instead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Engine.open(root);
  }

  private static Pack pack(Engine engine, String plan) {
    return ((PackResult.Ready) engine.pack(plan)).pack();
  }

  private static void moves(
      Engine before, Engine after, String plan, List<Scenario> seeds, String changed) {
    Found found =
        new Comparison(pack(before, plan), pack(after, plan), seeds, Search.MOST)
            .find(changed, OF_THE_WHOLE);

    assertThat(found.difference()).isEqualTo(Difference.VERDICT);
    assertThat(verdict(before, plan, found)).isNotEqualTo(verdict(after, plan, found));
  }

  private static Verdict verdict(Engine engine, String plan, Found found) {
    Result.Accepted read = (Result.Accepted) found.draft().read(new DossierReader(engine));
    return pack(engine, plan).decide(read.dossier(), found.draft().conditions()).verdict();
  }

  private static List<Scenario> scenarios(Engine engine, String plan) {
    return SmallPack.good(PackText.read(engine.packs(), plan)).all();
  }

  @ParameterizedTest
  @CsvSource({"III.3", "III.1.a-conduct"})
  void aClauseThatAnAwardNoLongerAsksMovesAVerdict(String clause) {
    Engine before = Engine.open(RULES);
    String plan = "kien-giang-2021";
    Engine after = edited(plan, KG_COLLECTIVE, KG_COLLECTIVE.replace(", " + clause + ",", ","));

    moves(before, after, plan, scenarios(before, plan), "bang-khen");
    moves(before, after, plan, List.of(), "bang-khen");
  }
}
