package vn.xetkhen.cli.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.xetkhen.cli.Main;

/**
 * What users do most, done once, so that the JVM that writes the archive has loaded what it takes:
 * the packs read anew and looked through, the samples decided and written in each format, places
 * filled, each explained in each language.
 */
final class Training {
  private Training() {}

  /** Runs what there is; where samples are gone, with less. */
  public static void main(String[] args) throws IOException {
    Archive archive = Archive.named();
    if (archive == null) {
      return;
    }
    System.clearProperty("xetkhen.cache"); // so that packs are read, and not only found
    run("plans");
    run("rules", "check");
    run("rules", "check", "--format", "json");
    Path samples = archive.home().resolve("samples");
    if (!Files.isDirectory(samples)) {
      return;
    }
    for (String format : List.of("table", "json", "jsonl", "csv")) {
      run("evaluate", samples.toString(), "--format", format);
    }
    run("select", samples.toString(), "--decided-on", "2024-08-01");
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path one : all.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
        run("explain", one.toString());
        run("explain", one.toString(), "--lang", "en");
      }
    }
  }

  private static void run(String... args) {
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    Main.run(args, nothing, nowhere, silent, Map.of(), false);
  }
}
