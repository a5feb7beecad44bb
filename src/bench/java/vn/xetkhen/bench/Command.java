package vn.xetkhen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run as a process of its own.
 *
 * @param line the program and its arguments
 * @param environment variables beside those of this process
 */
record Command(List<String> line, Map<String, String> environment) {

  /** The command, with a further variable. */
  Command with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Command(line, more);
  }

  /** The command held to the first so many cores, as {@code taskset} of Linux does it. */
  Command onCores(int cores) {
    List<String> held = new ArrayList<>(List.of("taskset", "-c", "0-" + (cores - 1)));
    held.addAll(line);
    return new Command(held, environment);
  }

  /** Starts it. Standard output goes where {@code out} says, standard error to a file. */
  Process start(ProcessBuilder.Redirect out, Path err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out);
    builder.redirectError(err.toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("XETKHEN_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Runs it and gives its wall time in milliseconds. What it prints is not kept. */
  double millis() {
    return run(false);
  }

  /**
   * Runs it and gives its greatest resident set in megabytes, as Linux counts it for the process:
   * read every millisecond, so what the last one adds is not seen.
   *
   * @return NaN where the system does not tell
   */
  double megabytes() {
    return run(true);
  }

  private double run(boolean memory) {
    Path err = temporary();
    try {
      long begin = System.nanoTime();
      Process process = start(ProcessBuilder.Redirect.DISCARD, err);
      double peak = memory ? peak(process, 1) : Double.NaN;
      int code = process.waitFor();
      double millis = (System.nanoTime() - begin) / 1e6;
      ended(code, err);
      return memory ? peak : millis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      delete(err);
    }
  }

  /**
   * Holds a process to having done its work.
   *
   * @throws IllegalStateException with what it said, where it has not
   */
  void ended(int code, Path err) throws IOException {
    if (code != 0) {
      throw new IllegalStateException(
          String.join(" ", line)
              + "\nended with exit code "
              + code
              + " and said:\n"
              + Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  /**
   * Follows a process to its end and gives its greatest resident set in megabytes; the launcher
   * becomes the JVM, so there is one to follow.
   */
  static double peak(Process process, int everyMillis) throws InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = Double.NaN;
    do {
      double now = highWater(status);
      peak = Double.isNaN(now) ? peak : Double.isNaN(peak) ? now : Math.max(peak, now);
    } while (!process.waitFor(everyMillis, TimeUnit.MILLISECONDS));
    return peak;
  }

  private static double highWater(Path status) {
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
        }
      }
      return Double.NaN;
    } catch (IOException e) {
      return Double.NaN; // no such system, or the process has just ended
    }
  }

  static Path temporary() {
    try {
      return Files.createTempFile("xetkhen-bench-", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
