package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.report.DecisionFormat;
import vn.xetkhen.report.SelectionFormat;
import vn.xetkhen.report.SelectionReport;

/** Decides every dossier of the paths and fills the places of their awards. */
@Command(name = "select")
final class SelectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();
  @Mixin private PlaceOptions places = new PlaceOptions();
  @Mixin private RecordOptions records = new RecordOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "path")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--format", paramLabel = "table|json|jsonl|csv", descriptionKey = "format")
  private String format = "table";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "select.jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  SelectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SelectionFormat form = form();
    int threads = Numbers.jobs(jobs);
    DecisionFormat.Layout layout =
        new DecisionFormat.Layout(console.language(), Numbers.width(width, console), out != null);
    Wanted wanted = conditions.wanted();
    Engine engine = common.engine(console);
    wanted.check(engine);
    places.decidedOn();
    Selecting selecting = new Selecting(console, engine, wanted, places, common.verbose(), threads);
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out);
        Recording recording =
            records.begin(console, engine, "select", wanted, places.decidedOn())) {
      Selecting.Outcome outcome = selecting.run(paths, null, recording);
      SelectionReport report = outcome.report();
      if (report != null) {
        form.write(report, output.writer(), layout);
        if (form == SelectionFormat.JSONL || form == SelectionFormat.CSV) {
          report.selection().warnings().forEach(w -> console.say(w.text().in(console.language())));
        }
      }
      if (recording != null) {
        if (report != null) {
          recording.selection(report, places.council());
        }
        recording.finish(Exit.of(outcome.exits()));
      }
      if (report != null) {
        output.done();
      }
      return Exit.of(outcome.exits());
    } catch (StandardOutput.Gone e) {
      return records.asked()
          ? Exit.USAGE.code() // it is not recorded
          : 0; // whoever read the results has seen enough
    }
  }

  private SelectionFormat form() {
    for (SelectionFormat one : SelectionFormat.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(format)) {
        return one;
      }
    }
    throw new UsageException(Console.both("format.wrong", format));
  }
}
