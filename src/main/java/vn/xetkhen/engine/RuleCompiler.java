package vn.xetkhen.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import vn.xetkhen.engine.language.PackCheck;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.RuleFile;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * Makes a pack of its source. The rules are first read statically, which finds what is wrong in the
 * writer's terms, with line and column; only then are they compiled to Drools' executable model.
 */
final class RuleCompiler {
  private static final Messages MESSAGES = Messages.beside(RuleCompiler.class);

  private final PackSource source;
  private final String planFile;
  private final List<RuleDescription> rules = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  private RuleCompiler(PackSource source, String planFile) {
    this.source = source;
    this.planFile = planFile;
  }

  /**
   * Compiles.
   *
   * @param planFile how problems name plan.yaml
   */
  static PackResult compile(PackSource source, String planFile) {
    return new RuleCompiler(source, planFile).compile();
  }

  /**
   * What is wrong with the rules as far as reading them tells, without compiling them.
   *
   * @param planFile how problems name plan.yaml
   */
  static List<Problem> problems(PackSource source, String planFile) {
    RuleCompiler compiler = new RuleCompiler(source, planFile);
    compiler.read();
    return compiler.problems;
  }

  private void read() {
    for (RuleFile file : source.rules()) {
      RuleFiles.Read read = RuleFiles.read(file.file(), file.name(), file.text());
      rules.addAll(read.rules());
      problems.addAll(read.problems());
      shown.put(file.name(), file.file());
    }
    if (problems.isEmpty()) {
      problems.addAll(PackCheck.problems(source.plan(), planFile, shown, rules));
    }
  }

  private PackResult compile() {
    read();
    if (!problems.isEmpty()) {
      return new PackResult.Broken(problems);
    }
    Built built = build(source.rules());
    if (built.errors.isEmpty()) {
      return new PackResult.Ready(
          new Pack(source.plan(), source.rulesSha256(), built.base(), rules));
    }
    return new PackResult.Broken(built.errors.stream().map(this::problem).toList());
  }

  /**
   * Rules as built.
   *
   * @param errors empty where a base was made
   */
  private record Built(List<Message> errors, KieServices services, ReleaseId id) {

    KieBase base() {
      KieBase base = services.newKieContainer(id).getKieBase();
      services.getRepository().removeKieModule(id);
      return base;
    }
  }

  private Built build(List<RuleFile> files) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("vn.xetkhen.packs", source.id(), source.rulesSha256());
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    for (RuleFile file : files) {
      system.write(
          "src/main/resources/" + source.id().replace('-', '_') + "/" + file.name(),
          services
              .getResources()
              .newByteArrayResource(file.text().getBytes(StandardCharsets.UTF_8)));
    }
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    return new Built(builder.getResults().getMessages(Message.Level.ERROR), services, id);
  }

  /**
   * An error that only the compiler sees, at its line; where it knows none, at the rule that it
   * names.
   */
  private Problem problem(Message error) {
    Text message = MESSAGES.text("compiler", error.getText().strip());
    RuleDescription named =
        rules.stream()
            .filter(rule -> error.getText().contains("'" + rule.id() + "'"))
            .findFirst()
            .orElse(null);
    if (error.getLine() < 1 && named != null) {
      return new Problem(shown.getOrDefault(named.file(), planFile), named.at(), null, message);
    }
    String path = String.valueOf(error.getPath());
    String file =
        shown.entrySet().stream()
            .filter(e -> path.endsWith("/" + e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(planFile);
    Position at = new Position(Math.max(1, error.getLine()), Math.max(1, error.getColumn() + 1));
    return new Problem(file, at, null, message);
  }
}
