package vn.xetkhen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where and when something was measured, and of which commit. */
final class Machine {
  private static final String UNKNOWN = "unknown";

  private Machine() {}

  /**
   * What stands at the head of the page, in its order.
   *
   * @param quick whether the quick effort is made
   */
  static Map<String, String> facts(boolean quick) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", processor());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", memory());
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put(
        "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    facts.put("commit", commit());
    facts.put("effort", quick ? "quick" : "full");
    return facts;
  }

  /**
   * How many processes wanted to run in the last minute, on average; NaN where the system does not
   * tell. Where that is much, others are measured too.
   */
  static double load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? Double.NaN : load;
  }

  private static String processor() {
    String model = line(Path.of("/proc/cpuinfo"), "model name");
    return model.equals(UNKNOWN) ? System.getProperty("os.arch") : model;
  }

  private static String memory() {
    String kilobytes = line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
    return kilobytes.isEmpty()
        ? UNKNOWN
        : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
  }

  private static String line(Path file, String key) {
    if (!Files.isReadable(file)) {
      return UNKNOWN;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith(key)) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
      return UNKNOWN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commit that is checked out, with a + where files differ from it. */
  private static String commit() {
    String commit = git("rev-parse", "--short=10", "HEAD");
    if (commit.isEmpty()) {
      return UNKNOWN;
    }
    return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + "+";
  }

  private static String git(String... arguments) {
    try {
      ProcessBuilder builder = new ProcessBuilder("git");
      builder.command().addAll(List.of(arguments));
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? out : "";
    } catch (IOException e) {
      return ""; // there is no git here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
