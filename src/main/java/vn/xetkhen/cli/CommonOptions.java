package vn.xetkhen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.cache.PackCache;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable String rules;

  @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
  @SuppressWarnings("unused") // read before the command line is parsed, so that errors speak it too
  private @Nullable String lang;

  @Option(names = "--verbose", descriptionKey = "verbose")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli's own
  private boolean help;

  /** Whether the command line names the rules folder. */
  boolean rulesNamed() {
    return rules != null;
  }

  /** Whether stack traces are shown. */
  boolean verbose() {
    return verbose;
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
    String home = System.getProperty("xetkhen.home", "");
    String folder = folder(console);
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
