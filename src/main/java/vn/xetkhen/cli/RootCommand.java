package vn.xetkhen.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(name = "xetkhen")
final class RootCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli's own
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  @SuppressWarnings("unused") // picocli's own
  private boolean version;

  @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
  @SuppressWarnings("unused") // read before the command line is parsed, so that errors speak it too
  private @Nullable String lang;

  RootCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      console.err().print(spec.commandLine().getUsageMessage(spec.commandLine().getColorScheme()));
      console.err().flush();
    }
    return Exit.USAGE.code();
  }
}
