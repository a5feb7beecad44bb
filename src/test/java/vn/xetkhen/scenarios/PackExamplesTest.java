package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.CouncilReader;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selector;

/** The packs that the writer's guide makes as examples, in a rules folder of their own. */
class PackExamplesTest {
  private static final Path RULES = Path.of("samples", "packs");

  @ParameterizedTest
  @ValueSource(strings = {"huyen-mau-a-2025", "tinh-mau-b-2025"})
  void holdsAndIsShownWhole(String id) {
    Whole.in(RULES, id).holds();
  }

  @Test
  void thereAreNoOthers() {
    assertThat(Engine.open(RULES).ids()).containsExactly("huyen-mau-a-2025", "tinh-mau-b-2025");
  }

  @Test
  void theVocabularyIsTheProjectsOwn() throws IOException {
    assertThat(Files.readAllBytes(RULES.resolve("vocabulary.yaml")))
        .isEqualTo(Files.readAllBytes(Path.of("rules", "vocabulary.yaml")));
  }

  /** As samples/packs/README.md says. */
  @Test
  void theirDossiersComeOutAsTheirPageSays() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    decided()
        .forEach(
            decision ->
                verdicts.put(
                    decision.dossier().id(), decision.verdict() + " " + decision.ground()));
    assertThat(verdicts)
        .containsExactly(
            Map.entry("MA25-T01", "ELIGIBLE null"),
            Map.entry("MA25-T02", "INELIGIBLE CRITERION"),
            Map.entry("MA25-C01", "INELIGIBLE PROCEDURE"),
            Map.entry("MB25-T01", "ELIGIBLE null"),
            Map.entry("MB25-T02", "ELIGIBLE null"),
            Map.entry("MB25-C01", "UNDETERMINED null"));
  }

  @Test
  void theCouncilsVotesGiveThePlace() throws IOException {
    Path file = RULES.resolve("tinh-mau-b-2025/council.yaml");
    Parsed<Council> council = CouncilReader.read(file.toString(), Files.readAllBytes(file));
    assertThat(council).isInstanceOf(Parsed.Good.class);
    Engine engine = Engine.open(RULES);
    List<Entry> entries = new ArrayList<>();
    dossiers(engine)
        .forEach(
            (dossier, decision) -> {
              if (dossier.plan().equals("tinh-mau-b-2025")) {
                entries.add(
                    new Intake().entry(engine.find(dossier.plan()), "x", null, dossier, decision));
              }
            });
    Selected made =
        new Selector(
                Map.of(
                    "tinh-mau-b-2025",
                    new Selector.Rules(engine.find("tinh-mau-b-2025"), "plan.yaml")))
            .select(entries, ((Parsed.Good<Council>) council).value());
    assertThat(made).isInstanceOf(Selected.Made.class);
    assertThat(
            ((Selected.Made) made)
                .selection()
                .placements()
                .map(p -> p.entry().dossier().id() + " " + p.reason().code())
                .collect(Collectors.toList()))
        .containsExactly("MB25-T01 ABOVE_CUT", "MB25-T02 BELOW_CUT");
  }

  /** They are decided under their own packs alone, and nobody meets them among the others. */
  @Test
  void aWalkThroughTheSamplesPassesThemOver() {
    List<String> sources = new ArrayList<>();
    try (DossierSource source =
        new DossierSource(List.of("samples"), InputStream.nullInputStream())) {
      source.forEachRemaining(item -> sources.add(((DossierSource.Found) item).source()));
    }
    assertThat(sources).hasSizeGreaterThan(70).noneMatch(s -> s.startsWith("samples/packs"));
  }

  private static List<Decision> decided() {
    return List.copyOf(dossiers(Engine.open(RULES)).values());
  }

  private static Map<Dossier, Decision> dossiers(Engine engine) {
    Map<Dossier, Decision> decided = new LinkedHashMap<>();
    DossierReader reader = new DossierReader(engine);
    try (DossierSource source =
        new DossierSource(List.of("samples/packs"), InputStream.nullInputStream())) {
      while (source.hasNext()) {
        DossierSource.Found found = (DossierSource.Found) source.next();
        Result read = reader.read(found.source(), found.line(), found.bytes());
        assertThat(read).as("%s", read).isInstanceOf(Result.Accepted.class);
        Dossier dossier = ((Result.Accepted) read).dossier();
        PackResult.Ready ready = (PackResult.Ready) engine.pack(dossier.plan());
        decided.put(dossier, ready.pack().decide(dossier, Conditions.NONE));
      }
    }
    return decided;
  }
}
