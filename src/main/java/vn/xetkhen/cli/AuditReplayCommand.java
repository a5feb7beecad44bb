package vn.xetkhen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.read.Entries;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.audit.replay.DossierStore;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Replaying;
import vn.xetkhen.audit.replay.Sum;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.report.Paint;
import vn.xetkhen.report.ReplayJson;
import vn.xetkhen.report.ReplayReport;
import vn.xetkhen.report.ReplayText;
import vn.xetkhen.text.Text;

/** Decides again what a record holds, and compares. */
@Command(name = "replay")
final class AuditReplayCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "replay.rules")
  private @Nullable String rules;

  @Parameters(paramLabel = "RECORD", arity = "1", descriptionKey = "audit.record")
  private String path = "";

  @Option(names = "--entry", paramLabel = "RUN:SEQ", descriptionKey = "replay.entry")
  private @Nullable String entry;

  @Option(names = "--run", paramLabel = "N", descriptionKey = "replay.run")
  private @Nullable String run;

  @Option(
      names = "--dossiers",
      paramLabel = "PATH",
      arity = "1..*",
      descriptionKey = "replay.dossiers")
  private List<String> dossiers = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "replay.format")
  private String format = "text";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  AuditReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int threads = Numbers.jobs(jobs);
    int columns = Numbers.width(width, console);
    if (entry != null && run != null) {
      throw new UsageException(Console.both("replay.both"));
    }
    RecordFolder record = RecordFolder.open(folder());
    EntryAddress wanted = wanted(record);
    try (DossierStore store = store(wanted)) {
      PackStore packs = new PackStore(record);
      Replaying replaying = new Replaying(packs, store, Versions.CURRENT);
      if (rules != null) {
        ReplayImpact.Layout layout =
            new ReplayImpact.Layout(format, out, threads, columns, path, rules);
        return new ReplayImpact(console, replaying, packs, layout)
            .run(CommonOptions.engine(console, rules), wanted);
      }
      return replay(record, wanted, replaying, threads, columns);
    }
  }

  private Path folder() {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", path));
    }
  }

  private EntryAddress wanted(RecordFolder record) throws RecordException {
    String one = entry;
    String number = run;
    if (one != null) {
      return EntryAddress.of(record, one);
    }
    if (number == null) {
      return EntryAddress.all(record);
    }
    if (!number.matches("0*[1-9][0-9]{0,8}")) {
      throw new UsageException(Console.both("replay.run.wrong", number));
    }
    Run asked = EntryAddress.run(record, Integer.parseInt(number));
    return new EntryAddress(List.of(asked), null, List.of(), "");
  }

  /** The dossiers that the record keeps by their hashes alone, as far as they are found. */
  private @Nullable DossierStore store(EntryAddress wanted) throws IOException {
    if (dossiers.isEmpty()) {
      return null;
    }
    Set<String> needed = new HashSet<>();
    for (Run one : wanted.runs()) {
      needed(one, needed);
    }
    try (DossierSource source = new DossierSource(dossiers, console.in())) {
      return DossierStore.of(source, needed);
    }
  }

  /** Adds the hashes that a run keeps dossiers by, up to where it can be read. */
  private static void needed(Run one, Set<String> needed) {
    try (Entries entries = Entries.of(one)) {
      for (Recorded next = entries.next(); next != null; next = entries.next()) {
        Recorded.Kept kept = next.dossier();
        if (kept != null && kept.sha256() != null && kept.bytes() == null) {
          needed.add(kept.sha256());
        }
      }
    } catch (RecordException e) {
      return; // told when the run is replayed
    }
  }

  private int replay(
      RecordFolder record, EntryAddress wanted, Replaying replaying, int threads, int columns)
      throws IOException {
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    wanted.damaged(console, exits);
    Paint paint = out == null ? console.paint() : new Paint(false);
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      ReplayReport report =
          switch (format) {
            case "text" ->
                new ReplayText(output.writer(), console.language(), columns, paint, path);
            case "json" -> new ReplayJson(output.writer());
            default -> throw new UsageException(Console.both("replay.format.wrong", format));
          };
      for (Run one : wanted.runs()) {
        Replayer replayer = new Replayer(console, record, replaying, one);
        report.run(one);
        Progress progress = Progress.counting(console, one.dossiers(), "replay.progress");
        Sum sum = new Sum();
        boolean told = false;
        try {
          RecordedEntries entries = new RecordedEntries(one, wanted);
          new Ordered<Recorded, Replayer.Worked>(threads, replayer::work)
              .run(
                  entries,
                  worked -> {
                    Replayed replayed = replayer.take(worked);
                    progress.step(1);
                    if (wanted.asks(worked.entry().seq())) {
                      sum.add(replayed);
                      if (!(replayed instanceof Replayed.Equal)) {
                        progress.clear();
                      }
                      report.entry(worked.entry(), replayed);
                    }
                  });
          progress.clear();
          for (Text text : replayer.amiss(entries.skipped(), wanted.seq() == null)) {
            report.damaged(one, text);
            exits.add(Exit.REFUSED);
            told = true;
          }
          Shortage shortage = entries.shortage();
          if (wanted.seq() == null && !shortage.none()) {
            report.shortage(one, shortage, Shortages.told(path, one, shortage));
            exits.add(Exit.REFUSED);
          }
        } catch (UncheckedIOException e) {
          progress.clear();
          report.damaged(one, RecordedEntries.text(e));
          exits.add(Exit.REFUSED);
        }
        if (wanted.seq() != null && sum.none() && !told) {
          throw new UsageException(Console.both("entry.noEntry", one.id(), wanted.seq()));
        }
        report.sum(one, sum);
        exits(sum, exits);
      }
      Text lost = Shortages.lost(path, wanted);
      if (lost != null) {
        report.lost(wanted.missing(), lost);
        exits.add(Exit.REFUSED);
      }
      output.done();
      return Exit.of(exits);
    } catch (StandardOutput.Gone e) {
      return Exit.of(exits); // whoever read the results has seen enough
    }
  }

  private static void exits(Sum sum, Set<Exit> exits) {
    if (sum.not().containsKey(Replayed.Why.PACK_BROKEN)) {
      exits.add(Exit.BROKEN_PACK);
    }
    if (sum.differ() > 0 || sum.fault()) {
      exits.add(Exit.REFUSED);
    }
  }
}
