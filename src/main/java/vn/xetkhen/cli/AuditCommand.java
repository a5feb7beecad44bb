package vn.xetkhen.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** What an auditor does with a record. */
@Command(name = "audit")
final class AuditCommand extends GroupCommand {
  AuditCommand(Console console) {
    super(console);
  }

  @Override
  Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("keygen", () -> new AuditKeygenCommand(console));
    commands.put("report", () -> new AuditReportCommand(console));
    return commands;
  }
}
