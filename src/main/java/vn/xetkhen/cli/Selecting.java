package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.Judged;
import vn.xetkhen.report.Judging;
import vn.xetkhen.report.SelectionReport;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Selector;

/** Decides the dossiers of some paths and fills the places of their awards. */
final class Selecting {
  private final Console console;
  private final Engine engine;
  private final Wanted wanted;
  private final PlaceOptions options;
  private final boolean verbose;
  private final int jobs;
  private final Intake intake = new Intake();
  private final Judging judging = new Judging();

  /**
   * A way to select.
   *
   * @param verbose whether stack traces are shown
   */
  Selecting(
      Console console,
      Engine engine,
      Wanted wanted,
      PlaceOptions options,
      boolean verbose,
      int jobs) {
    this.console = console;
    this.engine = engine;
    this.wanted = wanted;
    this.options = options;
    this.verbose = verbose;
    this.jobs = jobs;
  }

  /**
   * What it came to.
   *
   * @param report null where nothing could be selected
   * @param exits how the run ends
   */
  record Outcome(@Nullable SelectionReport report, Set<Exit> exits) {}

  /**
   * A dossier that was decided.
   *
   * @param source the file as the user named it
   * @param line its line in a {@code .jsonl}, from 1; null where it is the whole file
   */
  record One(String source, @Nullable Integer line, Decider.Decided.Done done) {}

  /** What a dossier came to, small enough to be kept for every one. */
  private record Kept(
      @Nullable Judged judged,
      @Nullable Refusal refusal,
      @Nullable String fault,
      Recording.@Nullable Made made,
      long size) {}

  /**
   * Decides and selects; tells all that could not be used.
   *
   * @param also a dossier that takes part even where the paths do not have it; null where there is
   *     none
   * @param recording takes what each dossier came to; null where nothing is recorded
   * @throws UsageException where the day of the award decision cannot be
   */
  Outcome run(List<String> paths, @Nullable One also, @Nullable Recording recording)
      throws IOException {
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    String file = options.council();
    Council council =
        file == null ? null : new CouncilFile(console, options.decidedOn()).read(file);
    if (file != null && council == null) {
      return nothing(EnumSet.of(Exit.REFUSED));
    }
    Decider decider = new Decider(engine, wanted);
    List<Judged> judged = new ArrayList<>();
    Refusals refused = new Refusals();
    Progress progress = Progress.over(paths, console, true);
    try (DossierSource source = new DossierSource(paths, console.in())) {
      new Ordered<DossierSource.Item, Kept>(jobs, item -> keep(decider, item, recording))
          .run(source, kept -> take(kept, recording, judged, refused, progress, exits));
    }
    progress.clear();
    refused.say(console, verbose);
    decider.sayBroken(console, exits);
    if (also != null) {
      join(also, judged);
    }
    Map<String, Plan> plans = plans(decider, also);
    if (!plans.isEmpty()) {
      wanted.check(plans.values());
    }
    List<Entry> entries = judged.stream().map(Judged::entry).toList();
    Selected selected = new Selector(rules(plans)).select(entries, council);
    if (selected instanceof Selected.Refused none) {
      console.say(none.problems());
      exits.add(Exit.REFUSED);
      return nothing(exits);
    }
    Selection made = ((Selected.Made) selected).selection();
    Selection selection =
        new Selection(
            made.awards(), made.council(), Positions.of(made.problems()), made.warnings());
    if (!selection.problems().isEmpty()) {
      console.say(selection.problems());
      exits.add(Exit.REFUSED);
    }
    Paying.Paid paid =
        new Paying(console, engine, options.decidedOn()).pay(selection, entries, plans);
    if (paid == null) {
      exits.add(Exit.BROKEN_PACK);
      return new Outcome(null, exits);
    }
    Decision.EngineRef versions =
        new Decision.EngineRef(Versions.CURRENT.xetkhen(), Versions.CURRENT.drools());
    return new Outcome(
        new SelectionReport(
            selection,
            paid.rewards(),
            paid.normsSha256(),
            plans,
            refused.sorted(),
            versions,
            council,
            judged),
        exits);
  }

  /** The council's file does not fit: that no place was filled is said after what is wrong. */
  private Outcome nothing(Set<Exit> exits) {
    console.say(console.text("council.refused"));
    return new Outcome(null, exits);
  }

  private Kept keep(Decider decider, DossierSource.Item item, @Nullable Recording recording) {
    Decider.Decided decided = decider.decide(item);
    Recording.Made made = recording == null ? null : recording.made(item, decided);
    if (decided instanceof Decider.Decided.Done done && item instanceof DossierSource.Found found) {
      Judged judged = judged(new One(found.source(), found.line(), done));
      return new Kept(judged, null, null, made, found.bytes().length);
    }
    Decider.Decided.Not not = (Decider.Decided.Not) decided;
    return new Kept(null, not.refusal(), not.fault(), made, 0);
  }

  private Judged judged(One one) {
    Decider.Decided.Done done = one.done();
    Entry entry =
        intake.entry(done.plan(), one.source(), one.line(), done.dossier(), done.decision());
    return judging.of(entry, done.decision(), done.plan());
  }

  private void take(
      Kept kept,
      @Nullable Recording recording,
      List<Judged> judged,
      Refusals refused,
      Progress progress,
      Set<Exit> exits)
      throws IOException {
    if (recording != null && kept.made() != null) {
      recording.add(kept.made());
    }
    Refusal refusal = kept.refusal();
    if (refusal != null) {
      refused.add(refusal, kept.fault());
      exits.add(refusal.brokenPack() ? Exit.BROKEN_PACK : Exit.REFUSED);
    }
    if (kept.judged() != null) {
      judged.add(kept.judged());
    }
    progress.step(kept.size());
  }

  /** The paths may name the file as well: it takes part once. */
  private void join(One also, List<Judged> judged) {
    Decision decision = also.done().decision();
    boolean there =
        judged.stream()
            .map(Judged::entry)
            .anyMatch(
                entry ->
                    entry.dossier().equals(decision.dossier())
                        && entry.plan().equals(decision.plan())
                        && entry.candidate().equals(decision.candidate()));
    if (!there) {
      judged.add(judged(also));
    }
  }

  private static Map<String, Plan> plans(Decider decider, @Nullable One also) {
    Map<String, Plan> plans = new TreeMap<>();
    decider.plans().forEach(plan -> plans.put(plan.id(), plan));
    if (also != null) {
      plans.putIfAbsent(also.done().plan().id(), also.done().plan());
    }
    return plans;
  }

  private Map<String, Selector.Rules> rules(Map<String, Plan> plans) {
    Map<String, Selector.Rules> rules = new TreeMap<>();
    plans.forEach(
        (id, plan) -> {
          PackFolder folder = engine.packs().folder(id);
          String file = folder == null ? id : folder.planFile().toString();
          rules.put(id, new Selector.Rules(plan, file));
        });
    return rules;
  }
}
