package vn.xetkhen.rulecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

class EquivalentsTest {
  @TempDir private Path root;

  private static Parsed<Equivalents> read(String text) {
    return Equivalents.read("equivalents.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void explanationsAreReadWithTheirPlaces() {
    Equivalents read =
        SmallPack.good(
            read(
                """
                format: xetkhen.equivalents/1
                mutants:
                  - mutant: "A-1/top:rank:atMost(4)"
                    why: {vi: "vì thế", en: "because"}
                """));

    assertThat(read.entries())
        .containsExactly(
            new Equivalents.Entry(
                "A-1/top:rank:atMost(4)", new Text("vì thế", "because"), new Position(3, 5)));
  }

  @Test
  void aPackWithoutTheFileExplainsNothing() {
    SmallPack pack = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);

    assertThat(SmallPack.good(Equivalents.of(new PackFolder(pack.rules(), "mau-2021"))).entries())
        .isEmpty();
  }

  @Test
  void whatIsWrongIsToldAtItsPlace() {
    Parsed<Equivalents> read =
        read(
            """
            format: xetkhen.equivalents/2
            mutants:
              - {mutant: "a", why: {vi: "vì thế", en: "because"}}
              - {mutant: "a", why: {vi: "vì thế", en: "because"}}
              - {mutant: "b", why: {vi: "vì thế"}}
              - {mutants: "c", why: {vi: "vì thế", en: "because"}}
            """);

    assertThat(
            ((Parsed.Bad<Equivalents>) read)
                .problems().stream().map(p -> p.line(Language.EN)).toList())
        .containsExactly(
            "equivalents.yaml:1:9: /format: the format is text “xetkhen.equivalents/2”; expected"
                + " xetkhen.equivalents/1: correct the format line",
            "equivalents.yaml:4:5: /mutants/1: mutant “a” is explained in line 3 already; keep one"
                + " explanation",
            "equivalents.yaml:5:24: /mutants/2/why: “en” is missing; add it",
            "equivalents.yaml:6:6: /mutants/3/mutants: there is no key “mutants” here; did you mean"
                + " “mutant”? There are: mutant, why");
  }
}
