package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.mutation.Fate;
import vn.xetkhen.rulecheck.mutation.Mutant;
import vn.xetkhen.rulecheck.mutation.Mutants;
import vn.xetkhen.rulecheck.mutation.Mutating;
import vn.xetkhen.rulecheck.mutation.Mutation;
import vn.xetkhen.text.Language;

/** What the scenarios of the installed packs notice: every mutant, or the pack explains it. */
class MutationTest {
  private static final Engine EXAMPLES = Engine.open(Path.of("samples", "packs"));

  static Set<String> packs() {
    return Installed.ENGINE.ids();
  }

  static Set<String> examples() {
    return EXAMPLES.ids();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void noMutantIsLeftUnnoticedAndUnexplained(String id) {
    noticed(Installed.ENGINE, id);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noMutantOfTheExamplesIs(String id) {
    noticed(EXAMPLES, id);
  }

  /** Every mutant of a pack is noticed by its scenarios, or explained. */
  static void noticed(Engine engine, String id) {
    PackText text = SmallPack.good(PackText.read(engine.packs(), id));
    PackFiles files = SmallPack.good(engine.packs().files(id));
    List<Mutant> mutants = Mutants.of(text, PlanText.of(files, text.source().plan()));
    Mutating mutating = new Mutating(((PackResult.Ready) engine.pack(id)).pack(), text.all());

    List<Fate> fates = mutants.parallelStream().map(m -> mutating.fate(m, false)).toList();
    Mutation mutation =
        new Mutation(
            id,
            fates,
            SmallPack.good(Equivalents.of(engine.packs().folder(id))),
            mutating.failing());

    assertThat(mutation.failing()).isEmpty();
    assertThat(
            mutation.unexplained().stream()
                .map(s -> s.mutant().file() + ":" + s.mutant().at().line() + " " + s.mutant().id())
                .collect(Collectors.toList()))
        .isEmpty();
    assertThat(mutation.stale().stream().map(p -> p.line(Language.EN)).toList()).isEmpty();
    assertThat(mutants).hasSizeGreaterThan(50);
  }
}
