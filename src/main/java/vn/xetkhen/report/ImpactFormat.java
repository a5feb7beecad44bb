package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import vn.xetkhen.text.Language;

/** The forms in which the impact of an edit is written. */
public enum ImpactFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object, {@code xetkhen.impact/1}. */
  JSON,
  /** One page for a browser or a printer. */
  HTML;

  /**
   * How to write.
   *
   * @param width columns of the text
   */
  public record Layout(Language language, int width, Paint paint) {}

  /** Begins a report. */
  public ImpactReport open(Writer out, Layout layout, ImpactReport.About about) throws IOException {
    return switch (this) {
      case TEXT -> new ImpactText(out, layout, about);
      case JSON -> new ImpactJson(out, layout.language(), about);
      case HTML -> new ImpactPage(out, layout.language(), about);
    };
  }
}
