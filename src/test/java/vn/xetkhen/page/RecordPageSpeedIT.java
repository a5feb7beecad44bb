package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of 5,000 decisions opens within two seconds, and a keystroke in the filter is drawn within
 * a tenth of one. No other test of the project asserts a time; these limits were promised of this
 * page, as measured in a browser.
 */
final class RecordPageSpeedIT {
  private static final int DECISIONS = 5000;
  private static final double OPENED_MS = 2000;
  private static final double DRAWN_MS = 100;

  /** From the input event until the frame after the next has begun: what was drawn is seen. */
  private static final String KEYSTROKE =
      """
      text => new Promise(resolve => {
        const input = document.getElementById('filter-query');
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
      })
      """;

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path file;

  @BeforeAll
  static void record() throws Exception {
    chromium = Chromium.start();
    List<String> dossiers = new ArrayList<>();
    for (String plan : List.of("tan-yen-2021", "kien-giang-2021", "nga-nam-2021-2030")) {
      dossiers.addAll(Recorded.dossiers(plan));
    }
    Path lines = folder.resolve("hoso.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
      for (int i = 0; i < DECISIONS; i++) {
        String dossier = dossiers.get(i % dossiers.size());
        String other = "\"id\": \"H-" + i + "\"";
        out.write(dossier.replaceFirst("\"id\": *\"[^\"]*\"", other).replaceAll("\\R *", " "));
        out.write('\n');
      }
    }
    file = new Recorded(folder).evaluate(lines.toString()).page();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void opensAndFiltersInTime() {
    double opened = Double.MAX_VALUE;
    Page page = null;
    for (int i = 0; i < 3; i++) { // the best of three: other work on the machine is not the page's
      if (page != null) {
        page.context().close();
      }
      page = chromium.open(file, "", ColorScheme.LIGHT, 1280).page();
      page.waitForSelector("#entries tbody tr");
      opened =
          Math.min(
              opened,
              number(
                  page.evaluate(
                      "new Promise(done => requestAnimationFrame(() =>"
                          + " done(performance.now())))")));
    }
    assertThat(page.locator("#count").innerText()).contains("5.000");
    List<Double> drawn = new ArrayList<>();
    String typed = "ubnd xa mau 6 ty";
    for (int i = 1; i <= typed.length(); i++) {
      drawn.add(number(page.evaluate(KEYSTROKE, typed.substring(0, i))));
    }
    for (int i = 5; i > 0; i--) {
      drawn.add(number(page.evaluate(KEYSTROKE, typed.substring(0, i))));
    }
    drawn.sort(Double::compare);
    double median = drawn.get(drawn.size() / 2);
    double worst = drawn.get(drawn.size() - 1);
    double unpacked = number(page.evaluate(OPEN_LAST));
    System.out.printf(
        Locale.ROOT,
        "%d decisions, %.1f MB: opened in %.0f ms; keystroke drawn in %.0f ms (median), %.0f ms"
            + " (worst of %d); a decision opened in %.0f ms%n",
        DECISIONS,
        file.toFile().length() / 1e6,
        opened,
        median,
        worst,
        drawn.size(),
        unpacked);
    page.context().close();
    assertThat(opened).isLessThan(OPENED_MS);
    assertThat(median).isLessThan(DRAWN_MS);
    assertThat(worst).isLessThan(DRAWN_MS);
  }

  private static final String OPEN_LAST =
      """
      () => new Promise(resolve => {
        const start = performance.now();
        const look = () => document.getElementById('decision-title')
          ? resolve(performance.now() - start) : requestAnimationFrame(look);
        location.hash = '1:5000';
        look();
      })
      """;

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
