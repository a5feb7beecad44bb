package vn.xetkhen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.ImpactFormat;
import vn.xetkhen.report.ImpactReport;
import vn.xetkhen.report.Paint;
import vn.xetkhen.rulecheck.impact.Compared;
import vn.xetkhen.rulecheck.impact.Comparing;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Tally;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/** Says what an edit of rules changes: over dossiers, or by looking for some. */
@Command(name = "impact")
final class RulesImpactCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "impact.old")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "impact.new")
  private String now = "";

  @Option(
      names = "--dossiers",
      paramLabel = "PATH",
      arity = "1..*",
      descriptionKey = "impact.dossiers")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--search", descriptionKey = "impact.search")
  private boolean search;

  @Option(names = "--plan", paramLabel = "ID", arity = "1..*", descriptionKey = "impact.plan")
  private List<String> plans = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "impact.format")
  private String format = "text";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  RulesImpactCommand(Console console) {
    this.console = console;
  }

  /** A dossier's result on its way to the output. */
  private record Ready(Compared compared, @Nullable String text, long size) {}

  @Override
  public Integer call() throws IOException {
    ImpactFormat form = form();
    int threads = Numbers.jobs(jobs);
    int columns = Numbers.width(width, console);
    if (paths.isEmpty() != search) {
      throw new UsageException(Console.both("impact.which"));
    }
    if (common.rulesNamed()) {
      throw new UsageException(Console.both("impact.rules"));
    }
    Wanted wanted = conditions.wanted();
    if (search && !wanted.none()) {
      throw new UsageException(Console.both("impact.search.conditions"));
    }
    ImpactSides sides = ImpactSides.of(console, old, now, plans);
    Parsed<Impact> read = Impact.of(sides.before(), sides.after(), sides.ids());
    if (!(read instanceof Parsed.Good<Impact> good)) {
      console.say(((Parsed.Bad<Impact>) read).problems());
      return Exit.BROKEN_PACK.code();
    }
    Impact impact = good.value();
    wanted.check(declared(impact));
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    Paint paint = out == null ? console.paint() : new Paint(false);
    ImpactFormat.Layout layout = new ImpactFormat.Layout(console.language(), columns, paint);
    ImpactReport.About about = new ImpactReport.About(impact, old, now, !search, Versions.CURRENT);
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out);
        ImpactReport report = form.open(output.writer(), layout, about)) {
      Tally tally = new Tally();
      if (search) {
        ImpactSearch.run(impact, threads, report, tally);
      } else {
        compare(new Comparing(impact, wanted::under), report, tally, threads, exits);
      }
      if (tally.changed() > 0) {
        exits.add(Exit.CHANGED);
      }
      report.done(tally);
      output.done();
      return Exit.of(exits);
    } catch (StandardOutput.Gone e) {
      return Exit.of(exits); // whoever read the results has seen enough
    }
  }

  private static List<Plan> declared(Impact impact) {
    return impact.pairs().stream()
        .flatMap(pair -> Stream.of(pair.before().plan(), pair.after().plan()))
        .toList();
  }

  private void compare(
      Comparing comparing, ImpactReport report, Tally tally, int threads, Set<Exit> exits)
      throws IOException {
    try (DossierSource source = new DossierSource(paths, console.in())) {
      boolean apart = out != null || form() == ImpactFormat.HTML;
      Progress progress = Progress.over(paths, console, apart);
      new Ordered<DossierSource.Item, Ready>(threads, item -> ready(item, comparing, report))
          .run(source, ready -> take(ready, report, tally, progress, exits));
      progress.clear();
    }
  }

  private static Ready ready(DossierSource.Item item, Comparing comparing, ImpactReport report) {
    if (item instanceof DossierSource.Unreadable unreadable) {
      return new Ready(new Compared.Refused(unreadable.refusal(), null), null, 0);
    }
    DossierSource.Found found = (DossierSource.Found) item;
    long size = found.bytes().length;
    try {
      Compared compared = comparing.compare(found.source(), found.line(), found.bytes());
      String text =
          compared instanceof Compared.Changed changed ? report.change(changed.change()) : null;
      return new Ready(compared, text, size);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Integer line = found.line();
      Position at = line == null ? Position.START : new Position(line, 1);
      Problem problem = new Problem(found.source(), at, null, Console.both("fault", e.toString()));
      Refusal refusal = new Refusal(found.source(), line, null, List.of(problem), false);
      return new Ready(new Compared.Refused(refusal, trace.toString()), null, size);
    }
  }

  private void take(
      Ready ready, ImpactReport report, Tally tally, Progress progress, Set<Exit> exits)
      throws IOException {
    tally.add(ready.compared());
    if (ready.compared() instanceof Compared.Refused refused) {
      progress.clear();
      console.say(refused.refusal().problems());
      exits.add(refused.refusal().brokenPack() ? Exit.BROKEN_PACK : Exit.REFUSED);
      if (refused.fault() != null && common.verbose()) {
        console.err().print(refused.fault());
      }
      report.refused(refused.refusal());
    }
    if (ready.text() != null) {
      report.write(Objects.requireNonNull(ready.text()));
    }
    progress.step(ready.size());
  }

  private ImpactFormat form() {
    for (ImpactFormat one : ImpactFormat.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(format)) {
        return one;
      }
    }
    throw new UsageException(Console.both("impact.format.wrong", format));
  }
}
