package vn.xetkhen.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium of this machine: the one that the environment's XETKHEN_BROWSER names, which then has
 * to work, or one in its usual place; without either, tests are skipped. None is ever downloaded.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** Offline, without a sandbox that containers cannot give, and alike on every machine. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  private final Playwright playwright;
  private final Browser browser;

  /** A page that is open, and what went wrong on it. */
  record Tab(Page page, List<String> complaints, List<String> requests) {}

  private Chromium(Playwright playwright, Path executable) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /** Starts one. */
  static Chromium start() {
    Path executable = executable();
    Assumptions.assumeTrue(
        executable != null, "no Chromium: set XETKHEN_BROWSER, or install it at one of " + PLACES);
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Chromium(
        Playwright.create(new Playwright.CreateOptions().setEnv(environment)), executable);
  }

  private static @Nullable Path executable() {
    String named = System.getenv("XETKHEN_BROWSER");
    return named == null || named.isEmpty()
        ? PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null)
        : Path.of(named);
  }

  /** Opens a file as from a USB stick. */
  Tab open(Path file, String hash, ColorScheme scheme, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    Page page = context.newPage();
    List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    page.onConsoleMessage(
        message -> {
          if (Stream.of("error", "warning").anyMatch(message.type()::equals)) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(request -> requests.add(request.url()));
    page.navigate(file.toUri() + hash);
    return new Tab(page, complaints, requests);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
