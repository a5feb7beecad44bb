package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Tally;

/** The sums of an impact: how many dossiers, from what to what, by which edit. */
record ImpactSums(ImpactWords words, Impact impact) {
  private static final int STATE = 22;
  private static final int STAYS = 32;
  private static final int COUNT = 10;

  /**
   * How many dossiers came to what.
   *
   * @param under what the number is made of; empty where nothing is told of that
   */
  record Line(String text, List<String> under) {}

  /** How many dossiers came to what, a line each. */
  static List<Line> lines(ImpactWords words, Tally tally, Map<Replayed.Why, Long> left) {
    List<String> differences = new ArrayList<>();
    tally
        .differences()
        .forEach(
            (what, count) ->
                differences.add(words.say("sum.difference", words.difference(what), count)));
    List<Line> lines = new ArrayList<>();
    long aside = left.values().stream().mapToLong(Long::longValue).sum();
    lines.add(new Line(words.say("sum.dossiers", tally.dossiers() + aside), List.of()));
    lines.add(new Line(words.say("sum.changed", tally.changed()), differences));
    lines.add(new Line(words.say("sum.unchanged", tally.unchanged()), List.of()));
    if (tally.undecided() > 0) {
      lines.add(new Line(words.say("sum.undecided", tally.undecided()), List.of()));
    }
    if (tally.aside() > 0) {
      lines.add(new Line(words.say("sum.aside", tally.aside()), List.of()));
    }
    if (tally.refused() > 0) {
      lines.add(new Line(words.say("sum.refused", tally.refused()), List.of()));
    }
    if (tally.unexplained() > 0) {
      lines.add(new Line(words.say("sum.unexplained", tally.unexplained()), List.of()));
    }
    if (aside > 0) {
      List<String> why = new ArrayList<>();
      left.forEach((reason, count) -> why.add(words.say("left." + reason, count)));
      lines.add(new Line(words.say("left", aside, String.join("; ", why)), List.of()));
    }
    return lines;
  }

  /** From what to what, as a table. */
  String kinds(Tally tally) {
    Grid grid =
        new Grid(
            2,
            List.of(
                new Grid.Column(words.say("sum.before"), STATE, false),
                new Grid.Column(words.say("sum.after"), STAYS, false),
                new Grid.Column(words.say("sum.count"), COUNT, true)));
    StringBuilder text = new StringBuilder(titled("sum.kinds", grid));
    for (Tally.Moved moved : tally.kinds()) {
      text.append(
          grid.row(
              List.of(
                  List.of(words.state(moved.before())),
                  List.of(words.after(moved)),
                  List.of(Long.toString(moved.count())))));
    }
    return text.toString();
  }

  private String titled(String key, Grid grid) {
    return "  " + words.say(key) + "\n" + grid.head();
  }

  /** By which edit, as a table. */
  String causes(Tally tally, int width) {
    int plan =
        Math.max(
            Cells.width(words.say("sum.plan")),
            impact.pairs().stream().mapToInt(pair -> pair.id().length()).max().orElse(0));
    int edit = Math.max(30, width - 2 - plan - COUNT - 4);
    Grid grid =
        new Grid(
            2,
            List.of(
                new Grid.Column(words.say("sum.plan"), plan, false),
                new Grid.Column(words.say("sum.edit"), edit, false),
                new Grid.Column(words.say("sum.count"), COUNT, true)));
    StringBuilder text = new StringBuilder(titled("sum.causes", grid));
    for (Tally.Caused caused : tally.causes(impact)) {
      text.append(
          grid.row(
              List.of(
                  List.of(caused.plan()),
                  List.of(words.cause(caused.plan(), caused.edit())),
                  List.of(Long.toString(caused.count())))));
    }
    return text.toString();
  }
}
