package vn.xetkhen.rulecheck.impact;

import java.util.List;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.text.Problem;

/** The edits that make one state refuse what the other decides. */
final class Refusing {

  /**
   * The edits of codes that the problems name, and of the award where they are about it; else the
   * only edit.
   */
  List<Edit> causes(Pair pair, Refusal refusal) {
    List<Edit> causes =
        pair.edits().stream()
            .filter(edit -> refusal.problems().stream().anyMatch(problem -> about(edit, problem)))
            .toList();
    return causes.isEmpty() ? pair.only() : causes;
  }

  private static boolean about(Edit edit, Problem problem) {
    String pointer = problem.pointer();
    if (edit.part() == Edit.Part.AWARD) {
      return pointer == null
          || pointer.isEmpty()
          || List.of("/award", "/period", "/candidate", "/candidate/kind").contains(pointer);
    }
    String code = edit.id().substring(edit.id().indexOf('/') + 1);
    return edit.part() == Edit.Part.CODE && problem.message().en().contains("“" + code + "”");
  }
}
