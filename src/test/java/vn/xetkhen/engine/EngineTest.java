package vn.xetkhen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Kind;

class EngineTest {
  private static final Path SAMPLE =
      Path.of("samples", RulesFolder.PLAN, "01-eligible-collective.json");

  @TempDir Path temporary;

  private static Dossier sample(Engine engine, String from, String to) throws Exception {
    String text = java.nio.file.Files.readString(SAMPLE);
    assertThat(text).contains(from);
    return RulesFolder.read(
        engine,
        SAMPLE.toString(),
        text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Outcome outcome(Decision decision, String clause) {
    return decision.findings().stream()
        .filter(f -> f.clause().equals(clause))
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The edit that policy writers make: the next run decides by it, and says that the rules are
   * others.
   */
  @Test
  void anEditedThresholdChangesTheVerdictAtTheNextRun() throws Exception {
    RulesFolder folder = RulesFolder.copy(temporary);
    Engine before = folder.engine();
    Dossier dossier = sample(before, "\"rank\": 2", "\"rank\": 4");
    Decision by3 = RulesFolder.ready(before, RulesFolder.PLAN).decide(dossier, Conditions.NONE);
    assertThat(outcome(by3, "III.2.a-4")).isNotEqualTo(Outcome.MET);
    assertThat(by3.verdict()).isNotEqualTo(Verdict.ELIGIBLE);
    folder.edit("2-tap-the.drl", text -> text.replace(".atMost(3)", ".atMost(5)"));
    Engine after = folder.engine();
    Decision by5 = RulesFolder.ready(after, RulesFolder.PLAN).decide(dossier, Conditions.NONE);
    assertThat(outcome(by5, "III.2.a-4")).isEqualTo(Outcome.MET);
    assertThat(by5.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(by5.plan().rulesSha256()).isNotEqualTo(by3.plan().rulesSha256());
    assertThat(by5.dossier()).isEqualTo(by3.dossier());
    assertThat(RulesFolder.ready(before, RulesFolder.PLAN).decide(dossier, Conditions.NONE))
        .isEqualTo(by3);
  }

  @Test
  void aPackIsMadeOnce() {
    Engine engine = RulesFolder.copy(temporary).engine();
    assertThat(engine.problems()).isEmpty();
    assertThat(engine.ids()).containsExactly(RulesFolder.PLAN);
    assertThat(engine.pack(RulesFolder.PLAN)).isSameAs(engine.pack(RulesFolder.PLAN));
    Pack pack = RulesFolder.ready(engine, RulesFolder.PLAN);
    assertThat(pack.plan()).isEqualTo(engine.find(RulesFolder.PLAN));
    assertThat(pack.rulesSha256()).matches("[0-9a-f]{64}");
    assertThat(pack.rules()).extracting(r -> r.id()).startsWith("II.1/employment", "II.1/category");
  }

  @Test
  void plansThatAreNotInstalled() {
    Engine engine = RulesFolder.copy(temporary).engine();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.pack("none"))
        .withMessage("no plan none");
    assertThat(engine.find("none")).isNull();
    Engine nowhere = Engine.open(temporary.resolve("nowhere"));
    assertThat(nowhere.ids()).isEmpty();
    assertThat(nowhere.problems()).hasSize(1);
  }

  @Test
  void whatAnAwardRequires() {
    Pack pack = RulesFolder.ready(RulesFolder.copy(temporary).engine(), RulesFolder.PLAN);
    assertThat(pack.requirements("giay-khen", Kind.COLLECTIVE).clauses())
        .extracting(c -> c.id())
        .containsExactly(
            "II.1",
            "III.2.a-1",
            "III.2.a-2",
            "III.2.a-3",
            "III.2.a-4",
            "III.2.a-5",
            "III.2-note",
            "IV.2",
            "IV.3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack.requirements("bang-khen", Kind.COLLECTIVE))
        .withMessage("plan tan-yen-2021 does not give bang-khen to COLLECTIVE");
  }

  @Test
  void dossiersThatTheReaderWouldNotHandOver() throws Exception {
    Engine engine = RulesFolder.copy(temporary).engine();
    Dossier one = sample(engine, "\"rank\": 2", "\"rank\": 3");
    Dossier other =
        new Dossier(
            one.id(),
            one.plan(),
            "bang-khen",
            one.period(),
            one.candidate(),
            one.facts(),
            one.declared(),
            one.sha256(),
            one.submittedOn());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RulesFolder.ready(engine, RulesFolder.PLAN).decide(other, Conditions.NONE))
        .withMessage("plan tan-yen-2021 has no award bang-khen");
  }

  @Test
  void conditions() throws Exception {
    Engine engine = RulesFolder.copy(temporary).engine();
    Pack pack = RulesFolder.ready(engine, RulesFolder.PLAN);
    Dossier dossier = sample(engine, "\"rank\": 2", "\"rank\": 3");
    Map<String, String> readings =
        new HashMap<>(Map.of("TY-deadline", "inclusive", "XX-other", "any"));
    Map<String, LocalDate> settings = new HashMap<>(Map.of("other", LocalDate.EPOCH));
    Conditions conditions = new Conditions(LocalDate.of(2030, 1, 2), readings, settings);
    readings.clear();
    settings.clear();
    Decision decision = pack.decide(dossier, conditions);
    assertThat(decision.asOf()).isEqualTo(LocalDate.of(2030, 1, 2));
    assertThat(decision.readings())
        .isEqualTo(
            Map.of(
                "TY-leap", "attested",
                "TY-note", "either",
                "TY-year", "violated-or-decided",
                "TY-deadline", "inclusive"));
    assertThat(decision.settings()).isEmpty();
    assertThat(pack.decide(dossier, Conditions.NONE).asOf()).isEqualTo(dossier.submittedOn());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> pack.decide(dossier, new Conditions(null, Map.of("TY-leap", "none"), Map.of())))
        .withMessage("reading TY-leap has no option none, but [attested, any-rise]");
  }

  @Test
  void aDecisionNamesWhatDecided() {
    Decision decision = RulesFolder.decide(RulesFolder.copy(temporary).engine(), SAMPLE);
    assertThat(decision.engine()).isEqualTo(Versions.CURRENT);
    assertThat(Versions.CURRENT.drools()).isEqualTo("10.2.0");
    assertThat(Versions.CURRENT.xetkhen()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(decision.findings())
        .flatExtracting(Finding::checks)
        .extracting(c -> c.rule().file())
        .contains("1-doi-tuong.drl", "2-tap-the.drl", "4-luu-y.drl", "5-ho-so.drl");
    assertThat(decision.findings().get(0).checks().get(0).rule().line()).isGreaterThan(7);
    assertThat(List.copyOf(decision.readings().keySet()))
        .containsExactly("TY-leap", "TY-note", "TY-year", "TY-deadline");
  }
}
