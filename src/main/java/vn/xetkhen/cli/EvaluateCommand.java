package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.DecisionFormat;
import vn.xetkhen.report.DecisionStream;

/** Decides every dossier of the paths. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();
  @Mixin private RecordOptions records = new RecordOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "path")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--format", paramLabel = "table|json|jsonl|csv", descriptionKey = "format")
  private String format = "table";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  @Option(names = "--exit-verdict", descriptionKey = "exit-verdict")
  private boolean exitVerdict;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  /** A dossier's result on its way to the output. */
  private record Ready(
      DecisionStream.Line line,
      @Nullable Refusal refusal,
      @Nullable String fault,
      Recording.@Nullable Made made,
      long size) {}

  @Override
  public Integer call() throws IOException {
    DecisionFormat form = form();
    int threads = Numbers.jobs(jobs);
    DecisionFormat.Layout layout =
        new DecisionFormat.Layout(console.language(), Numbers.width(width, console), out != null);
    Wanted wanted = conditions.wanted();
    Engine engine = common.engine(console);
    wanted.check(engine);
    Decider decider = new Decider(engine, wanted);
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out);
        Recording recording = records.begin(console, engine, "evaluate", wanted, null);
        DossierSource source = new DossierSource(paths, console.in())) {
      try (DecisionStream stream = form.open(output.writer(), layout)) {
        Progress progress = Progress.over(paths, console, out != null);
        new Ordered<DossierSource.Item, Ready>(
                threads, item -> ready(item, decider, stream, recording))
            .run(source, ready -> take(ready, stream, recording, progress, exits));
        progress.clear();
      }
      decider.sayBroken(console, exits);
      List<Plan> plans = decider.plans();
      if (!plans.isEmpty()) {
        wanted.check(plans);
      }
      if (recording != null) {
        recording.finish(Exit.of(exits));
      }
      output.done();
      return Exit.of(exits);
    } catch (StandardOutput.Gone e) {
      return records.asked()
          ? Exit.USAGE.code() // it is not recorded
          : Exit.of(exits); // whoever read the results has seen enough
    }
  }

  private static Ready ready(
      DossierSource.Item item,
      Decider decider,
      DecisionStream stream,
      @Nullable Recording recording) {
    long size = item instanceof DossierSource.Found found ? found.bytes().length : 0;
    Decider.Decided decided = decider.decide(item);
    Recording.Made made = recording == null ? null : recording.made(item, decided);
    if (decided instanceof Decider.Decided.Done done) {
      byte[] json = made == null ? null : made.json();
      DecisionStream.Line line =
          json == null
              ? stream.line(done.decision(), done.plan())
              : stream.line(done.decision(), done.plan(), json);
      return new Ready(line, null, null, made, size);
    }
    Decider.Decided.Not not = (Decider.Decided.Not) decided;
    return new Ready(stream.line(not.refusal()), not.refusal(), not.fault(), made, size);
  }

  private void take(
      Ready ready,
      DecisionStream stream,
      @Nullable Recording recording,
      Progress progress,
      Set<Exit> exits)
      throws IOException {
    Refusal refusal = ready.refusal();
    if (refusal != null) {
      progress.clear();
      console.say(refusal.problems());
      exits.add(refusal.brokenPack() ? Exit.BROKEN_PACK : Exit.REFUSED);
      if (ready.fault() != null && common.verbose()) {
        console.err().print(ready.fault());
      }
    }
    if (exitVerdict && ready.line().verdict() == Verdict.UNDETERMINED) {
      exits.add(Exit.UNDETERMINED);
    }
    if (exitVerdict && ready.line().verdict() == Verdict.INELIGIBLE) {
      exits.add(Exit.INELIGIBLE);
    }
    if (recording != null && ready.made() != null) {
      recording.add(ready.made());
    }
    stream.write(ready.line());
    progress.step(ready.size());
  }

  private DecisionFormat form() {
    for (DecisionFormat one : DecisionFormat.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(format)) {
        return one;
      }
    }
    throw new UsageException(Console.both("format.wrong", format));
  }
}
