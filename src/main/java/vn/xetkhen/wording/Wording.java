package vn.xetkhen.wording;

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
  private final Tests tests;
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
    this.tests = new Tests(labels, values, entries);
    this.phrases = new Phrases(labels, entries, lacks, tests);
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
      return Labels.sentence(messages.text("reason.condition", conditions(deciding.conditions())));
    }
    Text said = Reason.of(phrases, messages, outcome, deciding.found());
    return said.vi().isEmpty() ? messages.text("reason." + outcome.name(), clause.line()) : said;
  }

  /**
   * The checks that a clause's outcome came from: those with that outcome, reached through parts
   * with that outcome only; last the conditions by which a part does not apply.
   *
   * @param composition the recorded checks under the readings in use
   */
  public List<Check> deciding(Plan.Clause clause, Kind kind, Composition composition) {
    Criteria tree = clause.criteria().get(kind);
    return tree == null ? List.of() : Relevant.of(tree, composition).checks();
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
    return Labels.sentence(lacks.state(lack(missing)));
  }

  /** What to supply and where to write it, without what shows it. */
  public Text request(Missing missing) {
    return lacks.request(lack(missing));
  }

  /**
   * What usually shows that a clause is met.
   *
   * @param supply the clause's own line
   */
  public Text evidence(Text supply) {
    return lacks.evidence(supply);
  }

  /** What would meet a check that is not met, with what there is now. */
  public Text need(Check check) {
    return phrases.need(check);
  }

  /** What a check found, without what it asked for. */
  public Text found(Check check) {
    return Labels.sentence(phrases.found(check));
  }

  /** The value that a test found, without the required one. */
  public Text value(Row row, Test test) {
    return tests.value(row, test, "; ");
  }

  /** What a test required, without the value that it found. */
  public Text required(Row row, Test test) {
    return tests.required(row, test);
  }

  /** How far the value that a test found is from a required one; null where it is not. */
  public @Nullable Text gap(Test test) {
    return tests.gap(test);
  }

  /** A check as a whole: why it came to its outcome. */
  public Text check(Check check) {
    return Labels.sentence(phrases.check(check));
  }

  /** A test: the actual value, the required one, and how far they are apart. */
  public Text test(Check check, Row row, Test test) {
    return tests.of(check, row, test);
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

  private Text conditions(List<Check> checks) {
    return Text.join("; ", checks.stream().map(phrases::found).distinct().toList());
  }

  private static Lack lack(Missing missing) {
    return new Lack(
        missing.pointer(), missing.type(), missing.entry(), missing.fields(), missing.action());
  }
}
