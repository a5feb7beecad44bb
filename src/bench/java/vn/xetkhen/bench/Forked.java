package vn.xetkhen.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures in a JVM of its own, so that what ran before does not decide how this is compiled. */
final class Forked {
  /** One thread works: the collector is the one that has no threads of its own. */
  static final List<String> JVM =
      List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

  private Forked() {}

  /** The java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs a class that prints a row a line, {@code id value unit}.
   *
   * @throws IllegalStateException where it does not end well; what it said stands on standard error
   */
  static List<Row> rows(Class<?> main, Path rules, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(JVM);
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-D" + Subjects.RULES + "=" + rules);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<Row> rows = new ArrayList<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] parts = line.split(" ", 3);
          rows.add(new Row(parts[0], Double.parseDouble(parts[1]), parts[2]));
        }
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(main.getSimpleName() + " stopped: " + arguments);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Prints rows for whoever forked this. */
  static void print(List<Row> rows) {
    StringBuilder out = new StringBuilder();
    rows.forEach(
        row ->
            out.append(row.id())
                .append(' ')
                .append(row.value())
                .append(' ')
                .append(row.unit())
                .append('\n'));
    System.out.writeBytes(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
