package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/** What would change a verdict: what is open, what is not met, and the readings. */
final class Changes {
  private static final Messages MESSAGES = Messages.beside(Changes.class);

  private final Language language;
  private final Views.View view;
  private final Labels labels;

  Changes(Language language, Views.View view) {
    this.language = language;
    this.view = view;
    this.labels = view.wording().labels();
  }

  /** One line for each change. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Decision decision = view.decision();
    if (decision.verdict() == Verdict.UNDETERMINED) {
      supplied(lines);
    }
    if (decision.verdict() == Verdict.INELIGIBLE && decision.remedies().isEmpty()) {
      lines.add(text("tree.change.never"));
    }
    Text eligible = labels.of(Verdict.ELIGIBLE);
    for (List<String> remedy : decision.remedies()) {
      Map<Text, List<String>> needs = new LinkedHashMap<>();
      remedy.forEach(id -> needs.computeIfAbsent(need(id), n -> new ArrayList<>()).add(id));
      List<Text> told = new ArrayList<>();
      needs.forEach(
          (need, ids) ->
              told.add(MESSAGES.text("tree.change.check", need, String.join(", ", ids))));
      lines.add(text("tree.change.remedy", eligible, joined(told)));
    }
    for (Sensitivity sensitivity : decision.sensitivity()) {
      List<Text> others = new ArrayList<>();
      sensitivity.readings().forEach((id, option) -> others.add(other(id, option)));
      lines.add(text("tree.change.reading", joined(others), labels.of(sensitivity.verdict())));
    }
    if (decision.sensitivity().isEmpty()) {
      lines.add(text("tree.change.noReading"));
    }
    return lines;
  }

  private void supplied(List<String> lines) {
    lines.add(text("tree.change.supply"));
    Set<String> waiting = new LinkedHashSet<>(view.composition().waiting());
    Verdict met = view.composition().supposing(waiting).verdict();
    if (met != Verdict.UNDETERMINED) {
      lines.add(text("tree.change.supplied", labels.of(met)));
    }
    if (waiting.size() == 1) {
      String only = waiting.iterator().next();
      Verdict failed = view.supposing(only, Outcome.NOT_MET).verdict();
      if (failed != Verdict.UNDETERMINED) {
        lines.add(text("tree.change.failed", only, labels.of(failed)));
      }
    }
  }

  private Text need(String id) {
    List<Text> needs = new ArrayList<>();
    for (Check check : view.composition().inUse(id)) {
      if (check.outcome() != Outcome.MET) {
        needs.add(view.wording().need(check));
      }
    }
    return Text.join("; ", needs);
  }

  private Text other(String id, String option) {
    Plan.Reading reading = view.plan().readings().get(id);
    Plan.Option chosen = reading == null ? null : reading.options().get(option);
    return MESSAGES.text(
        "tree.change.option", id, option, chosen == null ? Text.same(option) : chosen.line());
  }

  private Text joined(List<Text> texts) {
    return Text.join(MESSAGES.text("and").in(language), texts);
  }

  private String text(String key, @Nullable Object... arguments) {
    return MESSAGES.text(key, arguments).in(language);
  }
}
