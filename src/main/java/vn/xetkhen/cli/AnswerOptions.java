package vn.xetkhen.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where an answer from a record is written. */
final class AnswerOptions {
  @Option(
      names = "--format",
      paramLabel = "table|csv|json|jsonl",
      descriptionKey = "audit.query.format")
  private String format = "table";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  /**
   * What writes answers so.
   *
   * @throws UsageException where an option is wrong
   */
  AuditAnswers answers(Console console) {
    return new AuditAnswers(console, format, out, width);
  }
}
