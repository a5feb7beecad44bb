package vn.xetkhen.rulecheck.lint;

import static vn.xetkhen.rulecheck.lint.Severity.ERROR;
import static vn.xetkhen.rulecheck.lint.Severity.NOTE;
import static vn.xetkhen.rulecheck.lint.Severity.WARNING;

import java.util.Locale;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** The kinds of findings. Their ids stay as they are, since filters and habits rest on them. */
public enum Lint {
  UNREADABLE_FILE(ERROR),
  SYNTAX(ERROR),
  TEXT_NOT_NFC(ERROR),
  NAME_TWICE(ERROR),
  UNKNOWN_KEY(ERROR),
  MISSING_KEY(ERROR),
  MISSING_LANGUAGE(ERROR),
  MISSING_SUPPLY(ERROR),
  WRONG_VALUE(ERROR),
  CONTRADICTING_VALUES(ERROR),
  UNDECLARED_CLAUSE(ERROR),
  UNDECLARED_CODE(ERROR),
  UNDECLARED_READING(ERROR),
  UNDECLARED_OPTION(ERROR),
  UNDECLARED_SETTING(ERROR),
  UNDECLARED_AWARD(ERROR),
  UNKNOWN_WORD(ERROR),
  UNKNOWN_FIELD(ERROR),
  CLAUSE_FOR_WRONG_KIND(ERROR),
  CLAUSE_CYCLE(ERROR),
  READING_VALUES(ERROR),
  OUTSIDE_THE_LANGUAGE(ERROR),
  TEST_DOES_NOT_FIT(ERROR),
  VARIABLE_DOES_NOT_FIT(ERROR),
  IDENTITY_MISSING(ERROR),
  RULE_WITHOUT_CLAUSE(ERROR),
  CHECK_NOT_ASKED(ERROR),
  CLAUSE_WITHOUT_RULE(ERROR),
  SAME_RULE_NAME(ERROR),
  SCENARIO_UNKNOWN_NAME(ERROR),
  SCENARIO_INCOMPLETE(ERROR),
  SCENARIO_FACTS(ERROR),
  CLAUSE_NOT_REQUIRED(WARNING),
  RULE_NEVER_FIRES(WARNING),
  READING_NOT_USED(WARNING),
  SETTING_NOT_USED(WARNING),
  CODE_NOT_USED(WARNING),
  WRONG_KIND(WARNING),
  CHECK_ASKED_TWICE(WARNING),
  REPEATED_RULE(WARNING),
  REPEATED_THRESHOLD(WARNING),
  LITERAL_YEAR(WARNING),
  RULE_ORDER(WARNING),
  NEVER_MET(WARNING),
  ALWAYS_MET(WARNING),
  DUPLICATE_MEMBER(WARNING),
  EQUAL_BRANCHES(WARNING),
  VARIABLE_NOT_USED(WARNING),
  LINE_NOT_TRANSLATED(WARNING),
  COMMENT_NAMES_ANOTHER_CLAUSE(WARNING),
  CHECK_WITHOUT_SCENARIO(WARNING),
  BASE_NOT_USED(WARNING),
  PACKAGE_NAME(WARNING),
  NOT_FILLED_IN(NOTE);

  private static final Messages MESSAGES = Messages.beside(Lint.class);

  private final Severity severity;

  Lint(Severity severity) {
    this.severity = severity;
  }

  /** The id, small letters and hyphens: {@code rule-without-clause}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }

  /** What it is about, a few words. */
  public Text title() {
    return MESSAGES.text("title." + id());
  }

  /** Its page in the documentation, relative to the documentation's root. */
  public String page() {
    return "lint/" + id() + ".html";
  }
}
