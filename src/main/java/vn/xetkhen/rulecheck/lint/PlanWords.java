package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Looks at the lines for people in a plan. */
final class PlanWords {
  /** The keys whose lines are sentences: names and numbers may be alike in both languages. */
  private static final Set<String> SENTENCES = Set.of("line", "supply", "question", "citation");

  private final Understood draft;
  private final Findings found;

  PlanWords(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** Checks. */
  void check(Plan plan) {
    if (draft.written() != null) {
      lines(draft.written().root());
    }
  }

  private void lines(Node node) {
    if (node instanceof Node.Obj group) {
      for (Node.Member member : group.members().values()) {
        Text line = SENTENCES.contains(member.name()) ? line(member.value()) : null;
        if (line != null && line.vi().equals(line.en()) && words(line.vi())) {
          found.add(Lint.LINE_NOT_TRANSLATED, draft.planFile(), member.keyAt(), line.vi());
        }
        lines(member.value());
      }
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(this::lines);
    }
  }

  private static @Nullable Text line(Node node) {
    Map<String, Node.Member> members = node instanceof Node.Obj g ? g.members() : Map.of();
    Node.Member vi = members.get("vi");
    Node.Member en = members.get("en");
    return vi != null
            && en != null
            && vi.value() instanceof Node.Str one
            && en.value() instanceof Node.Str other
        ? new Text(one.value(), other.value())
        : null;
  }

  /** Whether a text has more than one word of letters: then it is of one language. */
  private static boolean words(String text) {
    return List.of(text.split("\\s+", -1)).stream()
            .filter(word -> word.chars().filter(Character::isLetter).count() > 1)
            .count()
        > 1;
  }
}
