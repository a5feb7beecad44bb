package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Sha256;

/** Search, filters, an opened decision, the language, the keyboard and paper. */
final class RecordPageIT {
  /** The sample that a reading of the deadline decides: the 12th dossier of the folder. */
  private static final String DEADLINE = "#1:12";

  /** Every caption is as wide as its table: none stands a word a line. */
  private static final String CAPTIONS_ARE_WIDE =
      """
      [...document.querySelectorAll('caption:not(.away)')].every(caption =>
        caption.getBoundingClientRect().width
          >= 0.9 * caption.parentElement.getBoundingClientRect().width)
      """;

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path file;
  private Chromium.Tab tab;
  private Page page;

  /** Runs 1 to 5: decided, places filled, masked, dossiers by hash, refused. */
  @BeforeAll
  static void record() throws Exception {
    chromium = Chromium.start();
    Recorded recorded = new Recorded(folder);
    String samples = Recorded.samples("tan-yen-2021").toString();
    Path key = recorded.file("mask.key");
    Path refused = Files.writeString(recorded.file("hong.json"), "{\n  \"id\": 7\n}\n");
    recorded.run(List.of("audit", "keygen", "--mask", "--out", key.toString()));
    recorded
        .evaluate(samples)
        .select(samples, "--decided-on", "2021-12-31")
        .evaluate(samples, "--mask", "candidate.name", "--mask-key", key.toString())
        .evaluate(samples, "--record-dossiers", "hash")
        .evaluate(refused.toString(), Recorded.samples("nguyen-binh-2023").toString());
    file = recorded.page();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    tab = chromium.open(file, "", ColorScheme.LIGHT, 1280);
    page = tab.page();
  }

  @AfterEach
  void nothingWentWrongAndNothingWasLoaded() {
    page.context().close();
    assertThat(tab.complaints()).as("console, errors, dialogs").isEmpty();
    assertThat(tab.requests())
        .as("loaded")
        .allMatch(url -> url.startsWith(file.toUri().toString()));
  }

  @Test
  void theSummaryTellsRunsAndSums() {
    assertThat(page.locator(".runs tbody tr").count()).isEqualTo(5);
    assertThat(page.locator(".sums").innerText()).contains("Không xét được");
    assertThat(page.locator(".runs").innerText()).contains("Lượt 2 – xếp suất (select)", "Chưa ký");
    String chart = page.locator("table.chart").first().innerText();
    assertThat(chart).contains("Giấy khen của Chủ tịch UBND huyện, kỳ 2021");
  }

  @Test
  void searchNeedsNoAccents() {
    page.fill("#filter-query", "ubnd xa mau 6");
    assertThat(page.locator("#count").innerText()).contains("Tìm thấy 3 trong");
    assertThat(names()).hasSize(3).allMatch("UBND xã Mẫu 6"::equals);
    page.fill("#filter-query", "UBND XÃ MẪU 6 iv.3");
    assertThat(names()).hasSize(3).allMatch("UBND xã Mẫu 6"::equals);
    page.fill("#filter-query", "dinh khong co ai nhu vay");
    assertThat(page.locator("#count").innerText()).startsWith("Không có hồ sơ nào khớp");
    page.click("#filter-clear");
    assertThat(page.inputValue("#filter-query")).isEmpty();
    assertThat(names()).hasSize(50);
  }

  @Test
  void eachFilterNarrows() {
    int all = found();
    for (String name : List.of("plan", "award", "verdict", "clause", "run", "place", "reading")) {
      Locator options = page.locator("#filter-" + name + " option");
      assertThat(options.count()).as(name).isGreaterThan(2);
      int sum = 0;
      for (int i = 1; i < options.count(); i++) {
        page.selectOption("#filter-" + name, options.nth(i).getAttribute("value"));
        assertThat(found()).as("%s, %s", name, i).isPositive().isLessThan(all);
        sum += found();
      }
      if (!name.equals("clause")) { // a dossier may fail several
        int refused = name.equals("plan") || name.equals("award") ? 1 : 0;
        assertThat(sum).as(name).isEqualTo(all - refused);
      }
      page.selectOption("#filter-" + name, "");
      assertThat(found()).isEqualTo(all);
    }
    page.fill("#filter-unit", "phong mau");
    assertThat(found()).isPositive().isLessThan(all);
  }

