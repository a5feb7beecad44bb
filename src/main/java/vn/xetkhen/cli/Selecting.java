package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.SelectionReport;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.CouncilReader;
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
      @Nullable Entry entry, @Nullable Refusal refusal, @Nullable String fault, long size) {}

  /**
   * Decides and selects; tells all that could not be used.
   *
   * @param also a dossier that takes part even where the paths do not have it; null where there is
   *     none
   * @throws UsageException where the day of the award decision cannot be
   */
  Outcome run(List<String> paths, @Nullable One also) throws IOException {
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    String file = options.council();
    Council council = file == null ? null : council(file);
    if (file != null && council == null) {
      return new Outcome(null, EnumSet.of(Exit.REFUSED));
    }
    Decider decider = new Decider(engine, wanted);
    List<Entry> entries = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    Progress progress = Progress.over(paths, console, true);
    try (DossierSource source = new DossierSource(paths, console.in())) {
      new Ordered<DossierSource.Item, Kept>(jobs, item -> keep(decider, item))
          .run(source, kept -> take(kept, entries, refused, progress, exits));
    }
    progress.clear();
    decider.sayBroken(console, exits);
    if (also != null) {
      join(also, entries);
    }
    Map<String, Plan> plans = plans(decider, also);
    if (!plans.isEmpty()) {
      wanted.check(plans.values());
    }
    Selected selected = new Selector(rules(plans)).select(entries, council);
    if (selected instanceof Selected.Refused none) {
      console.say(none.problems());
      exits.add(Exit.REFUSED);
      return new Outcome(null, exits);
    }
    return report(((Selected.Made) selected).selection(), plans, refused, exits);
  }

  private Outcome report(
      Selection selection, Map<String, Plan> plans, List<Refusal> refused, Set<Exit> exits) {
    if (!selection.problems().isEmpty()) {
      console.say(selection.problems());
      exits.add(Exit.REFUSED);
    }
    Paying.Paid paid = new Paying(console, engine, options.decidedOn()).pay(selection, plans);
    if (paid == null) {
      exits.add(Exit.BROKEN_PACK);
      return new Outcome(null, exits);
    }
    Decision.EngineRef versions =
        new Decision.EngineRef(Versions.CURRENT.xetkhen(), Versions.CURRENT.drools());
    return new Outcome(
        new SelectionReport(
            selection, paid.rewards(), paid.normsSha256(), plans, refused, versions),
        exits);
  }

  private @Nullable Council council(String file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(file));
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", file));
    } catch (IOException e) {
      throw new UsageException(Console.both("council.unreadable", file, Reason.of(e)));
    }
    Parsed<Council> parsed = CouncilReader.read(file, bytes);
    if (parsed instanceof Parsed.Good<Council> good) {
      return good.value();
    }
    console.say(((Parsed.Bad<Council>) parsed).problems());
    return null;
  }

  private Kept keep(Decider decider, DossierSource.Item item) {
    Decider.Decided decided = decider.decide(item);
    if (decided instanceof Decider.Decided.Done done && item instanceof DossierSource.Found found) {
      Entry entry = entry(new One(found.source(), found.line(), done));
      return new Kept(entry, null, null, found.bytes().length);
    }
    Decider.Decided.Not not = (Decider.Decided.Not) decided;
    return new Kept(null, not.refusal(), not.fault(), 0);
  }

  private Entry entry(One one) {
    Decider.Decided.Done done = one.done();
    return intake.entry(done.plan(), one.source(), one.line(), done.dossier(), done.decision());
  }

  private void take(
      Kept kept, List<Entry> entries, List<Refusal> refused, Progress progress, Set<Exit> exits) {
    Refusal refusal = kept.refusal();
    if (refusal != null) {
      progress.clear();
      console.say(refusal.problems());
      refused.add(refusal);
      exits.add(refusal.brokenPack() ? Exit.BROKEN_PACK : Exit.REFUSED);
      if (kept.fault() != null && verbose) {
        console.err().print(kept.fault());
      }
    }
    if (kept.entry() != null) {
      entries.add(kept.entry());
    }
    progress.step(kept.size());
  }

  /** The paths may name the file as well: it takes part once. */
  private void join(One also, List<Entry> entries) {
    Decision decision = also.done().decision();
    boolean there =
        entries.stream()
            .anyMatch(
                entry ->
                    entry.dossier().equals(decision.dossier())
                        && entry.plan().equals(decision.plan())
                        && entry.candidate().equals(decision.candidate()));
    if (!there) {
      entries.add(entry(also));
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
