package vn.xetkhen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A record that the distribution made, and its page. */
final class Recorded {
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("xetkhen.dist")).toAbsolutePath();

  private final Path folder;

  /**
   * A record yet to be made.
   *
   * @param folder where it, and everything else of the test, goes
   */
  Recorded(Path folder) {
    this.folder = folder;
  }

  static Path samples(String below) {
    return DISTRIBUTION.resolve("samples").resolve(below);
  }

  /** Where a file of the test goes. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Adds a run that decides. */
  Recorded evaluate(String... arguments) throws IOException, InterruptedException {
    return recorded("evaluate", arguments);
  }

  /** Adds a run that fills places. */
  Recorded select(String... arguments) throws IOException, InterruptedException {
    return recorded("select", arguments);
  }

  private Recorded recorded(String command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--record", folder.resolve("record").toString()));
    run(line);
    return this;
  }

  /** The page of the record. */
  Path page(String... arguments) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    List<String> line = new ArrayList<>(List.of("audit", "report"));
    line.add(folder.resolve("record").toString());
    line.addAll(List.of("--out", page.toString()));
    line.addAll(List.of(arguments));
    run(line);
    return page;
  }

  /** Runs the program; returns what it printed. */
  String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(DISTRIBUTION.resolve("bin/xetkhen").toString()));
    line.addAll(arguments);
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(err.toFile())
            .start();
    int exit = process.waitFor();
    assertThat(exit).as(() -> arguments + ": " + text(err)).isLessThan(2);
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
  }

  /** The dossiers of a folder of samples, sorted by name. */
  static List<String> dossiers(String below) throws IOException {
    try (Stream<Path> files = Files.list(samples(below))) {
      List<String> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return all;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
