package vn.xetkhen.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The policy writer's workbench: without a command of its own it says what there is. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private CommonOptions common = new CommonOptions();

  RulesCommand(Console console) {
    this.console = console;
  }

  /** Its commands, in the order that the help lists them. */
  static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new RulesCheckCommand(console));
    commands.put("test", () -> new RulesTestCommand(console));
    commands.put("mutate", () -> new RulesMutateCommand(console));
    commands.put("impact", () -> new RulesImpactCommand(console));
    commands.put("new", () -> new RulesNewCommand(console));
    return commands;
  }

  /** The command with its own commands: the one that was asked for alone, or all. */
  static CommandLine line(Console console, @Nullable String asked) {
    CommandLine line = new CommandLine(new RulesCommand(console));
    Map<String, Supplier<Object>> commands = commands(console);
    Supplier<Object> one = asked == null ? null : commands.get(asked);
    if (one != null) {
      line.addSubcommand(one.get());
    } else {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
    }
    return line;
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
