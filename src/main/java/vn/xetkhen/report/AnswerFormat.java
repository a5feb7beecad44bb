package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.QueryException;
import vn.xetkhen.text.Language;

/** The forms in which answers about a record are written. */
public enum AnswerFormat {
  /** A table for people; where it has more columns than fit, a block a row. */
  TABLE,
  /** An array of objects, one a row. */
  JSON,
  /** An object a line. */
  JSONL,
  /** A row a row, RFC 4180, for a spreadsheet. */
  CSV;

  /**
   * How to write.
   *
   * @param headings of a table, one a column; empty where the names of columns are to stand there
   * @param plain whether a table keeps codes and NULL as the database has them; otherwise they
   *     appear in words
   * @param width columns of a table
   * @param file whether the output is a file of its own, in which a spreadsheet looks for a byte
   *     order mark
   */
  public record Layout(
      Language language, List<String> headings, boolean plain, int width, boolean file) {
    /** Keeps its own copy. */
    public Layout {
      headings = List.copyOf(headings);
    }
  }

  /**
   * Writes all rows.
   *
   * @return how many there were
   */
  public long write(Answer answer, Writer out, Layout layout) throws IOException, QueryException {
    return switch (this) {
      case TABLE -> new AnswerTable(answer, out, layout).write();
      case JSON -> AnswerRows.json(answer, out);
      case JSONL -> AnswerRows.lines(answer, out);
      case CSV -> AnswerRows.csv(answer, out, layout.file());
    };
  }
}
