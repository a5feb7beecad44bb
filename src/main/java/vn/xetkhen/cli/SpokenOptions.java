package vn.xetkhen.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
class SpokenOptions {
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

  /** Whether stack traces are shown. */
  boolean verbose() {
    return verbose;
  }
}
