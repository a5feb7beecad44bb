package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.audit.Unfinished;
import vn.xetkhen.report.RecordExport;

/** Writes what a record holds for other programs. */
@Command(name = "export")
final class AuditExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  @Parameters(paramLabel = "RECORD", descriptionKey = "audit.record")
  private String name = "";

  @Option(names = "--run", paramLabel = "N", descriptionKey = "audit.export.run")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  AuditExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RecordFolder record = AuditAnswers.record(name);
    List<Integer> wanted = wanted(record.numbers());
    int unfinished = Unfinished.of(record);
    if (unfinished > 0) {
      console.say(console.text("audit.unfinished", name, unfinished));
    }
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      RecordExport export = new RecordExport(record, output.writer());
      boolean sound =
          !runs.isEmpty()
              || AuditAnswers.complete(console, name, RecordFolder.gaps(record.numbers()));
      for (int run : wanted) {
        try {
          List<Long> skipped = export.run(run);
          if (!skipped.isEmpty()) {
            skipped(run, skipped);
            sound = false;
          }
        } catch (RunLines.Damaged e) {
          damaged(run, String.valueOf(e.getMessage()));
          sound = false;
        } catch (RecordException e) {
          damaged(run, e.text().in(console.language()));
          sound = false;
        }
      }
      output.done();
      return sound ? 0 : Exit.REFUSED.code();
    } catch (StandardOutput.Gone e) {
      return 0; // whoever read the results has seen enough
    }
  }

  private void skipped(int run, List<Long> lines) {
    String which = String.join(", ", lines.stream().map(String::valueOf).toList());
    String why = console.text("audit.export.skipped", String.valueOf(run), which, name);
    console.say(console.text("error", why));
  }

  private void damaged(int run, String why) {
    console.say(
        console.text(
            "error", console.text("audit.export.damaged", String.valueOf(run), why, name)));
  }

  private List<Integer> wanted(List<Integer> all) {
    if (runs.isEmpty()) {
      return all;
    }
    List<Integer> wanted = new ArrayList<>();
    for (String given : runs) {
      int number = Numbers.from1("--run", given);
      if (!all.contains(number)) {
        throw AuditAnswers.unknown("--run", given, all.stream().map(String::valueOf).toList());
      }
      wanted.add(number);
    }
    return wanted.stream().distinct().sorted().toList();
  }
}