  @Test
  void filtersAreTakenTogetherAndRowsPutInOrder() {
    page.selectOption("#filter-run", "2");
    page.selectOption("#filter-place", "PROPOSED");
    assertThat(found()).isEqualTo(7);
    page.click("#sort-candidate");
    assertThat(names()).isSortedAccordingTo(Collator.getInstance(new Locale("vi")));
    page.click("#sort-candidate");
    assertThat(page.locator("th.column-candidate").first().getAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sort-candidate");
  }

  @Test
  void anOpenedDecisionShowsClauseValuesFactsAndTheLineThatDecided() {
    page.fill("#filter-query", "TY21-T07");
    page.locator("button.open").first().click();
    page.waitForSelector("#decision-title");
    String said = page.locator("#decision").innerText();
    assertThat(said)
        .contains("UBND xã Mẫu 6", "Không đủ điều kiện – không đúng thủ tục", "mục IV.3")
        .contains("Việc nộp hồ sơ – ngày nộp: 20/12/2021 (yêu cầu: chậm nhất 19/12/2021");
    Locator check = page.locator("[data-check='IV.3/on-time']").first();
    assertThat(check.locator(".tests tbody tr").first().innerText())
        .contains("20/12/2021", "chậm nhất 19/12/2021", "không đạt", "muộn 1 ngày");
    assertThat(check.locator(".fact").innerText())
        .contains("/submission", "\"submittedOn\": \"2021-12-20\"");
    assertThat(check.locator(".fact mark").innerText()).contains("submittedOn");
    assertThat(check.locator(".rule figcaption").innerText()).contains("5-ho-so.drl:33");
    assertThat(check.locator(".rule mark").innerText())
        .contains("conclude.the($submission).require(\"submittedOn\").onOrBefore($lastDay);");
    assertThat(said)
        .contains("TY-deadline", "ngày 20/12/2021 vẫn còn hạn", "kết luận thành: Đủ điều kiện")
        .contains("Không cần bổ sung gì")
        .contains("ee7157884784f664dba82cf139a368817a3aa9fe335ecb135211912b94dbba85");
  }

  @Test
  void whatIsMissingAndThePlaceAreTold() {
    goTo("#2:11");
    assertThat(page.locator("#decision").innerText())
        .contains("Chờ bổ sung", "sự tăng hạng vượt bậc", "bổ sung vào hồ sơ");
    goTo("#2:1");
    assertThat(page.locator("#decision").innerText())
        .contains("Được đề nghị", "cùng xét cho 5 suất", "900.000 đồng");
  }

  @Test
  void maskedValuesAndDossiersKeptByHashAreSaidToBe() {
    goTo("#3:12");
    assertThat(page.locator("#decision-title").innerText()).isEqualTo("(đã che)");
    assertThat(page.locator("#decision").innerText())
        .contains("/decision/candidate/name", "được che khi công bố");
    goTo("#4:12");
    assertThat(page.locator("#decision-title").innerText()).isEqualTo("UBND xã Mẫu 6");
    assertThat(page.locator("[data-check='IV.3/on-time']").first().locator(".fact").innerText())
        .contains("Sổ chỉ lưu mã băm của hồ sơ");
  }

  @Test
  void aRefusedDossierShowsItsProblems() {
    page.selectOption("#filter-verdict", "REFUSED");
    assertThat(found()).isEqualTo(1);
    page.locator("button.open").first().click();
    page.waitForSelector("#decision-title");
    assertThat(page.locator("#decision").innerText())
        .contains("Vì sao không xét được", "\"id\": 7");
  }

  @Test
  void theLanguageIsSwitchedWhereverOneIs() {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
    goTo(DEADLINE);
    page.click("#en");
    page.waitForCondition(() -> page.locator("#decision").innerText().contains("Ineligible"));
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(page.locator("#en").getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.title()).isEqualTo("UBND xã Mẫu 6 – Record of award decisions");
    assertThat(page.locator("#decision").innerText())
        .contains("submitted on: 2021-12-20 (required: on or before 2021-12-19; 1 day late)");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("en");
    page.click("#back");
    assertThat(page.locator("#count").innerText()).startsWith("Found ");
    page.click("#vi");
    assertThat(page.locator("#count").innerText()).startsWith("Tìm thấy ");
  }

  @Test
  void everythingIsReachedByKeyboard() {
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
    tabTo("filter-query");
    page.keyboard().type("mau 6");
    tabTo("sort-reading");
    page.keyboard().press("Tab");
    String first = focused();
    assertThat(first).startsWith("open-");
    page.keyboard().press("ArrowDown");
    assertThat(focused()).startsWith("open-").isNotEqualTo(first);
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> focused().equals("decision-title"));
    tabTo("open-all");
    page.keyboard().press("Enter");
    assertThat(page.locator("#decision details:not([open])").count()).isZero();
    page.keyboard().press("Escape");
    page.waitForCondition(() -> focused().equals(first));
  }

