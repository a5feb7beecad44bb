package vn.xetkhen.cli;

import vn.xetkhen.text.Text;

/** The command was given in a way that it cannot be carried out: exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  UsageException(Text text) {
    super(text.en());
    this.text = text;
  }

  /** What was given, what was expected, and what to do. */
  Text text() {
    return text;
  }
}
