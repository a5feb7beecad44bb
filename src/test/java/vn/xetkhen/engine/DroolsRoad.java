package vn.xetkhen.engine;

import java.nio.charset.StandardCharsets;
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
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Conclude;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RuleFile;

/**
 * The other road from rule files to checks: Drools' own compiler takes the files as they stand,
 * writes Java for them and compiles it, and the right sides speak to {@link Conclude}.
 */
final class DroolsRoad {
  private final Plan plan;
  private final KieBase base;
  private final Map<String, Saying> sayings = new LinkedHashMap<>();
  private final Map<String, Slots> slots = new LinkedHashMap<>();

  DroolsRoad(PackSource source, List<RuleDescription> rules) {
    this.plan = source.plan();
    this.base = compiled(source);
    for (RuleDescription rule : rules) {
      slots.put(rule.id(), new Slots(rule));
      sayings.put(rule.id(), new Saying(rule, slots.get(rule.id())));
    }
  }

  /** The checks that an award asks, as these rules answer them. */
  Map<String, List<Check>> checks(Requirements required, Dossier dossier, Context context) {
    Conclude conclude = new Conclude();
    Recorder recorder = new Recorder(required.checks(), plan, dossier);
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("conclude", conclude);
      session.addEventListener(new Listener(required, recorder, conclude));
      context.facts(Context.choices(plan, context.award())).forEach(session::insert);
      dossier.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return recorder.checks();
  }

  private static KieBase compiled(PackSource source) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("plans", source.id(), source.rulesSha256());
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
    for (RuleFile file : source.rules()) {
      files.write(
          "src/main/resources/" + source.id().replace('-', '_') + "/" + file.name(),
          services
              .getResources()
              .newByteArrayResource(file.text().getBytes(StandardCharsets.UTF_8)));
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return services.newKieContainer(id).getKieBase();
  }

  /** Tells evidences what was looked for before a rule speaks, and records what it said. */
  private final class Listener extends DefaultAgendaEventListener {
    private final Requirements required;
    private final Recorder recorder;
    private final Conclude conclude;

    Listener(Requirements required, Recorder recorder, Conclude conclude) {
      this.required = required;
      this.recorder = recorder;
      this.conclude = conclude;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      String rule = event.getMatch().getRule().getName();
      recorder.tell(sayings.get(rule), values(rule, event.getMatch()));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      String rule = event.getMatch().getRule().getName();
      Saying saying = sayings.get(rule);
      var sentence = conclude.taken();
      if (required.checks().contains(rule)) {
        recorder.record(saying.rule(), sentence, saying.choice(values(rule, event.getMatch())));
      }
    }

    private Object[] values(String rule, Match match) {
      List<Slots.Source> sources = slots.get(rule).sources();
      List<RuleDescription.Pattern> evidence = sayings.get(rule).rule().evidence();
      Object[] values = new Object[1 + sources.size() + evidence.size()];
      for (int i = 0; i < sources.size(); i++) {
        Slots.Source source = sources.get(i);
        values[1 + i] =
            match.getObjects().stream()
                .filter(o -> source.type().isInstance(o) && source.means(o))
                .findFirst()
                .orElseThrow();
      }
      for (int i = 0; i < evidence.size(); i++) {
        values[1 + sources.size() + i] = match.getDeclarationValue(evidence.get(i).variable());
      }
      return values;
    }
  }
}
