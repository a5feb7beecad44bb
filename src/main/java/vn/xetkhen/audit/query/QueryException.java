package vn.xetkhen.audit.query;

import vn.xetkhen.text.Text;

/** A question that cannot be answered: what was seen, and what to do. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  QueryException(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  QueryException(Text text) {
    super(text.en());
    this.text = text;
  }

  /** The failure in both languages, of one or several lines. */
  public Text text() {
    return text;
  }
}
