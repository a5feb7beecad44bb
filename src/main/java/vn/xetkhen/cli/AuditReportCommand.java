package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.Unfinished;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.report.RecordPage;

/** Makes one page to read of a record. */
@Command(name = "report")
final class AuditReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // --help and --lang
  private SpokenOptions common = new SpokenOptions();

  @Parameters(index = "0", paramLabel = "RECORD", descriptionKey = "report.record")
  private String folder = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "report.out")
  private String out = "";

  @Option(names = "--run", paramLabel = "N", descriptionKey = "report.run")
  private List<String> wanted = new ArrayList<>();

  AuditReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RecordFolder record = RecordFolder.open(path());
    List<Integer> runs = runs(record.numbers());
    RecordPage page = new RecordPage(record, console.language(), Versions.CURRENT);
    List<Integer> damaged;
    try (Output output = Output.file(out)) {
      damaged = page.write(runs, output.writer());
      output.done();
    }
    int unfinished = Unfinished.of(record);
    if (unfinished > 0) {
      console.say(console.text("report.unfinished", folder, unfinished));
    }
    boolean complete = AuditAnswers.complete(console, folder, RecordFolder.gaps(record.numbers()));
    for (int run : damaged) {
      console.say(console.text("report.damaged", record.run(run), folder));
    }
    PackStore packs = new PackStore(record);
    for (String hash : page.lost()) {
      console.say(lost(hash, packs.get(hash)));
    }
    console.print(console.text("report.done", out, runs.size()) + "\n");
    boolean sound = complete && damaged.isEmpty() && page.lost().isEmpty();
    return sound ? 0 : Exit.REFUSED.code();
  }

  private String lost(String hash, PackStore.Kept kept) {
    if (kept instanceof PackStore.Kept.Missing missing) {
      return console.text("report.pack.missing", missing.place());
    } else if (kept instanceof PackStore.Kept.Altered altered) {
      return console.text("report.pack.altered", altered.place(), altered.seen());
    } else if (kept instanceof PackStore.Kept.Broken broken) {
      String why = broken.problems().get(0).message().in(console.language());
      return console.text("report.pack.broken", hash, why, folder);
    }
    return console.text("report.pack.other", hash, folder);
  }

  private Path path() {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", folder));
    }
  }

  /** The runs that are asked for; all where none is. */
  private List<Integer> runs(List<Integer> all) {
    TreeSet<Integer> asked = new TreeSet<>();
    for (String one : wanted) {
      int number = one.matches("[0-9]{1,9}") ? Integer.parseInt(one) : -1;
      if (!all.contains(number)) {
        Object last = all.isEmpty() ? "–" : all.get(all.size() - 1);
        throw new UsageException(Console.both("report.run.none", one, last));
      }
      asked.add(number);
    }
    return wanted.isEmpty() ? all : List.copyOf(asked);
  }
}
