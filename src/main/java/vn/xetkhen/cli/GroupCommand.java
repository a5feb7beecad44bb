package vn.xetkhen.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has commands of its own: without one of them it says what there is. */
abstract class GroupCommand implements Callable<Integer> {
  final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  GroupCommand(Console console) {
    this.console = console;
  }

  /** Its commands, in the order that the help lists them. */
  abstract Map<String, Supplier<Object>> commands();

  /** The command with its own commands: the one that was asked for alone, or all. */
  final CommandLine line(@Nullable String asked) {
    CommandLine line = new CommandLine(this);
    Supplier<Object> one = asked == null ? null : commands().get(asked);
    if (one != null) {
      line.addSubcommand(one.get());
    } else {
      commands().values().forEach(command -> line.addSubcommand(command.get()));
    }
    return line;
  }

  @Override
  public final Integer call() {
    if (spec != null) {
      console.err().print(spec.commandLine().getUsageMessage(spec.commandLine().getColorScheme()));
      console.err().flush();
    }
    return Exit.USAGE.code();
  }
}
