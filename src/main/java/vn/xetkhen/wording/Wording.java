package vn.xetkhen.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * Says in both languages what was recorded under one plan: reasons, requests, tests, names of
 * facts. Immutable, and safe for use by several threads.
 */
public final class Wording {
  private final Labels labels;
  private final Values values;
  private final Entries entries;
  private final Phrases phrases;
  private final Lacks lacks;
  private final Messages messages;

  /** Prepares the words for one plan. */
  public Wording(Plan plan) {
    this.labels = new Labels();
    this.messages = labels.messages();
    this.values = new Values(labels, plan.vocabulary());
    this.entries = new Entries(labels, values);
    this.lacks = new Lacks(labels, entries, plan);
    this.phrases = new Phrases(labels, values, entries, lacks);
  }

  /** The names of everything that does not depend on the plan. */
  public Labels labels() {
    return labels;
  }

  /**
   * Why a clause came to its outcome, in one line: the checks that failed with their distance, what
   * is not known, the values that met it, or why it does not apply.
   *
   * @param composition the recorded checks under the readings in use
   */
  public Text reason(Plan.Clause clause, Kind kind, Composition composition) {
    Criteria tree = clause.criteria().get(kind);
    if (tree == null) {
      return messages.text("reason.kind", labels.of(kind));
    }
    Outcome outcome = composition.of(tree);
    Relevant.Deciding deciding = Relevant.of(tree, composition);
    if (outcome == Outcome.NOT_APPLICABLE && !deciding.conditions().isEmpty()) {
      return Labels.sentence(messages.text("reason.condition", joined(deciding.conditions())));
    }
    return reason(clause, outcome, deciding.checks());
  }

  /** A reason made of those checks that have the clause's outcome. */
  private Text reason(Plan.Clause clause, Outcome outcome, List<Check> checks) {
    List<Check> deciding = checks.stream().filter(c -> c.outcome() == outcome).toList();
    return deciding.isEmpty()
        ? messages.text("reason." + outcome.name(), clause.line())
        : Labels.sentence(joined(deciding));
  }

  /**
   * What to supply so that a fact becomes known, with what the clauses ask for to show it.
   *
   * @param clauses the clauses that wait for it
   */
  public Text ask(List<Plan.Clause> clauses, Lack lack) {
    return lacks.ask(clauses, lack);
  }

  /** What is not known, in short: without where to write it, and without what shows it. */
  public Text missing(Missing missing) {
    return Labels.sentence(
        lacks.state(
            new Lack(
                missing.pointer(),
                missing.type(),
                missing.entry(),
                missing.fields(),
                missing.action())));
  }

  /** A check as a whole: why it came to its outcome. */
  public Text check(Check check) {
    return Labels.sentence(phrases.check(check));
  }

  /** A test: the actual value, the required one, and how far they are apart. */
  public Text test(Check check, Row row, Test test) {
    return phrases.test(check, row.type(), test);
  }

  /**
   * The name of a fact by the fields that identify it: Xếp hạng Chỉ số cải cách hành chính năm
   * 2021.
   */
  public Text entry(String type, Map<String, Object> entry) {
    return Labels.sentence(entries.name(type, entry));
  }

  /** A value of a field of a fact, as people write it. */
  public Text value(String type, String field, @Nullable Object value) {
    return values.of(type, field, value);
  }

  /**
   * The name of a fact that stands in the dossier, numbered where nothing else tells it from the
   * next.
   */
  public Text entry(Row row) {
    return Labels.sentence(entries.numbered(row.type(), row.entry(), row.pointer()));
  }

  private Text joined(List<Check> checks) {
    List<Text> texts = new ArrayList<>(checks.size());
    checks.forEach(check -> texts.add(phrases.check(check)));
    return Text.join("; ", texts.stream().distinct().toList());
  }
}
