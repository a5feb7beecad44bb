package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.report.Cells;
import vn.xetkhen.report.LintJson;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.lint.Checker;
import vn.xetkhen.rulecheck.lint.Finding;
import vn.xetkhen.rulecheck.lint.PackInput;
import vn.xetkhen.rulecheck.lint.Severity;

/** Looks through packs for what their writer should mend, and mends what it can. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "PACK", arity = "0..*", descriptionKey = "check.packs")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|sarif", descriptionKey = "check.format")
  private String format = "text";

  @Option(names = "--fix", descriptionKey = "check.fix")
  private boolean fix;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      throw new UsageException(Console.both("check.format.wrong", format));
    }
    List<PackFolder> targets =
        new ArrayList<>(
            PackArguments.targets(console, common, packs).stream().map(Target::folder).toList());
    if (packs.isEmpty()) {
      targets.addAll(PackFolder.withoutPlan(Path.of(common.folder(console))));
    }
    if (targets.isEmpty()) {
      throw new UsageException(Console.both("check.no-packs", common.folder(console)));
    }
    Checker checker = new Checker();
    List<Finding> findings = find(checker, targets);
    if (fix) {
      Mending mending = new Mending(console);
      while (mending.mend(findings)) {
        findings = find(checker, targets);
      }
    }
    print(written(targets, findings));
    int errors = LintJson.count(findings, Severity.ERROR);
    int warnings = LintJson.count(findings, Severity.WARNING);
    return errors > 0 ? Exit.BROKEN_PACK.code() : warnings > 0 ? Exit.REFUSED.code() : 0;
  }

  /** What is found in all packs, what they share told once. */
  private static List<Finding> find(Checker checker, List<PackFolder> targets) throws IOException {
    Set<Finding> findings = new LinkedHashSet<>();
    Set<Path> rewards = new LinkedHashSet<>();
    for (PackFolder target : targets) {
      findings.addAll(checker.check(PackInput.of(target)));
      Path norms = target.rules().resolve("rewards.yaml");
      if (Files.isRegularFile(norms) && rewards.add(norms)) {
        findings.addAll(Checker.rewards(norms.toString(), Files.readAllBytes(norms)));
      }
    }
    return List.copyOf(findings);
  }

  private String written(List<PackFolder> targets, List<Finding> findings) {
    if (format.equals("json")) {
      return LintJson.json(targets.stream().map(PackFolder::id).toList(), findings);
    }
    if (format.equals("sarif")) {
      return LintJson.sarif(Versions.CURRENT.xetkhen(), console.language(), findings);
    }
    StringBuilder text = new StringBuilder();
    findings.forEach(f -> text.append(Cells.safe(f.line(console.language()))).append('\n'));
    int notes = LintJson.count(findings, Severity.NOTE);
    String end =
        findings.isEmpty()
            ? console.text("check.none", targets.size())
            : console.text(
                notes > 0 ? "check.count.notes" : "check.count",
                targets.size(),
                LintJson.count(findings, Severity.ERROR),
                LintJson.count(findings, Severity.WARNING),
                notes);
    return text.append(end).append('\n').toString();
  }

  private void print(String text) throws IOException {
    if (out == null) {
      console.print(text);
      return;
    }
    try (Output output = Output.file(out)) {
      output.writer().write(text);
      output.done();
    }
  }
}
