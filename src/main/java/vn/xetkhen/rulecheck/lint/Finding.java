package vn.xetkhen.rulecheck.lint;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * Something that a pack's writer should mend.
 *
 * @param file the file as the user named it
 * @param at where in the file
 * @param message what was seen, and what to write instead
 * @param fix what mends it, or null where that takes a thought
 */
public record Finding(Lint lint, String file, Position at, Text message, @Nullable Fix fix) {

  /** What all packs share first, then by file, then by place, then by id. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(
              (Finding finding) -> !finding.file().matches("(.*[/\\\\])?vocabulary\\.yaml"))
          .thenComparing(Finding::file)
          .thenComparingInt(finding -> finding.at().line())
          .thenComparingInt(finding -> finding.at().column())
          .thenComparing(finding -> finding.lint().id())
          .thenComparing(finding -> finding.message().en());

  /** What a reader found wrong. */
  static Finding of(Problem problem) {
    return new Finding(Codes.lint(problem), problem.file(), problem.at(), problem.message(), null);
  }

  /** One line for people: {@code file:line:column: level [id]: message}. */
  public String line(Language language) {
    return file
        + ":"
        + at.line()
        + ":"
        + at.column()
        + ": "
        + Findings.MESSAGES
            .text("level." + lint.severity().name().toLowerCase(Locale.ROOT))
            .in(language)
        + " ["
        + lint.id()
        + "]: "
        + message.in(language);
  }
}
