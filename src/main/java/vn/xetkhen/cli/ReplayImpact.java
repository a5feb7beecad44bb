package vn.xetkhen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.PackStore;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.audit.replay.Recalled;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Replaying;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.report.ImpactFormat;
import vn.xetkhen.report.ImpactReport;
import vn.xetkhen.report.Paint;
import vn.xetkhen.rulecheck.impact.Compared;
import vn.xetkhen.rulecheck.impact.Comparing;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Tally;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Decides recorded dossiers under the recorded rules and under others, and tells what changes. */
final class ReplayImpact {
  private final Console console;
  private final Replaying replaying;
  private final PackStore packs;
  private final Layout layout;
  private final ImpactFormat form;

  /**
   * How it is told.
   *
   * @param out the file to write to; null for standard output
   * @param before the record as the user named it
   * @param after the rules folder as the user named it
   */
  record Layout(
      String format, @Nullable String out, int jobs, int width, String before, String after) {}

  ReplayImpact(Console console, Replaying replaying, PackStore packs, Layout layout) {
    this.console = console;
    this.replaying = replaying;
    this.packs = packs;
    this.layout = layout;
    this.form = form(layout.format());
  }

  private static ImpactFormat form(String format) {
    for (ImpactFormat one : ImpactFormat.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(format)) {
        return one;
      }
    }
    throw new UsageException(Console.both("impact.format.wrong", format));
  }

  /** Tells it, and gives the exit code. */
  int run(Engine now, EntryAddress wanted) throws IOException {
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    wanted.damaged(console, exits);
    Text lost = Shortages.lost(layout.before(), wanted);
    if (lost != null) {
      console.say(lost.in(console.language()));
      exits.add(Exit.REFUSED);
    }
    List<RunGroup> groups = RunGroup.of(wanted.runs());
    if (groups.size() > 1 && form != ImpactFormat.TEXT) {
      throw new UsageException(Console.both("replay.several", groups.size()));
    }
    Paint paint = layout.out() == null ? console.paint() : new Paint(false);
    ImpactFormat.Layout shown = new ImpactFormat.Layout(console.language(), layout.width(), paint);
    try (Output output =
        layout.out() == null ? Output.standard(console.out()) : Output.file(layout.out())) {
      for (RunGroup group : groups) {
        Recalled recalled = Recalled.of(packs, group.packs());
        lost(group, recalled, exits);
        Parsed<Impact> read = Impact.of(recalled, now, recalled.ids());
        if (!(read instanceof Parsed.Good<Impact> good)) {
          console.say(((Parsed.Bad<Impact>) read).problems());
          return Exit.BROKEN_PACK.code();
        }
        ImpactReport.About about =
            new ImpactReport.About(
                good.value(), layout.before(), layout.after(), true, true, Versions.CURRENT);
        try (ImpactReport report = form.open(output.writer(), shown, about)) {
          Tally tally = new Tally();
          Map<Replayed.Why, Long> left = new EnumMap<>(Replayed.Why.class);
          for (Run one : group.runs()) {
            compare(one, wanted, good.value(), report, new Counted(tally, left), exits);
          }
          if (tally.changed() > 0) {
            exits.add(Exit.CHANGED);
          }
          Long hashes = left.get(Replayed.Why.HASH_ALONE);
          if (hashes != null) {
            console.say(console.text("replay.hash", hashes));
          }
          report.done(tally, left);
        }
      }
      output.done();
      return Exit.of(exits);
    } catch (StandardOutput.Gone e) {
      return Exit.of(exits); // whoever read the results has seen enough
    }
  }

  /** Tells which recorded packs cannot be used. */
  private void lost(RunGroup group, Recalled recalled, Set<Exit> exits) {
    group
        .packs()
        .forEach(
            (plan, hash) -> {
              if (!recalled.ids().contains(plan)) {
                boolean broken = packs.get(hash) instanceof PackStore.Kept.Broken;
                exits.add(broken ? Exit.BROKEN_PACK : Exit.REFUSED);
                console.say(console.text("replay.pack", plan, hash));
              }
            });
  }

  /** A dossier's result on its way to the report. */
  private record Ready(
      Recorded entry, Replaying.Basis basis, @Nullable Compared compared, @Nullable String text) {}

  /**
   * The sums while they grow.
   *
   * @param left how many entries were not compared, by why
   */
  private record Counted(Tally tally, Map<Replayed.Why, Long> left) {}

  private void compare(
      Run run,
      EntryAddress wanted,
      Impact impact,
      ImpactReport report,
      Counted counted,
      Set<Exit> exits)
      throws IOException {
    Wanted conditions = new Wanted(run.asOf(), run.readings(), run.settings());
    Comparing comparing = new Comparing(impact, conditions::under);
    try {
      RecordedEntries entries = new RecordedEntries(run, wanted);
      new Ordered<Recorded, Ready>(layout.jobs(), entry -> ready(entry, comparing, report))
          .run(
              entries,
              ready -> {
                if (ready.entry().type() != Recorded.Type.SELECTION) {
                  take(ready, report, counted, exits);
                }
              });
      Text skipped = entries.skipped();
      if (skipped != null) {
        console.say(skipped.in(console.language()));
        exits.add(Exit.REFUSED);
      }
      Shortage shortage = entries.shortage();
      if (wanted.seq() == null && !shortage.none()) {
        Shortages.told(layout.before(), run, shortage)
            .forEach(lack -> console.say(lack.in(console.language())));
        exits.add(Exit.REFUSED);
      }
    } catch (UncheckedIOException e) {
      console.say(RecordedEntries.text(e).in(console.language()));
      exits.add(Exit.REFUSED);
    }
  }

  private Ready ready(Recorded entry, Comparing comparing, ImpactReport report) {
    Replaying.Basis basis = replaying.dossier(entry);
    if (!(basis instanceof Replaying.Basis.Ready found)
        || entry.type() == Recorded.Type.SELECTION) {
      return new Ready(entry, basis, null, null);
    }
    Compared compared = compared(entry, found.dossier(), comparing);
    String text =
        compared instanceof Compared.Changed changed
            ? report.change(changed.change(), entry.address())
            : null;
    return new Ready(entry, basis, compared, text);
  }

  /** Whatever goes wrong concerns this dossier alone. */
  private static Compared compared(Recorded entry, byte[] dossier, Comparing comparing) {
    String source = Objects.requireNonNullElse(entry.source(), "");
    try {
      return comparing.compare(source, entry.line(), dossier);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      Text fault = Console.both("fault", e.toString());
      Problem problem = new Problem(entry.address(), Position.START, null, fault);
      return new Compared.Refused(
          new Refusal(source, entry.line(), null, List.of(problem), false), null);
    }
  }

  private void take(Ready ready, ImpactReport report, Counted counted, Set<Exit> exits)
      throws IOException {
    if (ready.basis() instanceof Replaying.Basis.None none) {
      Replayed.Why why = none.why().why();
      counted.left().merge(why, 1L, Long::sum);
      if (why.fault()) {
        exits.add(Exit.REFUSED);
      }
      if (!why.toldAtOnce()) {
        console.say(ready.entry().address() + ": " + none.why().text().in(console.language()));
      }
      return;
    }
    Compared compared = Objects.requireNonNull(ready.compared());
    counted.tally().add(compared);
    if (compared instanceof Compared.Refused refused) {
      if (ready.entry().type() == Recorded.Type.DECISION) {
        exits.add(Exit.REFUSED);
      }
      console.say(refused.refusal().problems());
      report.refused(refused.refusal());
    }
    if (ready.text() != null) {
      report.write(ready.text());
    }
  }
}
