package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Tally;

/** The sums of an impact: how many dossiers, from what to what, by which edit. */
record ImpactSums(ImpactWords words, Impact impact) {
  private static final int STATE = 22;
  private static final int COUNT = 10;

  /** How many dossiers came to what, a line each. */
  static List<String> lines(ImpactWords words, Tally tally) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("sum.dossiers", tally.dossiers()));
    lines.add(words.say("sum.changed", tally.changed()));
    lines.add(words.say("sum.unchanged", tally.unchanged()));
    if (tally.undecided() > 0) {
      lines.add(words.say("sum.undecided", tally.undecided()));
    }
    if (tally.aside() > 0) {
      lines.add(words.say("sum.aside", tally.aside()));
    }
    if (tally.refused() > 0) {
      lines.add(words.say("sum.refused", tally.refused()));
    }
    if (tally.unexplained() > 0) {
      lines.add(words.say("sum.unexplained", tally.unexplained()));
    }
    tally
        .differences()
        .forEach(
            (what, count) -> lines.add(words.say("sum.difference", words.difference(what), count)));
    return lines;
  }

  /** From what to what, as a table. */
  String kinds(Tally tally) {
    Grid grid =
        new Grid(
            2,
            List.of(
                new Grid.Column(words.say("sum.before"), STATE, false),
                new Grid.Column(words.say("sum.after"), STATE, false),
                new Grid.Column(words.say("sum.count"), COUNT, true)));
    StringBuilder text = new StringBuilder(grid.head());
    for (Tally.Moved moved : tally.kinds()) {
      text.append(
          grid.row(
              List.of(
                  List.of(words.state(moved.before())),
                  List.of(words.state(moved.after())),
                  List.of(Long.toString(moved.count())))));
    }
    return text.toString();
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
    StringBuilder text = new StringBuilder(grid.head());
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
