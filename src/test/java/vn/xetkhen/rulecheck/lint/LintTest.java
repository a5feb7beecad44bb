package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.text.Language;

/** Each lint fires at its place and says what to write instead, and is silent beside it. */
class LintTest {
  private static final Path PAGES = Path.of("src/site/markdown/lint");

  @TestFactory
  Stream<DynamicTest> firesAtItsPlace() {
    return Cases.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id(),
                    () -> {
                      List<Finding> found = new Checker().check(one.input(true));
                      assertThat(lines(found)).isEqualTo(one.expected());
                      assertThat(found).anyMatch(f -> f.lint().id().equals(one.id()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> isSilentBesideIt() {
    return Cases.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id(),
                    () -> assertThat(lines(new Checker().check(one.input(false)))).isEmpty()));
  }

  @Test
  void theSoundPackHasNothingToMend() {
    assertThat(lines(new Checker().check(SoundPack.input()))).isEmpty();
  }

  @Test
  void everyLintHasACaseAndAPageAndNoPageIsLeftOver() throws IOException {
    List<String> ids = Arrays.stream(Lint.values()).map(Lint::id).sorted().toList();
    assertThat(Cases.all().stream().map(Cases::id).sorted().distinct().toList()).isEqualTo(ids);
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(
              pages
                  .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
                  .filter(page -> !page.equals("index"))
                  .sorted()
                  .toList())
          .isEqualTo(ids);
    }
    String index = Files.readString(PAGES.resolve("index.md"));
    for (Lint lint : Lint.values()) {
      String severity = lint.severity().name().toLowerCase(Locale.ROOT);
      assertThat(index).contains("| [%s](%s.md) | %s |".formatted(lint.id(), lint.id(), severity));
      assertThat(Files.readString(PAGES.resolve(lint.id() + ".md")))
          .startsWith("# " + lint.id() + "\n")
          .contains("\n## Avoid\n", "\n## Write\n", "\n## Why\n");
      assertThat(lint.title().vi()).isNotBlank();
      assertThat(lint.title().en()).isNotBlank();
    }
  }

  @TestFactory
  Stream<DynamicTest> theShippedPacksHaveNothingToMend() {
    Packs packs = new Packs(Path.of("rules"));
    return packs.ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () ->
                        assertThat(lines(new Checker().check(PackInput.of(packs.folder(id)))))
                            .isEmpty()));
  }

  private static String lines(List<Finding> found) {
    return found.stream().map(f -> f.line(Language.EN)).collect(Collectors.joining("\n"));
  }
}
