package vn.xetkhen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.bench.generator.Generator;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.facts.Kind;

/** Generated dossiers are read without refusal, come to the mix that is told, and are the same. */
class GeneratorTest {
  private static final Subjects SUBJECTS = new Subjects(Path.of("rules"));
  private static final int COUNT = 2_000;

  static List<String> plans() {
    return Generator.plans();
  }

  @Test
  void everyInstalledPlanHasDossiers() {
    assertThat(new TreeSet<>(Generator.plans())).isEqualTo(new TreeSet<>(SUBJECTS.engine().ids()));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void verdictsComeInTheToldMix(String plan) {
    Pack pack = SUBJECTS.pack(plan);
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (Dossier dossier : SUBJECTS.read(Subjects.lines(plan, COUNT))) {
      verdicts.merge(pack.decide(dossier, Conditions.NONE).verdict(), 1, Integer::sum);
      kinds.merge(dossier.candidate().kind(), 1, Integer::sum);
    }
    assertThat(hundredths(verdicts.get(Verdict.ELIGIBLE))).isBetween(65, 71);
    assertThat(hundredths(verdicts.get(Verdict.INELIGIBLE))).isBetween(17, 23);
    assertThat(hundredths(verdicts.get(Verdict.UNDETERMINED))).isBetween(9, 15);
    assertThat(hundredths(kinds.get(Kind.COLLECTIVE))).isBetween(36, 49);
  }

  private static int hundredths(Integer count) {
    return Math.round(count * 100f / COUNT);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aDossierIsTheSameWhicheverWereMadeBefore(String plan) {
    List<byte[]> inARow = new Generator(plan, 7).lines(50);
    assertThat(new Generator(plan, 7).line(49)).isEqualTo(inARow.get(49));
    assertThat(new Generator(plan, 8).line(49)).isNotEqualTo(inARow.get(49));
  }

  @Test
  void plansComeInTurnAndTheIdIsToldBeforehand() {
    Generator generator = new Generator(Generator.ALL, 7);
    Set<String> plans = new TreeSet<>();
    for (int number = 0; number < 10; number++) {
      Dossier dossier = SUBJECTS.read(generator.line(number));
      assertThat(dossier.id()).isEqualTo(generator.id(number));
      plans.add(dossier.plan());
    }
    assertThat(plans).isEqualTo(new TreeSet<>(Generator.plans()));
  }

  @Test
  void dossiersAreWrittenOneALine() throws IOException {
    Generator generator = new Generator(Generator.ALL, 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    generator.write(out, 12);
    List<String> expected = new ArrayList<>();
    generator.lines(12).forEach(line -> expected.add(new String(line, StandardCharsets.UTF_8)));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(expected);
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
  }

  @Test
  void aPlanThatThereIsNotIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> new Generator("xa-mau-2021", 1))
        .hasMessageContaining("xa-mau-2021")
        .hasMessageContaining("tan-yen-2021");
  }
}
