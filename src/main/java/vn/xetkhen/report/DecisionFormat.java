package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import vn.xetkhen.text.Language;

/** The forms in which decisions are written. */
public enum DecisionFormat {
  /** A table for people, of fixed widths. */
  TABLE,
  /** One JSON object with all decisions and all refusals. */
  JSON,
  /** A JSON object a line, decisions and refusals in the order of the input. */
  JSONL,
  /** A row a dossier, RFC 4180, for a spreadsheet. */
  CSV;

  /**
   * How to write.
   *
   * @param width columns of the table
   * @param file whether the output is a file of its own, in which a spreadsheet looks for a byte
   *     order mark
   */
  public record Layout(Language language, int width, boolean file) {}

  /** Begins a stream of decisions. */
  public DecisionStream open(Writer out, Layout layout) throws IOException {
    return switch (this) {
      case TABLE -> new DecisionTable(out, layout.language(), layout.width());
      case JSON -> new JsonDocument(out, layout.language());
      case JSONL -> new JsonLines(out, layout.language());
      case CSV -> new DecisionCsv(out, layout.language(), layout.file());
    };
  }
}
