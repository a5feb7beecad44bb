package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

class ReadingPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "null",
          "true",
          "\"\"",
          "\" \"",
          "0",
          "-1",
          "1e999999999",
          "2021",
          "\"2021\"",
          "\"2021-02-30\"",
          "\"rank\":",
          "\"candidate\":",
          "\"subject\":\"STAFF\",",
          "\n",
          "\t",
          "\u0000",
          "\u00e9",
          "e\u0301",
          "\\ud800",
          "NaN",
          "&a ",
          "*a",
          "!x ",
          "- ",
          "# ",
          "'",
          "| ",
          "? ",
          "---\n",
          "...\n",
          "%YAML 1.1\n",
          "<<: ");

  @Property(tries = 500)
  void anyBytesGiveATreeOrProblems(@ForAll byte[] bytes) {
    holds(TreeReader.json("a", bytes));
    holds(TreeReader.yaml("a", bytes));
    holds(new DossierReader(Mau.PLANS).read("a", null, bytes));
  }

  @Property(tries = 1000)
  void anyPiecesGiveATreeOrProblems(@ForAll("pieces") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    holds(TreeReader.json("a", bytes));
    holds(TreeReader.yaml("a", bytes));
  }

  @Property(tries = 1500)
  void aMutatedDossierIsAcceptedOrHasProblems(@ForAll("mutated") byte[] bytes) {
    holds(new DossierReader(Mau.PLANS).read("a", null, bytes));
  }

  @Property(tries = 300)
  void theLineOfAJsonlMovesProblemsAndNothingElse(@ForAll("mutated") byte[] bytes) {
    byte[] line =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace('\n', ' ')
            .getBytes(StandardCharsets.ISO_8859_1);
    Result first = new DossierReader(Mau.PLANS).read("a", 1, line);
    Result later = new DossierReader(Mau.PLANS).read("a", 9, line);
    assertThat(later.getClass()).isEqualTo(first.getClass());
    if (first instanceof Result.Refused one && later instanceof Result.Refused nine) {
      assertThat(nine.refusal().problems().stream().map(Problem::at))
          .containsExactlyElementsOf(
              one.refusal().problems().stream()
                  .map(p -> new Position(9, p.at().column()))
                  .toList());
    } else {
      assertThat(later).isEqualTo(first);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<byte[]> mutated() {
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 100_000),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(PIECES))
            .as(Edit::new);
    return Combinators.combine(
            Arbitraries.of(Mau.COLLECTIVE, Mau.INDIVIDUAL), edit.list().ofMaxSize(4))
        .as(
            (text, edits) -> {
              byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
              for (Edit each : edits) {
                bytes = each.apply(bytes);
              }
              return bytes;
            });
  }

  /** Replaces some bytes. */
  record Edit(int at, int length, String with) {
    byte[] apply(byte[] bytes) {
      int from = at % (bytes.length + 1);
      List<Byte> out = new ArrayList<>();
      for (byte b : Arrays.copyOf(bytes, from)) {
        out.add(b);
      }
      for (byte b : with.getBytes(StandardCharsets.UTF_8)) {
        out.add(b);
      }
      for (int i = Math.min(bytes.length, from + length); i < bytes.length; i++) {
        out.add(bytes[i]);
      }
      byte[] edited = new byte[out.size()];
      for (int i = 0; i < edited.length; i++) {
        edited[i] = out.get(i);
      }
      return edited;
    }
  }

  private static void holds(Tree tree) {
    assertThat(tree.root() != null || !tree.problems().isEmpty()).isTrue();
    tree.problems().forEach(ReadingPropertiesTest::holds);
  }

  private static void holds(Result result) {
    if (result instanceof Result.Refused refused) {
      assertThat(refused.refusal().problems()).isNotEmpty();
      refused.refusal().problems().forEach(ReadingPropertiesTest::holds);
    }
  }

  private static void holds(Problem problem) {
    assertThat(problem.at().line()).isPositive();
    assertThat(problem.at().column()).isPositive();
    assertThat(problem.message().vi()).isNotBlank();
    assertThat(problem.message().en()).isNotBlank();
  }
}
