package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are markup, script or turn the writing around are text on the page, and no more. */
final class RecordPageHostileIT {
  private static final String RUNS = "window.hostile = true; alert(1)";

  /** As they stand in JSON. */
  private static final List<String> NAMES =
      List.of(
          "<img src=x onerror='" + RUNS + "'>",
          "</script><script>" + RUNS + "</script>",
          "<!--<script>" + RUNS,
          "]]><svg onload='" + RUNS + "'>",
          "&lt;b&gt; &amp; \\\"quoted\\\" \\\\u003cb>",
          "javascript:" + RUNS,
          "${" + RUNS + "} {{" + RUNS + "}} {0} {1}",
          "__proto__",
          "[object Object]",
          "[masked] or not");

  /** Refused by the reader, which says so; the refusal quotes them. */
  private static final List<String> REFUSED = List.of("a\\u202edc.b", "a\\u2066b\\u0007");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path file;

  @BeforeAll
  static void record() throws Exception {
    chromium = Chromium.start();
    String sample =
        Files.readString(Recorded.samples("tan-yen-2021/12-ineligible-reading-deadline.json"));
    assertThat(sample).contains("\"name\": \"UBND xã Mẫu 6\"");
    Path hostile = Files.createDirectory(folder.resolve("hostile"));
    int number = 0;
    for (String name : NAMES) {
      write(hostile, ++number, sample.replace("UBND xã Mẫu 6", name));
    }
    for (String name : REFUSED) {
      write(hostile, ++number, sample.replace("UBND xã Mẫu 6", name));
    }
    write(hostile, ++number, sample.replace("\"TY21-T07\"", "\"<img src=x onerror=alert(2)>\""));
    write(hostile, ++number, sample.replace("\"COMMUNE\"", "\"<script>alert(3)</script>\""));
    file = new Recorded(folder).evaluate(hostile.toString()).page();
  }

  private static void write(Path hostile, int number, String dossier) throws Exception {
    Files.writeString(hostile.resolve("d" + (100 + number) + ".json"), dossier);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void hostileNamesAreShownAndRunNothing() {
    Chromium.Tab tab = chromium.open(file, "", ColorScheme.LIGHT, 1280);
    Page page = tab.page();
    int rows = NAMES.size() + REFUSED.size() + 2;
    assertThat(page.locator("button.open").count()).isEqualTo(rows);
    List<String> names = page.locator("button.open").allInnerTexts();
    assertThat(names).contains(NAMES.get(0), NAMES.get(1), NAMES.get(2), NAMES.get(3));
    for (int i = 1; i <= rows; i++) {
      String key = "1:" + i;
      page.evaluate("key => { location.hash = key; }", key);
      page.waitForSelector("#decision bdi:text-is('" + key + "')");
      if (page.locator("#open-all").count() > 0) {
        page.click("#open-all");
      }
    }
    assertThat(page.evaluate("window.hostile")).isNull();
    assertThat(page.locator("img, iframe, object, embed, #decision svg, #decision script").count())
        .isZero();
    page.context().close();
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).hasSize(1);
  }

  @Test
  void whatTurnsTheWritingAroundStandsAsAnEscape() {
    Chromium.Tab tab = chromium.open(file, "#1:" + (NAMES.size() + 1), ColorScheme.LIGHT, 1280);
    tab.page().waitForSelector("#decision-title");
    assertThat(tab.page().locator("body").textContent())
        .doesNotContain("\u202e", "\u2066", "\u0007")
        .contains("202e");
    tab.page().context().close();
  }

  @Test
  void thePolicyStopsAScriptThatIsNotThePagesOwn() throws Exception {
    String page = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(page)
        .contains("default-src 'none'; script-src 'sha256-", "base-uri 'none'; form-action 'none'")
        .doesNotContain("unsafe", "https://");
    Path injected = folder.resolve("injected.html");
    String markup =
        "<script>window.hostile = 1</script><img src='x.png' onerror='window.hostile = 2'>"
            + "<style>body { color: red }</style>";
    Files.writeString(injected, page.replace("</header>", "</header>" + markup));
    Chromium.Tab tab = chromium.open(injected, "", ColorScheme.LIGHT, 1280);
    assertThat(tab.page().evaluate("window.hostile")).isNull();
    assertThat(tab.page().locator("button.open").count()).isPositive();
    tab.page().context().close();
    assertThat(tab.complaints()).anyMatch(said -> said.contains("Content Security Policy"));
  }
}
