package vn.xetkhen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New results beside the page's: the page's value, the new one, their ratio, and the goal, with a
 * mark where the new value is out of it.
 */
final class Comparison {
  private final StringBuilder text = new StringBuilder();
  private final List<String> missed = new ArrayList<>();

  Comparison(Page page, Results results) {
    row("figure", "page", "now", "now/page", "goal", "");
    Map<String, Page.Figure> figures = page.figures();
    figures.values().forEach(figure -> figure(figure, results.rows().get(figure.id())));
    for (Row row : results.rows().values()) {
      if (!figures.containsKey(row.id())) {
        row(row.id(), "", Page.shown(row.value()), "", "", "not on the page");
      }
    }
    text.append('\n')
        .append(
            missed.isEmpty()
                ? "Every figure measured is within its goal.\n"
                : "Out of their goal: " + String.join(", ", missed) + "\n");
  }

  private void figure(Page.Figure figure, @Nullable Row now) {
    Goal goal = figure.goal();
    String bound = goal == null ? "" : (goal.atMost() ? "≤ " : "≥ ") + Page.shown(goal.bound());
    String before = Double.isNaN(figure.value()) ? "" : Page.shown(figure.value());
    if (now == null) {
      row(figure.id(), before, "", "", bound, "not measured");
      return;
    }
    String ratio =
        before.isEmpty() || figure.value() == 0 ? "" : Page.shown(now.value() / figure.value());
    boolean out = goal != null && !goal.reachedBy(now.value());
    if (out) {
      missed.add(figure.id());
    }
    row(
        figure.id(),
        before,
        Page.shown(now.value()) + " " + now.unit(),
        ratio,
        bound,
        out ? "OUT OF GOAL" : "");
  }

  private void row(String id, String page, String now, String ratio, String goal, String mark) {
    text.append(
        String.format(
                Locale.ROOT, "%-38s %10s %10s %8s  %-8s %s%n", id, page, now, ratio, goal, mark)
            .replaceAll(" +(\\R)", "$1"));
  }

  /** The table. */
  String text() {
    return text.toString();
  }

  /** The ids of the figures that are out of their goal. */
  List<String> missed() {
    return missed;
  }
}
