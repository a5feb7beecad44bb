package vn.xetkhen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;

/** A copy of the project's rules folder with one pack, to be edited. */
record RulesFolder(Path rules) {
  static final String PLAN = "tan-yen-2021";

  static RulesFolder copy(Path to) {
    RulesFolder folder = new RulesFolder(to.resolve("rules"));
    try {
      Files.createDirectories(folder.pack());
      Files.copy(Path.of("rules", "vocabulary.yaml"), folder.rules.resolve("vocabulary.yaml"));
      try (Stream<Path> files = Files.list(Path.of("rules", PLAN))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, folder.pack().resolve(file.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  Path pack() {
    return rules.resolve(PLAN);
  }

  RulesFolder edit(String file, UnaryOperator<String> change) {
    try {
      Path path = pack().resolve(file);
      String text = Files.exists(path) ? Files.readString(path) : "";
      String changed = change.apply(text);
      if (changed.equals(text)) {
        throw new AssertionError("nothing changed in " + file);
      }
      Files.writeString(path, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Engine engine() {
    return Engine.open(rules);
  }

  static Pack ready(Engine engine, String plan) {
    PackResult result = engine.pack(plan);
    if (result instanceof PackResult.Ready ready) {
      return ready.pack();
    }
    throw new AssertionError(result);
  }

  /** The samples of a plan, in the order of their names. */
  static List<Path> samples(String plan) {
    try (Stream<Path> files = Files.list(Path.of("samples", plan))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dossier read(Engine engine, String file, byte[] bytes) {
    Result result = new DossierReader(engine).read(file, null, bytes);
    if (result instanceof Result.Accepted accepted) {
      return accepted.dossier();
    }
    throw new AssertionError(result);
  }

  static Decision decide(Engine engine, Path file) {
    try {
      Dossier dossier = read(engine, file.toString(), Files.readAllBytes(file));
      return ready(engine, dossier.plan()).decide(dossier, Conditions.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
