package vn.xetkhen.audit.query;

import vn.xetkhen.text.Text;

/** A question that cannot be answered: what was seen, and what to do. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  private final boolean record;

  QueryException(Text text, boolean record, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
    this.record = record;
  }

  QueryException(Text text) {
    super(text.en());
    this.text = text;
    this.record = false;
  }

  /** Whether it is the record that cannot be read; otherwise the question is at fault. */
  public boolean record() {
    return record;
  }

  /** The failure in both languages, of one or several lines. */
  public Text text() {
    return text;
  }
}
