package vn.xetkhen.rulecheck.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.Parsed;

/** A copy of a shipped pack, to be edited and held against the shipped one. */
public record EditedPack(Path rules, String id) {
  /** Where rank 3 is asked for. */
  public static final String RANK = ".require(\"rank\").atMost(3)";

  /** The plan that most tests edit. */
  public static final String TAN_YEN = "tan-yen-2021";

  /** Copies a pack, scenarios aside. */
  public static EditedPack copy(Path to, String id) {
    EditedPack pack = new EditedPack(to.resolve("rules"), id);
    try (Stream<Path> files = Files.list(Path.of("rules", id))) {
      Files.createDirectories(pack.folder());
      Files.copy(Path.of("rules", "vocabulary.yaml"), pack.rules.resolve("vocabulary.yaml"));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, pack.folder().resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pack;
  }

  /** The pack's folder. */
  public Path folder() {
    return rules.resolve(id);
  }

  /** The pack as it was shipped. */
  public Path shipped() {
    return Path.of("rules", id);
  }

  /**
   * Replaces texts, each of which has to be there once.
   *
   * @param file relative to the pack's folder
   * @param replaced what is there and what comes instead, in turn
   */
  public EditedPack edit(String file, String... replaced) {
    try {
      Path path = folder().resolve(file);
      String text = Files.readString(path);
      for (int i = 0; i < replaced.length; i += 2) {
        int at = text.indexOf(replaced[i]);
        if (at < 0 || text.indexOf(replaced[i], at + 1) >= 0) {
          throw new AssertionError("not there once: " + replaced[i]);
        }
        text = text.replace(replaced[i], replaced[i + 1]);
      }
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Both states, the shipped one before. */
  public Impact impact() {
    Parsed<Impact> read = Impact.of(Engine.open(Path.of("rules")), Engine.open(rules), Set.of(id));
    if (read instanceof Parsed.Good<Impact> good) {
      return good.value();
    }
    throw new AssertionError(((Parsed.Bad<Impact>) read).problems());
  }

  /** The edits, each as key and what became of it. */
  public List<String> edits() {
    return impact().pairs().get(0).edits().stream()
        .map(edit -> edit.key() + " " + edit.change())
        .toList();
  }

  /** A comparison under default conditions. */
  public Comparing comparing() {
    return new Comparing(impact(), plan -> Conditions.NONE);
  }

  /** The change of a sample of the plan, which has to change. */
  public Change change(String sample) {
    if (compare(sample) instanceof Compared.Changed changed) {
      return changed.change();
    }
    throw new AssertionError(sample + " does not change");
  }

  /** What a sample of the plan comes to. */
  public Compared compare(String sample) {
    Path file = Path.of("samples", id, sample);
    try {
      return comparing().compare(file.toString(), null, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
