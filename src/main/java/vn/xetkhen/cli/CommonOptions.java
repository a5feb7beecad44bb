package vn.xetkhen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.cache.PackCache;

/** Options of every command that reads packs. */
final class CommonOptions extends SpokenOptions {
  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable String rules;

  /** Whether the command line names the rules folder. */
  boolean rulesNamed() {
    return rules != null;
  }

  /**
   * The rules folder as named: {@code --rules}, else XETKHEN_RULES, else the folder {@code rules}
   * of the installation, else that of the working directory.
   */
  String folder(Console console) {
    String variable = console.environment().getOrDefault("XETKHEN_RULES", "");
    String home = System.getProperty("xetkhen.home", "");
    if (rules != null) {
      return rules;
    }
    return !variable.isEmpty() ? variable : home.isEmpty() ? "rules" : home + "/rules";
  }

  /** The installed packs, those of the {@link #folder}. */
  Engine engine(Console console) {
    return engine(console, folder(console));
  }

  /**
   * The packs of a folder.
   *
   * @throws UsageException where it cannot be read
   */
  static Engine engine(Console console, String folder) {
    String home = System.getProperty("xetkhen.home", "");
    Engine engine;
    try {
      engine = Engine.open(Path.of(folder), cache(home));
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", folder));
    }
    if (!engine.problems().isEmpty()) {
      console.say(engine.problems());
      throw new UsageException(Console.both("rules.unreadable", folder));
    }
    return engine;
  }

  /**
   * Packs that came with the installation, and those that the user's earlier runs kept: the
   * launcher says where, and without it there are none.
   */
  private static PackCache cache(String home) {
    String own = System.getProperty("xetkhen.cache", "");
    List<Path> shipped = home.isEmpty() ? List.of() : List.of(Path.of(home, "lib", "packs"));
    return new PackCache(shipped, own.isEmpty() ? null : Path.of(own, "packs"));
  }
}
