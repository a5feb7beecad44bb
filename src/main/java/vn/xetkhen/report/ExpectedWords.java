package vn.xetkhen.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.rulecheck.PlacesScenario;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/**
 * What scenarios expect, in words: each followed by the name that stands in the scenario file,
 * {@code không đạt (NOT_MET)}.
 */
final class ExpectedWords {
  private final Language language;
  private final Labels labels = new Labels();
  private final Messages messages = Messages.beside(ExpectedWords.class);

  ExpectedWords(Language language) {
    this.language = language;
  }

  /** What is expected: {@code verdict}, {@code ground}, {@code deferredUntil} or an id. */
  String name(String id) {
    return switch (id) {
      case "verdict", "ground", "deferredUntil" -> named(messages.text("trials." + id), id);
      default -> id;
    };
  }

  /**
   * A value expected or come out.
   *
   * @param id what it is the value of
   * @param value its name, or {@code "null"}; null where nothing came out
   */
  String value(String id, @Nullable String value) {
    if (value == null) {
      return messages.text("trials.nothing").in(language);
    }
    return switch (id) {
      case "verdict" -> verdict(Verdict.valueOf(value));
      case "ground" ->
          value.equals("null") ? none() : named(labels.ground(Role.valueOf(value)), value);
      case "deferredUntil" -> value.equals("null") ? none() : value;
      default -> outcome(Outcome.valueOf(value));
    };
  }

  /** An outcome. */
  String outcome(Outcome outcome) {
    return named(labels.of(outcome), outcome.name());
  }

  /** What a candidate of places ends as; the codes of reasons are told as they are. */
  String ends(List<String> names) {
    return names.stream().map(this::end).collect(Collectors.joining(", "));
  }

  private String end(String name) {
    if (name.equals(PlacesScenario.LISTED)) {
      return verdict(Verdict.UNDETERMINED);
    }
    if (name.equals(PlacesScenario.OUT_OF_REACH)) {
      return named(messages.text("trials.outOfReach"), name);
    }
    return Stream.of(Status.values())
        .filter(status -> status.name().equals(name))
        .map(status -> named(SelectionWording.status(status), name))
        .findFirst()
        .orElse(name);
  }

  /** Within a sentence, not as a heading. */
  private String verdict(Verdict verdict) {
    Text label = labels.of(verdict);
    return named(
        new Text(label.vi().toLowerCase(Locale.ROOT), label.en().toLowerCase(Locale.ROOT)),
        verdict.name());
  }

  private String none() {
    return named(messages.text("trials.none"), "null");
  }

  private String named(Text word, String name) {
    String said = word.in(language);
    return said.equals(name) ? name : said + " (" + name + ")";
  }
}
