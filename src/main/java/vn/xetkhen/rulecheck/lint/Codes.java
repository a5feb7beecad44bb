package vn.xetkhen.rulecheck.lint;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import vn.xetkhen.text.Problem;

/** Under which lint the problems stand that the readers of a pack's files tell. */
final class Codes {
  private static final Map<String, Lint> LINTS = table();

  private Codes() {}

  /** The lint of a problem; what a scenario's facts state wrongly has codes of its own. */
  static Lint lint(Problem problem) {
    Lint lint = LINTS.get(String.valueOf(problem.code()));
    return lint == null ? Lint.SCENARIO_FACTS : lint;
  }

  /** The lint by code, the message's package and key. */
  static Map<String, Lint> lints() {
    return LINTS;
  }

  private static Map<String, Lint> table() {
    Map<String, Lint> table = new HashMap<>();
    text(table);
    plan(table);
    language(table);
    rulecheck(table);
    return Collections.unmodifiableMap(table);
  }

  private static void text(Map<String, Lint> table) {
    put(table, "text", Lint.UNREADABLE_FILE, "bound.bytes encoding.wide encoding.malformed");
    put(table, "text", Lint.NAME_TWICE, "name.twice");
    put(
        table,
        "text",
        Lint.SYNTAX,
        "syntax empty.json empty.yaml trailing.json trailing.yaml bound.values bound.depth"
            + " bound.pointer yaml.unprintable yaml.alias yaml.anchor yaml.tag");
    put(table, "text", Lint.WRONG_VALUE, "bound.text bound.number text.surrogate");
  }

  private static void plan(Map<String, Lint> table) {
    put(
        table,
        "plan",
        Lint.UNREADABLE_FILE,
        "not-utf-8 no-rules-folder unreadable-folder no-file unreadable-file");
    put(table, "plan", Lint.TEXT_NOT_NFC, "not-composed");
    put(table, "plan", Lint.UNKNOWN_KEY, "unknown-key unknown-node unknown-list");
    put(
        table,
        "plan",
        Lint.MISSING_KEY,
        "missing-key missing-list no-criteria no-branch no-count reward.which reward.none");
    put(table, "plan", Lint.MISSING_LANGUAGE, "missing-language");
    put(table, "plan", Lint.MISSING_SUPPLY, "no-supply");
    put(table, "plan", Lint.WRONG_VALUE, "wrong format several-lines impossible-day id-not-folder");
    put(
        table,
        "plan",
        Lint.CONTRADICTING_VALUES,
        "days-backwards period-backwards period-twice criteria-twice count-twice"
            + " award-and-delegated deferral-without-exclusion minimum-above-maximum"
            + " overlaps-itself required-period reward.confirmed reward.order reward.overlap");
    put(table, "plan", Lint.UNDECLARED_CLAUSE, "undeclared-clause award-names-clauses");
    put(table, "plan", Lint.UNDECLARED_CODE, "undeclared-code");
    put(table, "plan", Lint.UNDECLARED_READING, "undeclared-reading");
    put(
        table,
        "plan",
        Lint.UNDECLARED_OPTION,
        "undeclared-default unknown-option missing-option too-few-options");
    put(table, "plan", Lint.UNDECLARED_AWARD, "undeclared-award undeclared-period");
    put(
        table,
        "plan",
        Lint.UNKNOWN_WORD,
        "unknown-role unknown-word unknown-certificate unknown-status unknown-part");
    put(table, "plan", Lint.UNKNOWN_FIELD, "deferral-field");
    put(
        table,
        "plan",
        Lint.CLAUSE_FOR_WRONG_KIND,
        "clause-not-for-kind group-without-award collective-without-unit required-not-for-kind");
    put(table, "plan", Lint.CLAUSE_CYCLE, "cycle places-cycle");
    put(
        table,
        "plan",
        Lint.READING_VALUES,
        "unlike-values option-without-value no-year order-not-one");
  }

  private static void language(Map<String, Lint> table) {
    put(table, "language", Lint.TEXT_NOT_NFC, "file.not-nfc");
    put(table, "language", Lint.SYNTAX, "file.syntax right.syntax right.no-semicolon");
    put(
        table,
        "language",
        Lint.OUTSIDE_THE_LANGUAGE,
        "file.import file.global file.rules-only file.header rule.attributes rule.says-more"
            + " left.not-a-pattern left.not-collected left.given left.no-key left.not-evidence"
            + " left.constraint right.one-sentence right.not-a-sentence right.no-subject right.nothing-asked"
            + " right.no-verb right.type-arguments");
    put(
        table,
        "language",
        Lint.UNKNOWN_WORD,
        "left.unknown-type right.no-conclude right.no-quantifier right.opener right.unknown-verb");
    put(
        table,
        "language",
        Lint.UNKNOWN_FIELD,
        "left.unknown-field left.not-identity rule.unknown-field");
    put(
        table,
        "language",
        Lint.WRONG_VALUE,
        "left.operand right.argument rule.argument rule.value-does-not-fit");
    put(table, "language", Lint.TEST_DOES_NOT_FIT, "rule.total rule.verb-does-not-fit");
    put(table, "language", Lint.VARIABLE_DOES_NOT_FIT, "rule.bound-twice rule.unbound");
    put(table, "language", Lint.IDENTITY_MISSING, "rule.the-needs-identity rule.the-of-several");
    put(table, "language", Lint.UNDECLARED_READING, "rule.unknown-reading");
    put(table, "language", Lint.UNDECLARED_SETTING, "rule.unknown-setting");
    put(table, "language", Lint.UNDECLARED_CODE, "rule.unknown-code");
    put(
        table,
        "language",
        Lint.READING_VALUES,
        "pack.no-value rule.one-choice rule.reading-without-values rule.reading-of-years"
            + " rule.reading-of-days");
    put(table, "language", Lint.SAME_RULE_NAME, "pack.same-name");
    put(table, "language", Lint.CLAUSE_WITHOUT_RULE, "pack.no-rule");
    put(table, "language", Lint.CHECK_NOT_ASKED, "pack.not-asked");
    put(table, "language", Lint.RULE_WITHOUT_CLAUSE, "pack.unknown-clause");
  }

  private static void rulecheck(Map<String, Lint> table) {
    put(table, "rulecheck", Lint.UNREADABLE_FILE, "unreadable");
    put(table, "rulecheck", Lint.WRONG_VALUE, "format wrong day");
    put(table, "rulecheck", Lint.SCENARIO_UNKNOWN_NAME, "unknown unknown.many");
    put(table, "rulecheck", Lint.SCENARIO_INCOMPLETE, "missing no-kind two-kinds expect.nothing");
    put(table, "rulecheck", Lint.NAME_TWICE, "name.twice mutant.twice");
  }

  private static void put(Map<String, Lint> table, String bundle, Lint lint, String keys) {
    for (String key : keys.split(" ", -1)) {
      table.put(bundle + "/" + key, lint);
    }
  }
}
