package vn.xetkhen.dossier;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/** Checks codes against the vocabulary of the dossier's plan. */
final class Codes {
  private final Problems problems;
  private final @Nullable Plan plan;

  /**
   * @param plan null where it is not known: no code is then called unknown
   */
  Codes(Problems problems, @Nullable Plan plan) {
    this.problems = problems;
    this.plan = plan;
  }

  /** Whether a list declares the code; adds a problem where it does not. */
  boolean known(String list, Node.Str code) {
    if (Absent.is(code)) {
      problems.add(code, "code.blank");
      return false;
    }
    if (plan == null || plan.vocabulary().codes(list).contains(code.value())) {
      return true;
    }
    Vocabulary vocabulary = plan.vocabulary();
    String other = elsewhere(vocabulary, code.value());
    String nearest = Nearest.to(code.value(), vocabulary.codes(list));
    Text line = nearest == null ? null : vocabulary.line(list, nearest);
    Text seen =
        other == null
            ? Problems.MESSAGES.text("code.unknown", Shown.of(code.value()), list)
            : Problems.MESSAGES.text("code.elsewhere", Shown.of(code.value()), list, other);
    Text fix =
        nearest == null || line == null
            ? Problems.MESSAGES.text("code.list", plan.id())
            : Problems.MESSAGES.text("code.near", nearest, line, plan.id());
    problems.add(code.at(), code.pointer(), Problems.join(seen, fix));
    return false;
  }

  private static @Nullable String elsewhere(Vocabulary vocabulary, String code) {
    for (String list : new TreeSet<>(vocabulary.lists().keySet())) {
      if (vocabulary.codes(list).contains(code)) {
        return list;
      }
    }
    return null;
  }
}
