package vn.xetkhen.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.text.Text;

/** A check that asks one thing of the one fact there can be. */
final class One extends Answer {
  private final Text name;
  private final Supplier<Text> line;

  /**
   * The fact asked.
   *
   * @param pointer null where the dossier does not have it
   * @param entry what identifies it, or what was looked for
   */
  record Subject(@Nullable String pointer, String type, Map<String, Object> entry, Text name) {}

  private One(
      Spec spec,
      @Nullable Choice choice,
      Subject subject,
      Test test,
      List<Open> lacks,
      Supplier<Text> line) {
    super(
        spec.check(
            Quantifier.THE,
            choice,
            test.outcome(),
            List.of(
                new Row(
                    subject.pointer(),
                    subject.type(),
                    subject.entry(),
                    test.outcome(),
                    List.of(test),
                    List.of()))),
        lacks);
    this.name = subject.name();
    this.line = line;
  }

  /** What was asked is known, and so is the answer. */
  static One known(
      Spec spec, @Nullable Choice choice, Subject subject, Test test, Supplier<Text> line) {
    return new One(spec, choice, subject, test, List.of(), line);
  }

  /** What was asked is not known. */
  static One unknown(
      Spec spec, @Nullable Choice choice, Subject subject, Test test, List<Open> lacks) {
    return new One(spec, choice, subject, test, lacks, () -> Words.NOT_STATED);
  }

  @Override
  List<Statement> says() {
    return outcome() == Outcome.UNKNOWN ? saysLacks() : List.of(new Statement(name, line.get()));
  }
}
