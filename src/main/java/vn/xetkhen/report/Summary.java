package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/** A decision in a sentence or two, as a table cell holds it. */
final class Summary {
  private final Messages messages = Messages.beside(Summary.class);
  private final Labels labels = new Labels();

  /** The verdict with its ground. */
  Text verdict(Decision decision) {
    Text verdict = labels.of(decision.verdict());
    return decision.ground() == null
        ? verdict
        : messages.text("verdict.ground", verdict, labels.ground(decision.ground()));
  }

  /**
   * What decided: the clause and why, how many more there are, and which readings the verdict
   * depends on.
   */
  Text reason(Views.View view) {
    Decision decision = view.decision();
    List<Text> parts = new ArrayList<>();
    if (decision.verdict() == Verdict.ELIGIBLE) {
      parts.add(messages.text("reason.eligible"));
    } else if (decision.verdict() == Verdict.UNDETERMINED) {
      parts.add(messages.text("reason.undetermined", String.join(", ", waiting(decision))));
    } else {
      List<Finding> deciding = view.deciding();
      if (!deciding.isEmpty()) {
        Finding first = deciding.get(0);
        parts.add(messages.text("reason.clause", first.clause(), first.reason()));
      }
      if (deciding.size() > 1) {
        List<String> others = deciding.stream().skip(1).map(Finding::clause).toList();
        parts.add(messages.text("reason.others", String.join(", ", others)));
      }
    }
    if (decision.deferredUntil() != null) {
      parts.add(
          messages.text("reason.deferred", view.wording().value("", "", decision.deferredUntil())));
    }
    sensitivities(decision).forEach(parts::add);
    return Text.join(". ", parts);
  }

  /** What is missing, in short. */
  List<Text> missing(Views.View view) {
    return view.decision().missing().stream().map(view.wording()::missing).toList();
  }

  /** Under which readings the verdict would differ. */
  List<Text> sensitivities(Decision decision) {
    List<Text> texts = new ArrayList<>();
    for (Sensitivity sensitivity : decision.sensitivity()) {
      List<String> readings = new ArrayList<>();
      sensitivity.readings().forEach((id, option) -> readings.add(id + "=" + option));
      texts.add(
          messages.text(
              "reason.reading", String.join(", ", readings), labels.of(sensitivity.verdict())));
    }
    return texts;
  }

  Messages messages() {
    return messages;
  }

  Labels labels() {
    return labels;
  }

  private static List<String> waiting(Decision decision) {
    return decision.missing().stream()
        .map(Missing::clauses)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
