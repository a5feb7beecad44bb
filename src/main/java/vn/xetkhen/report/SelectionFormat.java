package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;

/** The forms in which a selection is written. */
public enum SelectionFormat {
  /** The list of awards for people. */
  TABLE,
  /** One JSON object, {@code xetkhen.selection/1}. */
  JSON,
  /** A JSON object a line: a candidate each, then the dossiers refused. */
  JSONL,
  /** A row a candidate, RFC 4180, for a spreadsheet. */
  CSV;

  /** Writes a selection; the writer itself stays open. */
  public void write(SelectionReport report, Writer out, DecisionFormat.Layout layout)
      throws IOException {
    switch (this) {
      case TABLE -> new SelectionTable(layout.language(), layout.width()).write(report, out);
      case JSON -> new SelectionJson(layout.language()).document(report, out);
      case JSONL -> new SelectionJson(layout.language()).lines(report, out);
      case CSV -> new SelectionCsv(layout.language(), layout.file()).write(report, out);
    }
    out.flush();
  }
}
