package vn.xetkhen.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.DossierKeeping;
import vn.xetkhen.audit.Entries;
import vn.xetkhen.audit.Entry;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunEnd;
import vn.xetkhen.audit.RunWriter;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.audit.Unfinished;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.report.DecisionFormat;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.report.SelectionFormat;
import vn.xetkhen.report.SelectionReport;
import vn.xetkhen.text.Sha256;

/**
 * A run on its way into a record. {@code made} may be called by several threads at once, everything
 * else by one. What is closed before it is finished leaves nothing, and says so.
 */
final class Recording implements AutoCloseable {
  private final Console console;
  private final Engine engine;
  private final RecordFolder folder;
  private final RunWriter writer;
  private final Entries entries;
  private final DecisionJson json;
  private final boolean masked;
  private final @Nullable Signer signer;
  private final Set<String> packs = new HashSet<>();
  private long count;
  private boolean finished;

  Recording(
      Console console,
      Engine engine,
      RecordFolder folder,
      RunWriter writer,
      DossierKeeping keeping,
      @Nullable Masking masking,
      @Nullable Signer signer) {
    this.console = console;
    this.engine = engine;
    this.folder = folder;
    this.writer = writer;
    this.entries = new Entries(keeping, masking);
    this.json = new DecisionJson(console.language());
    this.masked = masking != null;
    this.signer = signer;
  }

  /**
   * A dossier's entry.
   *
   * @param plan the plan that it was decided under; null where it was not decided
   * @param json of the decision, in UTF-8; null where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Made(Entry entry, @Nullable String plan, byte @Nullable [] json) {}

  /** What a dossier came to, made ready to be recorded. */
  Made made(DossierSource.Item item, Decider.Decided decided) {
    if (decided instanceof Decider.Decided.Done done) {
      byte[] bytes = json.bytes(done.decision());
      Entry entry = entries.decision(met(item, null), bytes, done.decision().verdict());
      return new Made(entry, done.plan().id(), bytes);
    }
    Refusal refusal = ((Decider.Decided.Not) decided).refusal();
    return new Made(entries.refusal(met(item, refusal), json.text(refusal)), null, null);
  }

  private static Entries.Met met(DossierSource.Item item, @Nullable Refusal refusal) {
    if (item instanceof DossierSource.Found found) {
      return new Entries.Met(found.source(), found.line(), found.bytes());
    }
    return new Entries.Met(
        refusal == null ? "" : refusal.source(), refusal == null ? null : refusal.line(), null);
  }

  /** Writes the next entry, and keeps the pack that it names. */
  void add(Made made) throws RecordException {
    String plan = made.plan();
    if (plan != null
        && packs.add(plan)
        && engine.packs().files(plan) instanceof Parsed.Good<PackFiles> files) {
      writer.pack(files.value());
    }
    writer.add(made.entry());
    count++;
  }

  /**
   * Writes what places were given.
   *
   * @param council the file of the council's choice as the user named it; null where there is none
   */
  void selection(SelectionReport report, @Nullable String council) throws IOException {
    StringWriter text = new StringWriter();
    SelectionFormat.JSON.write(
        report, text, new DecisionFormat.Layout(console.language(), 0, false));
    String rewards = report.rewardsSha256();
    String kept = rewards == null ? null : keep(rewards(report), rewards);
    String chosen =
        council == null || report.council() == null || masked
            ? null
            : keep(Path.of(council), report.council().minutes().sha256());
    writer.add(entries.selection(text.toString(), kept, chosen));
    count++;
  }

  private Path rewards(SelectionReport report) {
    String plan = report.plans().keySet().stream().sorted().findFirst().orElseThrow();
    PackFolder pack = engine.packs().folder(plan);
    return (pack == null ? Path.of("") : pack.rules()).resolve(Paying.FILE);
  }

  /** Keeps a file that was used, if it still is what it was. */
  private String keep(Path file, String sha256) throws RecordException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw new UsageException(Console.both("record.changed", file));
    }
    return writer.keep(bytes);
  }

  /**
   * Closes the run and acknowledges it: what is told here is on the disk.
   *
   * @param exit how the command ends
   */
  void finish(int exit) throws RecordException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    RunWriter.Closed closed = writer.close(new RunEnd(now, exit), signer);
    finished = true;
    String key = signer == null ? "record.done.unsigned" : "record.done.signed";
    console.say(console.text(key, closed.id(), folder.folder(), count));
    int left = Unfinished.of(folder);
    if (left > 0) {
      console.say(console.text("record.unfinished", folder.folder(), left));
    }
  }

  @Override
  public void close() {
    writer.close();
    if (!finished) {
      console.say(console.text("record.abandoned"));
    }
  }
}
