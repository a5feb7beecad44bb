package vn.xetkhen.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  /** Held while the default locale is another. */
  private static final Object DEFAULT_LOCALE = new Object();

  private static final String HEADER =
      """
      package plans.%s;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      """;

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
    Built built;
    try {
      built = inRootLocale(this::build);
    } catch (RuntimeException e) {
      return new PackResult.Broken(List.of(problem(String.valueOf(e.getMessage()))));
    }
    return built.errors.isEmpty()
        ? new PackResult.Ready(new Pack(source.plan(), source.rulesSha256(), built.base(), rules))
        : new PackResult.Broken(
            built.errors.stream().map(error -> problem(error.getText())).distinct().toList());
  }

  /**
   * Drools writes Java code in the default locale's letter case, and Turkish has a small ı of its
   * own: what it writes must not depend on where it runs.
   */
  private static <T> T inRootLocale(Supplier<T> work) {
    synchronized (DEFAULT_LOCALE) {
      Locale before = Locale.getDefault();
      Locale.setDefault(Locale.ROOT);
      try {
        return work.get();
      } finally {
        Locale.setDefault(before);
      }
    }
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

  /** Compiles the rules as they were understood, see {@link RuleDescription#drl}. */
  private Built build() {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("vn.xetkhen.packs", source.id(), source.rulesSha256());
    String folder = source.id().replace('-', '_');
    String drl =
        rules.stream()
            .map(RuleDescription::drl)
            .collect(Collectors.joining("\n", HEADER.formatted(folder), ""));
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    system.write(
        "src/main/resources/plans/" + folder + "/rules.drl",
        services.getResources().newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)));
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    return new Built(errors, services, id);
  }

  /** An error that only the compiler sees: at the rule that it names, or at the plan. */
  private Problem problem(String error) {
    Text message = MESSAGES.text("compiler", error.strip().lines().findFirst().orElse(""));
    for (RuleDescription rule : rules) {
      if (error.contains("'" + rule.id() + "'")) {
        return new Problem(shown.getOrDefault(rule.file(), planFile), rule.at(), null, message);
      }
    }
    return new Problem(planFile, Position.START, null, message);
  }
}
