package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds (WCAG 2.2 A and AA, and its best practices): nothing. */
final class RecordPageAccessIT {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path file;

  @BeforeAll
  static void record() throws Exception {
    chromium = Chromium.start();
    String samples = Recorded.samples("tan-yen-2021").toString();
    file =
        new Recorded(folder)
            .select(samples, "--decided-on", "2021-12-31")
            .evaluate(Recorded.samples("kien-giang-2021").toString())
            .page();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static Stream<Arguments> states() {
    return Stream.of("vi", "en")
        .flatMap(
            language ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(
                        scheme ->
                            Stream.of("", "#1:12", "#1:9")
                                .flatMap(
                                    hash ->
                                        Stream.of(1280, 360)
                                            .map(
                                                width ->
                                                    Arguments.of(language, scheme, hash, width)))));
  }

  @ParameterizedTest
  @MethodSource("states")
  void axeFindsNothing(String language, ColorScheme scheme, String hash, int width) {
    Chromium.Tab tab = chromium.open(file, hash, scheme, width);
    Page page = tab.page();
    if (!hash.isEmpty()) {
      page.waitForSelector("#decision-title");
    }
    page.click("#" + language);
    page.waitForCondition(() -> page.locator("html").getAttribute("lang").equals(language));
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    page.waitForTimeout(100);
    List<String> found =
        new AxeBuilder(page)
            .withTags(TAGS).analyze().getViolations().stream()
                .map(RecordPageAccessIT::told)
                .toList();
    page.context().close();
    assertThat(found).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(5).map(node -> "\n  " + node.getHtml()).toList();
  }
}
