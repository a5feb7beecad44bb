package vn.xetkhen.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The policy writer's workbench. */
@Command(name = "rules")
final class RulesCommand extends GroupCommand {
  RulesCommand(Console console) {
    super(console);
  }

  @Override
  Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new RulesCheckCommand(console));
    commands.put("test", () -> new RulesTestCommand(console));
    commands.put("mutate", () -> new RulesMutateCommand(console));
    commands.put("impact", () -> new RulesImpactCommand(console));
    commands.put("new", () -> new RulesNewCommand(console));
    return commands;
  }
}
