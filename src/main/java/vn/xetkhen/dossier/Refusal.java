package vn.xetkhen.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Problem;

/**
 * Why a dossier, or an input that should hold some, cannot be decided.
 *
 * @param source the file as the user named it, {@code -} for standard input
 * @param line the line of a {@code .jsonl}, from 1; null where the whole file is meant
 * @param dossierId the dossier's id, null where it is not known
 * @param problems at least one, in the order of the text
 * @param brokenPack whether the plan that the dossier asks for is installed and cannot be used
 */
public record Refusal(
    String source,
    @Nullable Integer line,
    @Nullable String dossierId,
    List<Problem> problems,
    boolean brokenPack) {

  /** Keeps its own copy of the problems. */
  public Refusal {
    problems = List.copyOf(problems);
  }
}
