package vn.xetkhen.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.RefusalReader;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Replaying;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.DecisionFormat;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.report.Judged;
import vn.xetkhen.report.SelectionFormat;
import vn.xetkhen.report.SelectionReport;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Selector;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Decides the entries of one run again, and fills its places again. */
final class Replayer {
  private final Console console;
  private final RecordFolder record;
  private final Replaying replaying;
  private final Run run;
  private final Decider decider;
  private final DecisionJson json;
  private final Placing.Intaking intaking = new Placing.Intaking();
  private final List<Judged> judged = new ArrayList<>();
  private final Refusals refused = new Refusals();
  private long taken;
  private long lacking;
  private boolean fault;
  private boolean selected;

  Replayer(Console console, RecordFolder record, Replaying replaying, Run run) {
    this.console = console;
    this.record = record;
    this.replaying = replaying;
    this.run = run;
    Wanted wanted = new Wanted(run.asOf(), run.readings(), run.settings());
    this.decider = new Decider(replaying.recalled(run), wanted);
    this.json = new DecisionJson(run.language());
  }

  /**
   * What an entry came to.
   *
   * @param replayed null for a selection, which waits for all entries before it
   * @param judged what filling places needs of it; null where it needs nothing
   * @param refusal why it was refused; null where it was not
   */
  record Worked(
      Recorded entry,
      @Nullable Replayed replayed,
      @Nullable Judged judged,
      @Nullable Refusal refusal) {}

  /** Decides a decision or a refusal again; safe for several threads. */
  Worked work(Recorded entry) {
    if (entry.type() == Recorded.Type.SELECTION) {
      return new Worked(entry, null, null, null);
    }
    Replaying.Basis basis = replaying.basis(entry);
    if (basis instanceof Replaying.Basis.None none) {
      return new Worked(entry, none.why(), null, asRecorded(entry, none.why()));
    }
    byte[] dossier = ((Replaying.Basis.Ready) basis).dossier();
    String source = entry.source() == null ? "" : entry.source();
    Decider.Decided decided = decider.decide(source, entry.line(), dossier);
    if (decided instanceof Decider.Decided.Done done) {
      Replayed replayed =
          replaying.compare(entry, Recorded.Type.DECISION, json.text(done.decision()));
      Judged kept = run.selects() ? intaking.of(source, entry.line(), done) : null;
      return new Worked(entry, replayed, kept, null);
    }
    Refusal refusal = ((Decider.Decided.Not) decided).refusal();
    Replayed replayed = replaying.compare(entry, Recorded.Type.REFUSAL, json.text(refusal));
    return new Worked(entry, replayed, null, refusal);
  }

  /** A refusal that needs no dossier to be told again. */
  private static @Nullable Refusal asRecorded(Recorded entry, Replayed.Not why) {
    boolean told = why.why() == Replayed.Why.UNREAD || why.why() == Replayed.Why.NO_PLAN;
    return told
            && entry.type() == Recorded.Type.REFUSAL
            && RefusalReader.read(entry.address(), entry.content())
                instanceof Parsed.Good<Refusal> good
        ? good.value()
        : null;
  }

  /**
   * Takes what an entry came to, in the order of the run; a selection is made from those before.
   */
  Replayed take(Worked worked) throws IOException {
    Replayed replayed = worked.replayed();
    if (replayed == null) {
      return selection(worked.entry());
    }
    taken++;
    if (worked.judged() != null) {
      judged.add(worked.judged());
    }
    if (worked.refusal() != null) {
      refused.add(worked.refusal(), null);
    } else if (replayed instanceof Replayed.Not not) {
      lacking++;
      fault |= not.why().fault();
    }
    return replayed;
  }

  private Replayed selection(Recorded entry) throws IOException {
    selected = true;
    if (entry.masked()) {
      return Replaying.masked(entry);
    }
    long gone = Math.max(entry.seq() - 1, run.dossiers()) - taken;
    if (gone > 0) {
      return Replaying.selectionWithout(gone);
    }
    if (lacking > 0) {
      return Replaying.selectionOf(lacking, fault);
    }
    KeptFiles files = new KeptFiles(console, record);
    String lost = files.lost(entry);
    if (lost != null) {
      return Replaying.file(lost);
    }
    try {
      return filled(entry, files);
    } catch (UsageException e) {
      return Replaying.unfilled(
          List.of(new Problem(entry.address(), Position.START, null, e.text())));
    }
  }

  /**
   * What is wrong with the run beside its entries, once all of them were taken.
   *
   * @param skipped what of it could not be read; null where nothing
   * @param whole whether all entries were asked for
   */
  List<Text> amiss(@Nullable Text skipped, boolean whole) {
    List<Text> amiss = new ArrayList<>();
    if (skipped != null) {
      amiss.add(skipped);
    }
    if (whole && run.selects() && !selected && (run.exit() == 0 || fillable())) {
      amiss.add(Console.both("replay.selection.none", run.exit()));
    }
    return amiss;
  }

  /** Whether places can be filled where none were: a council's choice is not kept by itself. */
  private boolean fillable() {
    boolean known = !run.masks() && run.argument("--council") == null;
    return known
        && run.exit() == Exit.REFUSED.code()
        && lacking == 0
        && run.dossiers() <= taken
        && placing().place(judged, null) instanceof Placing.Placed.Done;
  }

  private Placing placing() {
    Map<String, Selector.Rules> rules = new TreeMap<>();
    decider
        .plans()
        .forEach(plan -> rules.put(plan.id(), new Selector.Rules(plan, plan.id() + "/plan.yaml")));
    RecordedTexts texts = new RecordedTexts(replaying, run);
    return new Placing(rules, problems -> Positions.of(problems, texts));
  }

  private Replayed filled(Recorded entry, KeptFiles files) throws IOException {
    Council council = entry.council() == null ? null : files.council(entry, run.decidedOn());
    if (entry.council() != null && council == null) {
      return Replaying.unfilled(List.of());
    }
    Map<String, Plan> plans = new TreeMap<>();
    decider.plans().forEach(plan -> plans.put(plan.id(), plan));
    Placing.Placed placed = placing().place(judged, council);
    if (placed instanceof Placing.Placed.Refused none) {
      return Replaying.unfilled(none.problems());
    }
    Placing.Placed.Done done = (Placing.Placed.Done) placed;
    Paying.Paid paid =
        new Paying(console, plan -> files.rewards(entry), run.decidedOn())
            .pay(done.selection(), done.entries(), plans);
    if (paid == null) {
      return Replaying.unfilled(List.of());
    }
    SelectionReport report = done.report(paid, plans, refused.sorted(), council);
    StringWriter text = new StringWriter();
    SelectionFormat.JSON.write(report, text, new DecisionFormat.Layout(run.language(), 0, false));
    String line = text.toString().replace("\n", "");
    return replaying.compare(entry, Recorded.Type.SELECTION, line);
  }
}
