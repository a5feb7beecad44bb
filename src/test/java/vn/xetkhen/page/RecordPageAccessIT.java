package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
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
            .evaluate(
                Recorded.samples("nga-nam-2021-2030/05-ineligible-exclusion-deferred.json")
                    .toString())
            .page();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** The list, and a decision with every check open, in both languages, light and dark. */
  static Stream<Arguments> states() {
    List<Arguments> all = new ArrayList<>();
    for (String language : List.of("vi", "en")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        all.add(Arguments.of(language, scheme, "", 1280));
        all.add(Arguments.of(language, scheme, "#1:12", 1280));
      }
    }
    all.add(Arguments.of("vi", ColorScheme.LIGHT, "", 360));
    all.add(Arguments.of("vi", ColorScheme.LIGHT, "#1:9", 360));
    return all.stream();
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
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    page.waitForCondition(() -> page.locator("details[open] > summary:only-child").count() == 0);
    List<String> found =
        new AxeBuilder(page)
            .options(violationsAlone()).withTags(TAGS).analyze().getViolations().stream()
                .map(RecordPageAccessIT::told)
                .toList();
    page.context().close();
    assertThat(found).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }

  /**
   * What axe-core finds in order is neither gathered nor described: that takes most of its time.
   */
  private static AxeRunOptions violationsAlone() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(5).map(node -> "\n  " + node.getHtml()).toList();
  }
}
