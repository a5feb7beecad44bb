package vn.xetkhen.rulecheck.lint;

/** How grave a finding is. */
public enum Severity {
  /** The pack cannot be used. */
  ERROR,
  /** The pack works, and probably not as its writer means. */
  WARNING
}
