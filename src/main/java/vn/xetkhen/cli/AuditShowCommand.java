package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.RecordedDecision;
import vn.xetkhen.audit.read.RefusalReader;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Runs;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.report.RecordedText;

/** Shows one entry of a record, as it was recorded. */
@Command(name = "show")
final class AuditShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  @Parameters(index = "0", paramLabel = "RECORD", descriptionKey = "audit.record")
  private String path = "";

  @Parameters(index = "1", paramLabel = "RUN:SEQ", descriptionKey = "show.entry")
  private String entry = "";

  @Option(names = "--format", paramLabel = "tree|json", descriptionKey = "show.format")
  private String format = "tree";

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  AuditShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int columns = Numbers.width(width, console);
    if (!format.equals("tree") && !format.equals("json")) {
      throw new UsageException(Console.both("show.format.wrong", format));
    }
    RecordFolder record;
    try {
      record = RecordFolder.open(Path.of(path));
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", path));
    }
    EntryAddress address = EntryAddress.of(record, entry);
    Run run = address.runs().get(0);
    long seq = Objects.requireNonNull(address.seq());
    Recorded found = Runs.entry(run, seq);
    if (found == null) {
      throw new UsageException(Console.both("entry.noEntry", run.id(), seq));
    }
    if (format.equals("json")) {
      console.print(found.content() + "\n");
      return 0;
    }
    RecordedText text = new RecordedText(console.language(), columns, console.paint());
    return switch (found.type()) {
      case DECISION -> decision(record, found, text);
      case REFUSAL -> refusal(found, text);
      case SELECTION -> shown(text.selection(found));
    };
  }

  private int decision(RecordFolder record, Recorded found, RecordedText text)
      throws RecordException {
    RecordedDecision read = RecordedDecision.of(found, new PackStore(record));
    if (read instanceof RecordedDecision.Shown shown) {
      Recorded selection = found.run().selects() ? Runs.selection(found.run()) : null;
      return shown(text.decision(found, shown.decision(), shown.plan(), selection));
    }
    RecordedDecision.Not not = (RecordedDecision.Not) read;
    console.print(text.head(found, null));
    console.say(not.text().in(console.language()));
    console.say(not.problems());
    return not.brokenPack() ? Exit.BROKEN_PACK.code() : Exit.REFUSED.code();
  }

  private int refusal(Recorded found, RecordedText text) {
    Parsed<Refusal> read = RefusalReader.read(found.address(), found.content());
    if (read instanceof Parsed.Good<Refusal> good) {
      return shown(text.refusal(found, good.value()));
    }
    console.print(text.head(found, null));
    console.say(((Parsed.Bad<Refusal>) read).problems());
    return Exit.REFUSED.code();
  }

  private int shown(String whole) {
    console.print(whole);
    return 0;
  }
}