  @Test
  void aPrintedListHasEveryRowThatTheFilterLeavesInATable() {
    int all = found();
    print();
    assertThat(all).isGreaterThan(50);
    assertThat(page.locator("#entries tbody tr:visible").count()).isEqualTo(all);
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.fill("#filter-query", "mau 6");
    page.selectOption("#filter-verdict", "INELIGIBLE");
    int rows = found();
    page.setViewportSize(688, 1000); // what an A4 sheet leaves between its margins
    print();
    assertThat(page.locator("#count").innerText()).matches("Có " + rows + " trong [0-9]+ hồ sơ\\.");
    assertThat(page.locator("#entries tbody tr:visible").count()).isEqualTo(rows);
    assertThat(page.evaluate("getComputedStyle(document.querySelector('#entries td')).display"))
        .isEqualTo("table-cell");
    assertThat(page.locator("#entries thead").innerText()).contains("Điều khoản dẫn đến kết luận");
    assertThat(page.locator(".sums").isVisible()).isTrue();
    assertThat(page.locator("#asked").innerText()).contains("mau 6", "Không đủ điều kiện");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(688);
  }

  @Test
  void aPrintedDecisionStandsAloneWithEveryCheck() {
    goTo(DEADLINE);
    print();
    assertThat(page.locator("#overview").isVisible()).isFalse();
    assertThat(page.locator("#decision").isVisible()).isTrue();
    String said = page.locator("body").innerText();
    assertThat(said)
        .containsPattern("mục 1:12, lượt 000001-[0-9a-f]{12}, ghi lúc .*Chưa ký")
        .contains("UBND xã Mẫu 6")
        .doesNotContain("Danh sách hồ sơ", "Tóm tắt", "UBND xã Mẫu 1");
    assertThat(page.locator("#decision details:not([open]):not(.unused > details)").count())
        .isZero();
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator("#decision details:not([open])").count()).isPositive();
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private void print() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".controls:visible, button:visible:not(.open)").count()).isZero();
  }

  @Test
  void anEntryIsToldByTheHashesThatTheRecordHasOfIt() throws Exception {
    goTo(DEADLINE);
    Recorded recorded = new Recorded(folder);
    String told =
        recorded.run(List.of("audit", "show", recorded.file("record").toString(), "1:12"));
    assertThat(told).contains("Mã băm của mục");
    String hash = told.replaceAll("(?s).*Mã băm của mục: *([0-9a-f]{64}).*", "$1");
    assertThat(page.locator("#decision").innerText())
        .contains("Mã băm của mục (SHA-256)\n" + hash, "Mã băm của kết luận", "Chưa ký");
    goTo("#5:1");
    assertThat(page.locator("#decision").innerText())
        .contains("Mã băm của thông báo lỗi", "Mã băm của mục")
        .contains(
            "Mã băm của hồ sơ (SHA-256)\n"
                + Sha256.hex("{\n  \"id\": 7\n}\n".getBytes(StandardCharsets.UTF_8)))
        .doesNotContain("Mã băm của kết luận");
  }

  @Test
  void clausesOfAnUndeterminedDossierAreSaidToBeUnknown() {
    page.selectOption("#filter-run", "1");
    page.selectOption("#filter-verdict", "UNDETERMINED");
    assertThat(page.locator("#entries tbody .column-clause > span:last-child").allInnerTexts())
        .isNotEmpty()
        .allMatch(said -> said.matches("chưa rõ: [IVX].*"));
  }

  @Test
  void aNarrowScreenNeedsNoSidewaysScrolling() {
    page.setViewportSize(320, 800);
    for (String at : List.of("#", DEADLINE)) {
      goTo(at);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(at).isEqualTo(320);
      page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      assertThat(page.evaluate(CAPTIONS_ARE_WIDE)).as(at).isEqualTo(true);
    }
  }

  private void goTo(String hash) {
    page.evaluate("hash => { location.hash = hash; }", hash);
    if (hash.length() > 1) {
      int colon = hash.indexOf(':');
      String key = hash.substring(1, colon) + ":" + hash.substring(colon + 1);
      page.waitForSelector("#decision bdi:text-is('" + key + "')");
    }
  }

  private void tabTo(String id) {
    for (int i = 0; i < 60 && !focused().equals(id); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused()).isEqualTo(id);
  }

  private String focused() {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }

  private int found() {
    String said = page.locator("#count").innerText();
    return said.startsWith("Tìm thấy ")
        ? Integer.parseInt(said.replaceAll("^Tìm thấy ([0-9.]+) .*", "$1").replace(".", ""))
        : 0;
  }

  private List<String> names() {
    return page.locator("button.open").allInnerTexts();
  }
}
