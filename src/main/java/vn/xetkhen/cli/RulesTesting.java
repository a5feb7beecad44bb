package vn.xetkhen.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.report.CoverageText;
import vn.xetkhen.report.JunitXml;
import vn.xetkhen.report.Paint;
import vn.xetkhen.report.TrialsText;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.suggest.Suggestions;

/** Tries the scenarios of packs and writes what came of it. */
final class RulesTesting {
  private final Console console;
  private final Wanted wanted;
  private final int width;

  /**
   * What a run is asked for.
   *
   * @param name what a scenario's name has to hold; null for all scenarios
   * @param share the least coverage of each pack in percent; null where none is asked
   * @param suggest whether missing scenarios are drafted
   * @param junit where the report for build servers goes; null where none is asked
   * @param out where the results go; null for standard output
   */
  record Wanted(
      @Nullable String name,
      @Nullable BigDecimal share,
      boolean suggest,
      @Nullable String junit,
      @Nullable String out) {

    /** Whether a scenario of that name is asked for; letter case does not count. */
    boolean named(String scenario) {
      return name == null || plain(scenario).contains(plain(name));
    }

    private static String plain(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
  }

  RulesTesting(Console console, Wanted wanted, int width) {
    this.console = console;
    this.wanted = wanted;
    this.width = width;
  }

  /**
   * Runs once over packs, and tells each as soon as it is tried.
   *
   * @param all whether these are all the packs, so that some scenario of theirs has to bear the
   *     name asked for
   * @return the exit code
   */
  int run(List<Target> targets, boolean all) throws IOException {
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    try (Output output =
        wanted.out() == null ? Output.standard(console.out()) : Output.file(wanted.out())) {
      Paint paint = wanted.out() == null ? console.paint() : new Paint(false);
      Writer writer = output.writer();
      List<PackTrials> tried = trials(targets, writer, paint, exits);
      if (all && wanted.name() != null && tried.stream().allMatch(RulesTesting::nothing)) {
        throw new UsageException(Console.both("test.noName", wanted.name()));
      }
      List<CoverageText.Of> coverages = coverages(tried);
      if (wanted.suggest()) {
        drafts(tried, coverages, writer);
      } else {
        writer.write(new TrialsText(console.language(), width, paint).sum(tried));
        coverage(coverages, writer, paint);
      }
      gate(coverages, exits);
      junit(tried);
      if (!wanted.suggest() || coverages.stream().allMatch(CoverageText.Of::holds)) {
        output.done();
      }
    }
    return Exit.of(exits);
  }

  private List<PackTrials> trials(List<Target> targets, Writer writer, Paint paint, Set<Exit> exits)
      throws IOException {
    TrialsText text = new TrialsText(console.language(), width, paint);
    List<PackTrials> all = new ArrayList<>();
    for (Target target : targets) {
      PackTrials trials = PackTrials.run(target, wanted::named);
      all.add(trials);
      if (trials instanceof PackTrials.Broken broken) {
        exits.add(Exit.BROKEN_PACK);
        console.say(broken.problems());
      } else if (trials instanceof PackTrials.Tried tried) {
        if (tried.failed() > 0) {
          exits.add(Exit.REFUSED);
        }
        if (!wanted.suggest() && (wanted.name() == null || !nothing(tried))) {
          writer.write(text.pack(tried) + "\n");
          writer.flush();
        } else if (wanted.suggest() && tried.failed() > 0) {
          console.say(console.text("test.failing", tried.id(), tried.failed()));
        }
      }
    }
    return all;
  }

  private static boolean nothing(PackTrials trials) {
    return trials instanceof PackTrials.Tried tried && tried.count() == 0;
  }

  /** Of part of the scenarios there is none to tell. */
  private List<CoverageText.Of> coverages(List<PackTrials> packs) {
    List<CoverageText.Of> coverages = new ArrayList<>();
    for (PackTrials pack : packs) {
      if (wanted.name() == null && pack instanceof PackTrials.Tried tried) {
        coverages.add(
            new CoverageText.Of(
                tried.id(), tried.folder(), tried.failed() == 0, Coverage.of(tried)));
      }
    }
    return coverages;
  }

  private void coverage(List<CoverageText.Of> coverages, Writer writer, Paint paint)
      throws IOException {
    if (coverages.isEmpty()) {
      return;
    }
    CoverageText text = new CoverageText(console.language(), width, paint);
    writer.write("\n" + text.table(coverages));
    for (CoverageText.Of of : coverages) {
      String missing = text.missing(of);
      writer.write(missing.isEmpty() ? "" : "\n" + missing);
    }
  }

  private void gate(List<CoverageText.Of> coverages, Set<Exit> exits) {
    BigDecimal share = wanted.share();
    if (share == null) {
      return;
    }
    CoverageText text = new CoverageText(console.language(), width, new Paint(false));
    for (CoverageText.Of of : coverages) {
      if (!of.coverage().whole().reaches(share)) {
        exits.add(Exit.REFUSED);
        console.say(text.below(of, share.toPlainString()));
      }
    }
  }

  /** Rules that contradict a scenario may be wrong, and so would be what a draft expects. */
  private void drafts(List<PackTrials> packs, List<CoverageText.Of> coverages, Writer writer)
      throws IOException {
    for (int i = 0; i < packs.size(); i++) {
      if (packs.get(i) instanceof PackTrials.Tried tried && tried.failed() == 0) {
        Suggestions.Drafted drafted =
            new Suggestions(tried).drafts(coverages.get(i).coverage().missing());
        writer.write(drafted.text());
        console.say(
            console.text(
                drafted.scenarios() == 0 && drafted.without().isEmpty()
                    ? "test.complete"
                    : "test.drafted",
                tried.id(),
                drafted.scenarios()));
        if (!drafted.without().isEmpty()) {
          CoverageText text = new CoverageText(console.language(), width, new Paint(false));
          console.say(console.text("test.notDrafted", drafted.without().size()));
          for (String line : text.lines(drafted.without())) {
            console.say("  • " + line);
          }
        }
      }
    }
  }

  private void junit(List<PackTrials> tried) throws IOException {
    if (wanted.junit() != null) {
      try (Output file = Output.file(wanted.junit())) {
        file.writer().write(new JunitXml(console.language()).text(tried));
        file.done();
      }
    }
  }
}
