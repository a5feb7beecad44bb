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
    commands.put("verify", () -> new AuditVerifyCommand(console));
    commands.put("head", () -> new AuditHeadCommand(console));
    commands.put("replay", () -> new AuditReplayCommand(console));
    commands.put("list", () -> new AuditListCommand(console));
    commands.put("show", () -> new AuditShowCommand(console));
    commands.put("query", () -> new AuditQueryCommand(console));
    commands.put("report", () -> new AuditReportCommand(console));
    commands.put("export", () -> new AuditExportCommand(console));
    commands.put("keygen", () -> new AuditKeygenCommand(console));
    return commands;
  }
}
