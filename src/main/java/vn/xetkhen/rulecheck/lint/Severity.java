package vn.xetkhen.rulecheck.lint;

/** How grave a finding is. */
public enum Severity {
  /** The pack cannot be used. */
  ERROR,
  /** The pack works, and probably not as its writer means. */
  WARNING,
  /** The pack is not finished, as its writer knows; does not change the exit code. */
  NOTE
}
