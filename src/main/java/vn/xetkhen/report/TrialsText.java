package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.PlacesTrial;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Problem;

/**
 * What the scenarios of packs came to: a line a file, and those that did not come out as expected
 * in full, with the checks behind it.
 */
public final class TrialsText {
  private final Language language;
  private final int width;
  private final Paint paint;
  private final TrialDifference difference;
  private final Messages messages = Messages.beside(TrialsText.class);

  /**
   * A text.
   *
   * @param width columns to wrap at
   */
  public TrialsText(Language language, int width, Paint paint) {
    this.language = language;
    this.width = width;
    this.paint = paint;
    this.difference = new TrialDifference(language, paint);
  }

  /** So many scenarios of a file. */
  private static final class Tally {
    private int held;
    private int failed;

    void add(boolean holds) {
      if (holds) {
        held++;
      } else {
        failed++;
      }
    }
  }

  /** A pack's files and its failing scenarios. */
  public String pack(PackTrials.Tried tried) {
    Page page = new Page(width);
    page.line(0, "", text("trials.pack", tried.id(), tried.count()), paint::strong);
    Map<String, Tally> files = tallies(tried);
    int widest = files.keySet().stream().mapToInt(Cells::width).max().orElse(0);
    files.forEach(
        (path, tally) -> {
          Outcome outcome = Outcome.of(tally.failed == 0);
          String line = Cells.pad(path, widest) + "  " + counts(tally);
          page.line(2, TreeNodes.mark(outcome) + " ", line, s -> paint.outcome(outcome, s));
        });
    for (Trial trial : tried.trials()) {
      if (!trial.holds()) {
        failed(page.gap(), at(trial), trial.scenario().name());
        difference.write(page, trial, tried.pack().plan());
      }
    }
    for (PlacesTrial trial : tried.places()) {
      if (!trial.holds()) {
        failed(page.gap(), at(trial), trial.scenario().name());
        difference.write(page, trial);
      }
    }
    return page.toString();
  }

  /** How all packs came out, in a line; where scenarios fail, another says what to do. */
  public String sum(List<PackTrials> packs) {
    int all = 0;
    int failed = 0;
    int broken = 0;
    for (PackTrials pack : packs) {
      if (pack instanceof PackTrials.Tried tried) {
        all += tried.count();
        failed += tried.failed();
      } else {
        broken++;
      }
    }
    Outcome outcome = Outcome.of(failed == 0 && broken == 0);
    List<String> parts = new ArrayList<>(List.of(text("trials.sum", packs.size(), all)));
    if (all > 0) {
      parts.add(failed == 0 ? text("trials.sum.held") : text("trials.sum.failed", failed));
    }
    if (broken > 0) {
      parts.add(text("trials.sum.broken", broken));
    }
    Page page =
        new Page(width).line(0, "", String.join("; ", parts), s -> paint.outcome(outcome, s));
    return failed == 0 ? page.toString() : page.line(0, text("trials.todo")).toString();
  }

  /** Where a scenario stands. */
  static String at(Trial trial) {
    return trial.scenario().file() + ":" + trial.scenario().at().line();
  }

  /** Where a scenario stands. */
  static String at(PlacesTrial trial) {
    return trial.scenario().file() + ":" + trial.scenario().at().line();
  }

  private void failed(Page page, String at, String name) {
    page.line(0, "✗ ", text("trials.failed", at, name), s -> paint.outcome(Outcome.NOT_MET, s));
  }

  private String counts(Tally tally) {
    return tally.failed == 0
        ? text("trials.held", tally.held)
        : text("trials.heldAndFailed", tally.held, tally.failed);
  }

  private static Map<String, Tally> tallies(PackTrials.Tried tried) {
    Map<String, Tally> files = new LinkedHashMap<>();
    for (ScenarioFile file : tried.files()) {
      files.put(file.path(), new Tally());
    }
    for (Trial trial : tried.trials()) {
      tally(files, trial.scenario().path(), trial.holds());
    }
    for (PlacesTrial trial : tried.places()) {
      tally(files, JunitXml.PLACES, trial.holds());
    }
    files.values().removeIf(tally -> tally.held + tally.failed == 0);
    return files;
  }

  private static void tally(Map<String, Tally> files, String path, boolean holds) {
    files.computeIfAbsent(path, key -> new Tally()).add(holds);
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }

  /** Problems as lines for people. */
  static List<String> lines(List<Problem> problems, Language language) {
    return problems.stream().map(problem -> problem.line(language)).toList();
  }
}
